package org.casebook.report.optimise;

import java.util.List;
import java.util.stream.Collectors;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.report.Nature;
import org.casebook.report.TextTable;
import org.casebook.report.TextTable.Column;
import org.casebook.report.scenario.ScenarioWords;
import org.casebook.simulation.result.FrontierPoint;
import org.casebook.simulation.result.Optimum;
import org.casebook.simulation.result.OptimumResult;
import org.casebook.simulation.result.PackageOutcome;

/** On a terminal: the best package, how far it is from the policy in force, and the trade-off between cost and aim. */
public final class OptimumTable {

    private final Labels labels;
    private final Lang lang;
    private final Figures figures;

    public OptimumTable(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
        this.figures = new Figures(lang);
    }

    public String render(OptimumResult result) {
        Optimum found = result.optimum();
        String measures = found.measures().stream()
                .map(measure -> labels.measure(measure).in(lang))
                .collect(Collectors.joining(new Text("、", ", ").in(lang)));
        Text paid = found.fund()
                .map(fund -> new Text(
                        fund.label().zh() + "支付的", ", paid by: " + fund.label().en()))
                .orElse(new Text("", ""));
        Text title = new Text(
                String.format(
                        "%d 年度　%s预算 %s 万元以内，%s最多的方案",
                        result.year(),
                        paid.zh(),
                        figures.amount(found.budget()),
                        found.aim().label().zh()),
                String.format(
                        "%d: most %s within %s yuan%s",
                        result.year(), found.aim().label().en(), figures.amount(found.budget()), paid.en()));
        return title.in(lang) + Nature.of(result.run(), lang) + "\n"
                + Text.of("计入成本的措施：%s", "Measures whose cost counts: %s", measures)
                        .in(lang) + "\n\n" + best(found)
                + "\n" + frontier(found);
    }

    private String best(Optimum found) {
        TextTable table = new TextTable(List.of(
                Column.text(""),
                Column.number(cost()),
                Column.number(found.aim().label().in(lang)),
                Column.text(scenario())));
        table.row(line(new Text("预算内惠及最多的方案", "The best").in(lang), found.best()));
        table.row(line(new Text("现行政策", "Policy in force").in(lang), found.baseline()));
        table.row(List.of(
                new Text("相差", "Difference").in(lang),
                figures.signed(found.best().fen() - found.baseline().fen()),
                figures.signedCount(found.best().reached() - found.baseline().reached()),
                ""));
        return table.toString();
    }

    private List<String> line(String name, PackageOutcome outcome) {
        return List.of(
                name,
                figures.amount(new Money(outcome.fen())),
                figures.count(outcome.reached()),
                ScenarioWords.name(outcome.scenario(), lang));
    }

    private String frontier(Optimum found) {
        TextTable table = new TextTable(List.of(
                Column.text(""),
                Column.number(cost()),
                Column.number(found.aim().label().in(lang)),
                Column.number(new Text("每多一个（元）", "yuan for one more").in(lang)),
                Column.text(scenario())));
        for (FrontierPoint point : found.frontier()) {
            table.row(List.of(
                    point.outcome().equals(found.best()) ? "*" : "",
                    figures.amount(new Money(point.outcome().fen())),
                    figures.count(point.outcome().reached()),
                    point.marginalFen().map(Figures::yuan).orElse("–"),
                    point.outcome().scenario() + alike(point)));
        }
        Text title = Text.of(
                "%d 个方案中，不被别的方案超过的（花费不多于它而惠及更多，或惠及不少于它而花费更少）：",
                "Of %d packages those that no other beats in cost or reach:",
                found.packages().size());
        return title.in(lang) + "\n" + table;
    }

    private String alike(FrontierPoint point) {
        return point.alike().isEmpty()
                ? ""
                : Text.of("（结果相同的还有 %d 个）", " (and %d alike)", point.alike().size())
                        .in(lang);
    }

    private String cost() {
        return new Text("成本（" + figures.unit() + "）", "cost (" + figures.unit() + ")").in(lang);
    }

    private String scenario() {
        return new Text("方案", "scenario").in(lang);
    }
}
