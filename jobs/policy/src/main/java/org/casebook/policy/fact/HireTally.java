package org.casebook.policy.fact;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.policy.Adjustable;
import org.casebook.policy.Labelled;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;

/**
 * An employer's new hires of a year, counted by the groups they belong to and the length of their contracts.
 *
 * @param entries sorted by groups, then months; each combination once
 */
public record HireTally(List<Hires> entries) implements Serializable, Labelled, Adjustable<HireTally> {

    /** An open-ended contract, in months. */
    public static final int OPEN_ENDED = 999;

    /**
     * @param groups the groups of these people as bits, see {@link Group#bit}
     * @param months whole months of their contracts as agreed, {@link #OPEN_ENDED} without an end
     * @param people how many
     */
    public record Hires(int groups, int months, int people) implements Serializable {}

    /** Puts the entries in order and adds up those of the same groups and months, so that equal tallies are equal. */
    public static HireTally of(Hires... entries) {
        Comparator<Hires> order = Comparator.comparingInt(Hires::groups).thenComparingInt(Hires::months);
        SortedMap<Hires, Integer> people = new TreeMap<>(order);
        for (Hires hires : entries) {
            people.merge(hires, hires.people, Math::addExact);
        }
        return new HireTally(people.entrySet().stream()
                .map(entry -> new Hires(entry.getKey().groups, entry.getKey().months, entry.getValue()))
                .toList());
    }

    /** How many belong to at least one of the groups and have a contract of at least so many months. */
    public int count(Set<Group> groups, int minimumMonths) {
        int wanted = Group.bits(groups);
        int count = 0;
        for (int i = 0; i < entries.size(); i++) {
            Hires hires = entries.get(i);
            if ((hires.groups & wanted) != 0 && hires.months >= minimumMonths) {
                count = Math.addExact(count, hires.people);
            }
        }
        return count;
    }

    /** More and more people of every group on open-ended contracts. */
    @Override
    public HireTally adjusted(int people) {
        Hires more = new Hires(Group.bits(List.of(Group.values())), OPEN_ENDED, people);
        return of(Stream.concat(entries.stream(), Stream.of(more)).toArray(Hires[]::new));
    }

    @Override
    public int steps() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Text label() {
        return entries.isEmpty() ? new Text("无", "none") : new Text(describe(Lang.ZH), describe(Lang.EN));
    }

    private String describe(Lang lang) {
        return entries.stream()
                .map(hires -> new Groups(hires.groups).label().in(lang) + contract(hires, lang))
                .collect(Collectors.joining(lang == Lang.ZH ? "；" : "; "));
    }

    private static String contract(Hires hires, Lang lang) {
        boolean open = hires.months == OPEN_ENDED;
        return switch (lang) {
            case ZH -> "，合同" + (open ? "无固定期限" : hires.months + "个月") + "，" + hires.people + "人";
            case EN ->
                ", contract " + (open ? "open-ended" : hires.months + " months") + ", " + hires.people + " people";
        };
    }
}
