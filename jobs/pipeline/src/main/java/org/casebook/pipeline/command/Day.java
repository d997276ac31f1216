package org.casebook.pipeline.command;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Typed;
import picocli.CommandLine.ITypeConverter;

/** A day on the command line, written {@code 2019-01-09} or {@code 2019年1月9日}. */
final class Day implements ITypeConverter<LocalDate> {

    /** Where the bureaus' calendars hang. */
    private static final ZoneId BUREAUS = ZoneId.of("Asia/Shanghai");

    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{4})(?:-([0-9]{2})-([0-9]{2})|年([0-9]{1,2})月([0-9]{1,2})日)");
    private static final Text EXPECTED = Text.of("应为日期，如 2019-01-09 或 2019年1月9日。", "Write a day like 2019-01-09.");

    @Override
    public LocalDate convert(String text) {
        Matcher day = WRITTEN.matcher(Typed.plain(text));
        if (!day.matches()) {
            throw new WrongValue(EXPECTED);
        }
        int chinese = day.group(2) == null ? 2 : 0;
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(1)),
                    Integer.parseInt(day.group(2 + chinese)),
                    Integer.parseInt(day.group(3 + chinese)));
        } catch (DateTimeException e) {
            throw new WrongValue(EXPECTED, e);
        }
    }

    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(BUREAUS));
    }
}
