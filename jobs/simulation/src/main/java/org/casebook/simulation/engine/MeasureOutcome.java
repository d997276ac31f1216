package org.casebook.simulation.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Part;

/** The outcomes of one measure for a plan, by the numbers of its families and jobs. Those of parts of the cases add up. */
public final class MeasureOutcome implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of a family: the sums of what all are compared with, and the difference that each job makes. */
    static final class FamilyOutcome implements Serializable {

        private static final long serialVersionUID = 1L;

        final SortedMap<County, Sums> base = new TreeMap<>();
        final List<Difference> differences = new ArrayList<>();
    }

    final List<FamilyOutcome> families = new ArrayList<>();

    /** Units counted apart in the parts of a population; none where something is paid. */
    final SortedMap<County, SortedMap<Part, Long>> parts = new TreeMap<>();

    final Spread spread = new Spread();

    void count(County county, List<Part> belongsTo, long units) {
        if (!belongsTo.isEmpty()) {
            SortedMap<Part, Long> own = parts.computeIfAbsent(county, some -> new TreeMap<>());
            belongsTo.forEach(part -> own.merge(part, units, Math::addExact));
        }
    }

    /** Adds the outcomes of other cases under the same plan. */
    public MeasureOutcome add(MeasureOutcome other) {
        for (int family = 0; family < families.size(); family++) {
            FamilyOutcome own = families.get(family);
            FamilyOutcome more = other.families.get(family);
            more.base.forEach((county, sums) -> own.base.merge(county, sums, Sums::add));
            for (int job = 0; job < own.differences.size(); job++) {
                own.differences.get(job).add(more.differences.get(job));
            }
        }
        other.parts.forEach((county, more) -> {
            SortedMap<Part, Long> own = parts.computeIfAbsent(county, some -> new TreeMap<>());
            more.forEach((part, units) -> own.merge(part, units, Math::addExact));
        });
        spread.add(other.spread);
        return this;
    }
}
