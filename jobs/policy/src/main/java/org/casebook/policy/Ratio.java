package org.casebook.policy;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact share, zero or more, in lowest terms: 25 % is 1/4, one third stays one third. */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio>, Serializable {

    public static final Ratio ZERO = new Ratio(0, 1);
    public static final Ratio ONE = new Ratio(1, 1);

    public Ratio {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("Invalid ratio: " + numerator + "/" + denominator
                    + " (numerator must not be negative, denominator must be positive)");
        }
        long divisor = gcd(numerator, denominator);
        if (divisor > 1) {
            numerator /= divisor;
            denominator /= divisor;
        }
    }

    public static Ratio of(long numerator, long denominator) {
        return new Ratio(numerator, denominator);
    }

    public static Ratio percent(long percent) {
        return new Ratio(percent, 100);
    }

    /**
     * Reads {@code 25%}, {@code 0.25} or {@code 1/3}.
     *
     * @throws NumberFormatException when the text is none of these
     */
    public static Ratio parse(String text) {
        String trimmed = text.strip();
        if (trimmed.indexOf('+') >= 0 || trimmed.chars().anyMatch(c -> c > '~' && Character.isDigit(c))) {
            throw new NumberFormatException("Invalid ratio: " + text + " (must be like 25%, 0.25 or 1/3)");
        }
        int slash = trimmed.indexOf('/');
        if (slash > 0) {
            long below = Long.parseLong(trimmed.substring(slash + 1).strip());
            long above = Long.parseLong(trimmed.substring(0, slash).strip());
            if (above < 0 || below <= 0) {
                throw new NumberFormatException("Invalid ratio: " + text + " (must be like 1/3)");
            }
            return new Ratio(above, below);
        }
        boolean percent = trimmed.endsWith("%") || trimmed.endsWith("％");
        BigDecimal number = new BigDecimal(
                percent ? trimmed.substring(0, trimmed.length() - 1).strip() : trimmed);
        BigDecimal share = percent ? number.movePointLeft(2) : number;
        if (share.signum() < 0 || share.scale() > 15 || (long) share.precision() - share.scale() > 18) {
            throw new NumberFormatException("Invalid ratio: " + text + " (must be like 25%, 0.25 or 1/3)");
        }
        int scale = Math.max(share.scale(), 0);
        BigInteger unscaled = share.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        try {
            return new Ratio(
                    unscaled.longValueExact(), BigInteger.TEN.pow(scale).longValueExact());
        } catch (ArithmeticException e) {
            throw (NumberFormatException) new NumberFormatException("Ratio out of bounds: " + text).initCause(e);
        }
    }

    /** Whether {@code part / whole} is this ratio or more (以上, 达到). With {@code whole} 0 nothing is reached. */
    public boolean reachedBy(long part, long whole) {
        return whole > 0 && compareProducts(part, denominator, numerator, whole) >= 0;
    }

    /** Whether {@code part / whole} is more than this ratio (超过); any part is more than a share of nothing. */
    public boolean exceededBy(long part, long whole) {
        return compareProducts(part, denominator, numerator, whole) > 0;
    }

    /** This share of an amount in fen, rounded once; a plain number, as {@link Exact} says why. */
    public long partOf(long fen, Rounding rounding) {
        return Exact.quotient(fen, numerator, denominator, 1, rounding);
    }

    public Ratio times(Ratio other) {
        long cross = gcd(numerator, other.denominator);
        long crossOther = gcd(other.numerator, denominator);
        return new Ratio(
                Math.multiplyExact(numerator / cross, other.numerator / crossOther),
                Math.multiplyExact(denominator / crossOther, other.denominator / cross));
    }

    public Ratio plus(Ratio other) {
        return new Ratio(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    /** @throws IllegalArgumentException when {@code other} is larger */
    public Ratio minus(Ratio other) {
        return new Ratio(
                Math.subtractExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    @Override
    public int compareTo(Ratio other) {
        return compareProducts(numerator, other.denominator, other.numerator, denominator);
    }

    /** As a decimal with at most the given number of digits, for people to read; never for further arithmetic. */
    public BigDecimal toDecimal(int scale) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), scale, RoundingMode.HALF_UP);
    }

    /** {@code 25%} where that is exact to four decimals, else {@code 1/3}. */
    @Override
    public String toString() {
        BigDecimal percent = toDecimal(8).movePointRight(2).stripTrailingZeros();
        boolean exact = percent.multiply(BigDecimal.valueOf(denominator))
                        .compareTo(BigDecimal.valueOf(numerator).movePointRight(2))
                == 0;
        return exact ? percent.toPlainString() + "%" : numerator + "/" + denominator;
    }

    static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a == 0 ? 1 : a;
    }
}
