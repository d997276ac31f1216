package org.casebook.simulation.coverage;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The months of a monthly table that a query reads.
 *
 * @param from the first one; empty where it reads whatever there is before the last
 */
public record Reading(String table, Optional<YearMonth> from, YearMonth to) {

    private static final Pattern HEADER = Pattern.compile("(?m)^-- months: (.+)$");
    private static final String MONTH = "(\\d\\d)/year(-\\d)?";
    private static final Pattern ONE = Pattern.compile("(\\w+) (?:any|" + MONTH + ") to " + MONTH);

    /**
     * What the lines {@code -- months: <table> <mm>/year[-n] to <mm>/year[-n]; …} of a query say for a policy year;
     * {@code any} instead of the first month where the query has no lower bound.
     */
    public static List<Reading> of(String query, int year) {
        List<Reading> readings = new ArrayList<>();
        Matcher header = HEADER.matcher(query);
        while (header.find()) {
            for (String one : header.group(1).split("; ", -1)) {
                Matcher reading = ONE.matcher(one);
                if (!reading.matches()) {
                    throw new IllegalStateException("Not the months of a table: " + one);
                }
                Optional<YearMonth> from = Optional.ofNullable(reading.group(2)).map(any -> month(reading, 2, year));
                readings.add(new Reading(reading.group(1), from, month(reading, 4, year)));
            }
        }
        return readings;
    }

    private static YearMonth month(MatchResult found, int group, int year) {
        String offset = found.group(group + 1);
        return YearMonth.of(
                year + (offset == null ? 0 : Integer.parseInt(offset)), Integer.parseInt(found.group(group)));
    }
}
