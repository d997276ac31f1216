package org.casebook.simulation.result;

import java.util.List;

/**
 * What one term or two do to results over a range of values.
 *
 * @param terms one or two
 * @param exact whether the results were added up from the values at which each case changes, and so hold between the
 *     listed values too; otherwise they hold at the listed values only
 * @param measures those that the terms touch, in the order of the law
 * @param policy what they come to under the policy in force; its values are empty
 * @param points in rising order of the values, those of the second term changing fastest
 * @param rows of all points, per measure and county, as in an estimate
 * @param steps all values of the whole range at which anything changes; empty unless asked for
 */
public record SweepResult(
        RunIdentity run,
        int year,
        List<TriedTerm> terms,
        boolean exact,
        List<String> measures,
        SweepPoint policy,
        List<SweepPoint> points,
        List<ResultRow> rows,
        List<SweepStep> steps) {

    public SweepResult withoutSteps() {
        return new SweepResult(run, year, terms, exact, measures, policy, points, rows, List.of());
    }
}
