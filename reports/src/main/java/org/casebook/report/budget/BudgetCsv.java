package org.casebook.report.budget;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            new Text("数据性质", "data"));

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
            if (row.amounts().isEmpty()) {
                lines.add(line(estimate, row, "", "", Money.ZERO, Money.ZERO, Money.ZERO));
            }
            for (Map.Entry<Fund, Money> part : row.amounts().entrySet()) {
                String name = part.getKey().label().in(lang);
                Money assumed = row.assumedByFund().getOrDefault(part.getKey(), Money.ZERO);
                Money later = row.later().values().stream()
                        .map(due -> due.getOrDefault(part.getKey(), Money.ZERO))
                        .reduce(Money.ZERO, Money::plus);
                lines.add(line(estimate, row, part.getKey().name(), name, part.getValue(), assumed, later));
            }
        }
        SafeCsv.write(
                out, IncompleteColumn.beside(lines.stream(), estimate.run().coverage(), lang));
    }

    private List<String> line(
            Estimate estimate, ResultRow row, String fund, String fundName, Money amount, Money assumed, Money later) {
        return List.of(
                String.valueOf(estimate.year()),
                String.valueOf(row.article()),
                row.measure(),
                labels.measure(row.measure()).in(lang),
                row.county().code(),
                row.county().label().in(lang),
                fund,
                fundName,
                String.valueOf(row.assessed()),
                String.valueOf(row.entitled()),
                amount.toString(),
                assumed.toString(),
                later.toString(),
                estimate.run().id(),
                nature(estimate).in(lang));
    }

    private static Text nature(Estimate estimate) {
        return estimate.run().synthetic() ? new Text("合成数据", "synthetic data") : new Text("交付数据", "delivered data");
    }
}
