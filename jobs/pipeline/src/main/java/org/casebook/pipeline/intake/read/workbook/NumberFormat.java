package org.casebook.pipeline.intake.read.workbook;

import java.util.Locale;

/**
 * How a number is shown, as far as it changes what is read.
 *
 * @param zeros digits to which the number is filled up, 0 for none
 */
record NumberFormat(Kind kind, int zeros) {

    /** What a number is shown as. */
    enum Kind {
        NUMBER,
        DATE,
        PERCENT
    }

    static final NumberFormat NUMBER = new NumberFormat(Kind.NUMBER, 0);
    private static final NumberFormat DATE = new NumberFormat(Kind.DATE, 0);
    private static final NumberFormat PERCENT = new NumberFormat(Kind.PERCENT, 0);
    private static final int MOST_ZEROS = 15;

    /**
     * Formats that every program knows by number. 27–36 and 50–58 are dates and times in the Chinese, Japanese and Korean
     * editions.
     */
    static NumberFormat builtIn(int id) {
        if (id == 9 || id == 10) {
            return PERCENT;
        }
        boolean date = id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
        return date ? DATE : NUMBER;
    }

    /** A format by its code, such as {@code yyyy"年"m"月"} or {@code 000000}; what holds for numbers above 0 decides. */
    static NumberFormat of(String code) {
        String signs = signs(code).toLowerCase(Locale.ROOT);
        if (signs.equals("general") || signs.contains("通用格式")) {
            return NUMBER;
        }
        if (signs.indexOf('%') >= 0) {
            return PERCENT;
        }
        String withoutPowers = signs.replaceAll("e[+-]", "");
        if (withoutPowers.chars().anyMatch(c -> "ymdhseg".indexOf(c) >= 0)) {
            return DATE;
        }
        boolean allZeros = signs.length() > 1 && signs.chars().allMatch(c -> c == '0');
        return allZeros ? new NumberFormat(Kind.NUMBER, Math.min(MOST_ZEROS, signs.length())) : NUMBER;
    }

    /** The first section without colours, conditions, languages and literal text; elapsed hours such as [h] stay. */
    private static String signs(String code) {
        StringBuilder signs = new StringBuilder();
        int i = 0;
        while (i < code.length() && code.charAt(i) != ';') {
            char c = code.charAt(i);
            int end = i;
            if (c == '"') {
                end = code.indexOf('"', i + 1);
            } else if (c == '[') {
                end = code.indexOf(']', i);
                String inner = end < 0 ? "" : code.substring(i + 1, end).toLowerCase(Locale.ROOT);
                signs.append(inner.matches("h+|m+|s+") ? inner : "");
            } else if (c == '\\' || c == '_' || c == '*') {
                end = i + 1;
            } else if (c != ' ') {
                signs.append(c);
            }
            i = end < 0 ? code.length() : end + 1;
        }
        return signs.toString();
    }
}
