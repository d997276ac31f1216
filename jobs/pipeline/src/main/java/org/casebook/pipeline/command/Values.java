package org.casebook.pipeline.command;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Typed;
import org.casebook.simulation.config.Written;
import picocli.CommandLine;

/** Values on the command line: numbers full-width or in Chinese characters as well as plain, nothing empty. */
final class Values {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,15})?");

    private Values() {}

    /** Lets every option of a command and of those below it read numbers so. */
    static void register(CommandLine line) {
        line.registerConverter(int.class, Values::whole)
                .registerConverter(Integer.class, Values::whole)
                .registerConverter(long.class, Values::large)
                .registerConverter(Long.class, Values::large)
                .registerConverter(BigDecimal.class, Values::decimal)
                .registerConverter(LocalDate.class, new Day())
                .registerConverter(Path.class, text -> Path.of(present(text)))
                .registerConverter(String.class, Values::present);
    }

    private static String present(String typed) {
        if (Typed.plain(typed).isEmpty()) {
            throw new WrongValue(Text.of("不能为空。", "It must not be empty."));
        }
        return typed;
    }

    static Integer whole(String typed) {
        try {
            return Integer.valueOf(Written.whole(typed, ""));
        } catch (NumberFormatException e) {
            throw new WrongValue(Text.of("应为整数。", "Write a whole number."), e);
        }
    }

    private static Long large(String typed) {
        try {
            String plain = Typed.plain(typed);
            return plain.matches("-?[0-9]{10,19}")
                    ? Long.valueOf(plain)
                    : whole(typed).longValue();
        } catch (NumberFormatException e) {
            throw new WrongValue(Text.of("应为整数。", "Write a whole number."), e);
        }
    }

    private static BigDecimal decimal(String typed) {
        String plain = Typed.plain(typed);
        if (!DECIMAL.matcher(plain).matches()) {
            throw new WrongValue(Text.of("应为数，如 0.01。", "Write a number like 0.01."));
        }
        return new BigDecimal(plain);
    }
}
