package org.casebook.simulation.result;

import java.util.SortedMap;
import org.casebook.policy.Fund;

/**
 * What a measure that a term touches comes to, or by how much that changes.
 *
 * @param entitled units
 * @param people whom these units stand for
 * @param fen by fund, every fund of the measure
 */
public record TouchedMeasure(String measure, long entitled, long people, SortedMap<Fund, Long> fen) {

    /** Over all funds. */
    public long totalFen() {
        return fen.values().stream().reduce(0L, Math::addExact);
    }
}
