package org.casebook.pipeline.intake.value;

import java.time.LocalDate;
import java.time.YearMonth;

/** The accepted spellings of days and months. Texts are trimmed and half-width. */
public final class Dates {

    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
    private static final int SERIAL_DIGITS = 5;

    private Dates() {}

    /**
     * A day written {@code 2018-03-01}, {@code 2018/3/1}, {@code 20180301}, {@code 2018年3月1日} or as an Excel serial of
     * five digits (1927-05-18 to 2173-10-13).
     *
     * @return ISO text, or null when it is none of these or no such day exists
     */
    public static String day(String text) {
        if (isDigits(text, 0, text.length())) {
            return switch (text.length()) {
                case 8 -> iso(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
                case SERIAL_DIGITS ->
                    text.charAt(0) == '0'
                            ? null
                            : EXCEL_EPOCH
                                    .plusDays(number(text, 0, SERIAL_DIGITS))
                                    .toString();
                default -> null;
            };
        }
        if (text.length() < 8 || text.length() > 11 || !isDigits(text, 0, 4)) {
            return null;
        }
        char first = text.charAt(4);
        char second = first == '年' ? '月' : first;
        if (first != '-' && first != '/' && first != '年') {
            return null;
        }
        int end = first == '年' ? text.length() - 1 : text.length();
        if (first == '年' && text.charAt(end) != '日') {
            return null;
        }
        int middle = text.indexOf(second, 5);
        if (!isShortNumber(text, 5, middle) || !isShortNumber(text, middle + 1, end)) {
            return null;
        }
        return iso(number(text, 0, 4), number(text, 5, middle), number(text, middle + 1, end));
    }

    /**
     * A month written {@code 201803}, {@code 2018-03} or {@code 2018年3月}.
     *
     * @return six digits, or null
     */
    public static String month(String text) {
        int length = text.length();
        if (length < 6 || length > 8 || !isDigits(text, 0, 4)) {
            return null;
        }
        int month;
        if (length == 6 && isDigits(text, 4, 6)) {
            month = number(text, 4, 6);
        } else if (text.charAt(4) == '-' && isShortNumber(text, 5, length)) {
            month = number(text, 5, length);
        } else if (text.charAt(4) == '年' && text.charAt(length - 1) == '月' && isShortNumber(text, 5, length - 1)) {
            month = number(text, 5, length - 1);
        } else {
            return null;
        }
        int year = number(text, 0, 4);
        return month < 1 || month > 12 || year == 0 ? null : Integer.toString(year * 100 + month);
    }

    /** A year of four digits, or null. */
    public static String year(String text) {
        return text.length() == 4 && isDigits(text, 0, 4) && text.charAt(0) != '0' ? text : null;
    }

    /** Whether year, month and day make a day that exists. */
    static boolean exists(int year, int month, int day) {
        return year >= 1
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    /** Whether a character is one of the ten ASCII digits. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return to > from;
    }

    static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static boolean isShortNumber(String text, int from, int to) {
        return to > from && to - from <= 2 && isDigits(text, from, to);
    }

    private static String iso(int year, int month, int day) {
        return exists(year, month, day) ? LocalDate.of(year, month, day).toString() : null;
    }
}
