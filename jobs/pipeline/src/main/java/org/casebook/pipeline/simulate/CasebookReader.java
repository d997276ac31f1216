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
import org.apache.hadoop.conf.Configuration;
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
        Map<String, List<FoldedCase>> cases = new ConcurrentHashMap<>();
        Parallel.forEach(definitions, definition -> cases.put(definition.stem(), cases(definition)));
        return cases;
    }

    /**
     * The cases of one measure in memory.
     *
     * @throws BadInput when the casebook was folded before cases had profiles, or is gone
     */
    public List<FoldedCase> cases(MeasureDefinition definition) {
        String table = Fold.table(definition);
        FoldedCaseReader reader = new FoldedCaseReader(definition.facts());
        Configuration conf = warehouse.files().getConf();
        List<FoldedCase> cases = new ArrayList<>();
        try {
            for (Path file : warehouse.filesWritten(table, fold.writes().get(table))) {
                CaseFile.read(file, conf, columns -> checkProfile(definition, columns))
                        .forEach(row -> cases.add(reader.call(row)));
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

    /**
     * The rows of one measure, which {@link FoldedCaseReader} reads: facts, units, profile.
     *
     * @throws BadInput when the casebook was folded before cases had profiles
     */
    public Dataset<Row> rows(MeasureDefinition definition) {
        Dataset<Row> table = warehouse
                .read(Fold.table(definition), fold.writes().get(Fold.table(definition)))
                .where(col("year").equalTo(fold.year()));
        checkProfile(definition, table.schema());
        List<String> columns = new ArrayList<>(new CaseReader(definition.facts()).columns());
        columns.add(Fold.UNITS);
        columns.addAll(Profile.columns());
        return table.select(columns.stream().map(functions::col).toArray(Column[]::new));
    }

    private void checkProfile(MeasureDefinition definition, StructType columns) {
        if (!Arrays.asList(columns.fieldNames()).containsAll(Profile.columns())) {
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
