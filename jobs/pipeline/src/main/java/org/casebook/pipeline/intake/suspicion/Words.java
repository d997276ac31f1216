package org.casebook.pipeline.intake.suspicion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.casebook.policy.Text;

/** How figures read in a sentence about a delivery; amounts come in fen. */
final class Words {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    private Words() {}

    /** As {@link Text#of}, with arguments that differ by language. */
    static Text sentence(String zh, String en, Text... parts) {
        Object[] chinese = Arrays.stream(parts).map(Text::zh).toArray();
        Object[] english = Arrays.stream(parts).map(Text::en).toArray();
        return new Text(String.format(Locale.ROOT, zh, chinese), String.format(Locale.ROOT, en, english));
    }

    static Text joined(List<Text> parts) {
        return new Text(
                parts.stream().map(Text::zh).collect(Collectors.joining("、")),
                parts.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    static Text count(long count) {
        return Text.same(String.format(Locale.ROOT, "%,d", count));
    }

    /** To the fen. */
    static Text exact(BigInteger fen) {
        String yuan = grouped(new BigDecimal(fen, 2), 2);
        return new Text(yuan + " 元", yuan + " yuan");
    }

    /** From 10,000 yuan on in 万元, to two decimals. */
    static Text amount(BigInteger fen) {
        BigDecimal yuan = new BigDecimal(fen, 2);
        if (yuan.abs().compareTo(TEN_THOUSAND) < 0) {
            return exact(fen);
        }
        BigDecimal wan = yuan.divide(TEN_THOUSAND, 2, RoundingMode.HALF_UP);
        return new Text(grouped(wan, 2) + " 万元", exact(fen).en());
    }

    /** To two digits: what a median of steps can say. */
    static Text about(long fen) {
        BigDecimal yuan = BigDecimal.valueOf(fen, 2).round(TWO_DIGITS);
        int decimals = Math.max(0, Math.min(2, yuan.stripTrailingZeros().scale()));
        String plain = grouped(yuan, decimals);
        String zh = yuan.compareTo(TEN_THOUSAND) < 0
                ? plain + " 元"
                : wan(yuan.divide(TEN_THOUSAND).stripTrailingZeros()) + " 万元";
        return new Text("约 " + zh, "about " + plain + " yuan");
    }

    private static String wan(BigDecimal amount) {
        return grouped(amount, Math.max(0, amount.scale()));
    }

    /** How many times one amount is another, to one digit where it is a hundredfold or so. */
    static Text times(long many, long few) {
        BigDecimal times =
                BigDecimal.valueOf(many).divide(BigDecimal.valueOf(few), new MathContext(1, RoundingMode.HALF_UP));
        return Text.same(grouped(times, 0));
    }

    static Text month(int month) {
        return Text.same(String.format(Locale.ROOT, "%d-%02d", month / 100, month % 100));
    }

    /** A change in per cent, with its sign. */
    static Text change(BigInteger from, BigInteger to) {
        BigDecimal percent = new BigDecimal(to.subtract(from))
                .movePointRight(2)
                .divide(new BigDecimal(from.abs()), 1, RoundingMode.HALF_UP);
        return Text.same((percent.signum() > 0 ? "+" : "") + grouped(percent, 1) + "%");
    }

    private static String grouped(BigDecimal number, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }
}
