package org.casebook.simulation.result;

import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;

/**
 * One measure in one county under one set of terms: what it comes to if nobody changes what they do, and what is added by
 * those who are expected to respond.
 *
 * @param response see {@link BehaviourAssumption#response}
 * @param entitled units, static
 * @param amounts by fund, static
 * @param nearMisses units that are refused and could respond; at most as many do
 * @param responding units expected to respond, exact
 * @param steps what they are expected to do for it, exact: people hired, months waited
 * @param induced what they are paid, by fund, rounded once
 */
public record BehaviourRow(
        String response,
        String measure,
        County county,
        long entitled,
        SortedMap<Fund, Money> amounts,
        long nearMisses,
        Fraction responding,
        Fraction steps,
        SortedMap<Fund, Money> induced) {

    /** Units with the response, exact. */
    public Fraction behaviouralEntitled() {
        return Fraction.of(entitled).plus(responding);
    }

    /** By fund with the response. */
    public SortedMap<Fund, Money> behavioural() {
        SortedMap<Fund, Money> sums = new TreeMap<>(amounts);
        induced.forEach((fund, amount) -> sums.merge(fund, amount, Money::plus));
        return sums;
    }
}
