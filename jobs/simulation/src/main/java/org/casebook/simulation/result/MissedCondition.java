package org.casebook.simulation.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.casebook.policy.County;

/**
 * A condition and the units that it refuses.
 *
 * @param ground its identifier
 * @param refused all units that it refuses
 * @param alone those of them who would be entitled if only this condition were met
 * @param counties those in which it refuses anybody
 * @param terms the terms of the condition of which another value alone would do, with the units for which it would
 * @param byFacts those of {@code alone} for whom no value of one term would do, but a change of one of their own facts
 */
public record MissedCondition(
        String measure,
        String ground,
        long refused,
        Alone alone,
        SortedMap<County, MissedInCounty> counties,
        List<MissedTerm> terms,
        Alone byFacts) {

    /**
     * @param units persons, employers …, as the measure counts
     * @param fen what they would be paid if they just met the condition
     */
    public record Alone(long units, long fen) {

        public static final Alone NONE = new Alone(0, 0);

        public Alone plus(Alone more) {
            return new Alone(Math.addExact(units, more.units), Math.addExact(fen, more.fen));
        }
    }

    public record MissedInCounty(long refused, Alone alone) {}

    /**
     * A unit for which several terms would do counts for the first of them in the order of the condition.
     *
     * @param alone the units that another value of this term would make entitled
     * @param choice those of them for which a later term of the condition would do as well
     * @param distances from the value in force to the nearest at which they are entitled, in rising order
     */
    public record MissedTerm(TriedTerm term, Alone alone, long choice, List<Distance> distances) {}

    /**
     * Units whose distance lies in {@code (from, to]}; from 0 on, it is included; one number where both are equal.
     *
     * @param from in percentage points, yuan, or the unit of the term
     */
    public record Distance(BigDecimal from, BigDecimal to, Alone alone) {}
}
