package org.casebook.simulation.result;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.Fund;

/**
 * What the measures that the terms of a sweep touch come to at one value, or one pair of values.
 *
 * @param scenario names it, as in the rows of the result
 * @param values one for each term
 * @param measures in the order of the law, the same at every point
 */
public record SweepPoint(String scenario, List<TriedValue> values, List<TouchedMeasure> measures) {

    /** @throws IllegalArgumentException when the sweep does not touch the measure */
    public TouchedMeasure of(String measure) {
        return measures.stream()
                .filter(own -> own.measure().equals(measure))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No measure " + measure));
    }

    /** By fund, over all these measures. */
    public SortedMap<Fund, Long> fen() {
        SortedMap<Fund, Long> sums = new TreeMap<>();
        measures.forEach(own -> own.fen().forEach((fund, fen) -> sums.merge(fund, fen, Math::addExact)));
        return sums;
    }

    /** Over all these measures and all funds. */
    public long totalFen() {
        return measures.stream().mapToLong(TouchedMeasure::totalFen).reduce(0, Math::addExact);
    }
}
