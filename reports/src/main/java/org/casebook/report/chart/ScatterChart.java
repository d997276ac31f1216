package org.casebook.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataItem;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Points of two figures in a few series, the last ones in front; and a line at which the horizontal one ends. */
public final class ScatterChart {

    /** How a series looks. */
    public enum Style {
        /** Many small points in the background. */
        FAINT(new Color(0xb9, 0xc6, 0xd2), 4, false),
        /** Points joined by a line. */
        JOINED(new Color(0x17, 0x3f, 0x5f), 7, true),
        /** One point to compare with. */
        REFERENCE(new Color(0x6b, 0x7a, 0x88), 11, false),
        /** The one that matters. */
        CHOSEN(new Color(0xc8, 0x8a, 0x3d), 13, false);

        private final Color color;
        private final int size;
        private final boolean joined;

        Style(Color color, int size, boolean joined) {
            this.color = color;
            this.size = size;
            this.joined = joined;
        }
    }

    private static final Color GRID = new Color(0xd5, 0xdb, 0xe1);

    private final XYSeriesCollection dataset = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    private final XYPlot plot;
    private final Layout layout;

    /** @param x what is to the right, with its unit; so {@code y} for above */
    public ScatterChart(Layout layout, String x, String y) {
        this.layout = layout;
        this.plot = new XYPlot(dataset, axis(x), axis(y), renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
    }

    /** Begins a series; those that are begun first lie in front. */
    public void series(String name, Style style) {
        int number = dataset.getSeriesCount();
        dataset.addSeries(new XYSeries(name, false));
        renderer.setSeriesPaint(number, style.color);
        renderer.setSeriesLinesVisible(number, style.joined);
        renderer.setSeriesStroke(number, new BasicStroke(2));
        double half = style.size / 2.0;
        renderer.setSeriesShape(number, new Ellipse2D.Double(-half, -half, style.size, style.size));
    }

    /** Adds a point to the series that was begun last. */
    public void add(Number x, Number y) {
        dataset.getSeries(dataset.getSeriesCount() - 1).add(x, y);
    }

    /** A line across the chart. */
    public void limit(Number x) {
        ValueMarker marker =
                new ValueMarker(x.doubleValue(), ChartAxis.INK, new BasicStroke(1, 0, 0, 1, new float[] {5, 4}, 0));
        plot.addDomainMarker(marker);
    }

    /** @param title what the chart shows, for those who cannot see it */
    public String svg(String title) {
        double right = plot.getDomainAxis().getRange().getLength() / layout.width();
        double up = plot.getRangeAxis().getRange().getLength() / layout.height();
        for (int i = 0; i < dataset.getSeriesCount(); i++) {
            thinOut(dataset.getSeries(i), right, up);
        }
        JFreeChart chart = new JFreeChart(null, font(), plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(0, 0, 0, 3 * layout.text()));
        LegendTitle legend = new LegendTitle(plot);
        legend.setItemFont(font());
        legend.setItemPaint(ChartAxis.INK);
        legend.setBackgroundPaint(null);
        legend.setFrame(BlockBorder.NONE);
        legend.setPosition(RectangleEdge.TOP);
        chart.addSubtitle(legend);
        return SvgCanvas.draw(chart, layout, title);
    }

    /** Of points that would be drawn upon each other one is enough: a grid may have a million. */
    private static void thinOut(XYSeries series, double right, double up) {
        Map<Pixel, XYDataItem> drawn = new LinkedHashMap<>();
        for (int i = 0; i < series.getItemCount(); i++) {
            XYDataItem point = series.getDataItem(i);
            drawn.putIfAbsent(
                    new Pixel(Math.round(point.getXValue() / right), Math.round(point.getYValue() / up)), point);
        }
        series.clear();
        drawn.values().forEach(series::add);
    }

    private record Pixel(long column, long row) {}

    private NumberAxis axis(String label) {
        NumberAxis axis = ChartAxis.numbers(label, font(), ChartAxis.FIGURES);
        axis.setAutoRangeIncludesZero(false);
        return axis;
    }

    private Font font() {
        return new ChartFont(Font.PLAIN, layout.text());
    }
}
