package org.casebook.simulation.result;

import java.util.SortedMap;
import org.casebook.policy.Fund;

/**
 * What a scenario changes for one measure in one county; negative where it becomes less.
 *
 * @param entitled units
 * @param people whom these units stand for
 * @param fen by fund, every fund of the measure
 */
public record CountyChange(long entitled, long people, SortedMap<Fund, Long> fen, Fares fares) {

    /** Over all funds. */
    public long totalFen() {
        return fen.values().stream().reduce(0L, Math::addExact);
    }
}
