package org.casebook.simulation.result;

import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Part;

/**
 * What one measure comes to in one county under one scenario. Counts are units (people, employers …), never distinct
 * cases; assessed = entitled + the sum of refused.
 *
 * @param scenario {@code baseline} for the policy in force
 * @param measure file stem of the measure
 * @param amounts what each fund pays; a fund that pays nothing may be there with 0.00
 * @param later the part of the amounts that falls due in later years: fund by fund, by years after the policy year;
 *     empty where all is paid at once
 * @param refused units by the first ground that refused them, in the order of the law, {@code NOT_IN_FORCE} first
 * @param assumedByFund the part of each amount that was computed with at least one value that is an assumption
 * @param parts of a population: the units that are counted apart; empty where something is paid
 */
public record ResultRow(
        String scenario,
        String measure,
        int article,
        County county,
        SortedMap<Fund, Money> amounts,
        SortedMap<Integer, SortedMap<Fund, Money>> later,
        long assessed,
        long entitled,
        Map<String, Long> refused,
        SortedMap<Fund, Money> assumedByFund,
        SortedMap<Part, Long> parts)
        implements Serializable {

    public Money amount() {
        return sum(amounts);
    }

    /** The part of the amount that rests on assumptions. */
    public Money assumed() {
        return sum(assumedByFund);
    }

    private static Money sum(SortedMap<Fund, Money> parts) {
        return parts.values().stream().reduce(Money.ZERO, Money::plus);
    }
}
