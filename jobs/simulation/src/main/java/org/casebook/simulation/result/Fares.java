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

    /**
     * @param units persons, employers …, as the measure counts
     * @param fen the money by which they gain or lose, never negative
     */
    public record Effect(long units, long fen) {}
}
