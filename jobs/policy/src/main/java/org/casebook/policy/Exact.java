package org.casebook.policy;

import java.math.BigInteger;

/**
 * Products and quotients in plain numbers: exact, rounded once, and without garbage as long as both sides of the fraction
 * fit into 63 bits; beyond that with {@link BigInteger}. Nothing here may be negative. For what a measure computes last:
 * an amount that a method returns is not always left out by the compiler, a plain number needs no leaving out.
 */
public final class Exact {

    private Exact() {}

    /**
     * {@code a * b / (c * d)}.
     *
     * @throws ArithmeticException when the result does not fit, or on division by 0
     */
    public static long quotient(long a, long b, long c, long d, Rounding rounding) {
        return quotient(a, b, 1, 1, c, d, 1, rounding);
    }

    /** {@code a * b * c * d / (e * f * g)}. */
    static long quotient(long a, long b, long c, long d, long e, long f, long g, Rounding rounding) {
        long above = product(product(a, b), product(c, d));
        long below = product(product(e, f), g);
        if (above < 0 || below < 0) {
            return wideQuotient(wideProduct(a, b, c, d), wideProduct(e, f, g), rounding);
        }
        long quotient = above / below;
        long rest = above - quotient * below;
        return rounding.goesUp(Long.compare(rest, below - rest)) ? quotient + 1 : quotient;
    }

    /** {@code above / below}, rounded half up; neither is negative. */
    static long rounded(long above, long below) {
        long quotient = above / below;
        long rest = above - quotient * below;
        return rest >= below - rest ? quotient + 1 : quotient;
    }

    /** -1 when it does not fit or a factor did not. */
    static long product(long a, long b) {
        long low = a * b;
        return (a | b) >= 0 && Math.multiplyHigh(a, b) == 0 && low >= 0 ? low : -1;
    }

    private static long wideQuotient(BigInteger above, BigInteger below, Rounding rounding) {
        BigInteger[] parts = above.divideAndRemainder(below);
        boolean up = rounding.goesUp(parts[1].shiftLeft(1).compareTo(below));
        return (up ? parts[0].add(BigInteger.ONE) : parts[0]).longValueExact();
    }

    private static BigInteger wideProduct(long... factors) {
        BigInteger product = BigInteger.ONE;
        for (long factor : factors) {
            product = product.multiply(BigInteger.valueOf(factor));
        }
        return product;
    }
}
