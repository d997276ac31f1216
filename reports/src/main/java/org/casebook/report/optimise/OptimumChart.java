package org.casebook.report.optimise;

import java.math.BigDecimal;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Nature;
import org.casebook.report.chart.Layout;
import org.casebook.report.chart.ScatterChart;
import org.casebook.simulation.result.Optimum;
import org.casebook.simulation.result.OptimumResult;
import org.casebook.simulation.result.PackageOutcome;

/** Cost to the right, aim above: all packages, those that no other beats, the best, the policy in force, the budget. */
public final class OptimumChart {

    private static final int HEIGHT = 520;
    private static final int YUAN_DECIMALS = 2;
    private static final int WAN_DECIMALS = 6;

    private final Lang lang;
    private final Figures figures;

    public OptimumChart(Lang lang) {
        this.lang = lang;
        this.figures = new Figures(lang);
    }

    /** An {@code svg} element; text stays text. */
    public String svg(OptimumResult result) {
        Optimum found = result.optimum();
        String aim = found.aim().label().in(lang);
        String data = Nature.of(result.run(), lang);
        ScatterChart chart = new ScatterChart(
                Layout.wide("optimum", HEIGHT),
                Text.of("成本（%s）%s", "cost (%s)%s", figures.unit(), data).in(lang),
                aim);
        chart.series(new Text("预算内惠及最多的方案", "the best").in(lang), ScatterChart.Style.CHOSEN);
        add(chart, found.best());
        chart.series(new Text("现行政策", "policy in force").in(lang), ScatterChart.Style.REFERENCE);
        add(chart, found.baseline());
        chart.series(new Text("不被超过的方案", "unbeaten packages").in(lang), ScatterChart.Style.JOINED);
        found.frontier().forEach(point -> add(chart, point.outcome()));
        chart.series(new Text("其他方案", "other packages").in(lang), ScatterChart.Style.FAINT);
        found.packages().forEach(other -> add(chart, other));
        chart.limit(shown(found.budget().fen()));
        return chart.svg(Text.of(
                        "预算 %s %s 以内（虚线），%s最多的方案是“%s”%s",
                        "Within %s %s (dashed), most %s: '%s'%s",
                        figures.amount(found.budget()),
                        figures.unit(),
                        aim,
                        found.best().scenario(),
                        data)
                .in(lang));
    }

    private void add(ScatterChart chart, PackageOutcome outcome) {
        chart.add(shown(outcome.fen()), outcome.reached());
    }

    private BigDecimal shown(long fen) {
        return BigDecimal.valueOf(fen, lang == Lang.ZH ? WAN_DECIMALS : YUAN_DECIMALS);
    }
}
