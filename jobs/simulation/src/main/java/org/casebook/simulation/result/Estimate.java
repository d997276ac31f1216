package org.casebook.simulation.result;

import java.util.List;

/**
 * Eligible, entitled and expected cost of every measure in one policy year, rows in the order of the articles, then of
 * the measures, then of the counties.
 */
public record Estimate(
        RunIdentity run,
        int year,
        List<ResultRow> rows,
        List<AssumedTerm> assumptions,
        List<ConflictRow> conflicts,
        List<IndicatorRow> indicators) {}
