package org.casebook.pipeline.intake.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The accepted spellings of days and months, apart from {@link Serials}. Texts are stripped and half-width. */
public final class Dates {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})|年(\\d{1,2})月)");

    /** A time of day after a day: what follows a {@code T} or blanks. */
    private static final Pattern TIME =
            Pattern.compile("(?:[ T]\\s*([01]?\\d|2[0-3])(?::[0-5]?\\d){1,2}(?:\\.\\d{1,9})?(Z|\\+08:?00)?"
                    + "|\\s*([01]?\\d|2[0-3])时(?:[0-5]?\\d分(?:[0-5]?\\d秒)?)?"
                    + ")");

    private static final Pattern COMPACT_TIME = Pattern.compile("([01]\\d|2[0-3])[0-5]\\d[0-5]\\d");

    private static final Pattern LOST_ZERO = Pattern.compile("\\d{4}\\.1");
    private static final Set<String> NO_DAY =
            Set.of("0000-00-00", "0000/00/00", "0000/0/0", "00000000", "000000", "0000-00", "1900-01-00", "1900/1/0");
    private static final String LAST_MONTH = "999912";
    private static final Set<String> NO_END_IN_WORDS = Set.of("长期", "无固定期限");

    private static final int CHINA_AHEAD_OF_UTC = 8;

    private Dates() {}

    /**
     * A day written {@code 2018-03-01}, {@code 2018/3/1}, {@code 2018.3.1}, {@code 20180301} or {@code 2018年3月1日}, with or
     * without a time, which is dropped.
     *
     * @return ISO text, or null when it is none of these or no such day exists
     */
    public static String day(String text) {
        if (text.length() == 8 && isDigits(text, 0, 8)) {
            return iso(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
        }
        if (text.length() == 14 && isDigits(text, 0, 14)) {
            return COMPACT_TIME.matcher(text.substring(8)).matches() ? day(text.substring(0, 8)) : null;
        }
        Matcher day = DAY.matcher(text);
        if (day.lookingAt()) {
            return hasOnlyTimeFrom(day.end(), text) ? iso(day) : null;
        }
        return text.length() > 8 && isDigits(text, 0, 8) && !isDigit(text.charAt(8)) && hasOnlyTimeFrom(8, text)
                ? day(text.substring(0, 8))
                : null;
    }

    /** A time of another zone may be another day in China: then it is no day that could be known. */
    private static boolean hasOnlyTimeFrom(int end, String text) {
        if (end == text.length()) {
            return true;
        }
        Matcher time = TIME.matcher(text).region(end, text.length());
        return time.matches()
                && (!"Z".equals(time.group(2)) || Integer.parseInt(time.group(1)) + CHINA_AHEAD_OF_UTC < 24);
    }

    private static String iso(Matcher day) {
        boolean chinese = day.group(2) == null;
        return iso(
                Integer.parseInt(day.group(1)),
                Integer.parseInt(day.group(chinese ? 5 : 3)),
                Integer.parseInt(day.group(chinese ? 6 : 4)));
    }

    /**
     * A month written {@code 201803}, {@code 2018-03}, {@code 2018/3}, {@code 2018.03}, {@code 2018年3月}, or the month of a
     * day. {@code 2018.1} is none: it may be what is left of {@code 2018.10}.
     *
     * @return six digits, or null
     */
    public static String month(String text) {
        String plain = text.length() == 8 && text.endsWith(".0") ? text.substring(0, 6) : text;
        if (plain.length() == 6 && isDigits(plain, 0, 6)) {
            return month(number(plain, 0, 4), number(plain, 4, 6));
        }
        Matcher month = MONTH.matcher(plain);
        if (month.matches()) {
            String digits = month.group(2) == null ? month.group(3) : month.group(2);
            boolean ambiguous = LOST_ZERO.matcher(plain).matches();
            return ambiguous ? null : month(number(plain, 0, 4), Integer.parseInt(digits));
        }
        return monthOf(day(plain));
    }

    private static String month(int year, int month) {
        return exists(year, month, 1) ? String.format(Locale.ROOT, "%04d%02d", year, month) : null;
    }

    /** The month of a day as ISO text; null for null. */
    public static String monthOf(String day) {
        return day == null ? null : day.substring(0, 4) + day.substring(5, 7);
    }

    /** A year of four digits, or null. */
    public static String year(String text) {
        String plain = text.length() == 6 && text.endsWith(".0") || text.length() == 5 && text.endsWith("年")
                ? text.substring(0, 4)
                : text;
        return plain.length() == 4 && isDigits(plain, 0, 4) ? plain : null;
    }

    /** Whether a text stands for no day at all: what databases and spreadsheets write where there is none. */
    public static boolean isNone(String text) {
        int blank = text.indexOf(' ');
        return NO_DAY.contains(blank < 0 ? text : text.substring(0, blank));
    }

    /** Whether a text stands for an end that is open. */
    public static boolean isOpenEnd(String text) {
        return NO_END_IN_WORDS.contains(text) || (text.startsWith("9999") && LAST_MONTH.equals(month(text)));
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

    private static String iso(int year, int month, int day) {
        return exists(year, month, day) ? LocalDate.of(year, month, day).toString() : null;
    }
}
