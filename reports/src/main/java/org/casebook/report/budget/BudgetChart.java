package org.casebook.report.budget;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.casebook.policy.County;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.report.chart.ChartFont;
import org.casebook.report.chart.SvgCanvas;
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

/**
 * Cost per county, one bar each, stacked by measure. The costliest measures have a shade of their own, the rest share the
 * lightest one: more than five shades cannot be told apart on paper.
 */
final class BudgetChart {

    /** A chart for a screen of at least a tablet's width and for paper. */
    static final Layout WIDE = new Layout("chart-wide", 960, 420, 13);

    /** The same for a telephone. */
    static final Layout NARROW = new Layout("chart-narrow", 360, 440, 11);

    private static final Color INK = new Color(0x1c, 0x24, 0x2c);
    private static final Color GRID = new Color(0xd5, 0xdb, 0xe1);
    private static final Color EDGE = new Color(0x17, 0x3f, 0x5f);
    private static final List<Color> SHADES = List.of(
            new Color(0x17, 0x3f, 0x5f),
            new Color(0x4a, 0x7d, 0xa3),
            new Color(0x8f, 0xb4, 0xcf),
            new Color(0xc6, 0xd9, 0xe7),
            new Color(0xec, 0xf2, 0xf7));

    private final Labels labels;
    private final Lang lang;
    private final Figures figures;

    record Layout(String id, int width, int height, int text) {}

    BudgetChart(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
        this.figures = new Figures(lang);
    }

    /** @param rows at least one */
    String svg(Rows rows, Layout layout, String title) {
        CategoryPlot plot = new CategoryPlot(dataset(rows), counties(layout), amounts(layout), bars());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        for (County county : rows.counties()) {
            plot.addAnnotation(total(rows.in(county).amount(), county, layout));
        }
        JFreeChart chart = new JFreeChart(null, font(layout), plot, false);
        chart.setBackgroundPaint(null);
        // the last label of the axis reaches beyond the axis by half its length
        chart.setPadding(new RectangleInsets(0, 0, 0, 3 * layout.text()));
        chart.addSubtitle(legend(plot, layout));
        return SvgCanvas.draw(chart, layout.width(), layout.height(), layout.id(), title);
    }

    private DefaultCategoryDataset dataset(Rows rows) {
        List<String> named = rows.measures().stream()
                .sorted(Comparator.comparing(
                                (String measure) -> rows.of(measure).amount())
                        .reversed())
                .limit(rows.measures().size() > SHADES.size() ? SHADES.size() - 1 : SHADES.size())
                .toList();
        String rest = new Text("其他措施", "Other measures").in(lang);
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (County county : rows.counties()) {
            String name = county.label().in(lang);
            Money left = rows.in(county).amount();
            for (String measure : named) {
                Money amount = rows.in(county).of(measure).amount();
                left = left.minus(amount);
                dataset.addValue(shown(amount), labels.measure(measure).in(lang), name);
            }
            if (named.size() < rows.measures().size()) {
                dataset.addValue(shown(left), rest, name);
            }
        }
        return dataset;
    }

    private Number shown(Money money) {
        return lang == Lang.ZH ? money.toYuan().movePointLeft(4) : money.toYuan();
    }

    private CategoryTextAnnotation total(Money amount, County county, Layout layout) {
        CategoryTextAnnotation label = new CategoryTextAnnotation(
                "\u2009" + figures.amount(amount),
                county.label().in(lang),
                shown(amount).doubleValue());
        label.setCategoryAnchor(CategoryAnchor.MIDDLE);
        label.setTextAnchor(TextAnchor.CENTER_LEFT);
        label.setFont(font(layout));
        label.setPaint(INK);
        return label;
    }

    private CategoryAxis counties(Layout layout) {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(font(layout));
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(EDGE);
        axis.setTickMarksVisible(false);
        axis.setLowerMargin(0.02);
        axis.setUpperMargin(0.02);
        axis.setCategoryMargin(0.35);
        axis.setMaximumCategoryLabelLines(3);
        axis.setMaximumCategoryLabelWidthRatio(0.25f);
        return axis;
    }

    private NumberAxis amounts(Layout layout) {
        NumberAxis axis = new NumberAxis(figures.unit());
        axis.setLabelFont(font(layout));
        axis.setLabelPaint(INK);
        axis.setTickLabelFont(font(layout));
        axis.setTickLabelPaint(INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAutoRangeMinimumSize(1);
        axis.setNumberFormatOverride(new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        // room for the total at the end of the longest bar
        axis.setUpperMargin(layout.width() < 500 ? 0.45 : 0.14);
        return axis;
    }

    private static StackedBarRenderer bars() {
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(true);
        for (int i = 0; i < SHADES.size(); i++) {
            renderer.setSeriesPaint(i, SHADES.get(i));
            renderer.setSeriesOutlinePaint(i, EDGE);
            renderer.setSeriesOutlineStroke(i, new BasicStroke(0.75f));
        }
        renderer.setMaximumBarWidth(0.07);
        return renderer;
    }

    private static LegendTitle legend(CategoryPlot plot, Layout layout) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setItemFont(font(layout));
        legend.setItemPaint(INK);
        legend.setBackgroundPaint(null);
        legend.setFrame(BlockBorder.NONE);
        legend.setPosition(RectangleEdge.TOP);
        return legend;
    }

    private static Font font(Layout layout) {
        return new ChartFont(Font.PLAIN, layout.text());
    }
}
