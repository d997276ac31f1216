package org.casebook.pipeline.intake.value;

/** Full-width Latin letters, digits and signs as their usual half-width forms, blanks of any kind as the usual one. */
public final class Halfwidth {

    private static final char FIRST = '\uFF01';
    private static final char LAST = '\uFF5E';
    private static final int SHIFT = 0xFEE0;

    private Halfwidth() {}

    /** The text itself when nothing in it is full-width. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isFullWidth(text.charAt(i))) {
                return convert(text);
            }
        }
        return text;
    }

    private static boolean isFullWidth(char c) {
        return (c >= FIRST && c <= LAST) || isOtherBlank(c);
    }

    private static boolean isOtherBlank(char c) {
        return c >= '\u0080' && Invisible.isBlank(c);
    }

    private static String convert(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (isOtherBlank(chars[i])) {
                chars[i] = ' ';
            } else if (isFullWidth(chars[i])) {
                chars[i] = (char) (chars[i] - SHIFT);
            }
        }
        return new String(chars);
    }
}
