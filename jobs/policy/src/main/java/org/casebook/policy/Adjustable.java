package org.casebook.policy;

import java.util.stream.Stream;

/** A fact of several parts that its bearer can change; for the search of the smallest change that turns a refusal. */
public interface Adjustable<T> {

    /** Values that differ from this one by more and more, without end or until nothing more can be changed. */
    Stream<T> adjustments();
}
