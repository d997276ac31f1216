package org.casebook.pipeline.intake.read.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Days as workbooks count them; hours are fractions of a day. */
final class Serials {

    /** The first of January 1900 is day 1 ... */
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);

    /** ... and 60 the 29th of February of that year, which never was. */
    private static final int NEVER = 60;

    private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);
    private static final int LARGEST = 2_958_465;

    /** What sheets show for an empty day that was counted as 0; it means no value. */
    private static final String ZERO = "1900-01-00";

    private static final ZoneOffset HERE = ZoneOffset.ofHours(8);

    private Serials() {}

    /** The day as ISO text, null for none: a time alone, before the count begins, after 9999. A bare 0 is 1900-01-00. */
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
        if (days == 0) {
            return serial.signum() == 0 ? ZERO : null;
        }
        if (days == NEVER) {
            return null;
        }
        return BEFORE_1900.plusDays(days < NEVER ? days : days - 1).toString();
    }

    /**
     * The day of a date that is written as ISO text, with a time or without; null for none, and for a time of another zone
     * that is of another day here.
     */
    static String day(String iso) {
        try {
            if (iso.indexOf('T') < 0) {
                return LocalDate.parse(iso).toString();
            }
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
            if (time instanceof OffsetDateTime there) {
                LocalDate here = there.withOffsetSameInstant(HERE).toLocalDate();
                return here.equals(there.toLocalDate()) ? here.toString() : null;
            }
            return ((LocalDateTime) time).toLocalDate().toString();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
