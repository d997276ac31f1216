package org.casebook.report.scenario;

import java.util.Comparator;

/** A bar of a chart by its place: two names may look the same. */
record Bar(int place, String name) implements Comparable<Bar> {

    private static final Comparator<Bar> ORDER =
            Comparator.comparingInt(Bar::place).thenComparing(Bar::name);

    @Override
    public int compareTo(Bar other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name;
    }
}
