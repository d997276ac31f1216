package org.casebook.policy.fact;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.policy.Adjustable;
import org.casebook.policy.Labelled;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;

/**
 * A labour base's workers from the city at the end of a year, counted by how long they have been there.
 *
 * @param entries sorted by months, then others before poor households; each combination once
 */
public record WorkerTally(List<Workers> entries) implements Serializable, Labelled, Adjustable<WorkerTally> {

    /** For people to read: from so many months to below so many. */
    private record Band(int from, int below, Text name) {}

    /** Longer than any contract has run; for people thought of, not for people counted. */
    public static final int LONG_TERM = 999;

    private static final List<Band> BANDS = List.of(
            new Band(0, 3, new Text("不满3个月", "under 3 months")),
            new Band(3, 6, new Text("3至5个月", "3 to 5 months")),
            new Band(6, 12, new Text("6至11个月", "6 to 11 months")),
            new Band(12, LONG_TERM, new Text("12个月以上", "12 months or more")),
            new Band(LONG_TERM, Integer.MAX_VALUE, new Text("另增长期在岗", "and, for long")));

    /**
     * @param months whole months of their contracts already run
     * @param poor of poor households (建档立卡)
     * @param people how many
     */
    public record Workers(int months, boolean poor, int people) implements Serializable {}

    /** Puts the entries in order and adds up those that are alike, so that equal tallies are equal. */
    public static WorkerTally of(Workers... entries) {
        Comparator<Workers> order = Comparator.comparingInt(Workers::months).thenComparing(Workers::poor);
        SortedMap<Workers, Integer> people = new TreeMap<>(order);
        for (Workers workers : entries) {
            people.merge(workers, workers.people, Math::addExact);
        }
        return new WorkerTally(people.entrySet().stream()
                .map(entry -> new Workers(entry.getKey().months, entry.getKey().poor, entry.getValue()))
                .toList());
    }

    /** How many have been there for at least so many months. */
    public int count(int minimumMonths) {
        return count(minimumMonths, false);
    }

    /** How many of these are of poor households. */
    public int countPoor(int minimumMonths) {
        return count(minimumMonths, true);
    }

    private int count(int minimumMonths, boolean onlyPoor) {
        int count = 0;
        for (int i = 0; i < entries.size(); i++) {
            Workers workers = entries.get(i);
            if (workers.months >= minimumMonths && (workers.poor || !onlyPoor)) {
                count = Math.addExact(count, workers.people);
            }
        }
        return count;
    }

    /** More and more people of poor households who have been there for long. */
    @Override
    public WorkerTally adjusted(int people) {
        Workers more = new Workers(LONG_TERM, true, people);
        return of(Stream.concat(entries.stream(), Stream.of(more)).toArray(Workers[]::new));
    }

    @Override
    public int steps() {
        return Integer.MAX_VALUE;
    }

    /** In bands of months, as nobody reads sixty entries. */
    @Override
    public Text label() {
        return count(0) == 0 ? new Text("无", "none") : new Text(describe(Lang.ZH, "；"), describe(Lang.EN, "; "));
    }

    private String describe(Lang lang, String separator) {
        return BANDS.stream()
                .map(band -> describe(band, lang))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(separator));
    }

    private String describe(Band band, Lang lang) {
        int people = count(band.from) - count(band.below);
        int poor = countPoor(band.from) - countPoor(band.below);
        Text text =
                Text.of("%s%d人（贫困家庭%d人）", "%s: %d people (%d of poor households)", band.name.in(lang), people, poor);
        return people == 0 ? "" : text.in(lang);
    }
}
