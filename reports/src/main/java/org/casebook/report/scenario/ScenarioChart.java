package org.casebook.report.scenario;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.chart.BarChart;
import org.casebook.report.chart.Layout;
import org.casebook.simulation.result.ScenarioResult;

/** Scenarios as bars: what they cost beside the policy in force, and which fund pays more or less. */
final class ScenarioChart {

    private static final List<Color> COST =
            List.of(new Color(0x4a, 0x7d, 0xa3), new Color(0x17, 0x3f, 0x5f), new Color(0xf6, 0xe7, 0xc8));
    /** What the city and its counties pay in warm colours, all else in cold ones. */
    private static final Map<Fund, Color> FUNDS = Map.of(
            Fund.UNEMPLOYMENT_INSURANCE, new Color(0x17, 0x3f, 0x5f),
            Fund.EMPLOYMENT_SUBSIDY, new Color(0x4a, 0x7d, 0xa3),
            Fund.INCLUSIVE_FINANCE, new Color(0xa9, 0xc6, 0xdb),
            Fund.CITY, new Color(0xe3, 0xb5, 0x66),
            Fund.COUNTY, new Color(0xb3, 0x69, 0x0f),
            Fund.PROVINCE, new Color(0xf6, 0xe7, 0xc8));

    private static final int FRAME_HEIGHT = 110;
    private static final int BAR_HEIGHT = 40;

    private final Lang lang;
    private final Figures figures;
    private final ScenarioWords words;

    /**
     * The same chart twice, public for the template.
     *
     * @param title what it shows
     */
    public record View(String title, String wide, String narrow) {}

    /** A chart that is drawn for one layout after the other. */
    private interface Drawing {
        String in(Layout layout);
    }

    ScenarioChart(ScenarioWords words, Lang lang) {
        this.lang = lang;
        this.figures = new Figures(lang);
        this.words = words;
    }

    View costs(int year, Money policy, List<Overview.Line> lines) {
        String title =
                Text.of("%d 年度各方案资金需求", "Entitlements of %d by scenario", year).in(lang);
        return view("cost", 1 + lines.size(), title, layout -> costs(layout, policy, lines, title));
    }

    View changes(int year, List<Fund> funds, List<Overview.Line> lines) {
        String title = Text.of(
                        "%d 年度各方案资金需求与基准相比的增减，按资金来源分列",
                        "Change of the entitlements of %d against the baseline, by scenario and fund", year)
                .in(lang);
        return view("change", lines.size(), title, layout -> changes(layout, funds, lines, title));
    }

    private static View view(String name, int bars, String title, Drawing drawing) {
        int height = FRAME_HEIGHT + BAR_HEIGHT * bars;
        return new View(title, drawing.in(Layout.wide(name, height)), drawing.in(Layout.narrow(name, height)));
    }

    private String costs(Layout layout, Money policy, List<Overview.Line> lines, String title) {
        BarChart chart = new BarChart(layout, figures.unit(), COST);
        cost(chart, new Bar(-1, words.name(ScenarioResult.POLICY)), policy, policy);
        for (Overview.Line line : lines) {
            cost(chart, bar(line), policy, line.amount());
        }
        return chart.svg(title);
    }

    private void cost(BarChart chart, Bar bar, Money policy, Money amount) {
        Money common = policy.min(amount);
        chart.add(new Text("不超过现行政策的部分", "up to the policy in force").in(lang), bar, figures.shown(common));
        chart.add(new Text("高出", "more").in(lang), bar, figures.shown(amount.minus(common)));
        chart.add(new Text("低于", "less").in(lang), bar, figures.shown(policy.minus(common)));
        chart.label(bar, figures.shown(policy).max(figures.shown(amount)), figures.amount(amount));
    }

    private String changes(Layout layout, List<Fund> funds, List<Overview.Line> lines, String title) {
        BarChart chart = new BarChart(
                layout, figures.unit(), funds.stream().map(FUNDS::get).toList());
        for (Overview.Line line : lines) {
            BigDecimal end = BigDecimal.ZERO;
            for (Fund fund : funds) {
                BigDecimal change = figures.shown(line.changeByFund().getOrDefault(fund, 0L));
                chart.add(fund.label().in(lang), bar(line), change);
                end = end.add(change.max(BigDecimal.ZERO));
            }
            chart.label(bar(line), end, figures.signed(line.changeFen()));
        }
        return chart.svg(title);
    }

    private Bar bar(Overview.Line line) {
        return new Bar(line.place(), words.name(line.name()));
    }
}
