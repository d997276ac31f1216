package org.casebook.simulation.behaviour;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.Payment;
import org.casebook.simulation.result.Fraction;

/** What is expected of one response in one county. All sums are whole numbers over one denominator. */
final class Expected {

    private final BigInteger denominator;
    private long nearMisses;
    private BigInteger responding = BigInteger.ZERO;
    private BigInteger steps = BigInteger.ZERO;
    private final Map<Fund, BigInteger> fen = new EnumMap<>(Fund.class);

    Expected(BigInteger denominator) {
        this.denominator = denominator;
    }

    /**
     * @param taken steps by each unit that responds
     * @param probability its numerator
     */
    void add(long units, int taken, BigInteger probability, Outcome.Granted granted) {
        nearMisses = Math.addExact(nearMisses, units);
        BigInteger weight = probability.multiply(BigInteger.valueOf(units));
        responding = responding.add(weight);
        steps = steps.add(weight.multiply(BigInteger.valueOf(taken)));
        for (Payment payment : granted.payments()) {
            BigInteger amount =
                    weight.multiply(BigInteger.valueOf(payment.amount().fen()));
            fen.merge(payment.fund(), amount, BigInteger::add);
        }
    }

    long nearMisses() {
        return nearMisses;
    }

    Fraction responding() {
        return new Fraction(responding, denominator);
    }

    Fraction steps() {
        return new Fraction(steps, denominator);
    }

    /** Rounded half up to the fen. */
    Money amount(Fund fund) {
        BigInteger sum = fen.getOrDefault(fund, BigInteger.ZERO);
        return new Money(new Fraction(sum, denominator).toDecimal(0).longValueExact());
    }
}
