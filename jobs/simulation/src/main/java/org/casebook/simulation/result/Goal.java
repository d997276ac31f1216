package org.casebook.simulation.result;

import java.util.Optional;
import org.casebook.policy.Fund;

/** What a value is looked for that reaches it. */
public sealed interface Goal {

    /**
     * The measures that the term touches, its own and those that give way to it, cost no more together.
     *
     * @param fen at least 0
     * @param fund whose part of that cost alone is looked at; all funds when empty
     */
    record Budget(long fen, Optional<Fund> fund) implements Goal {}

    /** At least so many units are entitled to the measure of the term. */
    record Entitled(long units) implements Goal {}
}
