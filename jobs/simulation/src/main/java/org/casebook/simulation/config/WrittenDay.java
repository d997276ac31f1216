package org.casebook.simulation.config;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as officials write it: {@code 2019-01-09} or {@code 2019年1月9日}, full-width digits as well. */
public final class WrittenDay {

    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern CHINESE = Pattern.compile("([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日");
    private static final int YEAR = 1;
    private static final int MONTH = 2;
    private static final int DAY = 3;

    private WrittenDay() {}

    /**
     * @throws IllegalArgumentException when it is written in another way
     * @throws java.time.DateTimeException when the calendar has no such day
     */
    public static LocalDate parse(String typed) {
        String text = Typed.plain(typed);
        Matcher iso = ISO.matcher(text);
        Matcher chinese = CHINESE.matcher(text);
        if (iso.matches()) {
            return of(iso);
        }
        if (chinese.matches()) {
            return of(chinese);
        }
        throw new IllegalArgumentException("no day");
    }

    private static LocalDate of(Matcher day) {
        return LocalDate.of(
                Integer.parseInt(day.group(YEAR)),
                Integer.parseInt(day.group(MONTH)),
                Integer.parseInt(day.group(DAY)));
    }
}
