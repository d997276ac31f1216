package org.casebook.simulation.result;

import java.time.YearMonth;
import java.util.Optional;
import org.casebook.policy.County;

/**
 * Months of a monthly table without a row where there should be some.
 *
 * @param table by its canonical name, as queries call it
 * @param county the one that lacks them; empty where the whole city does
 * @param from the first month
 * @param to the last one
 */
public record Gap(String table, Optional<County> county, YearMonth from, YearMonth to) {

    /** Whether figures of a county rest on these months. */
    boolean concerns(County some) {
        return county.isEmpty() || county.get().equals(some);
    }
}
