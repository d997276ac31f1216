package org.casebook.simulation.scenario;

import org.casebook.simulation.terms.TermPath;

/**
 * A term with another value.
 *
 * @param part the code of the county for which the value holds where the term has values by county, or {@code other} for
 *     those that have none of their own; empty for the whole term
 * @param value as it would stand in the policy file
 */
public record Change(String measure, String term, String part, String value) {

    static Change of(TermPath path, String value) {
        return new Change(path.definition().stem(), path.term().name(), path.part(), value);
    }

    /** {@code measure.term} or {@code measure.term.county}. */
    public String path() {
        return measure + "." + partPath();
    }

    /** {@code measure.term=value}, as on the command line. */
    public String text() {
        return path() + "=" + value;
    }

    /** The path without the measure. */
    String partPath() {
        return part.isEmpty() ? term : term + "." + part;
    }
}
