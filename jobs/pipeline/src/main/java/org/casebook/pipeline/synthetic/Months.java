package org.casebook.pipeline.synthetic;

import java.time.LocalDate;

/** The months of the history, numbered from 0 (2016-01) to 47 (2019-12), and days of months. */
final class Months {

    static final int COUNT = 48;
    static final int FIRST_YEAR = 2016;
    static final int YEARS = 4;

    private Months() {}

    static int year(int month) {
        return FIRST_YEAR + Math.floorDiv(month, 12);
    }

    /** {@code 2018-03} */
    static String text(int month) {
        return year(month) + "-" + Digits.padded(Math.floorMod(month, 12) + 1, 2);
    }

    static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(year(month), Math.floorMod(month, 12) + 1, dayOfMonth);
    }

    static LocalDate last(int month) {
        return day(month + 1, 1).minusDays(1);
    }

    static int of(LocalDate day) {
        return (day.getYear() - FIRST_YEAR) * 12 + day.getMonthValue() - 1;
    }

    /** The part of a yearly volume that falls into a month: whole numbers that add up to the volume. */
    static int share(int yearly, int month) {
        int m = Math.floorMod(month, 12);
        return (int) ((long) yearly * (m + 1) / 12 - (long) yearly * m / 12);
    }
}
