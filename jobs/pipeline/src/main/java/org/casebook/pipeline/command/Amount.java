package org.casebook.pipeline.command;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casebook.policy.Money;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An amount on the command line: {@code 8000000}, {@code 8,000,000元}, {@code 800万}, {@code 0.08亿元}. */
final class Amount implements ITypeConverter<Money> {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,3}(?:[,，]\\d{3})+|\\d{1,15})(\\.\\d{1,10})?\\s*([万亿]?)元?");
    private static final int WAN = 4;
    private static final int YI = 8;

    @Override
    public Money convert(String text) {
        Matcher found = WRITTEN.matcher(text.strip());
        if (!found.matches()) {
            throw unknown(text);
        }
        String fraction = found.group(2) == null ? "" : found.group(2);
        BigDecimal number = new BigDecimal(found.group(1).replaceAll("[,，]", "") + fraction);
        try {
            return Money.ofYuan(
                    switch (found.group(3)) {
                        case "万" -> number.movePointRight(WAN);
                        case "亿" -> number.movePointRight(YI);
                        default -> number;
                    });
        } catch (ArithmeticException e) {
            throw (TypeConversionException) unknown(text).initCause(e);
        }
    }

    private static TypeConversionException unknown(String text) {
        return new TypeConversionException("“" + text + "”不是金额，应如 8000000、800万（精确到分） / '" + text
                + "' is no amount, write it like 8000000 or 800万 (yuan, no fractions of a fen)");
    }
}
