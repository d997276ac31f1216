package org.casebook.pipeline.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casebook.pipeline.indicator.IndicatorKind;
import org.casebook.pipeline.indicator.IndicatorViews;
import org.casebook.policy.Measures;
import org.casebook.policy.interplay.Conflict;
import org.casebook.simulation.coverage.Reading;

/** Which months of the monthly tables each measure, indicator and conflict reads, as its query says in its header. */
public final class Readings {

    private Readings() {}

    /** By the stem of the figure; a conflict also reads what the measures that it compares read. */
    public static Map<String, List<Reading>> all(int year) {
        Map<String, List<Reading>> readings = new HashMap<>();
        queries().forEach((stem, query) -> readings.put(stem, Reading.of(query, year)));
        for (Conflict conflict : Measures.conflicts()) {
            List<Reading> all = new ArrayList<>(readings.get(conflict.stem()));
            all.addAll(readings.get(conflict.measure()));
            conflict.other().ifPresent(other -> all.addAll(readings.get(other)));
            readings.put(conflict.stem(), all);
        }
        return readings;
    }

    /** The texts of the queries with all that they take in, by the stem of the figure. */
    static Map<String, String> queries() {
        Map<String, String> queries = new HashMap<>();
        Measures.all()
                .forEach(measure ->
                        queries.put(measure.stem(), QueryFile.whole("/sql/units/" + measure.stem() + ".sql")));
        Measures.conflicts()
                .forEach(conflict ->
                        queries.put(conflict.stem(), QueryFile.whole("/sql/conflicts/" + conflict.stem() + ".sql")));
        for (IndicatorKind kind : IndicatorKind.values()) {
            queries.put(kind.stem(), IndicatorViews.whole(kind));
        }
        return queries;
    }
}
