package org.casebook.policy;

import java.math.BigInteger;

/** An exact number of any size, zero or more: what does not fit into plain numbers, and what explanations show. */
public record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {

    public Fraction {
        BigInteger divisor = above.gcd(below);
        above = above.divide(divisor);
        below = below.divide(divisor);
    }

    static Fraction of(long above, long below) {
        return new Fraction(BigInteger.valueOf(above), BigInteger.valueOf(below));
    }

    Fraction times(Fraction other) {
        return new Fraction(above.multiply(other.above), below.multiply(other.below));
    }

    Fraction over(Fraction other) {
        return new Fraction(above.multiply(other.below), below.multiply(other.above));
    }

    Fraction plus(Fraction other) {
        return new Fraction(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Fraction minus(Fraction other) {
        return new Fraction(
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
    public int compareTo(Fraction other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }
}
