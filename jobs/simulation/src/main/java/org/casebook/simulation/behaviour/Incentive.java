package org.casebook.simulation.behaviour;

import java.math.BigInteger;
import java.util.stream.LongStream;
import org.casebook.policy.Money;
import org.casebook.policy.Ratio;

/**
 * How likely it is that somebody does so much for a payment: {@code min(1, elasticity × payment ÷ (steps × cost))}. All
 * probabilities of an incentive have one denominator, so that they add up exactly as whole numbers.
 *
 * @param most nobody takes more steps than these
 * @param elasticity per cent more of what is done for each per cent by which a payment makes it cheaper
 * @param cost of one step, more than zero
 */
record Incentive(int most, Ratio elasticity, Money cost) {

    /** The common denominator of all probabilities. */
    BigInteger denominator() {
        return BigInteger.valueOf(elasticity.denominator())
                .multiply(BigInteger.valueOf(cost.fen()))
                .multiply(stepsMultiple());
    }

    /** The numerator of the probability, from 0 to {@link #denominator}. */
    BigInteger probability(Money payment, int steps) {
        return BigInteger.valueOf(elasticity.numerator())
                .multiply(BigInteger.valueOf(payment.fen()))
                .multiply(stepsMultiple().divide(BigInteger.valueOf(steps)))
                .min(denominator());
    }

    /** The least common multiple of all numbers of steps. */
    private BigInteger stepsMultiple() {
        return LongStream.rangeClosed(1, most)
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ONE, (one, other) -> one.multiply(other).divide(one.gcd(other)));
    }
}
