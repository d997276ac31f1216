package org.casebook.report.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.report.Lines;
import org.casebook.report.TextTable;
import org.casebook.report.TextTable.Column;
import org.casebook.simulation.result.SweepPoint;
import org.casebook.simulation.result.SweepResult;
import org.casebook.simulation.result.SweepStep;
import org.casebook.simulation.result.TouchedMeasure;
import org.casebook.simulation.result.TriedTerm;
import org.casebook.simulation.result.TriedValue;

/**
 * A sweep on a terminal: one term as a response curve with a line for each value, two terms as surfaces of cost and of
 * entitled units with a line for each value of the first. Changes are those against the policy in force.
 */
public final class SweepTable {

    private final SweepWords words;
    private final Figures figures;
    private final Lang lang;
    private final int width;

    /** @param width columns of the terminal */
    public SweepTable(Labels labels, Lang lang, int width) {
        this.words = new SweepWords(labels, lang);
        this.figures = new Figures(lang);
        this.lang = lang;
        this.width = width;
    }

    public String render(SweepResult result) {
        StringBuilder out = new StringBuilder(heading(result));
        if (result.terms().size() == 1) {
            out.append(curve(result));
        } else {
            surfaces(result, out);
        }
        if (!result.steps().isEmpty()) {
            out.append('\n').append(steps(result));
        }
        return out.toString();
    }

    private String heading(SweepResult result) {
        StringBuilder out = new StringBuilder();
        line(
                out,
                words.of(Text.of("%d 年度参数扫描（%s）", "Sweep of %d (%s)", result.year(), figures.unit()))
                        + words.nature(result.run()));
        words.changes(result.run()).ifPresent(text -> line(out, text));
        for (TriedTerm term : result.terms()) {
            line(out, words.term(term) + words.of("　现行：", "  in force: ") + words.inForce(term));
        }
        line(
                out,
                words.of("涉及的措施：", "Measures concerned: ")
                        + words.measures(result.measures())
                        + words.of("；增减均与现行政策相比。", "; changes are against the policy in force."));
        line(
                out,
                result.exact()
                        ? words.of(
                                "由每个个案的临界值累加，任何取值都精确。",
                                "Added up from each case's own break-even value: exact at every value.")
                        : words.of(
                                "仅在所列取值上计算，取值之间不作推断。",
                                "Computed at the listed values only; nothing is said in between."));
        return out.toString();
    }

    private TextTable curve(SweepResult result) {
        String own = result.terms().get(0).measure();
        List<String> others = result.measures().stream()
                .filter(measure -> !measure.equals(own))
                .toList();
        List<Fund> funds = funds(result.policy());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.of("取值", "Value")));
        columns.add(Column.number(words.of("符合条件\n（", "Entitled\n(") + words.unit(own) + words.of("）", ")")));
        columns.add(Column.number(words.of("增减", "Change")));
        others.forEach(measure -> columns.add(
                Column.number(TextTable.folded(words.measure(measure)) + "\n" + words.of("符合条件", "entitled"))));
        if (funds.size() > 1) {
            funds.forEach(fund ->
                    columns.add(Column.number(TextTable.folded(fund.label().in(lang)))));
        }
        columns.add(Column.number(words.of("费用合计", "Cost")));
        columns.add(Column.number(words.of("增减", "Change")));
        columns.add(Column.number(words.of("费用\n弹性", "Elasticity\nof cost")));
        columns.add(Column.number(words.of("数量\n弹性", "Elasticity\nof entitled")));
        TextTable table = new TextTable(columns);
        Optional<SweepPoint> before = Optional.empty();
        for (SweepPoint point : result.points()) {
            List<String> cells = new ArrayList<>();
            cells.add(point.values().get(0).shown().in(lang));
            cells.add(figures.count(point.of(own).entitled()));
            cells.add(figures.signedCount(
                    point.of(own).entitled() - result.policy().of(own).entitled()));
            others.forEach(measure -> cells.add(figures.count(point.of(measure).entitled())));
            if (funds.size() > 1) {
                funds.forEach(fund -> cells.add(amount(point.fen().getOrDefault(fund, 0L))));
            }
            cells.add(amount(point.totalFen()));
            cells.add(figures.signed(point.totalFen() - result.policy().totalFen()));
            cells.add(SweepWords.shown(before.flatMap(last -> SweepWords.costElasticity(last, point))));
            cells.add(SweepWords.shown(before.flatMap(last -> SweepWords.entitledElasticity(last, point, own))));
            table.row(cells);
            before = Optional.of(point);
        }
        return table;
    }

    private static List<Fund> funds(SweepPoint point) {
        return Arrays.stream(Fund.values())
                .filter(fund -> point.fen().containsKey(fund))
                .toList();
    }

    private String amount(long fen) {
        return figures.amount(new Money(fen));
    }

    private void surfaces(SweepResult result, StringBuilder out) {
        TextTable cost = surface(result, point -> amount(point.totalFen()));
        if (cost.width() > width) {
            out.append(pairs(result));
            return;
        }
        String own = result.terms().get(0).measure();
        line(out, words.of("费用合计（", "Cost (") + figures.unit() + words.of("）", ")"));
        out.append(cost).append('\n');
        line(
                out,
                words.of("符合条件：", "Entitled: ")
                        + words.measure(own)
                        + words.of("（", " (")
                        + words.unit(own)
                        + words.of("）", ")"));
        out.append(surface(result, point -> figures.count(point.of(own).entitled())));
    }

    /** The values of the first term go down, those of the second across. */
    private TextTable surface(SweepResult result, Function<SweepPoint, String> cell) {
        List<TriedValue> across = result.points().stream()
                .map(point -> point.values().get(1))
                .distinct()
                .toList();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(result.terms().get(0).label().in(lang) + "\n＼ "
                + result.terms().get(1).label().in(lang)));
        across.forEach(value -> columns.add(Column.number(value.shown().in(lang))));
        TextTable table = new TextTable(columns);
        for (int from = 0; from < result.points().size(); from += across.size()) {
            List<String> cells = new ArrayList<>();
            cells.add(result.points().get(from).values().get(0).shown().in(lang));
            result.points().subList(from, from + across.size()).forEach(point -> cells.add(cell.apply(point)));
            table.row(cells);
        }
        return table;
    }

    private TextTable pairs(SweepResult result) {
        String own = result.terms().get(0).measure();
        TextTable table = new TextTable(List.of(
                Column.text(TextTable.folded(result.terms().get(0).label().in(lang))),
                Column.text(TextTable.folded(result.terms().get(1).label().in(lang))),
                Column.number(words.of("符合条件", "Entitled")),
                Column.number(words.of("费用合计", "Cost")),
                Column.number(words.of("增减", "Change"))));
        for (SweepPoint point : result.points()) {
            table.row(List.of(
                    point.values().get(0).shown().in(lang),
                    point.values().get(1).shown().in(lang),
                    figures.count(point.of(own).entitled()),
                    amount(point.totalFen()),
                    figures.signed(point.totalFen() - result.policy().totalFen())));
        }
        return table;
    }

    private String steps(SweepResult result) {
        StringBuilder out = new StringBuilder();
        line(
                out,
                words.of(Text.of(
                        "临界值 %d 个（自低到高；金额精确到分）",
                        "%d break-even values (from low to high; amounts to the fen)",
                        result.steps().size())));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.of("取值", "Value")));
        columns.add(Column.text(words.of("何时变化", "Changes")));
        for (String measure : result.measures()) {
            columns.add(Column.number(TextTable.folded(words.measure(measure)) + "\n" + words.of("符合条件", "entitled")));
            columns.add(Column.number(words.of("费用", "cost")));
        }
        TextTable table = new TextTable(columns);
        for (SweepStep step : result.steps()) {
            List<String> cells = new ArrayList<>();
            cells.add(step.value().shown().in(lang));
            cells.add(step.included() ? words.of("达到该值", "from it on") : words.of("超过该值", "above it"));
            for (TouchedMeasure change : step.changes()) {
                cells.add(figures.signedCount(change.entitled()));
                cells.add(figures.signedExact(change.totalFen()));
            }
            table.row(cells);
        }
        return out.append(table).toString();
    }

    private void line(StringBuilder out, String text) {
        Lines.wrap(text, width).forEach(line -> out.append(line).append('\n'));
    }
}
