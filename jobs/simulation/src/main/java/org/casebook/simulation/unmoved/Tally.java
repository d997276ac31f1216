package org.casebook.simulation.unmoved;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** @param threshold whether it is known for which units the term decides */
    Text reason(Text before, Text after, boolean threshold) {
        if (inForce == 0) {
            return Text.of("措施在各对象的基准日都不在执行期。", "On no reference date is the measure in force.");
        }
        if (concerned == 0) {
            return before.equals(after)
                    ? Text.of("新值与原值相同。", "The new value is the old one.")
                    : Text.of("没有对象在方案施行的日期和县（市、区）适用新值。", "To no case does the new value apply: none lies within its days and counties.");
        }
        if (moved > 0) {
            return both(
                    "单独改动会改变 %s的结果，与同一方案的其他改动合在一起则没有变化。",
                    "Alone it would change the outcome of %s; together with the scenario's other changes nothing moves.",
                    moved);
        }
        if (!threshold) {
            return plus(both("取原值与取新值，%s的结果都相同", "At the old and at the new value %s come out the same", concerned), states());
        }
        if (decided == 0) {
            return plus(both("%s的结果都与这一参数无关", "It decides about none of %s", concerned), states());
        }
        Text between = new Text(
                "没有一" + unit().zh() + "处于 " + before.zh() + " 与 " + after.zh() + " 之间：",
                "None stands between " + before.en() + " and " + after.en() + ": ");
        Text outside = plus(between, both("由这一参数决定结果的 %s都在两值之外", "%s about whom it decides all stand outside", decided));
        long rest = concerned - decided;
        return rest == 0
                ? plus(outside, new Text("。", "."))
                : plus(plus(outside, both("；其余 %s的结果与它无关", "; it does not decide about the other %s", rest)), states());
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
                .map(state -> state.getKey().in(lang) + new Text(" ", ": ").in(lang) + units(state.getValue()).in(lang))
                .collect(Collectors.joining(new Text("，", ", ").in(lang)));
        return others.size() > MOST_STATES ? listed + new Text("等", " …").in(lang) : listed;
    }

    private Text both(String zh, String en, long units) {
        return new Text(
                String.format(zh, units(units).zh()), String.format(en, units(units).en()));
    }

    private Text units(long units) {
        return Text.of("%,d " + unit().zh(), "%,d " + unit().en(), units);
    }

    private Text unit() {
        return definition.unit();
    }

    private static Text plus(Text one, Text more) {
        return new Text(one.zh() + more.zh(), one.en() + more.en());
    }
}
