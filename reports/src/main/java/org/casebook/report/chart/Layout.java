package org.casebook.report.chart;

/**
 * The size of a chart.
 *
 * @param id unique in the page
 * @param width in pixels, as {@code height}
 * @param text size of all texts, in pixels
 */
public record Layout(String id, int width, int height, int text) {

    private static final int WIDE = 960;
    private static final int NARROW = 360;

    /** A chart for a screen of at least a tablet's width and for paper. */
    public static Layout wide(String name, int height) {
        return new Layout(name + "-wide", WIDE, height, 13);
    }

    /** The same for a telephone. */
    public static Layout narrow(String name, int height) {
        return new Layout(name + "-narrow", NARROW, height, 11);
    }

    public boolean isNarrow() {
        return width < WIDE / 2;
    }
}
