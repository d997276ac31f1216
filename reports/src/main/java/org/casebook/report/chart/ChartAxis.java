package org.casebook.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;

/** The axes along which all charts draw figures. */
final class ChartAxis {

    /** Of texts. */
    static final Color INK = new Color(0x1c, 0x24, 0x2c);

    /** Thousands apart, with decimals where there are any. */
    static final String FIGURES = "#,##0.####";

    private ChartAxis() {}

    /** @param pattern how figures are written, the same on every machine */
    static NumberAxis numbers(String label, Font font, String pattern) {
        NumberAxis axis = new NumberAxis(label);
        axis.setLabelFont(font);
        axis.setLabelPaint(INK);
        axis.setTickLabelFont(font);
        axis.setTickLabelPaint(INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setNumberFormatOverride(new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)));
        return axis;
    }
}
