package org.casebook.simulation.result;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.County;

/**
 * Which months the registry covers, and which figures of a policy year rest on months that it lacks.
 *
 * @param spans the tables with rows, in the order of their names; empty where the casebook does not know
 * @param emptyTables those without any row
 * @param gaps what each figure lacks, by the stem of its measure, indicator or conflict; those that lack nothing left out
 * @param withoutYear whether the registry has no contribution of the year at all, so that no figure is one of that year
 */
public record DataCoverage(
        List<TableSpan> spans, List<String> emptyTables, SortedMap<String, List<Gap>> gaps, boolean withoutYear) {

    /** Of figures that rest on no registry. */
    public static final DataCoverage UNKNOWN = new DataCoverage(List.of(), List.of(), new TreeMap<>(), false);

    /** What a figure shows that rests on months which the registry lacks. */
    public static final String MARK = "*";

    /** What of it concerns some figures. */
    public DataCoverage of(Collection<String> figures) {
        SortedMap<String, List<Gap>> own = new TreeMap<>(gaps);
        own.keySet().retainAll(figures);
        return new DataCoverage(spans, emptyTables, own, withoutYear);
    }

    public boolean isComplete() {
        return !withoutYear && gaps.isEmpty();
    }

    /** Whether the figure of the whole city rests on months that the registry lacks. */
    public boolean touches(String figure) {
        return withoutYear || gaps.containsKey(figure);
    }

    /** The same of the figure of a county. */
    public boolean touches(String figure, County county) {
        return withoutYear || gaps.getOrDefault(figure, List.of()).stream().anyMatch(gap -> gap.concerns(county));
    }

    /** All that some figure lacks, each once. */
    public List<Gap> allGaps() {
        return gaps.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** The mark, or nothing. */
    public String mark(String figure) {
        return touches(figure) ? MARK : "";
    }
}
