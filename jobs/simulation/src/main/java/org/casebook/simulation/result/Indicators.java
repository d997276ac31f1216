package org.casebook.simulation.result;

import java.util.List;

/**
 * The indicators of a year.
 *
 * @param run the fold that counted them; {@code terms} is the hash of their configuration
 * @param rows in the order of the articles, then of the parts, then of the counties
 */
public record Indicators(RunIdentity run, int year, List<IndicatorRow> rows) {}
