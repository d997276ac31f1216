package org.casebook.pipeline.intake.read.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Days as workbooks count them; hours are fractions of a day. */
final class Serials {

    /** The first of January 1900 is day 1 ... */
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);

    /** ... and 60 the 29th of February of that year, which never was. */
    private static final int NEVER = 60;

    private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);
    private static final int LARGEST = 2_958_465;

    private Serials() {}

    /** The day as ISO text, null for none: a time alone, before the count begins, after 9999. */
    static String day(BigDecimal serial, boolean from1904) {
        BigDecimal whole = serial.setScale(0, RoundingMode.FLOOR);
        if (whole.signum() < 0 || whole.compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
            return null;
        }
        int days = whole.intValueExact();
        if (from1904) {
            LocalDate day = START_1904.plusDays(days);
            return day.getYear() > 9999 ? null : day.toString();
        }
        if (days == 0 || days == NEVER) {
            return null;
        }
        return BEFORE_1900.plusDays(days < NEVER ? days : days - 1).toString();
    }

    /** The day of a date that is written as ISO text, with a time or without; null for none. */
    static String day(String iso) {
        if (iso.length() < 10 || iso.length() > 10 && iso.charAt(10) != 'T') {
            return null;
        }
        try {
            return LocalDate.parse(iso.substring(0, 10)).toString();
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }
}
