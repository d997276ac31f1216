package org.casebook.policy;

import java.util.List;

/** What a measure answers: granted with an amount (0.00 is one), or refused on a named ground. Never null. */
public sealed interface Outcome {

    record Refused(Ground ground) implements Outcome {}

    record Granted(List<Payment> payments) implements Outcome {

        public Money amount() {
            Money sum = Money.ZERO;
            for (Payment payment : payments) {
                sum = sum.plus(payment.amount());
            }
            return sum;
        }
    }

    static Outcome refused(Ground ground) {
        return new Refused(ground);
    }

    /** Belongs to a population: counted, nothing is paid. */
    static Outcome counted() {
        return new Granted(List.of());
    }

    /** Granted at once, out of one fund. */
    static Outcome granted(Fund fund, Money amount) {
        return new Granted(List.of(new Payment(fund, 0, amount)));
    }
}
