package org.casebook.pipeline.command;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.casebook.policy.Text;
import org.casebook.simulation.config.WrittenDay;
import picocli.CommandLine.ITypeConverter;

/** A day on the command line, written {@code 2019-01-09} or {@code 2019年1月9日}. */
final class Day implements ITypeConverter<LocalDate> {

    /** Where the bureaus' calendars hang. */
    private static final ZoneId BUREAUS = ZoneId.of("Asia/Shanghai");

    private static final Text EXPECTED = Text.of("应为日期，如 2019-01-09 或 2019年1月9日。", "Write a day like 2019-01-09.");

    @Override
    public LocalDate convert(String text) {
        try {
            return WrittenDay.parse(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new WrongValue(EXPECTED, e);
        }
    }

    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(BUREAUS));
    }
}
