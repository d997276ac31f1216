package org.casebook.simulation.engine;

import java.util.Arrays;
import org.casebook.policy.Answer;
import org.casebook.policy.Fund;

/** What every case is paid under one set of terms, kept close together. Cases are kept in their order. */
final class Payments {

    private static final Fund[] FUNDS = Fund.values();

    private final int[] end;
    private final long[] totalFen;
    private byte[] fund;
    private byte[] year;
    private long[] fen;

    Payments(int cases) {
        this.end = new int[cases];
        this.totalFen = new long[cases];
        this.fund = new byte[cases];
        this.year = new byte[cases];
        this.fen = new long[cases];
    }

    void keep(int i, Answer answer) {
        int from = from(i);
        int to = from + answer.payments();
        if (to > fen.length) {
            int length = 2 * to;
            fund = Arrays.copyOf(fund, length);
            year = Arrays.copyOf(year, length);
            fen = Arrays.copyOf(fen, length);
        }
        for (int payment = 0; payment < answer.payments(); payment++) {
            fund[from + payment] = (byte) answer.fund(payment).ordinal();
            year[from + payment] = (byte) answer.yearsLater(payment);
            fen[from + payment] = answer.fen(payment);
        }
        end[i] = to;
        totalFen[i] = answer.totalFen();
    }

    private int from(int i) {
        return i == 0 ? 0 : end[i - 1];
    }

    long totalFen(int i) {
        return totalFen[i];
    }

    /** Whether an answer pays what was kept. */
    boolean same(int i, Answer answer) {
        int from = from(i);
        if (end[i] - from != answer.payments()) {
            return false;
        }
        for (int payment = 0; payment < answer.payments(); payment++) {
            int at = from + payment;
            if (fen[at] != answer.fen(payment)
                    || fund[at] != answer.fund(payment).ordinal()
                    || year[at] != answer.yearsLater(payment)) {
                return false;
            }
        }
        return true;
    }

    /** Writes what was kept, as if it were answered now. */
    void recall(int i, Answer answer) {
        answer.granted();
        for (int at = from(i); at < end[i]; at++) {
            answer.pay(FUNDS[fund[at]], year[at], fen[at]);
        }
    }
}
