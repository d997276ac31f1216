package org.casebook.simulation.result;

import java.util.List;

/**
 * Eligible, entitled and expected cost of every measure in one policy year, rows in the order of the articles, then of
 * the measures, then of the counties.
 *
 * @param rows what the year's own applications commit, whenever it falls due
 * @param earlier what falls due in the year of applications of earlier years; not in the rows
 */
public record Estimate(
        RunIdentity run,
        int year,
        List<ResultRow> rows,
        List<AssumedTerm> assumptions,
        List<ConflictRow> conflicts,
        List<IndicatorRow> indicators,
        EarlierYears earlier) {

    /** Of a year into which no earlier one reaches. */
    public Estimate(
            RunIdentity run,
            int year,
            List<ResultRow> rows,
            List<AssumedTerm> assumptions,
            List<ConflictRow> conflicts,
            List<IndicatorRow> indicators) {
        this(run, year, rows, assumptions, conflicts, indicators, EarlierYears.NONE);
    }
}
