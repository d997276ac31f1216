package org.casebook.simulation.explain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.casebook.policy.ExactNumber;
import org.casebook.policy.Step.Kind;
import org.casebook.policy.Text;

/** Exact numbers as people read them: yuan with at least two decimals, percentages; what has no end as a fraction. */
final class NumberWords {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Enough to see how an amount without end is rounded to the fen. */
    private static final int DECIMALS = 6;

    private NumberWords() {}

    /** Without a unit, the mark of a percentage excepted. */
    static String bare(ExactNumber value, Kind kind) {
        return switch (kind) {
            case AMOUNT -> written(value, HUNDRED, 2, "");
            case SHARE -> written(value, BigDecimal.ONE.divide(HUNDRED), 0, "%");
            case NUMBER -> written(value, BigDecimal.ONE, 0, "");
        };
    }

    /** With its unit; of an amount without end the first decimals. */
    static Text of(ExactNumber value, Kind kind) {
        String bare = bare(value, kind);
        if (kind != Kind.AMOUNT) {
            return Text.same(bare);
        }
        String amount = bare.indexOf('/') < 0 ? bare : begun(value);
        return new Text(amount + "元", amount + " yuan");
    }

    private static String begun(ExactNumber fen) {
        BigDecimal yuan = new BigDecimal(fen.above())
                .divide(new BigDecimal(fen.below()).multiply(HUNDRED), DECIMALS, RoundingMode.DOWN);
        return String.format(Locale.ROOT, "%,f", yuan) + "…";
    }

    private static String written(ExactNumber value, BigDecimal unit, int decimals, String mark) {
        BigDecimal below = new BigDecimal(value.below()).multiply(unit);
        try {
            BigDecimal number = new BigDecimal(value.above()).divide(below, MathContext.UNLIMITED);
            return String.format(Locale.ROOT, "%,." + Math.max(decimals, number.scale()) + "f", number) + mark;
        } catch (ArithmeticException endless) {
            return fraction(value, below, mark);
        }
    }

    /** A percentage without end stands as a plain share. */
    private static String fraction(ExactNumber value, BigDecimal below, String mark) {
        BigInteger whole = mark.isEmpty() ? below.toBigIntegerExact() : value.below();
        BigInteger divisor = value.above().gcd(whole);
        return value.above().divide(divisor) + "/" + whole.divide(divisor);
    }
}
