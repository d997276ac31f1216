package org.casebook.simulation.result;

import org.casebook.policy.Text;

/**
 * A term to which a scenario gives another value.
 *
 * @param part the code of the county for which the value holds where the term has values by county, or {@code other};
 *     empty for the whole term
 * @param value as it would stand in the policy file
 * @param label what the term is called, and for which county where it is for one
 * @param before the value of the baseline in the words in which people read it
 * @param after the value of the scenario in the same words
 */
public record ChangedTerm(String measure, String term, String part, String value, Text label, Text before, Text after) {

    /** {@code measure.term: value} or {@code measure.term.county: value}, as in a scenario file. */
    public String written() {
        return measure + "." + term + (part.isEmpty() ? "" : "." + part) + ": " + value;
    }
}
