package org.casebook.simulation.engine;

import java.io.Serializable;

/** Who gains, loses, enters or leaves when terms change: units, and the money by which they do. Effects add up. */
final class Effects implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How a unit fares. */
    enum Kind {
        /** Entitled before and after, to more. */
        GAIN,
        /** Entitled before and after, to less. */
        LOSE,
        /** Refused before, entitled after. */
        ENTER,
        /** Entitled before, refused after. */
        LEAVE
    }

    private static final int KINDS = Kind.values().length;

    /** Units by kind, then fen by kind, none negative. */
    private final long[] sums = new long[2 * KINDS];

    void add(Kind kind, long units, long fenPerUnit) {
        int place = kind.ordinal();
        sums[place] = Math.addExact(sums[place], units);
        sums[KINDS + place] = Math.addExact(sums[KINDS + place], Math.multiplyExact(units, fenPerUnit));
    }

    void add(Effects other) {
        Sums.add(sums, other.sums);
    }

    long units(Kind kind) {
        return sums[kind.ordinal()];
    }

    long fen(Kind kind) {
        return sums[KINDS + kind.ordinal()];
    }
}
