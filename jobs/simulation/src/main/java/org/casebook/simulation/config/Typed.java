package org.casebook.simulation.config;

/** What somebody typed, without the differences that the eye does not see or an input method makes. */
public final class Typed {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int TO_ASCII = 0xFEE0;

    private Typed() {}

    /**
     * Full-width letters, digits and signs as plain ones, every kind of space as one, nothing invisible, nothing at the ends.
     * Digits of other scripts stay what they are.
     */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(Typed::isVisible).map(Typed::folded).forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    /** Whether it is written in Chinese characters, at least in part. */
    public static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static boolean isVisible(int c) {
        return Character.getType(c) != Character.FORMAT;
    }

    private static int folded(int c) {
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return c - TO_ASCII;
        }
        if (Character.isSpaceChar(c)) {
            return ' ';
        }
        return switch (c) {
            case '。' -> '.';
            case '￥' -> '¥';
            case '−', '–' -> '-';
            default -> c;
        };
    }
}
