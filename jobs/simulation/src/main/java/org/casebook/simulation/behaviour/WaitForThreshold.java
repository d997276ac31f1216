package org.casebook.simulation.behaviour;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.casebook.policy.Facts;
import org.casebook.policy.Ground;
import org.casebook.simulation.engine.CaseFacts;

/**
 * People who fall short of a number of months wait for some more.
 *
 * @param months the fact that grows while they wait
 * @param day the fact that moves by as many months; who would wait into another policy year does not
 * @param atMost no more months than these are possible
 */
record WaitForThreshold(
        String name,
        String measure,
        String months,
        Optional<String> day,
        OptionalInt atMost,
        Set<Ground> grounds,
        Incentive incentive)
        implements Response {

    @Override
    public boolean answers(Ground ground) {
        return grounds.contains(ground);
    }

    @Override
    public Optional<Facts> after(Facts facts, int steps, int year) {
        int reached = Math.addExact((Integer) CaseFacts.get(facts, months), steps);
        if (atMost.isPresent() && reached > atMost.getAsInt()) {
            return Optional.empty();
        }
        Facts waited = CaseFacts.with(facts, months, reached);
        if (day.isEmpty()) {
            return Optional.of(waited);
        }
        LocalDate moved = ((LocalDate) CaseFacts.get(facts, day.get())).plusMonths(steps);
        return moved.getYear() == year ? Optional.of(CaseFacts.with(waited, day.get(), moved)) : Optional.empty();
    }
}
