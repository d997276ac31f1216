package org.casebook.report.explain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Payment;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.simulation.explain.Calculation;
import org.casebook.simulation.explain.Calculation.Line;
import org.casebook.simulation.explain.Calculation.Option;
import org.casebook.simulation.explain.Condition.Shown;

/** How an amount comes about, on a terminal: the whole in one line, then number by number, the terms, the payments. */
final class CalculationText {

    private static final String INDENT = "    ";

    private final Lang lang;
    private final Figures figures;

    CalculationText(Lang lang) {
        this.lang = lang;
        this.figures = new Figures(lang);
    }

    /** @param year the policy year */
    String render(Calculation calculation, int year, boolean entitled) {
        StringBuilder out = new StringBuilder();
        Text heading = entitled
                ? new Text("金额计算", "How the amount is computed")
                : new Text("按上述最小改动后的金额计算", "The amount after these smallest changes");
        String whole = calculation.formula() + " = " + figures.exact(calculation.amount());
        out.append(heading.in(lang))
                .append(colon())
                .append(whole)
                .append(funds(calculation))
                .append('\n');
        calculation.lines().forEach(line -> line(out, line));
        calculation.terms().forEach(term -> term(out, term));
        payments(out, calculation.payments(), year);
        return out.toString();
    }

    /** What each fund pays of it, where several do. */
    private String funds(Calculation calculation) {
        Map<Fund, Money> shares = new EnumMap<>(Fund.class);
        calculation.payments().forEach(payment -> shares.merge(payment.fund(), payment.amount(), Money::plus));
        return shares.size() < 2
                ? ""
                : shares.values().stream().map(figures::exact).collect(Collectors.joining(" + ", " = ", ""));
    }

    private void line(StringBuilder out, Line line) {
        out.append(INDENT).append(line.name().in(lang)).append(" = ");
        out.append(line.formula().in(lang));
        boolean computed = line.bare().indexOf(' ') >= 0;
        if (line.before().in(lang).isEmpty()) {
            out.append(computed ? " = " + line.value().in(lang) : "").append('\n');
        } else {
            out.append(computed ? " = " + line.before().in(lang) : "");
            out.append(" ≈ ").append(line.value().in(lang));
            out.append(new Text("（四舍五入到分）", " (rounded half up to the fen)").in(lang))
                    .append('\n');
        }
        if (line.choice().size() > 1) {
            line.choice().forEach(option -> option(out, option));
        }
    }

    private void option(StringBuilder out, Option option) {
        Text mark = option.chosen() ? new Text("取", "taken") : new Text("不取", "not taken");
        out.append(INDENT).append(INDENT).append(mark.in(lang)).append("  ");
        out.append(option.formula().in(lang));
        if (option.formula().in(lang).contains("×")) {
            out.append(" = ").append(option.value().in(lang));
        }
        out.append('\n');
    }

    private void term(StringBuilder out, Shown term) {
        out.append(INDENT).append(new Text("政策", "policy").in(lang)).append("  ");
        out.append(term.label().in(lang)).append(colon()).append(term.value().in(lang));
        out.append("  [").append(term.source().in(lang)).append("]\n");
    }

    /** Nothing where it is all paid at once out of one fund: the verdict says so. */
    private void payments(StringBuilder out, List<Payment> payments, int year) {
        if (payments.size() < 2) {
            return;
        }
        payments.stream().map(Payment::yearsLater).distinct().sorted().forEach(later -> {
            String parts = payments.stream()
                    .filter(payment -> payment.yearsLater() == later)
                    .map(payment -> payment.fund().label().in(lang) + " " + figures.exact(payment.amount()))
                    .collect(Collectors.joining(new Text("，", ", ").in(lang)));
            out.append(INDENT)
                    .append(Text.of("%d 年支付", "due in %d", year + later).in(lang));
            out.append(colon()).append(parts).append('\n');
        });
    }

    private String colon() {
        return lang == Lang.ZH ? "：" : ": ";
    }
}
