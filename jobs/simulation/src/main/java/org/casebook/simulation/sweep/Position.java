package org.casebook.simulation.sweep;

import org.casebook.policy.Ratio;

/**
 * Where something changes on the way up through the values of a term.
 *
 * @param value in the term's unit: a number of months, fen, a share
 * @param included whether the value itself already belongs to what follows; otherwise only values above it do
 */
public record Position(Ratio value, boolean included) implements Comparable<Position> {

    /** Whether a value stands at or behind the change. */
    public boolean isPassedBy(Ratio other) {
        int order = other.compareTo(value);
        return included ? order >= 0 : order > 0;
    }

    @Override
    public int compareTo(Position other) {
        int order = value.compareTo(other.value);
        return order != 0 ? order : Boolean.compare(other.included, included);
    }
}
