package org.casebook.simulation.engine;

import java.time.LocalDate;
import java.util.Optional;
import org.casebook.policy.Dated;

/**
 * All that decides about the cases of one measure in one scenario: its terms over time, and those of the measure to which
 * it gives way. Equal variants give equal results, so each is computed once however many scenarios come to it.
 *
 * @param other empty where the measure gives way to none
 */
public record Variant(String measure, Dated<InForce> terms, Optional<Variant> other) {

    /**
     * The terms of a stretch of days.
     *
     * @param terms the measure's own record
     * @param assumed whether a value that decides about an amount is an assumption
     */
    public record InForce(Record terms, boolean assumed) {}

    /** Empty when the measure is not in force that day. */
    public Optional<InForce> on(LocalDate day) {
        return terms.on(day);
    }
}
