package org.casebook.simulation.engine;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.casebook.policy.MeasureDefinition;
import org.casebook.simulation.result.AssumedTerm;
import org.casebook.simulation.terms.MeasureTerms;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.Provenance;
import org.casebook.simulation.terms.Term;
import org.casebook.simulation.terms.TermValue;
import org.casebook.simulation.terms.ValueText;

/** Which values of the measures are assumptions. */
public final class Assumptions {

    private final PolicyBook book;

    public Assumptions(PolicyBook book) {
        this.book = book;
    }

    /** The assumptions that are in force on any day of a year, in the order of measures and terms. */
    public List<AssumedTerm> in(int year, List<MeasureDefinition> definitions) {
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        List<AssumedTerm> assumed = new ArrayList<>();
        for (MeasureDefinition definition : definitions) {
            MeasureTerms measure = book.of(definition.stem());
            LocalDate from = measure.from().isAfter(first) ? measure.from() : first;
            LocalDate until = measure.until().isBefore(last) ? measure.until() : last;
            for (Term term : measure.terms().values()) {
                for (TermValue value : term.values()) {
                    if (value.provenance() == Provenance.ASSUMPTION
                            && !from.isAfter(until)
                            && value.touches(from, until)) {
                        assumed.add(new AssumedTerm(
                                definition.stem(),
                                term.name(),
                                term.label(),
                                ValueText.of(definition, term, value),
                                value.source()));
                    }
                }
            }
        }
        return assumed;
    }
}
