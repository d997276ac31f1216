package org.casebook.report.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.report.Source;
import org.casebook.simulation.result.AssumedTerm;
import org.casebook.simulation.result.Reserve;

/** The smaller tables of the page, cell by cell. The records are public for the template. */
final class PageParts {

    private final Labels labels;
    private final Lang lang;
    private final Figures figures;

    public record FundLine(
            String name,
            String shown,
            String exact,
            String share,
            String assumed,
            String assumedExact,
            String due,
            String dueExact,
            String measures) {}

    /** What falls due in one year: the funds in the order of the table's columns, then the total. */
    public record Year(String year, List<Figure> funds) {}

    public record Figure(String shown, String exact) {}

    /** One measure: {@code steps} are the grounds that refused somebody, in the order of the law. */
    public record Funnel(
            String article,
            String name,
            String unit,
            String assessed,
            List<Step> steps,
            String entitled,
            String entitledShare,
            String entitledWidth) {}

    /**
     * @param leftWidth width of the bar of those who are left, in per cent of the assessed
     * @param refusedWidth width of the bar of those who are refused here
     */
    public record Step(
            String ground, String refused, String left, String leftShare, String leftWidth, String refusedWidth) {}

    public record Assumed(String article, String name, String shown, String exact, String share, List<Term> terms) {}

    public record Term(String name, String value, Source reason) {}

    PageParts(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
        this.figures = new Figures(lang);
    }

    List<FundLine> funds(Rows rows) {
        return rows.funds().stream().map(fund -> fund(fund, rows)).toList();
    }

    private FundLine fund(Fund fund, Rows rows) {
        Money amount = rows.amount(fund);
        String mark = rows.drawing(fund).mark();
        String payees = rows.measures().stream()
                .filter(measure -> rows.of(measure).funds().contains(fund))
                .map(this::name)
                .collect(Collectors.joining(new Text("、", ", ").in(lang)));
        return new FundLine(
                fund.label().in(lang),
                figures.amount(amount) + mark,
                figures.exact(amount),
                figures.share(amount, rows.amount()),
                figures.amount(rows.assumed(fund)),
                figures.exact(rows.assumed(fund)),
                figures.amount(rows.dueInYear(fund)) + mark,
                figures.exact(rows.dueInYear(fund)),
                payees);
    }

    /**
     * Year by year what the funds pay for the applications of the policy year, and what they pay in it for earlier ones;
     * empty when all is paid in the policy year and nothing for earlier ones.
     */
    List<Year> calendar(Rows rows, int policyYear) {
        int last = rows.lastYearLater();
        List<Year> calendar = new ArrayList<>();
        if (!rows.instalments().isZero()) {
            Text own = Text.of("%d 当年申请", "%d, its own applications", policyYear);
            Text earlier = Text.of("%d 以前年度申请的分期", "%d, earlier applications", policyYear);
            Text all = Text.of("%d %s", "%d, %s", policyYear, DueWords.DUE.in(lang));
            calendar.add(year(own.in(lang), rows, fund -> rows.due(fund, 0)));
            calendar.add(year(earlier.in(lang), rows, rows::instalments));
            calendar.add(year(all.in(lang), rows, rows::dueInYear));
        } else if (last > 0) {
            calendar.add(year(String.valueOf(policyYear), rows, fund -> rows.due(fund, 0)));
        }
        for (int later = 1; later <= last; later++) {
            int years = later;
            calendar.add(year(String.valueOf(policyYear + years), rows, fund -> rows.due(fund, years)));
        }
        return calendar;
    }

    private Year year(String name, Rows rows, Function<Fund, Money> due) {
        List<Money> funds = rows.funds().stream().map(due).toList();
        Money total = funds.stream().reduce(Money.ZERO, Money::plus);
        return new Year(
                name,
                Stream.concat(funds.stream(), Stream.of(total))
                        .map(money -> new Figure(figures.amount(money), figures.exact(money)))
                        .toList());
    }

    /** Measures with conditions; a population has none. */
    List<Funnel> funnels(Rows rows) {
        return rows.measures().stream()
                .filter(measure -> !labels.grounds(measure).isEmpty())
                .map(measure -> funnel(measure, rows.of(measure)))
                .toList();
    }

    private Funnel funnel(String measure, Rows rows) {
        List<Step> steps = new ArrayList<>();
        long left = rows.assessed();
        for (Map.Entry<String, Long> refused :
                rows.refused(labels.grounds(measure)).entrySet()) {
            left -= refused.getValue();
            steps.add(new Step(
                    labels.ground(measure, refused.getKey()).in(lang),
                    figures.count(refused.getValue()),
                    figures.count(left),
                    figures.share(left, rows.assessed()),
                    width(left, rows.assessed()),
                    width(refused.getValue(), rows.assessed())));
        }
        return new Funnel(
                String.valueOf(rows.article()),
                name(measure),
                labels.unit(measure).in(lang),
                figures.count(rows.assessed()),
                steps,
                figures.count(rows.entitled()),
                figures.share(rows.entitled(), rows.assessed()),
                width(rows.entitled(), rows.assessed()));
    }

    /** Per cent with two decimals, for the width of a bar. */
    private static String width(long part, long whole) {
        return whole == 0
                ? "0"
                : BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** Only measures with an assumed value. */
    List<Assumed> assumptions(Rows rows, List<AssumedTerm> terms) {
        return rows.measures().stream()
                .map(measure -> assumed(
                        measure,
                        rows.of(measure),
                        terms.stream()
                                .filter(term -> term.measure().equals(measure))
                                .toList()))
                .filter(assumed -> !assumed.terms().isEmpty())
                .toList();
    }

    private Assumed assumed(String measure, Rows rows, List<AssumedTerm> terms) {
        return new Assumed(
                String.valueOf(rows.article()),
                name(measure),
                figures.amount(rows.assumed()),
                figures.exact(rows.assumed()),
                figures.share(rows.assumed(), rows.amount()),
                terms.stream()
                        .map(term ->
                                new Term(term.label().in(lang), term.value().in(lang), Source.of(term.reason())))
                        .toList());
    }

    /** One sentence: whether the fund holds the months that the law asks for. */
    String reserve(Reserve reserve) {
        String fund = reserve.fund().label().in(lang);
        if (reserve.months().isEmpty()) {
            return Text.of(
                            "%s在 %d 年没有支出，备付期限无从计算。",
                            "%s spent nothing in %d: its reserve cannot be told in months.", fund, reserve.year())
                    .in(lang);
        }
        Text sentence = Text.of(
                "%s %d 年末结余可支付 %s 个月，%s“%s”所要求的 %d 个月。",
                "At the end of %2$d the %1$s held %3$s months of spending: it %4$s the %6$d months that “%5$s” requires.",
                fund,
                reserve.year(),
                reserve.months().orElseThrow().toPlainString(),
                (reserve.holds() ? new Text("达到", "holds") : new Text("未达到", "does not hold")).in(lang),
                name(reserve.measure()),
                reserve.requiredMonths());
        return sentence.in(lang);
    }

    private String name(String measure) {
        return labels.measure(measure).in(lang);
    }
}
