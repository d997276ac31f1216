package org.casebook.report.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/**
 * A font that is measured by rule and not by the fonts of this machine: the chart comes out the same everywhere, and also
 * where no font is installed at all. The reader's browser chooses the real one; a Chinese character is one em wide in
 * every one of them, and Latin text is close to what is assumed here.
 */
final class ChartFont extends Font {

    private static final long serialVersionUID = 1L;

    private static final float ASCENT = 0.88f;
    private static final float DESCENT = 0.22f;
    private static final float WIDE = 1f;
    private static final float NARROW = 0.56f;
    private static final float SLIM = 0.28f;
    private static final int FIRST_WIDE = 0x1100;

    ChartFont(int style, int size) {
        super(SANS_SERIF, style, size);
    }

    FontMetrics metrics() {
        return new Metrics(this);
    }

    /** The page's own font list decides. */
    @Override
    public String getFamily() {
        return getName();
    }

    /** Batik derives a font only to name it; it must stay one that is measured by rule. */
    @Override
    public Font deriveFont(Map<? extends AttributedCharacterIterator.Attribute, ?> attributes) {
        return this;
    }

    @Override
    public LineMetrics getLineMetrics(String text, FontRenderContext context) {
        return new Line(text.length(), getSize2D());
    }

    private static float em(int character) {
        if (character >= FIRST_WIDE) {
            return WIDE;
        }
        return " .,;:|!'il()".indexOf(character) >= 0 ? SLIM : NARROW;
    }

    private static final class Metrics extends FontMetrics {

        private static final long serialVersionUID = 1L;

        Metrics(ChartFont font) {
            super(font);
        }

        @Override
        public int stringWidth(String text) {
            float ems = 0;
            for (int character : text.codePoints().toArray()) {
                ems += em(character);
            }
            return Math.round(ems * font.getSize2D());
        }

        @Override
        public int charWidth(char character) {
            return Math.round(em(character) * font.getSize2D());
        }

        @Override
        public int getAscent() {
            return Math.round(ASCENT * font.getSize2D());
        }

        @Override
        public int getDescent() {
            return Math.round(DESCENT * font.getSize2D());
        }

        @Override
        public LineMetrics getLineMetrics(String text, Graphics context) {
            return font.getLineMetrics(text, new FontRenderContext(null, true, true));
        }

        @Override
        public Rectangle2D getStringBounds(String text, Graphics context) {
            return new Rectangle2D.Float(0, -getAscent(), stringWidth(text), getHeight());
        }
    }

    private static final class Line extends LineMetrics {

        private final int characters;
        private final float size;

        Line(int characters, float size) {
            this.characters = characters;
            this.size = size;
        }

        @Override
        public int getNumChars() {
            return characters;
        }

        @Override
        public float getAscent() {
            return ASCENT * size;
        }

        @Override
        public float getDescent() {
            return DESCENT * size;
        }

        @Override
        public float getLeading() {
            return 0;
        }

        @Override
        public float getHeight() {
            return (ASCENT + DESCENT) * size;
        }

        @Override
        public int getBaselineIndex() {
            return ROMAN_BASELINE;
        }

        @Override
        public float[] getBaselineOffsets() {
            return new float[] {0, -ASCENT * size / 2, -ASCENT * size};
        }

        @Override
        public float getStrikethroughOffset() {
            return -ASCENT * size / 3;
        }

        @Override
        public float getStrikethroughThickness() {
            return size / 14;
        }

        @Override
        public float getUnderlineOffset() {
            return DESCENT * size / 2;
        }

        @Override
        public float getUnderlineThickness() {
            return size / 14;
        }
    }
}
