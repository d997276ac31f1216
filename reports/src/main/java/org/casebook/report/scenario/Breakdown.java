package org.casebook.report.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Labels;
import org.casebook.simulation.result.Dimension;
import org.casebook.simulation.result.Fares;
import org.casebook.simulation.result.MeasureChange;

/**
 * How units fare in the parts of one dimension. Parts of {@link Dimension#GROUP} overlap, those of the others do not.
 *
 * @param id {@code COUNTY} or the name of the dimension
 * @param overlaps whether a unit may be in several parts
 * @param parts in reading order, only those where somebody gains or loses
 */
record Breakdown(String id, String label, boolean overlaps, List<Part> parts) {

    /** @param id code of the county, else the identifier of the part */
    record Part(String id, String label, Fares fares) {}

    /** By county, then by every dimension that says anything. */
    static List<Breakdown> of(MeasureChange change, Labels labels, Lang lang) {
        List<Breakdown> all = new ArrayList<>();
        all.add(new Breakdown(
                "COUNTY",
                new Text("县（市、区）", "county").in(lang),
                false,
                change.counties().entrySet().stream()
                        .filter(county -> !county.getValue().fares().equals(Fares.NONE))
                        .map(county -> new Part(
                                county.getKey().code(),
                                county.getKey().label().in(lang),
                                county.getValue().fares()))
                        .toList()));
        change.parts().forEach((dimension, parts) -> {
            List<String> order = labels.parts(dimension);
            all.add(new Breakdown(
                    dimension.name(),
                    dimension.label().in(lang),
                    dimension == Dimension.GROUP,
                    parts.entrySet().stream()
                            .sorted(Comparator.comparingInt(part -> place(part, order)))
                            .map(part -> new Part(
                                    part.getKey(),
                                    labels.part(dimension, part.getKey()).in(lang),
                                    part.getValue()))
                            .toList()));
        });
        all.removeIf(breakdown -> breakdown.parts.isEmpty());
        return all;
    }

    private static int place(Map.Entry<String, Fares> part, List<String> order) {
        int place = order.indexOf(part.getKey());
        return place < 0 ? order.size() : place;
    }
}
