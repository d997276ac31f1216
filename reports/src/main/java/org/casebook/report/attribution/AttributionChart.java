package org.casebook.report.attribution;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.report.chart.ChartFont;
import org.casebook.report.chart.SvgCanvas;
import org.casebook.simulation.result.Contribution;
import org.casebook.simulation.result.Contributions;
import org.casebook.simulation.result.Player;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.WaterfallBarRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** A waterfall: each part starts where the one before ends; the last bar is the whole difference. */
public final class AttributionChart {

    private static final Color INK = new Color(0x1c, 0x24, 0x2c);
    private static final Color GRID = new Color(0xd5, 0xdb, 0xe1);
    private static final Color MORE = new Color(0x4a, 0x7d, 0xa3);
    private static final Color LESS = new Color(0xc8, 0x8a, 0x3d);
    private static final Color TOTAL = new Color(0x17, 0x3f, 0x5f);
    private static final int TEXT = 13;
    private static final int WIDTH = 960;
    private static final int BAR = 44;
    private static final int MARGIN = 80;
    private static final int YUAN_DECIMALS = 2;
    private static final int WAN_DECIMALS = 6;

    private final Labels labels;
    private final Lang lang;
    private final Figures figures;

    public AttributionChart(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
        this.figures = new Figures(lang);
    }

    /** An {@code svg} element; text stays text. */
    public String svg(Contributions split) {
        WaterfallBarRenderer renderer = new WaterfallBarRenderer();
        boolean firstSaves = !split.parts().isEmpty() && split.parts().get(0).totalFen() < 0;
        renderer.setFirstBarPaint(firstSaves ? LESS : MORE);
        renderer.setPositiveBarPaint(MORE);
        renderer.setNegativeBarPaint(LESS);
        renderer.setLastBarPaint(TOTAL);
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMaximumBarWidth(0.5);
        DefaultCategoryDataset bars = new DefaultCategoryDataset();
        CategoryPlot plot = new CategoryPlot(bars, names(), amounts(), renderer);
        long reached = 0;
        for (Contribution part : split.parts()) {
            long start = reached;
            reached = Math.addExact(reached, part.totalFen());
            String name = name(split.player(), part);
            bars.addValue(shown(part.totalFen()), "", name);
            plot.addAnnotation(label(name, part.totalFen(), Math.max(start, reached)));
        }
        String total = new Text("合计", "Total").in(lang);
        bars.addValue(shown(reached), "", total);
        plot.addAnnotation(label(total, reached, Math.max(0, reached)));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(INK);
        JFreeChart chart = new JFreeChart(null, font(), plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(0, 0, 0, 3 * TEXT));
        return SvgCanvas.draw(chart, WIDTH, MARGIN + BAR * bars.getColumnCount(), "attribution", title(split));
    }

    private String title(Contributions split) {
        return Text.of(
                        "方案“%s”比“%s”多支出的，按%s分解（%s）",
                        "What '%s' costs more than '%s', by %s (%s)",
                        split.scenario(),
                        split.baseline(),
                        split.player().label().in(lang),
                        figures.unit())
                .in(lang);
    }

    /** Unique: a term occurs once, and its value tells two counties apart. */
    private String name(Player player, Contribution part) {
        String measure = labels.measure(part.measure()).in(lang);
        return player == Player.TERM ? measure + " · " + part.label().in(lang) : measure;
    }

    private BigDecimal shown(long fen) {
        return lang == Lang.ZH ? BigDecimal.valueOf(fen, WAN_DECIMALS) : BigDecimal.valueOf(fen, YUAN_DECIMALS);
    }

    private CategoryTextAnnotation label(String bar, long fen, long at) {
        CategoryTextAnnotation label = new CategoryTextAnnotation(
                "\u2009" + figures.signed(fen), bar, shown(at).doubleValue());
        label.setCategoryAnchor(CategoryAnchor.MIDDLE);
        label.setTextAnchor(TextAnchor.CENTER_LEFT);
        label.setFont(font());
        label.setPaint(INK);
        return label;
    }

    private static CategoryAxis names() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(font());
        axis.setTickLabelPaint(INK);
        axis.setTickMarksVisible(false);
        axis.setLowerMargin(0.02);
        axis.setUpperMargin(0.02);
        axis.setCategoryMargin(0.25);
        axis.setMaximumCategoryLabelLines(3);
        axis.setMaximumCategoryLabelWidthRatio(0.35f);
        return axis;
    }

    private NumberAxis amounts() {
        NumberAxis axis = new NumberAxis(figures.unit());
        axis.setLabelFont(font());
        axis.setLabelPaint(INK);
        axis.setTickLabelFont(font());
        axis.setTickLabelPaint(INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setNumberFormatOverride(new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        // room for the amount at the end of the longest bar, also of those that end at zero
        axis.setAutoRangeStickyZero(false);
        axis.setUpperMargin(0.16);
        return axis;
    }

    private static Font font() {
        return new ChartFont(Font.PLAIN, TEXT);
    }
}
