package org.casebook.simulation.engine;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.MeasureDefinition;
import org.casebook.simulation.result.Dimension;

/**
 * What a measure comes to under the policy in force in each part of each dimension, by county. All units of a case have one
 * outcome, so that each part has what its own units have. Spreads of parts of the cases add up.
 */
final class Spread implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SortedMap<County, Map<Dimension, SortedMap<String, Sums>>> counties = new TreeMap<>();

    /** The sums of a part, which the caller goes on with. */
    Sums sums(MeasureDefinition definition, County county, Dimension dimension, String part) {
        return parts(county, dimension).computeIfAbsent(part, added -> new Sums(definition));
    }

    private SortedMap<String, Sums> parts(County county, Dimension dimension) {
        return counties.computeIfAbsent(county, added -> new EnumMap<>(Dimension.class))
                .computeIfAbsent(dimension, added -> new TreeMap<>());
    }

    void add(Spread other) {
        other.counties.forEach((county, dimensions) -> dimensions.forEach((dimension, more) -> {
            SortedMap<String, Sums> own = parts(county, dimension);
            more.forEach((part, sums) -> own.merge(part, sums, Sums::add));
        }));
    }

    /** By identifier of the part; none where the units of the county are not told apart by the dimension. */
    SortedMap<String, Sums> in(County county, Dimension dimension) {
        return counties.getOrDefault(county, Map.of()).getOrDefault(dimension, Collections.emptySortedMap());
    }
}
