package org.casebook.pipeline.synthetic;

/** Numbers as text, independent of the machine's locale. */
final class Digits {

    private Digits() {}

    /** Appends a number ≥ 0 padded with zeros to at least {@code width} digits. */
    static void append(StringBuilder out, long number, int width) {
        String text = Long.toString(number);
        for (int i = text.length(); i < width; i++) {
            out.append('0');
        }
        out.append(text);
    }

    static String padded(long number, int width) {
        StringBuilder out = new StringBuilder(width);
        append(out, number, width);
        return out.toString();
    }

    /** Fen as yuan with two decimals. */
    static String yuan(long fen) {
        StringBuilder out = new StringBuilder(12);
        if (fen < 0) {
            out.append('-');
        }
        long size = Math.abs(fen);
        out.append(size / 100).append('.');
        append(out, size % 100, 2);
        return out.toString();
    }
}
