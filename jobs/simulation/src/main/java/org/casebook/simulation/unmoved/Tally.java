package org.casebook.simulation.unmoved;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.casebook.policy.Lang;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Outcome;
import org.casebook.policy.Text;
import org.casebook.simulation.engine.FoldedCase;

/** How the units of a measure stand to a change of one of its terms, and the sentences that follow. */
final class Tally {

    private static final int MOST_STATES = 3;
    private static final Text ENTITLED = new Text("符合条件", "entitled");

    /** Units on whose reference date the measure is in force. */
    private long inForce;
    /** Of these, units for which the term has another value. */
    private long concerned;
    /** Of these, units that the change alone would move. */
    private long moved;
    /** Of these, units whose outcome the term decides, at other values. */
    private long decided;
    /** The others, by outcome. */
    private final Map<Text, Long> others = new LinkedHashMap<>();

    private final MeasureDefinition definition;

    Tally(MeasureDefinition definition) {
        this.definition = definition;
    }

    void inForce(FoldedCase one) {
        inForce = Math.addExact(inForce, one.units());
    }

    void moved(FoldedCase one) {
        concerned = Math.addExact(concerned, one.units());
        moved = Math.addExact(moved, one.units());
    }

    void decided(FoldedCase one) {
        concerned = Math.addExact(concerned, one.units());
        decided = Math.addExact(decided, one.units());
    }

    void other(FoldedCase one, Outcome outcome) {
        concerned = Math.addExact(concerned, one.units());
        Text state = outcome instanceof Outcome.Refused refused
                ? refused.ground().reason().label()
                : ENTITLED;
        others.merge(state, one.units(), Math::addExact);
    }

    /**
     * @param threshold whether it is known for which units the term decides
     * @param within whether the change begins in the year
     */
    Text reason(Text before, Text after, boolean threshold, boolean within) {
        if (inForce == 0) {
            return Text.of("措施在各对象的基准日都不在执行期。", "On no reference date is the measure in force.");
        }
        if (concerned == 0) {
            return within && before.equals(after)
                    ? Text.of("新值与原值相同。", "The new value is the old one.")
                    : Text.of(
                            "没有对象在方案施行的日期和县（市、区）适用新值。",
                            "The new value applies to no case: none lies within the days and counties of the change.");
        }
        if (moved > 0) {
            return counted(
                    "单独改动会改变 %,d 个对象（%s）的结果，与同一方案的其他改动合在一起则没有变化。",
                    "Alone it would move %,d (%s); together with the scenario's other changes nothing moves.", moved);
        }
        if (!threshold) {
            return plus(
                    counted(
                            "取原值与取新值，%,d 个对象（%s）的结果都相同",
                            "At the old and at the new value %,d (%s) come out the same", concerned),
                    states());
        }
        if (decided == 0) {
            return plus(counted("%,d 个对象（%s）的结果都与这一参数无关", "It decides about none of %,d (%s)", concerned), states());
        }
        Text between = plus(
                new Text(
                        "没有对象处于 " + before.zh() + " 与 " + after.zh() + " 之间：",
                        "None stands between " + before.en() + " and " + after.en() + ": "),
                counted(
                        "结果由这一参数决定的 %,d 个（%s）都在两值之外",
                        "the %,d (%s) about whom the term decides all stand outside", decided));
        long rest = concerned - decided;
        return rest == 0
                ? plus(between, new Text("。", "."))
                : plus(
                        plus(between, Text.of("；其余 %,d 个的结果与它无关", "; it does not decide about the other %,d", rest)),
                        states());
    }

    /** The numbers that the reason may name. */
    List<Long> counts() {
        List<Long> counts = new ArrayList<>(others.values());
        counts.add(concerned);
        counts.add(moved);
        counts.add(decided);
        counts.add(concerned - decided);
        return counts;
    }

    private Text states() {
        return new Text("（" + states(Lang.ZH) + "）。", " (" + states(Lang.EN) + ").");
    }

    private String states(Lang lang) {
        String listed = others.entrySet().stream()
                .sorted(Map.Entry.<Text, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_STATES)
                .map(state -> Text.of("%s %,d 个", "%s: %,d", state.getKey().in(lang), state.getValue())
                        .in(lang))
                .collect(Collectors.joining(new Text("，", ", ").in(lang)));
        return others.size() > MOST_STATES ? listed + new Text("等", " …").in(lang) : listed;
    }

    /** A number of units, and in what the measure counts them. */
    private Text counted(String zh, String en, long units) {
        return new Text(
                String.format(Locale.ROOT, zh, units, definition.unit().zh()),
                String.format(Locale.ROOT, en, units, definition.unit().en()));
    }

    private static Text plus(Text one, Text more) {
        return new Text(one.zh() + more.zh(), one.en() + more.en());
    }
}
