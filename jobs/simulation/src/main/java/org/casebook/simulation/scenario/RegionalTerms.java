package org.casebook.simulation.scenario;

import java.io.Serializable;
import java.util.Map;
import org.casebook.policy.County;
import org.casebook.simulation.terms.PolicyBook;

/**
 * The terms of a scenario: some counties may have their own. Immutable.
 *
 * @param elsewhere those of all counties that have none of their own
 */
public record RegionalTerms(Map<County, PolicyBook> own, PolicyBook elsewhere) implements Serializable {

    public static RegionalTerms everywhere(PolicyBook book) {
        return new RegionalTerms(Map.of(), book);
    }

    public PolicyBook in(County county) {
        return own.getOrDefault(county, elsewhere);
    }
}
