package org.casebook.pipeline.command;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day on the command line, written {@code 2019-01-09}. */
final class Day implements ITypeConverter<LocalDate> {

    /** Where the bureaus' calendars hang. */
    private static final ZoneId BUREAUS = ZoneId.of("Asia/Shanghai");

    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Override
    public LocalDate convert(String text) {
        try {
            if (WRITTEN.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw (TypeConversionException) unknown(text).initCause(e);
        }
        throw unknown(text);
    }

    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(BUREAUS));
    }

    private static TypeConversionException unknown(String text) {
        return new TypeConversionException(
                "“" + text + "”不是日期，应如 2019-01-09 / '" + text + "' is no day, write it like 2019-01-09");
    }
}
