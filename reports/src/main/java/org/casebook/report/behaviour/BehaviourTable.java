package org.casebook.report.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.report.Lines;
import org.casebook.report.Nature;
import org.casebook.report.TextTable;
import org.casebook.report.TextTable.Column;
import org.casebook.report.scenario.ScenarioWords;
import org.casebook.simulation.result.BehaviourAssumption;
import org.casebook.simulation.result.BehaviourResult;
import org.casebook.simulation.result.BehaviourRow;
import org.casebook.simulation.result.Fraction;
import org.casebook.simulation.result.ScenarioBehaviour;

/**
 * On a terminal: static and behavioural figures side by side, under the baseline, under the scenario and as a change;
 * first by fund for the city, then by county; what they rest on at the end.
 */
public final class BehaviourTable {

    private static final String INDENT = "  ";
    private static final int UNIT_DECIMALS = 2;
    private static final Map<String, Text> RESPONSES = Map.of(
            "hire-up-to-ratio",
            new Text("为达到新招用比例而多招人", "hiring more to reach the ratio"),
            "wait-for-threshold",
            new Text("等到满规定的月数", "waiting for the months required"));

    private final Labels labels;
    private final Lang lang;
    private final int width;
    private final Figures figures;

    /** @param width columns of the terminal */
    public BehaviourTable(Labels labels, Lang lang, int width) {
        this.labels = labels;
        this.lang = lang;
        this.width = width;
        this.figures = new Figures(lang);
    }

    public String render(BehaviourResult result) {
        return result.scenarios().stream()
                        .map(scenario -> scenario(result, scenario))
                        .collect(Collectors.joining("\n"))
                + assumptions(result.assumptions());
    }

    private String scenario(BehaviourResult result, ScenarioBehaviour found) {
        Text title = Text.of(
                "%d 年度　方案“%s”：不计与计入行为反应（金额 %s）%s",
                "%d: '%s' without and with behavioural responses (amounts in %s)%s",
                result.year(),
                found.scenario(),
                figures.unit(),
                Nature.of(result.run(), lang));
        TextTable table = new TextTable(List.of(
                Column.text(new Text("措施 / 资金来源 / 县", "Measure / fund / county").in(lang)),
                Column.number(ScenarioWords.name(found.baseline(), lang) + "\n" + statically()),
                Column.number("\n" + behaviourally()),
                Column.number(new Text("方案\n", "scenario\n").in(lang) + statically()),
                Column.number("\n" + behaviourally()),
                Column.number(new Text("变化\n", "change\n").in(lang) + statically()),
                Column.number("\n" + behaviourally())));
        measures(found).forEach(measure -> measure(table, measure, found));
        return title.in(lang) + "\n" + table;
    }

    private String statically() {
        return new Text("静态", "static").in(lang);
    }

    private String behaviourally() {
        return new Text("行为", "behavioural").in(lang);
    }

    private static List<String> measures(ScenarioBehaviour found) {
        return found.after().stream().map(BehaviourRow::measure).distinct().toList();
    }

    private void measure(TextTable table, String measure, ScenarioBehaviour found) {
        List<BehaviourRow> before = of(measure, found.before());
        List<BehaviourRow> after = of(measure, found.after());
        table.row(List.of(labels.measure(measure).in(lang), "", "", "", "", "", ""));
        table.row(units(measure, before, after));
        table.row(nearMisses(before, after));
        for (Fund fund : after.get(0).amounts().keySet()) {
            table.row(amounts(INDENT + fund.label().in(lang), fund, before, after));
            for (BehaviourRow row : after) {
                table.row(amounts(
                        INDENT + INDENT + row.county().label().in(lang), fund, in(row.county(), before), List.of(row)));
            }
        }
    }

    private static List<BehaviourRow> of(String measure, List<BehaviourRow> rows) {
        return rows.stream().filter(row -> row.measure().equals(measure)).toList();
    }

    private static List<BehaviourRow> in(County county, List<BehaviourRow> rows) {
        return rows.stream().filter(row -> row.county().equals(county)).toList();
    }

    private List<String> units(String measure, List<BehaviourRow> before, List<BehaviourRow> after) {
        ToLongFunction<List<BehaviourRow>> statically =
                rows -> rows.stream().mapToLong(BehaviourRow::entitled).sum();
        Function<List<BehaviourRow>, Fraction> behaviourally =
                rows -> rows.stream().map(BehaviourRow::behaviouralEntitled).reduce(Fraction.ZERO, Fraction::plus);
        long change = statically.applyAsLong(after) - statically.applyAsLong(before);
        Fraction changeWith = behaviourally.apply(after).minus(behaviourally.apply(before));
        return List.of(
                INDENT
                        + new Text("符合条件：", "entitled: ").in(lang)
                        + labels.unit(measure).in(lang),
                figures.count(statically.applyAsLong(before)),
                figures.plain(behaviourally.apply(before), UNIT_DECIMALS),
                figures.count(statically.applyAsLong(after)),
                figures.plain(behaviourally.apply(after), UNIT_DECIMALS),
                figures.signedCount(change),
                figures.signed(changeWith, UNIT_DECIMALS));
    }

    private List<String> nearMisses(List<BehaviourRow> before, List<BehaviourRow> after) {
        ToLongFunction<List<BehaviourRow>> near =
                rows -> rows.stream().mapToLong(BehaviourRow::nearMisses).sum();
        return List.of(
                INDENT + new Text("差一点、可能反应的", "near misses who may respond").in(lang),
                "",
                figures.count(near.applyAsLong(before)),
                "",
                figures.count(near.applyAsLong(after)),
                "",
                figures.signedCount(near.applyAsLong(after) - near.applyAsLong(before)));
    }

    private List<String> amounts(String name, Fund fund, List<BehaviourRow> before, List<BehaviourRow> after) {
        Money was = sum(before, fund, BehaviourRow::amounts);
        Money wasWith = sum(before, fund, BehaviourRow::behavioural);
        Money is = sum(after, fund, BehaviourRow::amounts);
        Money isWith = sum(after, fund, BehaviourRow::behavioural);
        return List.of(
                name,
                figures.amount(was),
                figures.amount(wasWith),
                figures.amount(is),
                figures.amount(isWith),
                figures.signed(Math.subtractExact(is.fen(), was.fen())),
                figures.signed(Math.subtractExact(isWith.fen(), wasWith.fen())));
    }

    private static Money sum(
            List<BehaviourRow> rows, Fund fund, Function<BehaviourRow, ? extends Map<Fund, Money>> amounts) {
        return rows.stream()
                .map(row -> amounts.apply(row).getOrDefault(fund, Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
    }

    /** @param name as of {@link BehaviourAssumption#response()} */
    private String response(String name) {
        int slash = name.indexOf('/');
        String kind = slash < 0 ? name : name.substring(0, slash);
        String words = RESPONSES.getOrDefault(kind, Text.same(kind)).in(lang);
        return slash < 0
                ? words
                : words
                        + new Text("（", " (").in(lang)
                        + labels.measure(name.substring(slash + 1)).in(lang)
                        + new Text("）", ")").in(lang);
    }

    private String assumptions(List<BehaviourAssumption> assumptions) {
        List<String> lines = new ArrayList<>();
        lines.add(new Text(
                        "行为反应是期望值，全部出自下列假设，没有一项由本市数据估计：",
                        "The responses are expected values. All of them rest on what follows; none was estimated from the city's"
                                + " data:")
                .in(lang));
        for (BehaviourAssumption assumption : assumptions) {
            Text kind = assumption.literature() ? new Text("文献", "literature") : new Text("假设", "assumed");
            lines.add("· " + response(assumption.response()) + new Text("：", ": ").in(lang)
                    + assumption.label().in(lang) + " = " + assumption.value() + "（" + kind.in(lang) + "："
                    + assumption.source() + "）");
        }
        return "\n"
                + lines.stream()
                        .flatMap(line -> Lines.wrap(line, width).stream())
                        .collect(Collectors.joining("\n", "", "\n"));
    }
}
