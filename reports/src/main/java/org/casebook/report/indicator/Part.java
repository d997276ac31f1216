package org.casebook.report.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Text;
import org.casebook.simulation.result.Indicator;
import org.casebook.simulation.result.IndicatorRow;

/**
 * The rows of one part of an indicator.
 *
 * @param category empty where the indicator has no parts
 */
record Part(Indicator indicator, String category, Text label, List<IndicatorRow> rows) {

    /** The parts in the order of the rows. */
    static List<Part> of(List<IndicatorRow> rows) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (IndicatorRow row : rows) {
            String key = row.indicator().name() + " " + row.category();
            parts.computeIfAbsent(
                            key, unseen -> new Part(row.indicator(), row.category(), row.label(), new ArrayList<>()))
                    .rows
                    .add(row);
        }
        return List.copyOf(parts.values());
    }
}
