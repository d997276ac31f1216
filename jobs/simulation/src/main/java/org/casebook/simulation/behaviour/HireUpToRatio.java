package org.casebook.simulation.behaviour;

import java.util.Optional;
import java.util.Set;
import org.casebook.policy.Facts;
import org.casebook.policy.Ground;
import org.casebook.policy.fact.HireTally;
import org.casebook.simulation.engine.CaseFacts;

/**
 * Employers who hired too few hire some more: people of the groups that count, on open-ended contracts, who are also staff
 * at the end of the year.
 *
 * @param hires the fact that holds the new hires, a {@link HireTally}
 * @param staff the fact that holds the staff, a number
 */
record HireUpToRatio(String name, String measure, String hires, String staff, Set<Ground> grounds, Incentive incentive)
        implements Response {

    @Override
    public boolean answers(Ground ground) {
        return grounds.contains(ground);
    }

    @Override
    public Optional<Facts> after(Facts facts, int steps, int year) {
        HireTally more = ((HireTally) CaseFacts.get(facts, hires))
                .adjustments()
                .skip(steps - 1L)
                .findFirst()
                .orElseThrow();
        int people = Math.addExact((Integer) CaseFacts.get(facts, staff), steps);
        return Optional.of(CaseFacts.with(CaseFacts.with(facts, hires, more), staff, people));
    }
}
