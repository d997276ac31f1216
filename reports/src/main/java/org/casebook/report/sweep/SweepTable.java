package org.casebook.report.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.InternalUse;
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
 * A sweep on a terminal: one term as a response curve with a line for each value, two terms as surfaces of cost, of entitled
 * units and of their elasticities along either term, with a line for each value of the first. Changes are those against the
 * policy in force.
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
        if (InternalUse.isNeeded(counts(result))) {
            line(out, words.of(InternalUse.NOTICE));
        }
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

    private static LongStream counts(SweepResult result) {
        LongStream points = result.points().stream()
                .flatMap(point -> point.measures().stream())
                .flatMapToLong(measure -> LongStream.of(
                        measure.entitled(),
                        measure.entitled()
                                - result.policy().of(measure.measure()).entitled()));
        LongStream steps =
                result.steps().stream().flatMap(step -> step.changes().stream()).mapToLong(TouchedMeasure::entitled);
        return LongStream.concat(points, steps);
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
        List<List<PartialElasticity>> all = PartialElasticity.of(result);
        for (int number = 0; number < result.points().size(); number++) {
            SweepPoint point = result.points().get(number);
            PartialElasticity elasticity = all.get(number).get(0);
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
            cells.add(SweepWords.shown(elasticity.cost()));
            cells.add(SweepWords.shown(elasticity.entitled()));
            table.row(cells);
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
        TextTable cost =
                surface(result, number -> amount(result.points().get(number).totalFen()));
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
        out.append(surface(
                result,
                number -> figures.count(result.points().get(number).of(own).entitled())));
        List<List<PartialElasticity>> all = PartialElasticity.of(result);
        for (int axis = 0; axis < result.terms().size(); axis++) {
            int along = axis;
            String name = result.terms().get(axis).label().in(lang);
            String measure = words.measure(result.terms().get(axis).measure());
            out.append('\n');
            line(
                    out,
                    words.of(Text.of(
                            "费用弹性（沿“%s”，自前一取值）", "Elasticity of cost along '%s', from the value before", name)));
            out.append(surface(
                    result,
                    number -> SweepWords.shown(all.get(number).get(along).cost())));
            out.append('\n');
            line(
                    out,
                    words.of(Text.of(
                            "数量弹性（%2$s，沿“%1$s”，自前一取值）",
                            "Elasticity of entitled (%2$s) along '%1$s', from the value before", name, measure)));
            out.append(surface(
                    result,
                    number -> SweepWords.shown(all.get(number).get(along).entitled())));
        }
    }

    /** The values of the first term go down, those of the second across. */
    private TextTable surface(SweepResult result, IntFunction<String> cell) {
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
            for (int number = from; number < from + across.size(); number++) {
                cells.add(cell.apply(number));
            }
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
                Column.number(words.of("增减", "Change")),
                Column.number(words.of("费用弹性\n（前者）", "Elasticity\nof cost (1)")),
                Column.number(words.of("数量弹性\n（前者）", "of entitled\n(1)")),
                Column.number(words.of("费用弹性\n（后者）", "Elasticity\nof cost (2)")),
                Column.number(words.of("数量弹性\n（后者）", "of entitled\n(2)"))));
        List<List<PartialElasticity>> all = PartialElasticity.of(result);
        for (int number = 0; number < result.points().size(); number++) {
            SweepPoint point = result.points().get(number);
            List<PartialElasticity> elasticities = all.get(number);
            table.row(List.of(
                    point.values().get(0).shown().in(lang),
                    point.values().get(1).shown().in(lang),
                    figures.count(point.of(own).entitled()),
                    amount(point.totalFen()),
                    figures.signed(point.totalFen() - result.policy().totalFen()),
                    SweepWords.shown(elasticities.get(0).cost()),
                    SweepWords.shown(elasticities.get(0).entitled()),
                    SweepWords.shown(elasticities.get(1).cost()),
                    SweepWords.shown(elasticities.get(1).entitled())));
        }
        return table;
    }

    private static boolean isShown(SweepStep step) {
        return step.changes().stream().anyMatch(change -> change.entitled() != 0 || change.totalFen() != 0);
    }

    private String steps(SweepResult result) {
        StringBuilder out = new StringBuilder();
        List<SweepStep> shown =
                result.steps().stream().filter(SweepTable::isShown).toList();
        line(
                out,
                words.of(Text.of(
                        "临界值 %d 个（自低到高；金额精确到分）",
                        "%d break-even values (from low to high; amounts to the fen)", shown.size())));
        if (shown.size() < result.steps().size()) {
            line(
                    out,
                    words.of(Text.of(
                            "另有 %d 个取值只改变惠及人数或资金之间的分担，未列出（见 JSON、CSV）。",
                            "At %d more values only people or the split between funds change; JSON and CSV list them.",
                            result.steps().size() - shown.size())));
        }
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.of("取值", "Value")));
        columns.add(Column.text(words.of("何时变化", "Changes")));
        for (String measure : result.measures()) {
            columns.add(Column.number(TextTable.folded(words.measure(measure)) + "\n" + words.of("符合条件", "entitled")));
            columns.add(Column.number(words.of("费用", "cost")));
        }
        TextTable table = new TextTable(columns);
        for (SweepStep step : shown) {
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
