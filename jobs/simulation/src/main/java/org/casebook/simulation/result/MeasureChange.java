package org.casebook.simulation.result;

import java.util.List;
import java.util.SortedMap;
import org.casebook.policy.County;
import org.casebook.simulation.engine.Dimension;

/**
 * What a scenario changes for one measure against its baseline. Units of different measures are not the same people and
 * are not added up.
 *
 * @param counties those in which anything changes
 * @param parts by industry, scale …: identifier of the part to how its units fare; only parts where somebody does
 * @param transitions all changes of state, in the order of the grounds; who stays in a state is left out
 */
public record MeasureChange(
        String measure,
        SortedMap<County, CountyChange> counties,
        SortedMap<Dimension, SortedMap<String, Fares>> parts,
        List<Transition> transitions) {

    public long entitled() {
        return counties.values().stream().mapToLong(CountyChange::entitled).reduce(0, Math::addExact);
    }

    public long people() {
        return counties.values().stream().mapToLong(CountyChange::people).reduce(0, Math::addExact);
    }

    public long totalFen() {
        return counties.values().stream().mapToLong(CountyChange::totalFen).reduce(0, Math::addExact);
    }
}
