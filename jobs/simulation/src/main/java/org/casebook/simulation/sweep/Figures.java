package org.casebook.simulation.sweep;

import java.util.List;
import org.casebook.policy.Fund;

/** What the measures that a term touches come to at one of its values. */
public final class Figures {

    private static final int FUNDS = Fund.values().length;
    private static final int PEOPLE = 1;
    private static final int FEN = 2;
    private static final int PER_MEASURE = FEN + FUNDS;

    private final List<String> measures;
    /** For each measure entitled units, people, and fen by fund. */
    private final long[] sums;

    private Figures(List<String> measures, long[] sums) {
        this.measures = measures;
        this.sums = sums;
    }

    static Figures none(List<String> measures) {
        return new Figures(measures, new long[measures.size() * PER_MEASURE]);
    }

    Figures copy() {
        return new Figures(measures, sums.clone());
    }

    /** Adds so many units that stand like this, or takes them away where they are negative. */
    void add(int measure, State state, long units) {
        if (state.isGranted()) {
            int at = measure * PER_MEASURE;
            sums[at] = Math.addExact(sums[at], units);
            sums[at + PEOPLE] = Math.addExact(sums[at + PEOPLE], Math.multiplyExact(units, (long) state.people()));
            state.addFen(sums, at + FEN, units);
        }
    }

    /** Units. */
    public long entitled(String measure) {
        return sums[at(measure)];
    }

    /** Whom these units stand for. */
    public long people(String measure) {
        return sums[at(measure) + PEOPLE];
    }

    /** What one measure costs one fund. */
    public long fen(String measure, Fund fund) {
        return sums[at(measure) + FEN + fund.ordinal()];
    }

    /** What all these measures cost one fund. */
    public long fen(Fund fund) {
        long fen = 0;
        for (String measure : measures) {
            fen = Math.addExact(fen, fen(measure, fund));
        }
        return fen;
    }

    /** What all these measures cost. */
    public long fen() {
        long fen = 0;
        for (Fund fund : Fund.values()) {
            fen = Math.addExact(fen, fen(fund));
        }
        return fen;
    }

    private int at(String measure) {
        int number = measures.indexOf(measure);
        if (number < 0) {
            throw new IllegalArgumentException("No measure " + measure);
        }
        return number * PER_MEASURE;
    }
}
