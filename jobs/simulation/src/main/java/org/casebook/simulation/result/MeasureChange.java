package org.casebook.simulation.result;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.casebook.policy.County;
import org.casebook.policy.Fund;

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
        return sum(CountyChange::entitled);
    }

    public long people() {
        return sum(CountyChange::people);
    }

    public long totalFen() {
        return sum(CountyChange::totalFen);
    }

    private long sum(ToLongFunction<CountyChange> figure) {
        return counties.values().stream().mapToLong(figure).reduce(0, Math::addExact);
    }

    /** By fund, over all counties. */
    public SortedMap<Fund, Long> fen() {
        SortedMap<Fund, Long> sums = new TreeMap<>();
        counties.values().forEach(county -> county.fen().forEach((fund, fen) -> sums.merge(fund, fen, Math::addExact)));
        return sums;
    }

    /** Over all counties. */
    public Fares fares() {
        return counties.values().stream().map(CountyChange::fares).reduce(Fares.NONE, Fares::plus);
    }
}
