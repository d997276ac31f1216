package org.casebook.simulation.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Text;

/**
 * Why one case is or isn't entitled.
 *
 * @param entitled the outcome
 * @param amounts by fund; empty when refused, and for a population
 * @param conditions none for a population
 * @param eligibleAfter all changes that together would make a refused case eligible; empty when it is entitled or when no
 *     change of its own facts would
 * @param calculation how the amount comes about, of a refused case the amount after {@code eligibleAfter}; empty where
 *     nothing is paid
 * @param delivered the delivered rows behind the facts; empty where nobody has looked
 * @param changes what the terms differ in from the policy files, as on the command line; empty where in nothing
 * @param changesInWords the same as people read it
 */
public record Explanation(
        String measure,
        int article,
        Text title,
        County county,
        int year,
        LocalDate referenceDate,
        boolean entitled,
        Map<Fund, Money> amounts,
        List<Condition> conditions,
        List<Condition.Change> eligibleAfter,
        Optional<Calculation> calculation,
        List<Delivered> delivered,
        List<String> changes,
        List<Text> changesInWords) {

    public Explanation with(List<Delivered> rows) {
        return new Explanation(
                measure,
                article,
                title,
                county,
                year,
                referenceDate,
                entitled,
                amounts,
                conditions,
                eligibleAfter,
                calculation,
                List.copyOf(rows),
                changes,
                changesInWords);
    }

    /** Whether the case belongs to a population: it is counted, nothing is paid. */
    public boolean counted() {
        return entitled && amounts.isEmpty();
    }
}
