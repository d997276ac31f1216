package org.casebook.simulation.coverage;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.policy.County;
import org.casebook.simulation.result.Gap;

/**
 * Tells a month that was not delivered from one in which nothing happened. A run of months without rows is a gap when at
 * least {@value #EXPECTED} rows would be expected in it, by the twelve months with rows nearest to it: were rows
 * independent, none at all would come about by chance in fewer than one of twenty thousand such runs. So a large county
 * lacks a single month, and one with a row a month may be without for most of a year.
 */
final class GapFinder {

    private static final int EXPECTED = 10;
    private static final int NEAREST = 12;

    private final Map<String, List<MonthCount>> tables;

    /** @param tables the rows of each month by table; one that is not there has no row */
    GapFinder(Map<String, List<MonthCount>> tables) {
        this.tables = tables;
    }

    /** What is missing of the months that a figure reads, the city before the counties; each once. */
    List<Gap> gaps(Collection<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> gaps(reading).stream())
                .distinct()
                .toList();
    }

    private List<Gap> gaps(Reading reading) {
        List<MonthCount> rows = tables.getOrDefault(reading.table(), List.of());
        NavigableMap<YearMonth, Long> city = byMonth(rows.stream());
        YearMonth january = reading.to().withMonth(1);
        if (city.isEmpty()) {
            return List.of(
                    new Gap(reading.table(), Optional.empty(), reading.from().orElse(january), reading.to()));
        }
        YearMonth begun = city.firstKey().isBefore(january) ? city.firstKey() : january;
        List<Gap> gaps = new ArrayList<>(
                missing(reading, Optional.empty(), city, reading.from().orElse(begun), List.of()));
        List<Gap> ofCity = List.copyOf(gaps);
        for (County county : counties(rows)) {
            NavigableMap<YearMonth, Long> months =
                    byMonth(rows.stream().filter(count -> count.county().equals(Optional.of(county))));
            gaps.addAll(missing(reading, Optional.of(county), months, first(reading, months), ofCity));
        }
        return gaps;
    }

    private static NavigableMap<YearMonth, Long> byMonth(Stream<MonthCount> rows) {
        return rows.collect(Collectors.toMap(MonthCount::month, MonthCount::rows, Math::addExact, TreeMap::new));
    }

    private static Collection<County> counties(List<MonthCount> rows) {
        return rows.stream().flatMap(count -> count.county().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A county is asked for nothing before its first row: it may have had nobody. */
    private static YearMonth first(Reading reading, NavigableMap<YearMonth, Long> county) {
        YearMonth begun = county.firstKey();
        return reading.from().filter(from -> from.isAfter(begun)).orElse(begun);
    }

    /** @param known gaps of the city, which are not told again for each county */
    private static List<Gap> missing(
            Reading reading,
            Optional<County> county,
            NavigableMap<YearMonth, Long> months,
            YearMonth first,
            List<Gap> known) {
        List<Gap> gaps = new ArrayList<>();
        YearMonth start = null;
        for (YearMonth month = first; !month.isAfter(reading.to().plusMonths(1)); month = month.plusMonths(1)) {
            boolean absent = !month.isAfter(reading.to()) && !months.containsKey(month) && !within(known, month);
            if (absent && start == null) {
                start = month;
            } else if (!absent && start != null) {
                Gap gap = new Gap(reading.table(), county, start, month.minusMonths(1));
                if (isTelling(gap, months)) {
                    gaps.add(gap);
                }
                start = null;
            }
        }
        return gaps;
    }

    private static boolean within(List<Gap> gaps, YearMonth month) {
        return gaps.stream().anyMatch(gap -> !month.isBefore(gap.from()) && !month.isAfter(gap.to()));
    }

    /** By the whole run without rows, also where a figure reads only a part of it. */
    private static boolean isTelling(Gap gap, NavigableMap<YearMonth, Long> months) {
        NavigableMap<YearMonth, Long> before = months.headMap(gap.from(), false);
        NavigableMap<YearMonth, Long> after = months.tailMap(gap.to(), false);
        Map<YearMonth, Long> near = before.isEmpty() ? after : before.descendingMap();
        List<Long> nearest = near.values().stream().limit(NEAREST).toList();
        long rows = nearest.stream().mapToLong(Long::longValue).sum();
        YearMonth start = before.isEmpty() ? gap.from() : before.lastKey().plusMonths(1);
        YearMonth end = after.isEmpty() ? gap.to() : after.firstKey().minusMonths(1);
        long length = ChronoUnit.MONTHS.between(start, end) + 1;
        return Math.multiplyExact(rows, length) >= (long) EXPECTED * nearest.size();
    }
}
