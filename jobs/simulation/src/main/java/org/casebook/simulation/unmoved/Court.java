package org.casebook.simulation.unmoved;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Outcome;
import org.casebook.policy.interplay.Interplay;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.scenario.RegionalTerms;
import org.casebook.simulation.terms.PolicyBook;

/** Asks the law about cases of one measure under terms of which some counties may have their own. */
final class Court {

    private final String measure;
    private final int year;
    private final RegionalTerms terms;
    private final List<MeasureDefinition> definitions;
    private final List<Interplay> interplays;
    private final IdentityHashMap<PolicyBook, Assessor> assessors = new IdentityHashMap<>();
    private final Map<County, Assessor> counties = new HashMap<>();

    Court(
            String measure,
            int year,
            RegionalTerms terms,
            List<MeasureDefinition> definitions,
            List<Interplay> interplays) {
        this.measure = measure;
        this.year = year;
        this.terms = terms;
        this.definitions = definitions;
        this.interplays = interplays;
    }

    Outcome outcome(Facts facts) {
        return assessor(facts).assess(measure, facts, year);
    }

    /** Those of the case's reference date; empty when the measure is not in force then. */
    Optional<? extends Record> terms(Facts facts) {
        return assessor(facts).terms(measure, facts, year);
    }

    private Assessor assessor(Facts facts) {
        return counties.computeIfAbsent(
                facts.county(),
                county -> assessors.computeIfAbsent(
                        terms.in(county), book -> new Assessor(definitions, interplays, book)));
    }
}
