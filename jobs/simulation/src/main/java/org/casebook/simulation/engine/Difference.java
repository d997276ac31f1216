package org.casebook.simulation.engine;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.simulation.result.Dimension;

/** What one variant of a measure changes against another. Differences of parts of the cases add up to that of all. */
final class Difference implements Serializable {

    private static final long serialVersionUID = 1L;

    final SortedMap<County, Sums> sums = new TreeMap<>();
    final SortedMap<County, Effects> effects = new TreeMap<>();
    final Map<Dimension, SortedMap<String, Effects>> parts = new EnumMap<>(Dimension.class);
    /** Units by state before and after; 0 is entitled, the others are grounds in the order of the definition, from 1. */
    final long[][] transitions;

    Difference(int grounds) {
        this.transitions = new long[grounds + 1][grounds + 1];
    }

    /** @param other is left as it is */
    void add(Difference other) {
        other.sums.forEach((county, more) -> sums.merge(county, more.copy(), Sums::add));
        other.effects.forEach((county, more) ->
                effects.computeIfAbsent(county, own -> new Effects()).add(more));
        other.parts.forEach(
                (dimension, all) -> all.forEach((part, more) -> parts.computeIfAbsent(dimension, own -> new TreeMap<>())
                        .computeIfAbsent(part, own -> new Effects())
                        .add(more)));
        for (int before = 0; before < transitions.length; before++) {
            Sums.add(transitions[before], other.transitions[before]);
        }
    }
}
