package org.casebook.pipeline.intake.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The accepted spellings of numbers: digits, a leading minus, thousands separators, a decimal point. */
public final class Numbers {

    /** Digits before the point that every number column can hold. */
    private static final int LARGEST_INTEGER_DIGITS = 15;

    private static final int FEN_DECIMALS = 2;
    private static final int NUMBER_DECIMALS = 6;

    private Numbers() {}

    /**
     * @param text trimmed and half-width
     * @return the number with the decimals that were written, or null
     */
    public static BigDecimal parse(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        if (point >= 0 && !Dates.isDigits(text, point + 1, text.length())) {
            return null;
        }
        if (text.indexOf(',') >= 0) {
            if (!isGrouped(text, start, end)) {
                return null;
            }
            return parsed(text.substring(0, end).replace(",", "") + text.substring(end));
        }
        boolean onlyDecimals = point == start;
        return onlyDecimals || Dates.isDigits(text, start, end) ? parsed(text) : null;
    }

    private static BigDecimal parsed(String plain) {
        return plain.length() > 4 * LARGEST_INTEGER_DIGITS ? null : new BigDecimal(plain);
    }

    private static boolean isGrouped(String text, int start, int end) {
        int first = text.indexOf(',');
        if (first >= end || first == start || first - start > 3 || !Dates.isDigits(text, start, first)) {
            return false;
        }
        for (int comma = first; comma < end; comma += 4) {
            if (text.charAt(comma) != ',' || comma + 4 > end || !Dates.isDigits(text, comma + 1, comma + 4)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the number is small enough for every column of the registry. */
    public static boolean fits(BigDecimal number) {
        return number.precision() - number.scale() <= LARGEST_INTEGER_DIGITS;
    }

    /** Yuan as text of whole fen; null when more than two decimals are written. */
    public static String fen(BigDecimal yuan) {
        return yuan.scale() > FEN_DECIMALS
                ? null
                : yuan.setScale(FEN_DECIMALS, RoundingMode.UNNECESSARY)
                        .unscaledValue()
                        .toString();
    }

    /** A whole number as text; null when it is none or does not fit an int. */
    public static String integer(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() > 0 || plain.precision() - plain.scale() > 9 ? null : plain.toPlainString();
    }

    /** A number without trailing zeros; null when it has more than six decimals. */
    public static String decimal(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() > NUMBER_DECIMALS ? null : plain.toPlainString();
    }
}
