package org.casebook.report.attribution;

import java.math.BigDecimal;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.report.Nature;
import org.casebook.report.chart.Layout;
import org.casebook.report.chart.WaterfallChart;
import org.casebook.report.scenario.ScenarioWords;
import org.casebook.simulation.result.Contribution;
import org.casebook.simulation.result.Contributions;
import org.casebook.simulation.result.Player;

/** What each part of a reform adds, as a waterfall that ends in the whole difference. */
public final class AttributionChart {

    private static final int BAR = 44;
    private static final int MARGIN = 80;
    private static final int YUAN_DECIMALS = 2;
    private static final int WAN_DECIMALS = 6;

    private final Labels labels;
    private final Lang lang;
    private final String nature;
    private final Figures figures;

    /** @param synthetic whether the people and employers are made up: the chart says so */
    public AttributionChart(Labels labels, Lang lang, boolean synthetic) {
        this.labels = labels;
        this.lang = lang;
        this.nature = Nature.of(synthetic, lang);
        this.figures = new Figures(lang);
    }

    /** An {@code svg} element; text stays text. */
    public String svg(Contributions split) {
        Layout layout =
                Layout.wide("attribution", MARGIN + BAR * (1 + split.parts().size()));
        WaterfallChart chart = new WaterfallChart(layout, figures.unit() + nature);
        split.parts()
                .forEach(part ->
                        chart.add(name(split.player(), part), shown(part.totalFen()), figures.signed(part.totalFen())));
        Text title = Text.of(
                "方案%s与%s相比的增减，按%s分解（%s）%s",
                "What %s changes against %s, by %s (%s)%s",
                ScenarioWords.quoted(split.scenario(), lang),
                ScenarioWords.quoted(split.baseline(), lang),
                split.player().label().in(lang),
                figures.unit(),
                nature);
        return chart.svg(new Text("合计", "Total").in(lang), figures.signed(split.totalFen()), title.in(lang));
    }

    private String name(Player player, Contribution part) {
        String measure = labels.measure(part.measure()).in(lang);
        return player == Player.TERM ? measure + " · " + part.label().in(lang) : measure;
    }

    private BigDecimal shown(long fen) {
        return BigDecimal.valueOf(fen, lang == Lang.ZH ? WAN_DECIMALS : YUAN_DECIMALS);
    }
}
