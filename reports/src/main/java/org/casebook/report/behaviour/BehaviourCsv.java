package org.casebook.report.behaviour;

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
import org.casebook.simulation.result.BehaviourResult;
import org.casebook.simulation.result.BehaviourRow;
import org.casebook.simulation.result.ScenarioBehaviour;

/**
 * For a spreadsheet: one line per scenario, terms (its baseline's and its own), measure, county and fund. Static and
 * behavioural figures have columns of their own; units with responses are exact fractions, money is yuan.
 */
public final class BehaviourCsv {

    private static final List<Text> HEADINGS = List.of(
            new Text("年度", "year"),
            new Text("方案", "scenario"),
            new Text("按谁的参数", "terms_of"),
            new Text("措施代码", "measure"),
            new Text("措施", "measure_name"),
            new Text("区划代码", "county"),
            new Text("县（市、区）", "county_name"),
            new Text("资金代码", "fund"),
            new Text("资金来源", "fund_name"),
            new Text("差一点的对象", "near_misses"),
            new Text("预计反应的对象", "responding"),
            new Text("预计多招人数或等待月数", "steps"),
            new Text("符合条件_静态", "entitled_static"),
            new Text("符合条件_行为", "entitled_behavioural"),
            new Text("金额_静态（元）", "amount_static"),
            new Text("反应增加（元）", "induced"),
            new Text("金额_行为（元）", "amount_behavioural"),
            new Text("测算编号", "run"),
            new Text("数据性质", "data"));

    private final Labels labels;
    private final Lang lang;

    public BehaviourCsv(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
    }

    /** @param out must write UTF-8; it is flushed, not closed */
    public void write(BehaviourResult result, Writer out) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS.stream().map(heading -> heading.in(lang)).toList());
        for (ScenarioBehaviour found : result.scenarios()) {
            found.before().forEach(row -> add(lines, result, found.scenario(), found.baseline(), row));
            found.after().forEach(row -> add(lines, result, found.scenario(), found.scenario(), row));
        }
        SafeCsv.write(out, IncompleteColumn.beside(lines.stream(), result.run().coverage(), lang));
    }

    private void add(
            List<List<String>> lines, BehaviourResult result, String scenario, String termsOf, BehaviourRow row) {
        for (Map.Entry<Fund, Money> paid : row.behavioural().entrySet()) {
            Fund fund = paid.getKey();
            lines.add(List.of(
                    String.valueOf(result.year()),
                    scenario,
                    termsOf,
                    row.measure(),
                    labels.measure(row.measure()).in(lang),
                    row.county().code(),
                    row.county().label().in(lang),
                    fund.name(),
                    fund.label().in(lang),
                    String.valueOf(row.nearMisses()),
                    row.responding().toString(),
                    row.steps().toString(),
                    String.valueOf(row.entitled()),
                    row.behaviouralEntitled().toString(),
                    row.amounts().getOrDefault(fund, Money.ZERO).toString(),
                    row.induced().getOrDefault(fund, Money.ZERO).toString(),
                    paid.getValue().toString(),
                    result.run().id(),
                    (result.run().synthetic() ? new Text("合成数据", "synthetic data") : new Text("交付数据", "delivered data"))
                            .in(lang)));
        }
    }
}
