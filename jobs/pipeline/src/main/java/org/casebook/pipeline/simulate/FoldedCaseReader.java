package org.casebook.pipeline.simulate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.fold.CaseReader;
import org.casebook.pipeline.fold.Fold;
import org.casebook.pipeline.fold.Profile;
import org.casebook.policy.Facts;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.result.Dimension;

/**
 * Reads the cases of one measure with their units and profiles from rows of its casebook, on the driver or in a partition.
 * Many cases spread alike: equal profiles and equal names of parts are one object. Of one thread at a time.
 */
public final class FoldedCaseReader implements CaseRows {

    private static final long serialVersionUID = 1L;

    private final CaseReader facts;

    @SuppressWarnings("serial") // a hash map
    private final Map<Object, Object> seen = new HashMap<>();

    public FoldedCaseReader(Class<? extends Facts> type) {
        this.facts = new CaseReader(type);
    }

    @Override
    public FoldedCase read(Row row) {
        return new FoldedCase(facts.read(row), row.getAs(Fold.UNITS), profile(row));
    }

    private Map<Dimension, SortedMap<String, Long>> profile(Row row) {
        Map<Dimension, SortedMap<String, Long>> profile = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            int column = row.fieldIndex(Profile.column(dimension));
            SortedMap<String, Long> units = new TreeMap<>();
            row.<String, Long>getJavaMap(column).forEach((part, count) -> units.put(same(part), count));
            if (!units.isEmpty()) {
                profile.put(dimension, same(Collections.unmodifiableSortedMap(units)));
            }
        }
        return same(Collections.unmodifiableMap(profile));
    }

    @SuppressWarnings("unchecked") // what equals a T and came from here is a T
    private <T> T same(T value) {
        return (T) seen.computeIfAbsent(value, first -> first);
    }
}
