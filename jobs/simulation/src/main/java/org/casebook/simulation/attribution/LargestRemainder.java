package org.casebook.simulation.attribution;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.casebook.simulation.result.Fraction;

/** Rounds exact parts of a whole number to whole numbers that still add up to it (Hamilton's method). */
final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Every part is rounded down; what is then missing goes, one each, to those with the largest remainders, the first of
     * equals. No part moves by one or more.
     *
     * @throws ArithmeticException when the sum of the parts is not whole or a part does not fit
     */
    static List<Long> round(List<Fraction> parts) {
        long whole = whole(parts.stream().reduce(Fraction.ZERO, Fraction::plus));
        long[] rounded = new long[parts.size()];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = floor(parts.get(i));
            whole = Math.subtractExact(whole, rounded[i]);
        }
        IntStream.range(0, rounded.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainder(parts.get(i)))
                        .reversed())
                .limit(whole)
                .forEach(i -> rounded[i]++);
        return IntStream.range(0, rounded.length).mapToObj(i -> rounded[i]).toList();
    }

    private static long whole(Fraction sum) {
        if (!sum.denominator().equals(BigInteger.ONE)) {
            throw new ArithmeticException("The parts add up to " + sum);
        }
        return sum.numerator().longValueExact();
    }

    private static long floor(Fraction part) {
        return part.numerator()
                .subtract(part.numerator().mod(part.denominator()))
                .divide(part.denominator())
                .longValueExact();
    }

    private static Fraction remainder(Fraction part) {
        return new Fraction(part.numerator().mod(part.denominator()), part.denominator());
    }
}
