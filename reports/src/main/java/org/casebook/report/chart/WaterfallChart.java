package org.casebook.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.math.BigDecimal;
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

/** Amounts of either sign, one below the other, each from where the one before ends; the last bar is their sum. */
public final class WaterfallChart {

    private static final Color GRID = new Color(0xd5, 0xdb, 0xe1);
    private static final Color MORE = new Color(0x4a, 0x7d, 0xa3);
    private static final Color LESS = new Color(0xc8, 0x8a, 0x3d);
    private static final Color TOTAL = new Color(0x17, 0x3f, 0x5f);

    private final DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    private final WaterfallBarRenderer renderer = renderer();
    private final CategoryPlot plot;
    private final Layout layout;
    private BigDecimal reached = BigDecimal.ZERO;

    /** @param unit in which the amounts are */
    public WaterfallChart(Layout layout, String unit) {
        this.layout = layout;
        this.plot = new CategoryPlot(dataset, names(), amounts(unit), renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(ChartAxis.INK);
    }

    /**
     * @param bar unique in the chart
     * @param figure the amount as people read it, at the end of the bar
     */
    public void add(String bar, BigDecimal amount, String figure) {
        if (dataset.getColumnCount() == 0) {
            renderer.setFirstBarPaint(amount.signum() < 0 ? LESS : MORE);
        }
        BigDecimal start = reached;
        reached = reached.add(amount);
        draw(bar, amount, start.max(reached), figure);
    }

    /**
     * Closes the chart with the sum of all bars.
     *
     * @param title what the chart shows, for those who cannot see it
     */
    public String svg(String bar, String figure, String title) {
        draw(bar, reached, reached.max(BigDecimal.ZERO), figure);
        JFreeChart chart = new JFreeChart(null, font(), plot, false);
        chart.setBackgroundPaint(null);
        // the last label of the axis reaches beyond the axis by half its length
        chart.setPadding(new RectangleInsets(0, 0, 0, 3 * layout.text()));
        return SvgCanvas.draw(chart, layout, title);
    }

    private void draw(String bar, BigDecimal amount, BigDecimal end, String figure) {
        dataset.addValue(amount, "", bar);
        CategoryTextAnnotation label = new CategoryTextAnnotation("\u2009" + figure, bar, end.doubleValue());
        label.setCategoryAnchor(CategoryAnchor.MIDDLE);
        label.setTextAnchor(TextAnchor.CENTER_LEFT);
        label.setFont(font());
        label.setPaint(ChartAxis.INK);
        plot.addAnnotation(label);
    }

    private static WaterfallBarRenderer renderer() {
        WaterfallBarRenderer renderer = new WaterfallBarRenderer();
        renderer.setPositiveBarPaint(MORE);
        renderer.setNegativeBarPaint(LESS);
        renderer.setLastBarPaint(TOTAL);
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMaximumBarWidth(0.5);
        return renderer;
    }

    private CategoryAxis names() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(font());
        axis.setTickLabelPaint(ChartAxis.INK);
        axis.setTickMarksVisible(false);
        axis.setLowerMargin(0.02);
        axis.setUpperMargin(0.02);
        axis.setCategoryMargin(0.25);
        axis.setMaximumCategoryLabelLines(3);
        axis.setMaximumCategoryLabelWidthRatio(0.35f);
        return axis;
    }

    private NumberAxis amounts(String unit) {
        NumberAxis axis = ChartAxis.numbers(unit, font(), ChartAxis.FIGURES);
        // room for the figure at the end of the longest bar, also of bars that end at zero
        axis.setAutoRangeStickyZero(false);
        axis.setUpperMargin(layout.isNarrow() ? 0.45 : 0.16);
        return axis;
    }

    private Font font() {
        return new ChartFont(Font.PLAIN, layout.text());
    }
}
