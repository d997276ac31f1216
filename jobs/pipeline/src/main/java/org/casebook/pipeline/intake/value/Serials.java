package org.casebook.pipeline.intake.value;

import java.time.LocalDate;

/** Days as spreadsheets count them: five digits, with or without a fraction for the time of day. */
public final class Serials {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int DIGITS = 5;

    /** 1990-01-01 to 2100-12-31: other numbers of five digits are no days that a bureau would deliver. */
    private static final int FIRST = 32874;

    private static final int LAST = 73415;

    private Serials() {}

    /** Whether a text is written as a serial, whatever its number. */
    public static boolean isSerial(String text) {
        return text.length() >= DIGITS
                && Dates.isDigits(text, 0, DIGITS)
                && (text.length() == DIGITS
                        || (text.charAt(DIGITS) == '.' && Dates.isDigits(text, DIGITS + 1, text.length())));
    }

    /**
     * The day that a serial counts to.
     *
     * @return ISO text; null when it is no serial, or not one of a plausible year
     */
    public static String day(String text) {
        if (!isSerial(text)) {
            return null;
        }
        int serial = Dates.number(text, 0, DIGITS);
        return serial >= FIRST && serial <= LAST ? EPOCH.plusDays(serial).toString() : null;
    }
}
