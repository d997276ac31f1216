package org.casebook.simulation.result;

/**
 * How units fare under a scenario against its baseline.
 *
 * @param gain entitled to more than before
 * @param lose entitled to less than before, but still entitled
 * @param enter refused before, entitled now
 * @param leave entitled before, refused now
 */
public record Fares(Effect gain, Effect lose, Effect enter, Effect leave) {

    /** Nobody is concerned. */
    public static final Fares NONE = new Fares(Effect.NONE, Effect.NONE, Effect.NONE, Effect.NONE);

    /**
     * @param units persons, employers …, as the measure counts
     * @param fen the money by which they gain or lose, never negative
     */
    public record Effect(long units, long fen) {

        static final Effect NONE = new Effect(0, 0);

        public Effect plus(Effect other) {
            return new Effect(Math.addExact(units, other.units), Math.addExact(fen, other.fen));
        }
    }

    public Fares plus(Fares other) {
        return new Fares(
                gain.plus(other.gain), lose.plus(other.lose), enter.plus(other.enter), leave.plus(other.leave));
    }
}
