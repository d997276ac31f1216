package org.casebook.report.sweep;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.casebook.simulation.result.Elasticity;
import org.casebook.simulation.result.SweepPoint;
import org.casebook.simulation.result.SweepResult;
import org.casebook.simulation.result.TriedTerm;

/**
 * Arc elasticities along one term of a sweep, from the value before it, the other term being the same; empty at its first
 * value and where they have no meaning.
 *
 * @param cost of all measures that the terms touch
 * @param entitled of the units of the term's own measure
 */
record PartialElasticity(TriedTerm term, Optional<BigDecimal> cost, Optional<BigDecimal> entitled) {

    /** Of each point one for each term. */
    static List<List<PartialElasticity>> of(SweepResult result) {
        int last = result.terms().size() - 1;
        int values = (int) result.points().stream()
                .map(point -> point.values().get(last))
                .distinct()
                .count();
        return IntStream.range(0, result.points().size())
                .mapToObj(number -> IntStream.rangeClosed(0, last)
                        .mapToObj(axis -> axis == last
                                ? along(result, axis, number, 1, number % values == 0)
                                : along(result, axis, number, values, number < values))
                        .toList())
                .toList();
    }

    /**
     * @param back how many points before the one with the value before stands
     * @param isFirst whether there is none
     */
    private static PartialElasticity along(SweepResult result, int axis, int number, int back, boolean isFirst) {
        TriedTerm term = result.terms().get(axis);
        if (isFirst) {
            return new PartialElasticity(term, Optional.empty(), Optional.empty());
        }
        SweepPoint point = result.points().get(number);
        SweepPoint before = result.points().get(number - back);
        return new PartialElasticity(
                term,
                arc(axis, before, point, before.totalFen(), point.totalFen()),
                arc(
                        axis,
                        before,
                        point,
                        before.of(term.measure()).entitled(),
                        point.of(term.measure()).entitled()));
    }

    private static Optional<BigDecimal> arc(int axis, SweepPoint before, SweepPoint after, long figure, long next) {
        return Elasticity.arc(
                before.values().get(axis).number(),
                after.values().get(axis).number(),
                BigDecimal.valueOf(figure),
                BigDecimal.valueOf(next));
    }
}
