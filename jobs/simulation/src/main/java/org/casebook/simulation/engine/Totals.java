package org.casebook.simulation.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Outcome;
import org.casebook.simulation.result.ResultRow;

/** The tallies of all measures and counties. */
public final class Totals implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, TreeMap<County, Tally>> measures = new HashMap<>();

    /** Adds the units behind one case, and counts them apart in the parts of a population to which they belong. */
    public void add(MeasureDefinition definition, Facts facts, Outcome outcome, long units, boolean restsOnAssumption) {
        Tally tally = tally(definition.stem(), facts.county());
        tally.add(outcome, units, restsOnAssumption);
        tally.count(definition.untypedLaw().parts(facts), units);
    }

    public Totals add(Totals other) {
        other.measures.forEach((measure, counties) ->
                counties.forEach((county, tally) -> tally(measure, county).add(tally)));
        return this;
    }

    private Tally tally(String measure, County county) {
        return measures.computeIfAbsent(measure, stem -> new TreeMap<>()).computeIfAbsent(county, code -> new Tally());
    }

    /** One row per measure and county that has a case, in the order of the definitions, then of the counties. */
    public List<ResultRow> rows(String scenario, List<MeasureDefinition> definitions) {
        List<ResultRow> rows = new ArrayList<>();
        for (MeasureDefinition definition : definitions) {
            measures.getOrDefault(definition.stem(), new TreeMap<>())
                    .forEach((county, tally) -> rows.add(new ResultRow(
                            scenario,
                            definition.stem(),
                            definition.article(),
                            county,
                            tally.amounts(definition),
                            tally.later(),
                            tally.assessed(),
                            tally.entitled(),
                            tally.refused(definition),
                            tally.assumed(definition),
                            tally.parts())));
        }
        return rows;
    }
}
