package org.casebook.simulation.result;

import java.time.YearMonth;

/**
 * From when until when the registry has rows of a table, up to the end of the policy year.
 *
 * @param table by its canonical name
 * @param monthly whether each month has its own rows; else rows tell of single events, and a month may be without
 */
public record TableSpan(String table, boolean monthly, YearMonth first, YearMonth last) {}
