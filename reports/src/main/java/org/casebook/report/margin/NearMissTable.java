package org.casebook.report.margin;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.InternalUse;
import org.casebook.report.Labels;
import org.casebook.report.Lines;
import org.casebook.report.TextTable;
import org.casebook.report.TextTable.Column;
import org.casebook.simulation.result.MissedCondition;
import org.casebook.simulation.result.MissedCondition.Alone;
import org.casebook.simulation.result.MissedCondition.Distance;
import org.casebook.simulation.result.MissedCondition.MissedTerm;
import org.casebook.simulation.result.NearMisses;
import org.casebook.simulation.result.TriedTerm;

/** Near misses on a terminal: all conditions on one line each, then how far off those are whom a term alone keeps out. */
public final class NearMissTable {

    private static final int BAR = 30;
    private static final long YUAN = 100;
    private static final String UNDEFINED = "–";

    private final Labels labels;
    private final Lang lang;
    private final int width;
    private final Figures figures;

    /** @param width columns of the terminal */
    public NearMissTable(Labels labels, Lang lang, int width) {
        this.labels = labels;
        this.lang = lang;
        this.width = width;
        this.figures = new Figures(lang);
    }

    public String render(NearMisses misses) {
        StringBuilder out = new StringBuilder();
        line(
                out,
                Text.of(
                                        "%d 年度只差一个条件的对象（%s）",
                                        "Who fails by one condition alone in %d (%s)", misses.year(), figures.unit())
                                .in(lang)
                        + (misses.run().synthetic() ? of("　合成数据", "  SYNTHETIC DATA") : ""));
        if (InternalUse.isNeeded(misses.conditions().stream().flatMapToLong(NearMissTable::counts))) {
            line(out, InternalUse.NOTICE.in(lang));
        }
        if (!misses.run().changes().isEmpty()) {
            line(
                    out,
                    of("政策参数有改动：", "Terms changed: ")
                            + String.join(of("；", "; "), misses.run().changes()));
        }
        line(
                out,
                of(
                        "“仅因本条被拒”：只放宽该条件的一个参数，或只改变对象的一项事实，即可享受；金额为刚好达到时的资金需求。",
                        "'By it alone': another value of one of its terms, or a change of one fact, would entitle; the amount is"
                                + " what they would be paid if they just met it."));
        out.append(overview(misses));
        if (misses.conditions().stream().map(MissedCondition::alone).anyMatch(NearMissTable::isFromZero)) {
            line(
                    out,
                    UNDEFINED
                            + of(
                                    "：金额自该条件起从零连续增加（如按申请额、超出额计算），刚好达到时每个不足一元，没有一步之差。",
                                    ": the amount grows from zero where the condition is met (with what is requested, or"
                                            + " exceeds a limit): less than a yuan each, there is no cliff."));
        }
        misses.conditions()
                .forEach(condition -> condition.terms().forEach(term -> out.append(detail(condition, term))));
        return out.toString();
    }

    private TextTable overview(NearMisses misses) {
        TextTable table = new TextTable(List.of(
                Column.text(of("措施 / 条件", "Measure / condition")),
                Column.number(of("被拒", "Refused")),
                Column.number(of("仅因本条被拒", "By it alone")),
                Column.number(of("占比", "Share")),
                Column.number(of("其中：\n放宽参数", "by a\nterm")),
                Column.number(of("其中：\n改变事实", "by a\nfact")),
                Column.number(of("一步之差\n金额", "Money\nat the cliff"))));
        String measure = "";
        for (MissedCondition condition : misses.conditions()) {
            if (!condition.measure().equals(measure)) {
                measure = condition.measure();
                table.across(
                        labels.measure(measure).in(lang)
                                + of("（", " (")
                                + labels.unit(measure).in(lang)
                                + of("）", ")"),
                        width);
            }
            table.row(List.of(
                    "  " + labels.ground(measure, condition.ground()).in(lang),
                    figures.count(condition.refused()),
                    figures.count(condition.alone().units()),
                    figures.share(condition.alone().units(), condition.refused()),
                    figures.count(
                            condition.alone().units() - condition.byFacts().units()),
                    figures.count(condition.byFacts().units()),
                    amount(condition.alone())));
        }
        return table;
    }

    private String detail(MissedCondition condition, MissedTerm missed) {
        StringBuilder out = new StringBuilder("\n");
        TriedTerm term = missed.term();
        line(
                out,
                labels.measure(condition.measure()).in(lang)
                        + of("・", " · ")
                        + labels.ground(condition.measure(), condition.ground()).in(lang)
                        + of("：", ": ")
                        + term.label().in(lang)
                        + of("，现行 ", ", in force ")
                        + term.inForce().stream()
                                .map(value -> value.in(lang))
                                .collect(Collectors.joining(of("、", ", "))));
        if (missed.choice() > 0) {
            line(
                    out,
                    Text.of(
                                    "其中 %s 个也可以只放宽该条件的另一个参数。",
                                    "For %s of them another term of the condition would do as well.",
                                    figures.count(missed.choice()))
                            .in(lang));
        }
        long most = missed.distances().stream()
                .mapToLong(distance -> distance.alone().units())
                .max()
                .orElse(1);
        TextTable table = new TextTable(List.of(
                Column.number(of("差", "Off by")),
                Column.number(of("对象", "Units")),
                Column.number(of("金额", "Amount")),
                Column.text("")));
        for (Distance distance : missed.distances()) {
            table.row(List.of(
                    NearMissWords.distance(distance, term, lang),
                    figures.count(distance.alone().units()),
                    amount(distance.alone()),
                    "#".repeat((int) Math.max(1, distance.alone().units() * BAR / most))));
        }
        return out.append(table).toString();
    }

    private String amount(Alone alone) {
        return isFromZero(alone) ? UNDEFINED : figures.amount(new Money(alone.fen()));
    }

    /** Whether units at the cliff are paid less than a yuan each. */
    private static boolean isFromZero(Alone alone) {
        return alone.units() > 0 && alone.fen() < Math.multiplyExact(YUAN, alone.units());
    }

    private static LongStream counts(MissedCondition condition) {
        LongStream distances = condition.terms().stream()
                .flatMap(term -> term.distances().stream())
                .mapToLong(distance -> distance.alone().units());
        return LongStream.concat(
                LongStream.of(
                        condition.refused(),
                        condition.alone().units(),
                        condition.byFacts().units(),
                        condition.alone().units() - condition.byFacts().units()),
                distances);
    }

    private String of(String zh, String en) {
        return new Text(zh, en).in(lang);
    }

    private void line(StringBuilder out, String text) {
        Lines.wrap(text, width).forEach(line -> out.append(line).append('\n'));
    }
}
