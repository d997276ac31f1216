package org.casebook.pipeline.intake.value;

/** Characters that nobody sees, and blanks of any width: what copying and exporting leave in a text. */
public final class Invisible {

    /** First and last code points of characters that neither show nor take room. */
    private static final int[][] RANGES = {
        {0x00, 0x08},
        {0x0E, 0x1F},
        {0x7F, 0x84},
        {0x86, 0x9F},
        {0xAD, 0xAD},
        {0x034F, 0x034F},
        {0x061C, 0x061C},
        {0x115F, 0x1160},
        {0x17B4, 0x17B5},
        {0x180B, 0x180F},
        {0x200B, 0x200F},
        {0x202A, 0x202E},
        {0x2060, 0x206F},
        {0x3164, 0x3164},
        {0xFE00, 0xFE0F},
        {0xFEFF, 0xFEFF},
        {0xFFA0, 0xFFA0},
        {0xFFF9, 0xFFFB},
        {0xE0000, 0xE01EF},
    };

    private Invisible() {}

    /** The text without invisible characters; itself when it has none. Blanks stay. */
    public static String removed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i)) && isInvisible(text.codePointAt(i))) {
                return visible(text);
            }
        }
        return text;
    }

    /** The text without invisible characters, and without blanks of any kind at its ends. */
    public static String stripped(String text) {
        String visible = removed(text);
        int end = visible.length();
        int start = 0;
        while (start < end && isBlank(visible.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(visible.charAt(end - 1))) {
            end--;
        }
        return visible.substring(start, end);
    }

    /** Whether nobody sees anything in a text. */
    public static boolean isBlank(String text) {
        return stripped(text).isEmpty();
    }

    /** Whether a character takes room and shows nothing: blank, tab, line break, no-break, thin or ideographic blank. */
    public static boolean isBlank(char c) {
        return isPlain(c) ? c == ' ' : Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c <= '~') || (c >= '\u4E00' && c <= '\u9FFF');
    }

    private static boolean isInvisible(int c) {
        for (int[] range : RANGES) {
            if (c <= range[1]) {
                return c >= range[0];
            }
        }
        return false;
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isInvisible(c)).forEach(visible::appendCodePoint);
        return visible.toString();
    }
}
