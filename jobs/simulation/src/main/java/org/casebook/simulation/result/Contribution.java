package org.casebook.simulation.result;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.casebook.policy.Fund;
import org.casebook.policy.Text;

/**
 * The Shapley value of one part of a reform: what it adds on the average of all orders in which the parts could be
 * introduced. Negative where it saves.
 *
 * @param name the changed term, {@code measure.term} or {@code measure.term.county}, or the stem of the measure
 * @param label what the term or the measure is called
 * @param changes {@code measure.term=value}, all that belongs to this part
 * @param fen by fund, rounded to the fen so that the parts of a fund add up to what the reform changes for it
 * @param entitled units by measure in the order of the law, exact: those of the parts add up to what the reform changes for the measure
 */
public record Contribution(
        String name,
        String measure,
        Text label,
        List<String> changes,
        SortedMap<Fund, Long> fen,
        Map<String, Fraction> entitled) {

    /** Over all funds. */
    public long totalFen() {
        return fen.values().stream().reduce(0L, Math::addExact);
    }
}
