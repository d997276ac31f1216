package org.casebook.policy;

import java.math.BigInteger;

/** An exact number of any size, zero or more: what does not fit into plain numbers, and what explanations show. */
public record ExactNumber(BigInteger above, BigInteger below) implements Comparable<ExactNumber> {

    public ExactNumber {
        BigInteger divisor = above.gcd(below);
        above = above.divide(divisor);
        below = below.divide(divisor);
    }

    static ExactNumber of(long above, long below) {
        return new ExactNumber(BigInteger.valueOf(above), BigInteger.valueOf(below));
    }

    ExactNumber times(ExactNumber other) {
        return new ExactNumber(above.multiply(other.above), below.multiply(other.below));
    }

    ExactNumber over(ExactNumber other) {
        return new ExactNumber(above.multiply(other.below), below.multiply(other.above));
    }

    ExactNumber plus(ExactNumber other) {
        return new ExactNumber(
                above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    ExactNumber minus(ExactNumber other) {
        return new ExactNumber(
                above.multiply(other.below).subtract(other.above.multiply(below)), below.multiply(other.below));
    }

    public boolean isWhole() {
        return below.equals(BigInteger.ONE);
    }

    /** Half a unit goes up. */
    BigInteger halfUp() {
        return above.shiftLeft(1).add(below).divide(below.shiftLeft(1));
    }

    @Override
    public int compareTo(ExactNumber other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }
}
