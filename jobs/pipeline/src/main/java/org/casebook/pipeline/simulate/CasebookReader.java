package org.casebook.pipeline.simulate;

import static org.apache.spark.sql.functions.col;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.casebook.pipeline.Parallel;
import org.casebook.pipeline.fold.CaseReader;
import org.casebook.pipeline.fold.Fold;
import org.casebook.pipeline.fold.Profile;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.BadInput;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Text;
import org.casebook.simulation.engine.FoldedCase;

/** The casebook of a fold run with the profiles of its cases. */
public final class CasebookReader {

    private final Warehouse warehouse;
    private final Run fold;

    public CasebookReader(Warehouse warehouse, Run fold) {
        this.warehouse = warehouse;
        this.fold = fold;
    }

    /**
     * The cases of every measure in memory, by its stem.
     *
     * @throws BadInput when the casebook was folded before cases had profiles, or is gone
     */
    public Map<String, List<FoldedCase>> cases(List<MeasureDefinition> definitions) {
        return each(definitions, this::cases);
    }

    /**
     * The same without profiles, for figures that ask for nobody's.
     *
     * @throws BadInput when the casebook is gone
     */
    public Map<String, List<FoldedCase>> casesWithoutProfiles(List<MeasureDefinition> definitions) {
        return each(
                definitions, definition -> read(definition, columns(definition), CaseRows.withoutProfile(definition)));
    }

    /**
     * The cases of one measure in memory.
     *
     * @throws BadInput when the casebook was folded before cases had profiles, or is gone
     */
    public List<FoldedCase> cases(MeasureDefinition definition) {
        return read(definition, columnsWithProfile(definition), new FoldedCaseReader(definition.facts()));
    }

    /**
     * The rows of one measure, which {@link FoldedCaseReader} reads: facts, units, profile.
     *
     * @throws BadInput when the casebook was folded before cases had profiles
     */
    public Dataset<Row> rows(MeasureDefinition definition) {
        Dataset<Row> table = warehouse
                .read(Fold.table(definition), fold.writes().get(Fold.table(definition)))
                .where(col("year").equalTo(fold.year()));
        List<String> columns = columnsWithProfile(definition);
        check(definition, table.schema(), columns);
        return table.select(columns.stream().map(functions::col).toArray(Column[]::new));
    }

    private static Map<String, List<FoldedCase>> each(
            List<MeasureDefinition> definitions, Function<MeasureDefinition, List<FoldedCase>> reading) {
        Map<String, List<FoldedCase>> cases = new ConcurrentHashMap<>();
        Parallel.forEach(definitions, definition -> cases.put(definition.stem(), reading.apply(definition)));
        return cases;
    }

    private static List<String> columns(MeasureDefinition definition) {
        List<String> columns = new ArrayList<>(new CaseReader(definition.facts()).columns());
        columns.add(Fold.UNITS);
        return columns;
    }

    private static List<String> columnsWithProfile(MeasureDefinition definition) {
        List<String> columns = columns(definition);
        columns.addAll(Profile.columns());
        return columns;
    }

    private List<FoldedCase> read(MeasureDefinition definition, List<String> columns, CaseRows reader) {
        String table = Fold.table(definition);
        List<FoldedCase> cases = new ArrayList<>();
        try {
            for (Path path : warehouse.filesWritten(table, fold.writes().get(table))) {
                try (CaseFile file = CaseFile.open(path, warehouse.files().getConf())) {
                    check(definition, file.columns(), columns);
                    file.rows(columns).forEach(row -> cases.add(reader.read(row)));
                }
            }
        } catch (FileNotFoundException e) {
            throw new BadInput(
                    Text.of("%d 年度的个案库已不在数据仓库中。", "The warehouse no longer holds the casebook of %d.", fold.year()),
                    warehouse.path(table).toString(),
                    foldAgain());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private void check(MeasureDefinition definition, StructType found, List<String> columns) {
        if (!Arrays.asList(found.fieldNames()).containsAll(columns)) {
            throw new BadInput(
                    Text.of(
                            "%d 年度的个案库由旧版 Casebook 归并，不含按行业、年龄段等的分布。",
                            "The casebook of %d was folded by an older Casebook, which did not keep how cases spread over"
                                    + " industries, age bands and so on.",
                            fold.year()),
                    warehouse.path(Fold.table(definition)).toString(),
                    foldAgain());
        }
    }

    private Text foldAgain() {
        return Text.of("请重新运行 fold --year %d。", "Run fold --year %d again.", fold.year());
    }
}
