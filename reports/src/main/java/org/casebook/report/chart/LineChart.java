package org.casebook.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.TickUnitSource;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Panels of lines, one above the other, over the same horizontal axis. */
public final class LineChart {

    /** What stands on the horizontal axis. */
    public enum Scale {
        NUMBER(ChartAxis.FIGURES),
        PERCENT("0.####%");

        private final String pattern;

        Scale(String pattern) {
            this.pattern = pattern;
        }
    }

    /** How the points of a line are joined. */
    public enum Style {
        /** Points are given wherever the line turns. */
        PLAIN,
        /** Only the points are known. */
        DOTTED
    }

    private static final Color GRID = new Color(0xd5, 0xdb, 0xe1);
    private static final List<Color> COLOURS = List.of(
            new Color(0x17, 0x3f, 0x5f),
            new Color(0xc8, 0x8a, 0x3d),
            new Color(0x4a, 0x7d, 0xa3),
            new Color(0x8a, 0x4f, 0x7d),
            new Color(0x5d, 0x8a, 0x4b),
            new Color(0xb0, 0x4a, 0x3f),
            new Color(0x6b, 0x7a, 0x88),
            new Color(0x2f, 0x8f, 0x8f));

    /** More lines cannot be told apart. */
    public static final int MOST_LINES = 8;

    private static final double DOT = 6;

    private final Layout layout;
    private final String title;
    private final CombinedDomainXYPlot plots;
    private final boolean measuredByRule;

    private LineChart(Layout layout, String title, String x, Scale scale, boolean measuredByRule) {
        this.layout = layout;
        this.title = title;
        this.measuredByRule = measuredByRule;
        NumberAxis axis = ChartAxis.numbers(x, font(), scale.pattern);
        axis.setAutoRangeIncludesZero(false);
        this.plots = new CombinedDomainXYPlot(axis);
        plots.setGap(2.0 * layout.text());
    }

    /**
     * To be written by {@link #svg}.
     *
     * @param x what the horizontal axis is, with its unit
     */
    public static LineChart forSvg(Layout layout, String title, String x, Scale scale) {
        return new LineChart(layout, title, x, scale, true);
    }

    /** To be written by {@link #png}: with the fonts of this machine. */
    public static LineChart forPng(Layout layout, String title, String x, Scale scale) {
        return new LineChart(layout, title, x, scale, false);
    }

    /** Whether the fonts of this machine have the signs of a text. */
    public static boolean canDraw(String text) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplayUpTo(text) < 0;
    }

    /** Adds a panel of amounts below those that are there. */
    public Panel panel(String y) {
        return panel(y, NumberAxis.createStandardTickUnits());
    }

    /** The same for figures that are whole numbers. */
    public Panel countPanel(String y) {
        return panel(y, NumberAxis.createIntegerTickUnits());
    }

    private Panel panel(String y, TickUnitSource ticks) {
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        NumberAxis axis = ChartAxis.numbers(y, font(), Scale.NUMBER.pattern);
        axis.setStandardTickUnits(ticks);
        XYPlot plot = new XYPlot(lines, null, axis, renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plots.add(plot);
        return new Panel(plot, lines, renderer);
    }

    /** One panel. */
    public static final class Panel {

        private final XYPlot plot;
        private final XYSeriesCollection lines;
        private final XYLineAndShapeRenderer renderer;

        private Panel(XYPlot plot, XYSeriesCollection lines, XYLineAndShapeRenderer renderer) {
            this.plot = plot;
            this.lines = lines;
            this.renderer = renderer;
        }

        /** Begins a line that the legend names. */
        public void line(String name, Style style) {
            begin(name, style);
        }

        /** Begins a line that looks like the one with its number in another panel, where the legend names it. */
        public void sameLine(String name, Style style) {
            renderer.setSeriesVisibleInLegend(begin(name, style), false);
        }

        private int begin(String name, Style style) {
            int number = lines.getSeriesCount();
            lines.addSeries(new XYSeries(name, false));
            renderer.setSeriesShape(number, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
            renderer.setSeriesPaint(number, COLOURS.get(number % COLOURS.size()));
            renderer.setSeriesStroke(number, new BasicStroke(2));
            renderer.setSeriesShapesVisible(number, style == Style.DOTTED);
            return number;
        }

        /** Adds a point to the line that was begun last. */
        public void add(Number x, Number y) {
            lines.getSeries(lines.getSeriesCount() - 1).add(x, y);
        }

        /** A line upwards, across the panel. */
        public void mark(Number x) {
            plot.addDomainMarker(new ValueMarker(
                    x.doubleValue(), ChartAxis.INK, new BasicStroke(1, 0, 0, 1, new float[] {5, 4}, 0)));
        }
    }

    public String svg() {
        return SvgCanvas.draw(chart(), layout, title);
    }

    public byte[] png() {
        BufferedImage image = new BufferedImage(2 * layout.width(), 2 * layout.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(2, 2);
        chart().draw(graphics, new Rectangle2D.Double(0, 0, layout.width(), layout.height()));
        graphics.dispose();
        try {
            return ChartUtils.encodeAsPNG(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JFreeChart chart() {
        JFreeChart chart = new JFreeChart(null, font(), plots, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(layout.text(), 0, layout.text(), 3 * layout.text()));
        chart.addSubtitle(new TextTitle(title, font()));
        LegendTitle legend = new LegendTitle(plots);
        legend.setItemFont(font());
        legend.setItemPaint(ChartAxis.INK);
        legend.setBackgroundPaint(null);
        legend.setFrame(BlockBorder.NONE);
        legend.setPosition(RectangleEdge.TOP);
        chart.addSubtitle(legend);
        return chart;
    }

    private Font font() {
        return measuredByRule
                ? new ChartFont(Font.PLAIN, layout.text())
                : new Font(Font.SANS_SERIF, Font.PLAIN, layout.text());
    }
}
