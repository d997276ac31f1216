package org.casebook.report.budget;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.IncompleteColumn;
import org.casebook.report.Labels;
import org.casebook.report.SafeCsv;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.ResultRow;

/**
 * The estimate as a table for a spreadsheet: one line per measure, county and fund, amounts in yuan with two decimals.
 * Where several funds share a cost, each line repeats the units. A measure that nobody pays has one line without a fund.
 * The amount is what the applications of the year commit. What falls due in the year stands behind it, with the part of it
 * that earlier applications left, and the years whose instalments it lacks.
 */
public final class BudgetCsv {

    private static final List<Text> HEADINGS = List.of(
            new Text("年度", "year"),
            new Text("条款", "article"),
            new Text("措施代码", "measure"),
            new Text("措施", "measure_name"),
            new Text("区划代码", "county"),
            new Text("县（市、区）", "county_name"),
            new Text("资金代码", "fund"),
            new Text("资金来源", "fund_name"),
            new Text("审核数", "assessed"),
            new Text("符合条件数", "entitled"),
            new Text("金额（元）", "amount_yuan"),
            new Text("其中：依据假定（元）", "assumed_yuan"),
            new Text("其中：以后年度支付（元）", "later_yuan"),
            new Text("测算编号", "run"),
            new Text("数据性质", "data"),
            new Text("当年应支付（元）", "due_in_year_yuan"),
            new Text("其中：以前年度申请的分期（元）", "earlier_yuan"),
            new Text("未含分期的申请年度", "without_years"));

    private final Labels labels;
    private final Lang lang;

    public BudgetCsv(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
    }

    /** @param out must write UTF-8; it is flushed, not closed */
    public void write(Estimate estimate, Writer out) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS.stream().map(heading -> heading.in(lang)).toList());
        for (ResultRow row : estimate.rows()) {
            Rows own = new Rows(List.of(row), estimate.earlier(), estimate.run().coverage());
            if (own.funds().isEmpty()) {
                lines.add(
                        line(estimate, row, "", "", List.of(Money.ZERO, Money.ZERO, Money.ZERO), List.of("", "", "")));
            }
            for (Fund fund : own.funds()) {
                Money amount = own.amount(fund);
                lines.add(line(
                        estimate,
                        row,
                        fund.name(),
                        fund.label().in(lang),
                        List.of(amount, own.assumed(fund), amount.minus(own.due(fund, 0))),
                        List.of(
                                own.dueInYear(fund).toString(),
                                own.instalments(fund).toString(),
                                DueWords.years(own.missing(), lang))));
            }
        }
        SafeCsv.write(
                out, IncompleteColumn.beside(lines.stream(), estimate.run().coverage(), lang));
    }

    /**
     * @param amounts the whole, the part of it that is assumed, the part that falls due later
     * @param due the cells that tell what falls due in the year
     */
    private List<String> line(
            Estimate estimate, ResultRow row, String fund, String fundName, List<Money> amounts, List<String> due) {
        List<String> cells = new ArrayList<>(List.of(
                String.valueOf(estimate.year()),
                String.valueOf(row.article()),
                row.measure(),
                labels.measure(row.measure()).in(lang),
                row.county().code(),
                row.county().label().in(lang),
                fund,
                fundName,
                String.valueOf(row.assessed()),
                String.valueOf(row.entitled())));
        amounts.forEach(amount -> cells.add(amount.toString()));
        cells.add(estimate.run().id());
        cells.add(nature(estimate).in(lang));
        cells.addAll(due);
        return cells;
    }

    private static Text nature(Estimate estimate) {
        return estimate.run().synthetic() ? new Text("合成数据", "synthetic data") : new Text("交付数据", "delivered data");
    }
}
