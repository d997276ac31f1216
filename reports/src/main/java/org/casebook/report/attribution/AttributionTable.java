package org.casebook.report.attribution;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.report.Nature;
import org.casebook.report.TextTable;
import org.casebook.report.TextTable.Column;
import org.casebook.report.scenario.ScenarioWords;
import org.casebook.simulation.result.AttributionResult;
import org.casebook.simulation.result.Contribution;
import org.casebook.simulation.result.Contributions;
import org.casebook.simulation.result.Fraction;
import org.casebook.simulation.result.Player;

/** On a terminal: each part of a scenario with its share of the difference, by fund and, in units, by measure. */
public final class AttributionTable {

    /** How the shares come about. */
    public static final Text NOTE = new Text(
            "沙普利值：每一部分取它在各种先后次序下所增金额的平均；各项资金分别取整到分，加总正好等于差额。对象数为精确分数，显示两位小数。",
            "Shapley values: what each part adds on the average of all orders. Rounded to the fen within each fund, they"
                    + " add up to the difference; units are exact fractions, shown with two decimals.");

    private static final String INDENT = "  ";
    private static final int UNIT_DECIMALS = 2;

    private final Labels labels;
    private final Lang lang;
    private final Figures figures;

    public AttributionTable(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
        this.figures = new Figures(lang);
    }

    public String render(AttributionResult result) {
        return result.scenarios().stream().map(one -> render(result, one)).collect(Collectors.joining("\n"));
    }

    private String render(AttributionResult result, Contributions split) {
        Text title = Text.of(
                "%d 年度　方案%s与%s相比的增减，按%s分解%s",
                "%d: what %s changes against %s, by %s%s",
                result.year(),
                ScenarioWords.quoted(split.scenario(), lang),
                ScenarioWords.quoted(split.baseline(), lang),
                split.player().label().in(lang),
                Nature.of(result.run(), lang));
        TextTable table = new TextTable(List.of(
                Column.text(split.player().label().in(lang)
                        + new Text(" / 资金来源、符合条件的对象", " / fund, entitled units").in(lang)),
                Column.number(figures.unit()),
                Column.number(new Text("对象", "units").in(lang))));
        for (Contribution part : split.parts()) {
            table.row(List.of(name(split.player(), part), figures.signed(part.totalFen()), ""));
            SortedMap<Fund, Long> changed = new TreeMap<>(part.fen());
            changed.values().removeIf(fen -> fen == 0);
            funds(table, split, changed);
            part.entitled().forEach((measure, units) -> units(table, measure, units));
        }
        table.rule();
        table.row(List.of(new Text("合计", "Total").in(lang), figures.signed(split.totalFen()), ""));
        funds(table, split, split.fen());
        split.entitled()
                .forEach((measure, units) ->
                        table.row(List.of(INDENT + units(measure), "", figures.signedCount(units))));
        return title.in(lang) + "\n" + split.question().in(lang) + "\n" + table + NOTE.in(lang) + "\n";
    }

    private String name(Player player, Contribution part) {
        String measure = labels.measure(part.measure()).in(lang);
        String changes = part.changes().stream()
                .map(change -> change.substring(change.indexOf('=') + 1))
                .collect(Collectors.joining());
        return player == Player.TERM ? measure + " · " + part.label().in(lang) + " = " + changes : measure;
    }

    /** Left out where one fund alone pays: it would repeat the total. */
    private void funds(TextTable table, Contributions split, SortedMap<Fund, Long> fen) {
        if (split.fen().size() > 1) {
            fen.forEach(
                    (fund, amount) -> table.row(List.of(INDENT + fund.label().in(lang), figures.signed(amount), "")));
        }
    }

    private void units(TextTable table, String measure, Fraction units) {
        if (units.numerator().signum() != 0) {
            table.row(List.of(INDENT + units(measure), "", figures.signed(units, UNIT_DECIMALS)));
        }
    }

    private String units(String measure) {
        return labels.measure(measure).in(lang)
                + new Text("（", " (").in(lang)
                + labels.unit(measure).in(lang)
                + new Text("）", ")").in(lang);
    }
}
