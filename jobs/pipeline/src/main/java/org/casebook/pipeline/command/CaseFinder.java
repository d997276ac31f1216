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
import org.casebook.simulation.explain.ListedCase;
import org.casebook.simulation.explain.ListedCases;

/** Looks through the units of a measure for those that are refused, or for those that are entitled, a page at a time. */
final class CaseFinder {

    private final MeasureDefinition definition;
    private final Assessor assessor;
    private final Explainer explainer;

    CaseFinder(MeasureDefinition definition, Assessor assessor, Explainer explainer) {
        this.definition = definition;
        this.assessor = assessor;
        this.explainer = explainer;
    }

    /**
     * Which ones.
     *
     * @param ground of the refused; empty for all
     * @param amount of the entitled; empty for the refused
     * @param first the place of the first one to list, from 1 on
     * @param most how many to list
     */
    record Choice(
            Optional<County> county, Optional<Ground> ground, Optional<AmountRange> amount, long first, int most) {

        boolean wants(Facts facts, Outcome outcome) {
            return county.map(facts.county()::equals).orElse(true)
                    && (outcome instanceof Outcome.Refused refused
                            ? amount.isEmpty()
                                    && ground.map(refused.ground()::equals).orElse(true)
                            : amount.filter(range -> range.contains(((Outcome.Granted) outcome).amount()))
                                    .isPresent());
        }
    }

    /** @param units in the order of their keys */
    ListedCases find(Iterator<Row> units, int year, Choice choice) {
        CaseReader reader = new CaseReader(definition.facts());
        List<ListedCase> listed = new ArrayList<>();
        long total = 0;
        while (units.hasNext()) {
            Row row = units.next();
            Facts facts = reader.read(row);
            Outcome outcome = assessor.assess(definition.stem(), facts, year);
            if (choice.wants(facts, outcome)) {
                total++;
                if (total >= choice.first && listed.size() < choice.most) {
                    listed.add(listed(UnitKeys.shown(row.getAs(UnitQuery.KEY)), facts, outcome, year));
                }
            }
        }
        return new ListedCases(
                definition.stem(),
                definition.article(),
                definition.title(),
                year,
                choice.amount.isPresent(),
                total,
                choice.first,
                listed);
    }

    private ListedCase listed(String key, Facts facts, Outcome outcome, int year) {
        if (outcome instanceof Outcome.Granted granted) {
            return ListedCase.entitled(key, facts.county(), granted.amount());
        }
        Ground ground = ((Outcome.Refused) outcome).ground();
        return ListedCase.refused(
                key,
                facts.county(),
                ground.name(),
                ground.reason().label(),
                explainer.explain(definition, facts, year).eligibleAfter());
    }
}
