package org.casebook.simulation.result;

import java.util.OptionalLong;
import org.casebook.policy.Ratio;

/**
 * What the policy wants an indicator to reach.
 *
 * @param scope of whom: each county for itself, or the city as a whole
 * @param least the smallest value that meets it, as written: {@code 30%} of the whole, or a number like {@code 10}
 */
public record Target(Scope scope, String least) {

    /** Who has to reach a target. */
    public enum Scope {
        COUNTY,
        CITY
    }

    /** @param whole what the value is a share of; empty where it is no share */
    public boolean metBy(long value, OptionalLong whole) {
        return Ratio.parse(least).reachedBy(value, whole.orElse(1));
    }
}
