package org.casebook.simulation.result;

import org.casebook.policy.Text;

/**
 * A term to which a scenario gives another value.
 *
 * @param part the code of the county for which the value holds where the term has values by county, or {@link #OTHER_COUNTIES} for
 *     those that have none of their own; empty for the whole term
 * @param value as it would stand in the policy file
 * @param label what the term is called
 * @param before the value of the baseline in the words in which people read it
 * @param after the value of the scenario in the same words
 */
public record ChangedTerm(String measure, String term, String part, String value, Text label, Text before, Text after) {

    /** The part of a term by county that all counties share which have none of their own. */
    public static final String OTHER_COUNTIES = "other";

    /** {@code measure.term: value} or {@code measure.term.county: value}, as in a scenario file. */
    public String written() {
        return measure + "." + term + (part.isEmpty() ? "" : "." + part) + ": " + value;
    }
}
