package org.casebook.simulation.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.policy.Dated;
import org.casebook.policy.Facts;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.NotInForce;
import org.casebook.policy.Outcome;
import org.casebook.policy.interplay.Interplay;
import org.casebook.simulation.terms.PolicyBook;

/**
 * Assesses cases of any measure under one set of terms: picks the terms of the reference date, asks the law, and lets a
 * measure give way to another where an interplay says so.
 */
public final class Assessor {

    private record Bound(MeasureDefinition definition, Dated<? extends Record> terms, Optional<Interplay> interplay) {}

    private final Map<String, Bound> measures = new HashMap<>();

    public Assessor(List<MeasureDefinition> definitions, List<Interplay> interplays, PolicyBook book) {
        for (MeasureDefinition definition : definitions) {
            Optional<Interplay> interplay = interplays.stream()
                    .filter(candidate -> candidate.measure().equals(definition.stem()))
                    .findFirst();
            measures.put(
                    definition.stem(),
                    new Bound(definition, book.of(definition.stem()).bind(definition.terms()), interplay));
        }
    }

    public List<MeasureDefinition> definitions() {
        return measures.values().stream().map(Bound::definition).toList();
    }

    /** The outcome of one case in a policy year. */
    public Outcome assess(String measure, Facts facts, int year) {
        Bound bound = measure(measure);
        Optional<? extends Record> terms = terms(bound, facts, year);
        if (terms.isEmpty()) {
            return Outcome.refused(NotInForce.NOT_IN_FORCE);
        }
        Outcome own = bound.definition.untypedLaw().assess(facts, terms.get());
        if (own instanceof Outcome.Granted && bound.interplay.isPresent()) {
            Interplay interplay = bound.interplay.get();
            boolean takesOther = interplay
                    .otherCase(facts)
                    .filter(other -> assess(interplay.other(), other, year) instanceof Outcome.Granted)
                    .isPresent();
            return takesOther ? Outcome.refused(interplay.ground()) : own;
        }
        return own;
    }

    /** The terms that apply to a case; empty when the measure is not in force on its reference date. */
    public Optional<? extends Record> terms(String measure, Facts facts, int year) {
        return terms(measure(measure), facts, year);
    }

    private static Optional<? extends Record> terms(Bound bound, Facts facts, int year) {
        LocalDate day = bound.definition.untypedLaw().referenceDate(facts, year);
        return bound.terms.on(day);
    }

    private Bound measure(String stem) {
        Bound bound = measures.get(stem);
        if (bound == null) {
            throw new IllegalArgumentException("No measure " + stem);
        }
        return bound;
    }
}
