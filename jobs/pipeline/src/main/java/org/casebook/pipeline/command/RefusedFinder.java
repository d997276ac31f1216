package org.casebook.pipeline.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.fold.CaseReader;
import org.casebook.pipeline.fold.UnitQuery;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Ground;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Outcome;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.explain.Explainer;
import org.casebook.simulation.explain.Explanation;
import org.casebook.simulation.explain.RefusedCase;
import org.casebook.simulation.explain.RefusedCases;

/** Looks through the units of a measure for those that are refused, a page at a time. */
final class RefusedFinder {

    private final MeasureDefinition definition;
    private final Assessor assessor;
    private final Explainer explainer;

    RefusedFinder(MeasureDefinition definition, Assessor assessor, Explainer explainer) {
        this.definition = definition;
        this.assessor = assessor;
        this.explainer = explainer;
    }

    /**
     * Which ones.
     *
     * @param first the place of the first one to list, from 1 on
     * @param most how many to list
     */
    record Choice(Optional<County> county, Optional<Ground> ground, long first, int most) {

        boolean wants(Facts facts, Outcome outcome) {
            return outcome instanceof Outcome.Refused refused
                    && county.map(facts.county()::equals).orElse(true)
                    && ground.map(refused.ground()::equals).orElse(true);
        }
    }

    /** @param units in the order of their keys */
    RefusedCases find(Iterator<Row> units, int year, Choice choice) {
        CaseReader reader = new CaseReader(definition.facts());
        List<RefusedCase> listed = new ArrayList<>();
        long total = 0;
        while (units.hasNext()) {
            Row row = units.next();
            Facts facts = reader.read(row);
            Outcome outcome = assessor.assess(definition.stem(), facts, year);
            if (choice.wants(facts, outcome)) {
                total++;
                if (total >= choice.first && listed.size() < choice.most) {
                    listed.add(refused(row.getAs(UnitQuery.KEY), facts, ((Outcome.Refused) outcome).ground(), year));
                }
            }
        }
        return new RefusedCases(
                definition.stem(), definition.article(), definition.title(), year, total, choice.first, listed);
    }

    private RefusedCase refused(String key, Facts facts, Ground ground, int year) {
        Explanation explanation = explainer.explain(definition, facts, year);
        return new RefusedCase(
                UnitKeys.shown(key),
                facts.county(),
                ground.name(),
                ground.reason().label(),
                explanation.eligibleAfter());
    }
}
