package org.casebook.simulation.result;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.casebook.policy.Fund;
import org.casebook.policy.Text;

/**
 * The difference between a scenario and its baseline, split among its parts whatever the order in which they are looked
 * at. Adds up: by fund and in total to the fen, by measure in exact units.
 *
 * @param parts in the order of the scenario
 * @param fen what the scenario changes, by fund; every fund for which some package of its parts changes anything
 * @param entitled the same in units, by measure in the order of the law; units of different measures are not added up
 */
public record Contributions(
        String scenario,
        Text question,
        String baseline,
        Player player,
        List<Contribution> parts,
        SortedMap<Fund, Long> fen,
        Map<String, Long> entitled) {

    /** Over all funds. */
    public long totalFen() {
        return fen.values().stream().reduce(0L, Math::addExact);
    }
}
