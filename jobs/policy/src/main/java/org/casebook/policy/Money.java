package org.casebook.policy;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * An amount of money in whole fen (分, 1/100 yuan), zero or more. Arithmetic is exact and fails loudly on overflow
 * ({@link ArithmeticException}); a product with a {@link Ratio} says how it is rounded.
 */
public record Money(long fen) implements Comparable<Money>, Serializable {

    public static final Money ZERO = new Money(0);

    public Money {
        fen = notNegative(fen);
    }

    private static long notNegative(long fen) {
        if (fen < 0) {
            throw new IllegalArgumentException("Invalid amount: " + fen + " fen (must not be negative)");
        }
        return fen;
    }

    public static Money yuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    /** @throws ArithmeticException when the amount has a fraction of a fen or does not fit */
    public static Money ofYuan(BigDecimal yuan) {
        return new Money(yuan.movePointRight(2).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /** @throws IllegalArgumentException when {@code other} is larger */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(fen, factor));
    }

    /** This amount times an exact ratio, rounded once. */
    public Money times(Ratio ratio, Rounding rounding) {
        return new Money(ratio.partOf(fen, rounding));
    }

    /** Always a new object: the compiler leaves out what is not kept, but not where an old one might be it. */
    public Money min(Money other) {
        return new Money(Math.min(fen, other.fen));
    }

    public boolean isZero() {
        return fen == 0;
    }

    public BigDecimal toYuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** Yuan with two decimals, as in {@code 1234.50}. */
    @Override
    public String toString() {
        return toYuan().toPlainString();
    }
}
