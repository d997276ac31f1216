package org.casebook.simulation.sweep;

import java.util.List;
import org.casebook.policy.Ratio;

/**
 * How one case stands at every value of a term.
 *
 * @param start its state at the lowest value
 * @param changes in rising order
 */
record Staircase(State start, List<Change> changes) {

    /** From a position on the case stands otherwise than before. */
    record Change(Position at, State state) {}

    State at(Ratio value) {
        State state = start;
        for (Change change : changes) {
            if (change.at.isPassedBy(value)) {
                state = change.state;
            }
        }
        return state;
    }
}
