package org.casebook.simulation.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.casebook.policy.Fund;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.NotInForce;
import org.casebook.policy.Text;
import org.casebook.simulation.terms.MeasureTerms;
import org.casebook.simulation.terms.Term;
import org.casebook.simulation.terms.ValueText;

/**
 * A measure of an article: everything that the law in code and the policy files say of it.
 *
 * @param law the name of the class that holds the law
 * @param unit what is counted
 * @param funds none where people are only counted
 * @param from first day in force, {@link LocalDate#MIN} for a population, which is counted in every year
 * @param until last day, {@link LocalDate#MAX} while it is open
 * @param source on whose authority it is in force
 * @param grounds on which it refuses, in the order of the law; without {@code NOT_IN_FORCE}
 */
public record MeasureEntry(
        String stem,
        int article,
        String law,
        Text title,
        Text unit,
        List<Fund> funds,
        LocalDate from,
        LocalDate until,
        String source,
        List<Text> grounds,
        List<TermEntry> terms) {

    static MeasureEntry of(MeasureDefinition definition, MeasureTerms measure) {
        return new MeasureEntry(
                definition.stem(),
                definition.article(),
                definition.law().getClass().getSimpleName(),
                definition.title(),
                definition.unit(),
                definition.funds(),
                measure.from(),
                measure.until(),
                measure.source(),
                definition.grounds().stream()
                        .filter(ground -> ground != NotInForce.NOT_IN_FORCE)
                        .map(ground -> ground.reason().label())
                        .toList(),
                Arrays.stream(definition.terms().getRecordComponents())
                        .map(component -> term(definition, measure, measure.term(component.getName())))
                        .toList());
    }

    /** Values count as long as their measure is in force, whatever the policy file says of the days beyond. */
    private static TermEntry term(MeasureDefinition definition, MeasureTerms measure, Term term) {
        return new TermEntry(
                term.name(),
                term.label(),
                term.unit(),
                term.values().stream()
                        .filter(value -> value.touches(measure.from(), measure.until()))
                        .map(value -> new ValueEntry(
                                value.from().isBefore(measure.from()) ? measure.from() : value.from(),
                                value.until().isAfter(measure.until()) ? measure.until() : value.until(),
                                ValueText.of(definition, term, value),
                                value.text(),
                                value.provenance().key(),
                                value.provenance().label(),
                                value.source(),
                                value.verified()))
                        .toList());
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public boolean isPopulation() {
        return funds.isEmpty();
    }
}
