package org.casebook.simulation.scenario;

import java.util.Optional;
import org.casebook.policy.County;

/**
 * A term with another value.
 *
 * @param county for which the value holds where the term has values by county; empty for all
 * @param value as it would stand in the policy file
 */
public record Change(String measure, String term, Optional<County> county, String value) {

    /** {@code measure.term} or {@code measure.term.county}. */
    public String path() {
        return measure + "." + term + county.map(own -> "." + own.code()).orElse("");
    }
}
