package org.casebook.pipeline.simulate;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
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
     * @throws BadInput when the casebook was folded before cases had profiles
     */
    public Map<String, List<FoldedCase>> cases(List<MeasureDefinition> definitions) {
        Map<String, List<FoldedCase>> cases = new ConcurrentHashMap<>();
        Parallel.forEach(definitions, definition -> cases.put(definition.stem(), cases(definition)));
        return cases;
    }

    /** The same without profiles, for figures that ask for nobody's. */
    public Map<String, List<FoldedCase>> casesWithoutProfiles(List<MeasureDefinition> definitions) {
        Map<String, List<FoldedCase>> cases = new ConcurrentHashMap<>();
        Parallel.forEach(definitions, definition -> {
            CaseRows reader = CaseRows.withoutProfile(definition);
            List<String> columns = new ArrayList<>(new CaseReader(definition.facts()).columns());
            columns.add(Fold.UNITS);
            cases.put(
                    definition.stem(),
                    select(table(definition), columns).collectAsList().stream()
                            .map(reader::read)
                            .toList());
        });
        return cases;
    }

    private Dataset<Row> table(MeasureDefinition definition) {
        return warehouse
                .read(Fold.table(definition), fold.writes().get(Fold.table(definition)))
                .where(col("year").equalTo(fold.year()));
    }

    private static Dataset<Row> select(Dataset<Row> table, List<String> columns) {
        return table.select(columns.stream().map(functions::col).toArray(Column[]::new));
    }

    /** The cases of one measure in memory. */
    public List<FoldedCase> cases(MeasureDefinition definition) {
        FoldedCaseReader reader = new FoldedCaseReader(definition.facts());
        return rows(definition).collectAsList().stream().map(reader::read).toList();
    }

    /**
     * The rows of one measure, which {@link FoldedCaseReader} reads: facts, units, profile.
     *
     * @throws BadInput when the casebook was folded before cases had profiles
     */
    public Dataset<Row> rows(MeasureDefinition definition) {
        Dataset<Row> table = table(definition);
        if (!Arrays.asList(table.columns()).containsAll(Profile.columns())) {
            throw new BadInput(
                    Text.of(
                            "%d 年度的个案库由旧版 Casebook 归并，不含按行业、年龄段等的分布。",
                            "The casebook of %d was folded by an older Casebook, which did not keep how cases spread over"
                                    + " industries, age bands and so on.",
                            fold.year()),
                    warehouse.path(Fold.table(definition)).toString(),
                    Text.of("请重新运行 fold --year %d。", "Run fold --year %d again.", fold.year()));
        }
        List<String> columns = new ArrayList<>(new CaseReader(definition.facts()).columns());
        columns.add(Fold.UNITS);
        columns.addAll(Profile.columns());
        return select(table, columns);
    }
}
