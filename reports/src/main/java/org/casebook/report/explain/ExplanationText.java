package org.casebook.report.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.simulation.explain.Condition;
import org.casebook.simulation.explain.Condition.Change;
import org.casebook.simulation.explain.Condition.Shown;
import org.casebook.simulation.explain.Delivered;
import org.casebook.simulation.explain.Explanation;

/** An explanation as a person reads it on a terminal: the verdict, then condition by condition. */
public final class ExplanationText {

    private final Lang lang;

    public ExplanationText(Lang lang) {
        this.lang = lang;
    }

    public String render(Explanation explanation) {
        StringBuilder out = new StringBuilder();
        line(
                out,
                Text.of(
                        "%s（第%d条）  %d 年度  %s",
                        "%s (article %d)  %d  %s",
                        explanation.title().in(lang),
                        explanation.article(),
                        explanation.year(),
                        explanation.county().label().in(lang)));
        line(out, verdict(explanation));
        if (explanation.counted()) {
            delivered(out, explanation.delivered());
            return out.toString();
        }
        line(out, terms(explanation));
        out.append('\n');
        explanation.conditions().forEach(condition -> condition(out, condition));
        if (!explanation.entitled()) {
            out.append('\n');
            line(out, remedy(explanation));
        }
        explanation
                .calculation()
                .ifPresent(calculation -> out.append('\n')
                        .append(new CalculationText(lang)
                                .render(calculation, explanation.year(), explanation.entitled())));
        delivered(out, explanation.delivered());
        return out.toString();
    }

    private void delivered(StringBuilder out, List<Delivered> rows) {
        if (rows.isEmpty()) {
            return;
        }
        out.append('\n');
        line(out, new Text("事实依据：各部门提供的原始数据", "The delivered rows behind the facts"));
        for (Delivered row : rows) {
            out.append("    ")
                    .append(row.title().in(lang))
                    .append("  ")
                    .append(row.file())
                    .append(' ');
            out.append(row.place().in(lang));
            if (row.rows() > 1) {
                out.append(Text.of("，共 %,d 行", ", %,d rows", row.rows()).in(lang));
            }
            out.append(lang == Lang.ZH ? "：" : ": ")
                    .append(row.values().in(lang))
                    .append('\n');
        }
    }

    private Text verdict(Explanation explanation) {
        if (explanation.counted()) {
            return Text.of("结论：计入对象数，不涉及资金", "Verdict: counted; nothing is paid");
        }
        if (!explanation.entitled()) {
            String label = explanation.conditions().stream()
                    .filter(condition -> condition.status() == Condition.Status.FAILED)
                    .map(condition -> condition.label().in(lang))
                    .collect(Collectors.joining());
            return Text.of("结论：不符合条件——%s", "Verdict: refused: %s", label);
        }
        Figures figures = new Figures(lang);
        String amounts = explanation.amounts().entrySet().stream()
                .map(entry -> entry.getKey().label().in(lang) + " " + figures.exact(entry.getValue()))
                .collect(Collectors.joining(lang == Lang.ZH ? "，" : ", "));
        return Text.of("结论：符合条件，应付：%s", "Verdict: entitled: %s", amounts);
    }

    private Text terms(Explanation explanation) {
        return explanation.changes().isEmpty()
                ? Text.of("适用 %s 当日的政策参数", "With the terms in force on %s", explanation.referenceDate())
                : Text.of(
                        "基准日 %s；政策参数有改动：%s",
                        "Reference date %s; terms changed: %s",
                        explanation.referenceDate(),
                        explanation.changesInWords().stream()
                                .map(change -> change.in(lang))
                                .collect(Collectors.joining(lang == Lang.ZH ? "；" : "; ")));
    }

    private void condition(StringBuilder out, Condition condition) {
        String clause = condition.clause().isEmpty() ? "" : "「" + condition.clause() + "」";
        out.append(mark(condition.status())).append(' ');
        out.append(condition.words().in(lang)).append(clause);
        out.append(status(condition.status()).in(lang)).append('\n');
        for (Shown fact : condition.facts()) {
            out.append("    ").append(Text.of("本案", "case").in(lang)).append("  ");
            out.append(fact.label().in(lang))
                    .append("：")
                    .append(fact.value().in(lang))
                    .append('\n');
        }
        for (Shown measured : condition.measured()) {
            out.append("    ").append(Text.of("计算", "computed").in(lang)).append("  ");
            out.append(measured.label().in(lang))
                    .append("：")
                    .append(measured.value().in(lang));
            out.append(Text.of("（政策值 %s）", " (policy %s)", measured.source().in(lang))
                            .in(lang))
                    .append('\n');
        }
        for (Shown term : condition.terms()) {
            out.append("    ").append(Text.of("政策", "policy").in(lang)).append("  ");
            out.append(term.label().in(lang)).append("：").append(term.value().in(lang));
            out.append("  [").append(term.source().in(lang)).append("]\n");
        }
        for (Change change : condition.change()) {
            out.append("    ")
                    .append(Text.of("最小改动", "smallest change").in(lang))
                    .append("  ");
            out.append(ChangeWords.of(change, lang)).append('\n');
        }
    }

    private Text remedy(Explanation explanation) {
        List<Change> changes = explanation.eligibleAfter();
        if (changes.isEmpty()) {
            return Text.of("仅靠改变本案自身的事实，无法变为符合条件。", "No change of the case's own facts would make it eligible.");
        }
        String list = ChangeWords.of(changes, lang);
        return Text.of("符合条件所需的最小改动：%s", "The smallest changes that would make it eligible: %s", list);
    }

    private static String mark(Condition.Status status) {
        return switch (status) {
            case PASSED, WOULD_PASS -> "✓";
            case FAILED, WOULD_FAIL -> "✗";
            case NOT_REACHED -> "·";
        };
    }

    private static Text status(Condition.Status status) {
        return switch (status) {
            case PASSED -> Text.same("");
            case FAILED -> Text.of("：据此不予享受", ": the ground of the refusal");
            case WOULD_FAIL -> Text.of("：前面各项改正后，据此仍不予享受", ": would still refuse, after the changes above");
            case WOULD_PASS -> Text.of("：前面各项改正后即符合", ": holds after the changes above");
            case NOT_REACHED -> Text.of("：未判断", ": not reached");
        };
    }

    private void line(StringBuilder out, Text text) {
        out.append(text.in(lang)).append('\n');
    }
}
