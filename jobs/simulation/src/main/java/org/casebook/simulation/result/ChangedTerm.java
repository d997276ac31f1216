package org.casebook.simulation.result;

import java.util.Optional;
import org.casebook.policy.County;
import org.casebook.policy.Text;

/**
 * A term to which a scenario gives another value.
 *
 * @param county for which the value holds where the term has values by county; empty for all
 * @param value as it would stand in the policy file
 * @param label what the term is called
 * @param before the value of the baseline in the words in which people read it
 * @param after the value of the scenario in the same words
 */
public record ChangedTerm(
        String measure, String term, Optional<County> county, String value, Text label, Text before, Text after) {

    /** {@code measure.term: value} or {@code measure.term.county: value}, as in a scenario file. */
    public String written() {
        return measure + "." + term + county.map(own -> "." + own.code()).orElse("") + ": " + value;
    }
}
