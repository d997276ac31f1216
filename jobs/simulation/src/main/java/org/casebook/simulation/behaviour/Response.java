package org.casebook.simulation.behaviour;

import java.util.Optional;
import org.casebook.policy.Facts;
import org.casebook.policy.Ground;

/** What units of a measure can do who are refused by little. */
interface Response {

    /** Unique: the file and, where it has several, the measure. */
    String name();

    String measure();

    Incentive incentive();

    /** Whether something can be done about a refusal on this ground. */
    boolean answers(Ground ground);

    /**
     * The case after so many steps, one or more; empty where nobody can go so far.
     *
     * @param year the policy year
     */
    Optional<Facts> after(Facts facts, int steps, int year);
}
