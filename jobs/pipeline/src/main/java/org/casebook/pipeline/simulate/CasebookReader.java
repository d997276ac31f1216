package org.casebook.pipeline.simulate;

import java.io.IOException;
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
import org.casebook.pipeline.warehouse.Damage;
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

    /** The same without profiles, for figures that ask for nobody's; also of a casebook that has none. */
    public Map<String, List<FoldedCase>> casesWithoutProfiles(List<MeasureDefinition> definitions) {
        Map<String, List<FoldedCase>> cases = new ConcurrentHashMap<>();
        Parallel.forEach(
                definitions,
                definition -> cases.put(
                        definition.stem(), cases(definition, CaseRows.withoutProfile(definition), List.of())));
        return cases;
    }

    /**
     * The cases of one measure in memory.
     *
     * @throws BadInput when the casebook was folded before cases had profiles, or is gone
     */
    public List<FoldedCase> cases(MeasureDefinition definition) {
        return cases(definition, new FoldedCaseReader(definition.facts()), Profile.columns());
    }

    /** @param profile the columns of the profile that are read */
    private List<FoldedCase> cases(MeasureDefinition definition, CaseRows reader, List<String> profile) {
        String table = Fold.table(definition);
        Configuration conf = warehouse.files().getConf();
        List<FoldedCase> cases = new ArrayList<>();
        for (Path file : warehouse.filesWritten(fold, table)) {
            try (CaseFile rows = CaseFile.open(file, conf)) {
                check(definition, rows.columns(), profile);
                rows.rows(columns(definition, profile)).forEach(row -> cases.add(reader.read(row)));
            } catch (IOException | RuntimeException e) {
                throw Damage.of(e, file, table, fold.year());
            }
        }
        return cases;
    }

    /**
     * The rows of one measure, which {@link FoldedCaseReader} reads: facts, units, profile.
     *
     * @throws BadInput when the casebook was folded before cases had profiles
     */
    public Dataset<Row> rows(MeasureDefinition definition) {
        Dataset<Row> table = warehouse.read(fold, Fold.table(definition));
        check(definition, table.schema(), Profile.columns());
        return table.select(columns(definition, Profile.columns()).stream()
                .map(functions::col)
                .toArray(Column[]::new));
    }

    private static List<String> columns(MeasureDefinition definition, List<String> profile) {
        List<String> columns = new ArrayList<>(new CaseReader(definition.facts()).columns());
        columns.add(Fold.UNITS);
        columns.addAll(profile);
        return columns;
    }

    private void check(MeasureDefinition definition, StructType columns, List<String> profile) {
        if (!Arrays.asList(columns.fieldNames()).containsAll(profile)) {
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
