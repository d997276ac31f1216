package org.casebook.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** Bars of amounts of money, one below the other, each stacked of parts and with its figure at the end. */
public final class BarChart {

    private static final Color GRID = new Color(0xd5, 0xdb, 0xe1);
    private static final Color EDGE = new Color(0x17, 0x3f, 0x5f);

    /** The names of the bars take at most this part of the width. */
    private static final float WIDEST_NAME = 0.25f;

    /** In ems. */
    private static final int END_PADDING = 3;

    private final DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    private final CategoryPlot plot;
    private final NumberAxis axis;
    private final Layout layout;

    /**
     * @param unit in which the amounts are
     * @param shades of the parts, in the order in which they are stacked
     */
    public BarChart(Layout layout, String unit, List<Color> shades) {
        this.layout = layout;
        this.axis = amounts(unit);
        this.plot = new CategoryPlot(dataset, categories(), axis, bars(shades));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(new BasicStroke(1));
    }

    /**
     * Lengthens a bar by one of its parts.
     *
     * @param bar names the bar by its {@code toString}
     */
    public void add(String part, Comparable<?> bar, Number amount) {
        dataset.addValue(amount, part, bar);
    }

    /** @param end of the bar, where the text begins */
    public void label(Comparable<?> bar, Number end, String text) {
        CategoryTextAnnotation label = new CategoryTextAnnotation("\u2009" + text, bar, end.doubleValue());
        label.setCategoryAnchor(CategoryAnchor.MIDDLE);
        label.setTextAnchor(TextAnchor.CENTER_LEFT);
        label.setFont(font());
        label.setPaint(ChartAxis.INK);
        plot.addAnnotation(label);
        axis.setUpperMargin(Math.max(axis.getUpperMargin(), roomFor(text)));
    }

    /** The part of the axis that a text takes, where the axis is shortest: the names of the bars take their most. */
    private double roomFor(String text) {
        double width = new ChartFont(Font.PLAIN, layout.text()).metrics().stringWidth(text);
        double axisWidth = layout.width() * (1 - WIDEST_NAME) - END_PADDING * layout.text();
        return width / (axisWidth - width);
    }

    /** @param title what the chart shows, for those who cannot see it */
    public String svg(String title) {
        JFreeChart chart = new JFreeChart(null, font(), plot, false);
        chart.setBackgroundPaint(null);
        // the last label of the axis reaches beyond the axis by half its length
        chart.setPadding(new RectangleInsets(0, 0, 0, END_PADDING * layout.text()));
        chart.addSubtitle(legend());
        return SvgCanvas.draw(chart, layout, title);
    }

    private CategoryAxis categories() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(font());
        axis.setTickLabelPaint(ChartAxis.INK);
        axis.setAxisLinePaint(EDGE);
        axis.setTickMarksVisible(false);
        axis.setLowerMargin(0.02);
        axis.setUpperMargin(0.02);
        axis.setCategoryMargin(0.35);
        axis.setMaximumCategoryLabelLines(3);
        axis.setMaximumCategoryLabelWidthRatio(WIDEST_NAME);
        return axis;
    }

    private NumberAxis amounts(String unit) {
        NumberAxis axis = ChartAxis.numbers(unit, font(), ChartAxis.FIGURES);
        axis.setAutoRangeMinimumSize(1);
        // room for the figure at the end of the longest bar
        axis.setUpperMargin(layout.isNarrow() ? 0.45 : 0.14);
        return axis;
    }

    private static StackedBarRenderer bars(List<Color> shades) {
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(true);
        for (int i = 0; i < shades.size(); i++) {
            renderer.setSeriesPaint(i, shades.get(i));
            renderer.setSeriesOutlinePaint(i, EDGE);
            renderer.setSeriesOutlineStroke(i, new BasicStroke(0.75f));
        }
        renderer.setMaximumBarWidth(0.07);
        return renderer;
    }

    private LegendTitle legend() {
        LegendTitle legend = new LegendTitle(plot);
        legend.setItemFont(font());
        legend.setItemPaint(ChartAxis.INK);
        legend.setBackgroundPaint(null);
        legend.setFrame(BlockBorder.NONE);
        legend.setPosition(RectangleEdge.TOP);
        return legend;
    }

    private Font font() {
        return new ChartFont(Font.PLAIN, layout.text());
    }
}
