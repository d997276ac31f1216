package org.casebook.pipeline.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.casebook.policy.County;
import org.casebook.policy.Text;
import org.casebook.simulation.result.Indicator;
import org.casebook.simulation.result.IndicatorRow;
import org.casebook.simulation.terms.Term;

/**
 * The query of an indicator: its figures by county and part, out of the registry. Lists, rates and least numbers come
 * from its file and are put in as literals, as the year is (decision 0009); the reader has checked that they are codes
 * and numbers.
 */
final class IndicatorQuery {

    private static final String WHOLE = "whole";

    private final IndicatorDefinition definition;

    IndicatorQuery(IndicatorDefinition definition) {
        this.definition = definition;
    }

    /** Figures in the order of the parts, then of the counties; none where what they need is not in force in the year. */
    List<IndicatorRow> rows(SparkSession spark, int year) {
        String text = IndicatorViews.text("/sql/indicators/" + definition.kind().stem() + ".sql")
                .replace(":year", String.valueOf(year));
        for (Parameter parameter : parameters(year)) {
            if (text.contains(parameter.name)) {
                if (parameter.literal.isEmpty()) {
                    return List.of();
                }
                text = text.replace(parameter.name, parameter.literal);
            }
        }
        return figures(spark.sql(text), definition.in(year));
    }

    private record Parameter(String name, String literal) {}

    private List<Parameter> parameters(int year) {
        boolean rates = definition.kind().parts() == PartType.RATE;
        return List.of(
                new Parameter(":codes", rates ? "" : definition.codeRows(year)),
                new Parameter(":rates", rates ? definition.rateRows(year) : ""),
                new Parameter(":minimum_people", definition.leastPeople(year)));
    }

    private List<IndicatorRow> figures(Dataset<Row> found, Indicator indicator) {
        boolean shares = Arrays.asList(found.columns()).contains(WHOLE);
        List<IndicatorRow> rows = new ArrayList<>();
        for (Row row : found.collectAsList()) {
            String category = row.getAs("category");
            rows.add(new IndicatorRow(
                    indicator,
                    new County(row.getAs("county")),
                    category,
                    label(category),
                    row.<Long>getAs("value"),
                    shares ? OptionalLong.of(row.<Long>getAs(WHOLE)) : OptionalLong.empty()));
        }
        List<String> order = definition.parts().stream().map(Term::name).toList();
        rows.sort(Comparator.comparingInt((IndicatorRow row) -> order.indexOf(row.category()))
                .thenComparing(IndicatorRow::county));
        return rows;
    }

    private Text label(String category) {
        return definition.parts().stream()
                .filter(part -> part.name().equals(category))
                .map(Term::label)
                .findFirst()
                .orElse(Text.same(""));
    }
}
