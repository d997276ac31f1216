package org.casebook.report.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.casebook.policy.County;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.result.Indicator;
import org.casebook.simulation.result.IndicatorRow;
import org.casebook.simulation.result.IndicatorUnit;
import org.casebook.simulation.result.Target;

/**
 * A figure of an indicator: of one part in one county, or what some of them add up to.
 *
 * @param category the part; empty for the whole indicator
 * @param area the county; empty for the city
 * @param whole what the value is a share of; empty where it is no share
 */
record Figure(Indicator indicator, String category, Text label, Optional<County> area, long value, OptionalLong whole) {

    /** The city's own code in GB/T 2260, for what stands beside the codes of counties. */
    static final String CITY_CODE = "620800";

    static final Text CITY_NAME = new Text("全市", "City");

    /**
     * What rows of one indicator come to together.
     *
     * @param rows at least one
     */
    static Figure sum(List<IndicatorRow> rows, String category, Text label, Optional<County> area) {
        OptionalLong whole = rows.stream().allMatch(row -> row.whole().isPresent())
                ? OptionalLong.of(rows.stream()
                        .mapToLong(row -> row.whole().orElseThrow())
                        .reduce(0, Math::addExact))
                : OptionalLong.empty();
        long value = rows.stream().mapToLong(IndicatorRow::value).reduce(0, Math::addExact);
        return new Figure(rows.get(0).indicator(), category, label, area, value, whole);
    }

    /** Every row, and after the counties of each part of an indicator the sum of the city. */
    static List<Figure> withCity(List<IndicatorRow> rows) {
        List<Figure> figures = new ArrayList<>();
        for (Part part : Part.of(rows)) {
            part.rows()
                    .forEach(row ->
                            figures.add(sum(List.of(row), part.category(), part.label(), Optional.of(row.county()))));
            figures.add(sum(part.rows(), part.category(), part.label(), Optional.empty()));
        }
        return figures;
    }

    /** Whether it rests on months that the registry lacks. */
    boolean isIncomplete(DataCoverage coverage) {
        String name = indicator.name();
        return area.map(county -> coverage.touches(name, county)).orElseGet(() -> coverage.touches(name));
    }

    String areaCode() {
        return area.map(County::code).orElse(CITY_CODE);
    }

    Text areaName() {
        return area.map(County::label).orElse(CITY_NAME);
    }

    /** The target that this area has to reach itself. */
    Optional<Target> target() {
        Target.Scope scope = area.isPresent() ? Target.Scope.COUNTY : Target.Scope.CITY;
        return indicator.target().filter(target -> target.scope() == scope);
    }

    /** Empty where this area has no target. */
    Optional<Boolean> met() {
        return target().map(target -> target.metBy(value, whole));
    }

    /** As people read it: {@code +12}, {@code 3/9}, an amount in the unit of {@link Figures#amount}. */
    String shown(Figures figures) {
        if (whole.isPresent()) {
            return figures.count(value) + "/" + figures.count(whole.getAsLong());
        }
        if (indicator.unit() == IndicatorUnit.YUAN) {
            return figures.amount(new Money(value));
        }
        boolean rise = indicator.unit() == IndicatorUnit.PEOPLE && value > 0;
        return (rise ? "+" : "") + figures.count(value);
    }

    /** As in {@code 33.3%}; only of a share. */
    String share(Figures figures) {
        return figures.share(value, whole.orElseThrow());
    }
}
