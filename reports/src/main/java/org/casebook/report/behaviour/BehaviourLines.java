package org.casebook.report.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.simulation.result.BehaviourAssumption;
import org.casebook.simulation.result.BehaviourRow;
import org.casebook.simulation.result.Fraction;
import org.casebook.simulation.result.ScenarioBehaviour;

/** Static and behavioural figures side by side, line by line, in one language. */
public final class BehaviourLines {

    private static final int UNIT_DECIMALS = 2;
    private static final Map<String, Text> RESPONSES = Map.of(
            "hire-up-to-ratio",
            new Text("为达到新招用比例而多招人", "hiring more to reach the ratio"),
            "wait-for-threshold",
            new Text("等到满规定的月数", "waiting for the months required"));

    private final Labels labels;
    private final Lang lang;
    private final Figures figures;

    /**
     * @param depth 0 for a measure, 1 for what it comes to, 2 for a county
     * @param cells under the baseline, under the scenario and as a change, each static, then with responses; empty where there
     *     is no figure
     */
    public record Line(int depth, String name, List<String> cells) {}

    public BehaviourLines(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
        this.figures = new Figures(lang);
    }

    /** Measure by measure: entitled units, near misses, and the amount of each fund with its counties. */
    public List<Line> of(ScenarioBehaviour found) {
        List<Line> lines = new ArrayList<>();
        found.after().stream().map(BehaviourRow::measure).distinct().forEach(measure -> measure(lines, measure, found));
        return lines;
    }

    private void measure(List<Line> lines, String measure, ScenarioBehaviour found) {
        List<BehaviourRow> before = of(measure, found.before());
        List<BehaviourRow> after = of(measure, found.after());
        lines.add(new Line(0, labels.measure(measure).in(lang), List.of("", "", "", "", "", "")));
        lines.add(units(measure, before, after));
        lines.add(nearMisses(before, after));
        for (Fund fund : after.get(0).amounts().keySet()) {
            lines.add(amounts(1, fund.label(), fund, before, after));
            for (BehaviourRow row : after) {
                lines.add(amounts(2, row.county().label(), fund, in(row.county(), before), List.of(row)));
            }
        }
    }

    private static List<BehaviourRow> of(String measure, List<BehaviourRow> rows) {
        return rows.stream().filter(row -> row.measure().equals(measure)).toList();
    }

    private static List<BehaviourRow> in(County county, List<BehaviourRow> rows) {
        return rows.stream().filter(row -> row.county().equals(county)).toList();
    }

    private Line units(String measure, List<BehaviourRow> before, List<BehaviourRow> after) {
        ToLongFunction<List<BehaviourRow>> statically =
                rows -> rows.stream().mapToLong(BehaviourRow::entitled).sum();
        Function<List<BehaviourRow>, Fraction> behaviourally =
                rows -> rows.stream().map(BehaviourRow::behaviouralEntitled).reduce(Fraction.ZERO, Fraction::plus);
        long change = statically.applyAsLong(after) - statically.applyAsLong(before);
        Fraction changeWith = behaviourally.apply(after).minus(behaviourally.apply(before));
        return new Line(
                1,
                new Text("符合条件：", "entitled: ").in(lang) + labels.unit(measure).in(lang),
                List.of(
                        figures.count(statically.applyAsLong(before)),
                        figures.plain(behaviourally.apply(before), UNIT_DECIMALS),
                        figures.count(statically.applyAsLong(after)),
                        figures.plain(behaviourally.apply(after), UNIT_DECIMALS),
                        figures.signedCount(change),
                        figures.signed(changeWith, UNIT_DECIMALS)));
    }

    private Line nearMisses(List<BehaviourRow> before, List<BehaviourRow> after) {
        ToLongFunction<List<BehaviourRow>> near =
                rows -> rows.stream().mapToLong(BehaviourRow::nearMisses).sum();
        return new Line(
                1,
                new Text("差一点、可能反应的", "near misses who may respond").in(lang),
                List.of(
                        "",
                        figures.count(near.applyAsLong(before)),
                        "",
                        figures.count(near.applyAsLong(after)),
                        "",
                        figures.signedCount(near.applyAsLong(after) - near.applyAsLong(before))));
    }

    private Line amounts(int depth, Text name, Fund fund, List<BehaviourRow> before, List<BehaviourRow> after) {
        Money was = sum(before, fund, BehaviourRow::amounts);
        Money wasWith = sum(before, fund, BehaviourRow::behavioural);
        Money is = sum(after, fund, BehaviourRow::amounts);
        Money isWith = sum(after, fund, BehaviourRow::behavioural);
        return new Line(
                depth,
                name.in(lang),
                List.of(
                        figures.amount(was),
                        figures.amount(wasWith),
                        figures.amount(is),
                        figures.amount(isWith),
                        figures.signed(Math.subtractExact(is.fen(), was.fen())),
                        figures.signed(Math.subtractExact(isWith.fen(), wasWith.fen()))));
    }

    private static Money sum(
            List<BehaviourRow> rows, Fund fund, Function<BehaviourRow, ? extends Map<Fund, Money>> amounts) {
        return rows.stream()
                .map(row -> amounts.apply(row).getOrDefault(fund, Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
    }

    /** What responds and which number of it is assumed, as in {@code 等到满规定的月数（技术技能提升补贴）：最多等几个月 = 3}. */
    public String assumed(BehaviourAssumption assumption) {
        String name = assumption.response();
        int slash = name.indexOf('/');
        String kind = slash < 0 ? name : name.substring(0, slash);
        String words = RESPONSES.getOrDefault(kind, Text.same(kind)).in(lang);
        String of = slash < 0
                ? ""
                : new Text("（", " (").in(lang)
                        + labels.measure(name.substring(slash + 1)).in(lang)
                        + new Text("）", ")").in(lang);
        return words + of + new Text("：", ": ").in(lang) + assumption.label().in(lang) + " = " + assumption.value();
    }

    /** Whether a number is taken from the literature or assumed, in a word. */
    public String basis(BehaviourAssumption assumption) {
        return (assumption.literature() ? new Text("文献", "literature") : new Text("假设", "assumed")).in(lang);
    }
}
