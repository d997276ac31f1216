package org.casebook.pipeline.fold;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.MeasureDefinition;
import org.casebook.simulation.engine.FoldedCase;

/**
 * Beside the casebook of a policy year, the cases of earlier years of which instalments may fall due in it: facts and units,
 * without profiles.
 */
public final class EarlierCases {

    /** The column with the year of a case. */
    private static final String CASE_YEAR = "case_year";

    private final MeasureDefinition definition;

    public EarlierCases(MeasureDefinition definition) {
        this.definition = definition;
    }

    String table() {
        return "casebook/earlier/" + definition.stem();
    }

    /** The detail of a fold run that names the earlier years whose cases it folded. */
    String detail() {
        return "earlier:" + definition.stem();
    }

    /** @param years one at least */
    Dataset<Row> fold(SparkSession spark, List<Integer> years, int policyYear) {
        return years.stream()
                .map(year -> fold(spark, year, policyYear))
                .reduce(Dataset::union)
                .orElseThrow()
                .coalesce(1);
    }

    private Dataset<Row> fold(SparkSession spark, int year, int policyYear) {
        Column[] facts = columns().map(functions::col).toArray(Column[]::new);
        return new UnitQuery(definition)
                .units(spark, year)
                .groupBy(facts)
                .agg(count(lit(1)).as(Fold.UNITS))
                .withColumn(CASE_YEAR, lit(year))
                .withColumn("year", lit(policyYear));
    }

    private Stream<String> columns() {
        return new CaseReader(definition.facts()).columns().stream();
    }

    /** The earlier years whose cases a fold run holds; none where it was made by a Casebook that did not look back. */
    public List<Integer> years(Run fold) {
        return Optional.ofNullable(fold.details().get(detail())).stream()
                .flatMap(years -> Arrays.stream(years.split(" ")))
                .map(Integer::valueOf)
                .toList();
    }

    /** The cases of all these years in memory: applications for loans are few. */
    public Map<Integer, List<FoldedCase>> read(Warehouse warehouse, Run fold) {
        CaseReader reader = new CaseReader(definition.facts());
        return warehouse.read(fold, table()).collectAsList().stream()
                .collect(Collectors.groupingBy(
                        row -> row.getAs(CASE_YEAR),
                        Collectors.mapping(
                                row -> new FoldedCase(reader.read(row), row.getAs(Fold.UNITS), Map.of()),
                                Collectors.toList())));
    }
}
