package org.casebook.simulation.coverage;

import java.time.YearMonth;
import java.util.Optional;
import org.casebook.policy.County;

/**
 * How many rows a table of the registry has of a month.
 *
 * @param table by its canonical name
 * @param monthly whether each month has its own rows; else this is the month in which events began
 * @param county empty where the table does not know or rows are few
 */
public record MonthCount(String table, boolean monthly, Optional<County> county, YearMonth month, long rows) {}
