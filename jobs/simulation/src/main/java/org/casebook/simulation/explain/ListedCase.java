package org.casebook.simulation.explain;

import java.util.List;
import org.casebook.policy.County;
import org.casebook.policy.Money;
import org.casebook.policy.Text;

/**
 * A case in a list to choose from.
 *
 * @param key by which it can be asked for
 * @param ground the identifier of the refusal; empty when it is entitled
 * @param label of the ground; empty when it is entitled
 * @param amount 0 when refused
 * @param missing the smallest changes that together would make it eligible; empty where none of its own facts would, or it
 *     is
 */
public record ListedCase(
        String key, County county, String ground, Text label, Money amount, List<Condition.Change> missing) {

    public static ListedCase refused(
            String key, County county, String ground, Text label, List<Condition.Change> missing) {
        return new ListedCase(key, county, ground, label, Money.ZERO, missing);
    }

    public static ListedCase entitled(String key, County county, Money amount) {
        return new ListedCase(key, county, "", Text.same(""), amount, List.of());
    }
}
