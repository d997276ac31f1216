package org.casebook.pipeline.command;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/** Money as people write it on the command line: {@code 8000000}, {@code 8,000,000}, {@code 800万}, {@code 0.08亿元}. */
final class Amount {

    private static final Pattern WRITTEN = Pattern.compile("(-?[0-9][0-9,，]*(?:\\.[0-9]+)?)\\s*(万|亿|)\\s*元?");
    private static final Map<String, Integer> ZEROS = Map.of("", 0, "万", 4, "亿", 8);
    private static final int FEN_ZEROS = 2;

    private Amount() {}

    /**
     * In fen.
     *
     * @param where the option
     * @throws BadInput when it is no amount, negative, or has a fraction of a fen
     */
    static long fen(String text, String where) {
        Text remedy = Text.of(
                "请写成 8000000、800万 或 800万元，不得为负，至多精确到分。",
                "Write 8000000 or 800万 (ten thousands): zero or more yuan, to the fen at most.");
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            throw new BadInput(Text.of("“%s”不是金额。", "'%s' is no amount.", text), where, remedy);
        }
        BigDecimal number = new BigDecimal(matcher.group(1).replaceAll("[,，]", ""));
        if (number.signum() < 0) {
            throw new BadInput(Text.of("金额“%s”是负数。", "The amount '%s' is negative.", text), where, remedy);
        }
        try {
            return number.movePointRight(ZEROS.get(matcher.group(2)) + FEN_ZEROS)
                    .longValueExact();
        } catch (ArithmeticException e) {
            throw new BadInput(
                    Text.of("金额“%s”有不足一分的尾数，或者太大。", "The amount '%s' has a fraction of a fen or is too large.", text),
                    where,
                    remedy);
        }
    }
}
