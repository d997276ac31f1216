package org.casebook.simulation.coverage;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.result.Gap;
import org.casebook.simulation.result.TableSpan;

/** Judges what the figures of a policy year lack. */
public final class Coverages {

    /** The table without which there is no year. */
    public static final String CONTRIBUTION = "contribution";

    private Coverages() {}

    /**
     * @param counts of the whole registry
     * @param tables the names of all tables that could be counted
     * @param readings the months that each figure reads, by its stem
     */
    public static DataCoverage of(
            Collection<MonthCount> counts, Collection<String> tables, Map<String, List<Reading>> readings, int year) {
        SortedMap<String, List<MonthCount>> known =
                counts.stream().collect(Collectors.groupingBy(MonthCount::table, TreeMap::new, Collectors.toList()));
        GapFinder finder = new GapFinder(known);
        SortedMap<String, List<Gap>> gaps = new TreeMap<>();
        readings.forEach((figure, months) -> gaps.put(figure, finder.gaps(months)));
        gaps.values().removeIf(List::isEmpty);
        return new DataCoverage(
                spans(known, YearMonth.of(year, 12)),
                tables.stream()
                        .filter(table -> !known.containsKey(table))
                        .sorted()
                        .toList(),
                gaps,
                known.getOrDefault(CONTRIBUTION, List.of()).stream()
                        .noneMatch(count -> count.month().getYear() == year));
    }

    private static List<TableSpan> spans(SortedMap<String, List<MonthCount>> known, YearMonth end) {
        List<TableSpan> spans = new ArrayList<>();
        known.forEach((table, counts) -> {
            SortedMap<YearMonth, MonthCount> months = counts.stream()
                    .filter(count -> !count.month().isAfter(end))
                    .collect(Collectors.toMap(
                            MonthCount::month, Function.identity(), (some, other) -> some, TreeMap::new));
            if (!months.isEmpty()) {
                spans.add(new TableSpan(table, counts.get(0).monthly(), months.firstKey(), months.lastKey()));
            }
        });
        return spans;
    }
}
