package org.casebook.report.sweep;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.InternalUse;
import org.casebook.report.Labels;
import org.casebook.report.Lines;
import org.casebook.report.TextTable;
import org.casebook.simulation.result.Goal;
import org.casebook.simulation.result.SolveResult;
import org.casebook.simulation.result.SolveResult.Span;
import org.casebook.simulation.result.SolveResult.Sum;
import org.casebook.simulation.result.TriedValue;

/** The answer to a search for a value, in sentences. */
public final class SolveTable {

    private static final int KEY_WIDTH = 11;

    private final SweepWords words;
    private final Figures figures;
    private final Lang lang;
    private final int width;

    /** @param width columns of the terminal */
    public SolveTable(Labels labels, Lang lang, int width) {
        this.words = new SweepWords(labels, lang);
        this.figures = new Figures(lang);
        this.lang = lang;
        this.width = width;
    }

    public String render(SolveResult result) {
        StringBuilder out = new StringBuilder();
        line(
                out,
                words.of(Text.of("%d 年度求解：%s", "Value sought for %d: %s", result.year(), words.term(result.term())))
                        + words.nature(result.run()));
        if (InternalUse.isNeeded(counts(result))) {
            line(out, words.of(InternalUse.NOTICE));
        }
        words.changes(result.run()).ifPresent(text -> line(out, text));
        line(out, goal(result.goal(), result.term().measure()));
        line(out, words.of("涉及的措施：", "Measures concerned: ") + words.measures(result.measures()));
        out.append('\n');
        entry(
                out,
                "取值",
                "Value",
                value(result.found().value()) + words.of("（", " (") + precision(result) + words.of("）", ")"));
        result.same().ifPresent(same -> entry(out, "同效", "Same", span(same)));
        result.round()
                .ifPresent(round ->
                        entry(out, "简便", "Rounder", value(round) + words.of("，结果相同", ", with the same results")));
        entry(out, "结果", "Result", sum(result.found().sum(), result));
        if (result.goal() instanceof Goal.Budget budget) {
            long left = Math.subtractExact(budget.fen(), result.found().sum().fen());
            entry(out, "结余", "Left over", figures.exact(new Money(left)));
        }
        if (result.goal() instanceof Goal.Budget) {
            entry(
                    out,
                    "更宽",
                    "Wider",
                    beyond(
                            result,
                            Text.of(
                                    "%s 仍在预算之内，已到取值范围的尽头",
                                    "%s would still fit, and the range ends there",
                                    value(result.found().value()))));
        } else {
            entry(out, "更严", "Stricter", beyond(result, Text.of("已到取值范围的尽头", "none, this is the end of the range")));
        }
        entry(out, "现行", "In force", words.inForce(result.term()) + words.of("：", ": ") + sum(result.policy(), result));
        steps(out, result);
        return out.toString();
    }

    private String beyond(SolveResult result, Text none) {
        return result.beyond()
                .map(level -> value(level.value()) + words.of("：", ": ") + sum(level.sum(), result))
                .orElse(words.of(none));
    }

    /** What there is to choose from where every value fits the budget. */
    private void steps(StringBuilder out, SolveResult result) {
        SolveResult.Steps steps = result.steps();
        if (steps.first().isEmpty()) {
            return;
        }
        out.append('\n');
        line(
                out,
                words.of(Text.of(
                        "预算不构成限制，%s 仍在预算之内；可取的档位是：",
                        "The budget sets no limit: %s would still fit. The steps are:",
                        value(result.found().value()))));
        for (SolveResult.Step step : steps.first()) {
            line(out, "· " + range(step.values()) + words.of("：", ": ") + sum(step.sum(), result));
        }
        int more = steps.count() - steps.first().size();
        if (more > 0) {
            line(out, words.of(Text.of("另有 %,d 档，用 sweep --exact 列出。", "%,d more; sweep --exact lists them.", more)));
        }
    }

    private String range(Span span) {
        String low = value(span.low());
        return low.equals(value(span.high()))
                ? low
                : words.of(Text.of(
                        "%s%s至 %s%s",
                        "%s%s to %s%s", low, edge(span.lowIncluded()), value(span.high()), edge(span.highIncluded())));
    }

    /** Those shown and how they differ from what was found. */
    private static LongStream counts(SolveResult result) {
        Sum found = result.found().sum();
        return Stream.concat(Stream.of(found, result.policy()), result.beyond().map(SolveResult.Level::sum).stream())
                .flatMapToLong(sum -> LongStream.of(
                        sum.entitled(),
                        sum.people(),
                        sum.entitled() - found.entitled(),
                        sum.people() - found.people()));
    }

    private String goal(Goal goal, String measure) {
        if (goal instanceof Goal.Budget budget) {
            return words.of(Text.of(
                    "涉及措施的费用（%s）不超过 %s的最宽松取值",
                    "The most generous value at which the measures concerned cost (%s) no more than %s",
                    budget.fund().map(fund -> fund.label().in(lang)).orElse(words.of("各项资金合计", "all funds")),
                    figures.exact(new Money(budget.fen()))));
        }
        return words.of(Text.of(
                "“%s”至少 %s 个对象（%s）符合条件的最严取值",
                "The strictest value at which '%s' entitles at least %s (%s)",
                words.measure(measure),
                figures.count(((Goal.Entitled) goal).units()),
                words.unit(measure)));
    }

    private String precision(SolveResult result) {
        return words.of(
                switch (result.precision()) {
                    case EXACT -> new Text("精确值", "exact");
                    case WHOLE -> new Text("逐个整数", "to the whole number");
                    case FEN -> new Text("精确到分", "to the fen");
                    case BASIS_POINT -> new Text("精确到万分之一", "to a hundredth of a per cent");
                });
    }

    /** A fraction also says about how many per cent it is. */
    private String value(TriedValue value) {
        String shown = value.shown().in(lang);
        return shown.contains("/")
                ? shown + " ≈ "
                        + value.number()
                                .movePointRight(2)
                                .setScale(4, RoundingMode.HALF_UP)
                                .toPlainString() + "%"
                : shown;
    }

    private String span(Span span) {
        return words.of(Text.of("%s之间的取值结果都相同", "all values from %s have these results", range(span)));
    }

    private String edge(boolean included) {
        return included ? words.of("（含）", " (included)") : words.of("（不含）", " (not included)");
    }

    private String sum(Sum sum, SolveResult result) {
        return words.of(Text.of(
                "费用 %s，符合条件 %s（%s），惠及 %s 人",
                "costs %s, entitles %s (%s), reaches %s people",
                figures.exact(new Money(sum.fen())),
                figures.count(sum.entitled()),
                words.unit(result.term().measure()),
                figures.count(sum.people())));
    }

    private void entry(StringBuilder out, String zh, String en, String text) {
        String key = words.of(zh + "　", en + " ".repeat(KEY_WIDTH - en.length()));
        int taken = TextTable.width(key);
        List<String> lines = Lines.wrap(text, width - taken);
        for (int i = 0; i < lines.size(); i++) {
            out.append(i == 0 ? key : " ".repeat(taken)).append(lines.get(i)).append('\n');
        }
    }

    private void line(StringBuilder out, String text) {
        Lines.wrap(text, width).forEach(line -> out.append(line).append('\n'));
    }
}
