package org.casebook.policy;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A fact of several parts that its bearer can change; for the search of the smallest change that turns a refusal. */
public interface Adjustable<T> {

    /** How many other values there are; {@link Integer#MAX_VALUE} without end. */
    int steps();

    /**
     * A value that differs from this one by more and more.
     *
     * @param step from 1 to {@link #steps}
     */
    T adjusted(int step);

    /** All of them, the nearest first. */
    default Stream<T> adjustments() {
        return IntStream.rangeClosed(1, steps()).mapToObj(this::adjusted);
    }
}
