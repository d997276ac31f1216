package org.casebook.simulation.attribution;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.casebook.simulation.result.Fraction;

/**
 * The Shapley value (1953) of a game whose coalitions are numbered by bits: bit {@code i} set means that player {@code i}
 * is in. It is the only division that adds up, treats players alike who contribute alike, gives nothing to those who
 * contribute nothing and is additive over games. Exact: weights {@code s!(k−s−1)!/k!} are kept as integers over {@code k!}.
 */
final class ShapleyValue {

    private ShapleyValue() {}

    /**
     * @param worth of every coalition, {@code 2^k} of them; the first is that of nobody
     * @return the value of every player; they add up to the worth of all less that of nobody
     */
    static List<Fraction> of(long[] worth) {
        int players = Integer.numberOfTrailingZeros(worth.length);
        if (worth.length != 1 << players) {
            throw new IllegalArgumentException(
                    "Invalid game: " + worth.length + " coalitions (must be a power of two)");
        }
        List<Fraction> values = new ArrayList<>();
        for (int player = 0; player < players; player++) {
            BigInteger sum = BigInteger.ZERO;
            for (int coalition = 0; coalition < worth.length; coalition++) {
                if ((coalition & 1 << player) == 0) {
                    long adds = Math.subtractExact(worth[coalition | 1 << player], worth[coalition]);
                    int size = Integer.bitCount(coalition);
                    sum = sum.add(
                            BigInteger.valueOf(adds).multiply(factorial(size)).multiply(factorial(players - size - 1)));
                }
            }
            values.add(new Fraction(sum, factorial(players)));
        }
        return List.copyOf(values);
    }

    private static BigInteger factorial(int number) {
        return IntStream.rangeClosed(2, number)
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }
}
