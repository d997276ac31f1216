package org.casebook.simulation.result;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;

/**
 * What falls due in a policy year of applications of the years before it, each judged by the terms of its own year.
 *
 * @param instalments in the order of the articles, then of the years, then of the counties
 * @param missing the years of which instalments may fall due that are not among them
 */
public record EarlierYears(List<Instalment> instalments, List<MissingYear> missing) {

    public static final EarlierYears NONE = new EarlierYears(List.of(), List.of());

    /**
     * What falls due in the policy year of the applications of one earlier year.
     *
     * @param measure file stem of the measure
     * @param year of the applications
     */
    public record Instalment(String measure, int year, County county, SortedMap<Fund, Money> due) {}

    /** An earlier year whose instalments are not known. */
    public record MissingYear(String measure, int year, Cause cause) {

        public enum Cause {
            /** Its cases are not in the casebook of the policy year. */
            NOT_FOLDED,
            /** The registry holds no application of it. */
            NO_APPLICATIONS
        }
    }

    /** Those of a row's measure and county. */
    public List<Instalment> of(ResultRow row) {
        return instalments.stream()
                .filter(due -> due.measure.equals(row.measure()) && due.county.equals(row.county()))
                .toList();
    }

    /** The years of a measure that are missing. */
    public List<MissingYear> missing(String measure) {
        return missing.stream().filter(year -> year.measure.equals(measure)).toList();
    }

    /** What falls due in the policy year of a row, by fund: of its own year's applications and of earlier ones. */
    public SortedMap<Fund, Money> dueInYear(ResultRow row) {
        SortedMap<Fund, Money> due = new TreeMap<>(row.amounts());
        row.later().values().forEach(later -> later.forEach((fund, money) -> due.merge(fund, money, Money::minus)));
        of(row).forEach(earlier -> earlier.due.forEach((fund, money) -> due.merge(fund, money, Money::plus)));
        return due;
    }
}
