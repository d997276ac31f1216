package org.casebook.simulation.sweep;

import java.util.Arrays;
import org.casebook.policy.Answer;
import org.casebook.policy.Fund;
import org.casebook.policy.Ground;
import org.casebook.policy.NotInForce;

/** How a case stands: refused on a ground, or granted with its payments and the people whom a unit stands for. */
final class State {

    private static final Fund[] FUNDS = Fund.values();
    private static final int GRANTED = -1;
    private static final int HEAD = 2;
    private static final int PER_PAYMENT = 3;

    /** The ground or {@link #GRANTED}, people, then fund, year and fen of each payment. */
    private final long[] words;

    private State(long[] words) {
        this.words = words;
    }

    static State of(Answer answer, int people) {
        long[] words = new long[HEAD + PER_PAYMENT * answer.payments()];
        words[0] = number(answer);
        words[1] = people;
        for (int payment = 0; payment < answer.payments(); payment++) {
            int at = HEAD + PER_PAYMENT * payment;
            words[at] = answer.fund(payment).ordinal();
            words[at + 1] = answer.yearsLater(payment);
            words[at + 2] = answer.fen(payment);
        }
        return new State(words);
    }

    /** The number of the ground in the order of the definition. */
    private static int number(Answer answer) {
        if (answer.isGranted()) {
            return GRANTED;
        }
        Ground ground = answer.ground();
        return ground == NotInForce.NOT_IN_FORCE ? 0 : 1 + ((Enum<?>) ground).ordinal();
    }

    boolean is(Answer answer, int people) {
        if (words[0] != number(answer) || words[1] != people || payments() != answer.payments()) {
            return false;
        }
        for (int payment = 0; payment < answer.payments(); payment++) {
            int at = HEAD + PER_PAYMENT * payment;
            if (words[at + 2] != answer.fen(payment)
                    || words[at] != answer.fund(payment).ordinal()
                    || words[at + 1] != answer.yearsLater(payment)) {
                return false;
            }
        }
        return true;
    }

    boolean isGranted() {
        return words[0] == GRANTED;
    }

    /** The number of the ground in the order of the definition; only where it is refused. */
    int ground() {
        return (int) words[0];
    }

    int people() {
        return (int) words[1];
    }

    private int payments() {
        return (words.length - HEAD) / PER_PAYMENT;
    }

    /** Adds what each fund pays in all years, so many times, by {@link Fund#ordinal}, from a place of the sums on. */
    void addFen(long[] sums, int from, long times) {
        for (int at = HEAD; at < words.length; at += PER_PAYMENT) {
            int place = from + (int) words[at];
            sums[place] = Math.addExact(sums[place], Math.multiplyExact(words[at + 2], times));
        }
    }

    /** Over all funds and years, in fen. */
    long fen() {
        long sum = 0;
        for (int at = HEAD; at < words.length; at += PER_PAYMENT) {
            sum = Math.addExact(sum, words[at + 2]);
        }
        return sum;
    }

    /** Writes what is granted, as if it were answered now. */
    void recall(Answer answer) {
        answer.granted();
        for (int at = HEAD; at < words.length; at += PER_PAYMENT) {
            answer.pay(FUNDS[(int) words[at]], (int) words[at + 1], words[at + 2]);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State state && Arrays.equals(words, state.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
