package org.casebook.pipeline.intake.read.workbook;

/** The text of a shared or inline string: all of its runs, without the phonetic ones that only say how to read it. */
final class RichText {

    private RichText() {}

    /** Adds the text of the element that has just begun. */
    static void read(Xml xml, StringBuilder to) throws Unsound {
        for (Xml.Event event = xml.next(); event != Xml.Event.END; event = xml.next()) {
            if (event == Xml.Event.START) {
                switch (xml.name()) {
                    case "t" -> xml.addContent(to);
                    case "r" -> read(xml, to);
                    default -> xml.skip();
                }
            }
        }
    }

    /** Turns {@code _x000D_} and its like into the characters that they stand for. */
    static String unescaped(CharSequence text) {
        String written = text.toString();
        int at = written.indexOf("_x");
        if (at < 0) {
            return written;
        }
        StringBuilder plain = new StringBuilder();
        int done = 0;
        while (at >= 0) {
            int character = character(written, at);
            if (character < 0) {
                at = written.indexOf("_x", at + 1);
            } else {
                plain.append(written, done, at).append((char) character);
                done = at + 7;
                at = written.indexOf("_x", done);
            }
        }
        return plain.append(written, done, written.length()).toString();
    }

    /** The character of an escape, -1 where there is none; halves of characters stay as they are written. */
    private static int character(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
            return -1;
        }
        int value = 0;
        for (int i = at + 2; i < at + 6; i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return Character.isSurrogate((char) value) ? -1 : value;
    }
}
