package org.casebook.report.composition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.Money;
import org.casebook.simulation.result.PartRow;
import org.casebook.simulation.result.ResultRow;

/**
 * The figures of a part.
 *
 * @param amount empty where the measure pays nobody
 */
record PartSum(long assessed, long entitled, Optional<Money> amount) {

    static PartSum of(ResultRow row) {
        return new PartSum(
                row.assessed(),
                row.entitled(),
                Optional.of(row).filter(some -> !some.amounts().isEmpty()).map(ResultRow::amount));
    }

    private PartSum plus(PartSum more) {
        return new PartSum(
                Math.addExact(assessed, more.assessed),
                Math.addExact(entitled, more.entitled),
                amount.flatMap(own -> more.amount.map(own::plus)));
    }

    /**
     * The parts of one measure over all counties.
     *
     * @param order that of the parts
     */
    static Map<String, PartSum> ofCity(List<PartRow> rows, List<String> order) {
        SortedMap<String, PartSum> sums =
                new TreeMap<>(Comparator.<String>comparingInt(order::indexOf).thenComparing(Comparator.naturalOrder()));
        rows.forEach(row -> sums.merge(row.part(), of(row.row()), PartSum::plus));
        return sums;
    }
}
