package org.casebook.simulation.explain;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.casebook.policy.Facts;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Text;
import org.casebook.simulation.explain.Condition.Shown;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.Provenance;
import org.casebook.simulation.terms.Term;
import org.casebook.simulation.terms.TermValue;
import org.casebook.simulation.terms.ValueText;

/** The terms of a measure on one day as people read them, with their sources. */
record TermWords(PolicyBook book, MeasureDefinition definition, LocalDate day, LocalDate first, LocalDate last) {

    /** The terms that apply to a case in a policy year. */
    static TermWords of(PolicyBook book, MeasureDefinition definition, Facts facts, int year) {
        return new TermWords(
                book,
                definition,
                definition.untypedLaw().referenceDate(facts, year),
                LocalDate.of(year, Month.JANUARY, 1),
                LocalDate.of(year, Month.DECEMBER, Month.DECEMBER.maxLength()));
    }

    /** Those of the terms that have a value on the day; a term that the measure follows through the year with all of the year. */
    List<Shown> of(List<String> names) {
        return names.stream()
                .map(name -> book.of(definition.stem()).term(name))
                .flatMap(term -> values(term).map(value -> shown(term, value)))
                .toList();
    }

    private Stream<TermValue> values(Term term) {
        return definition.isDated(term.name())
                ? term.values().stream().filter(value -> value.touches(first, last))
                : term.on(day).stream();
    }

    Text label(String name) {
        return book.of(definition.stem()).term(name).label();
    }

    private Shown shown(Term term, TermValue value) {
        return new Shown(term.name(), term.label(), ValueText.of(definition, term, value), source(value));
    }

    private static Text source(TermValue value) {
        Text label = value.provenance().label();
        return value.provenance() == Provenance.SCENARIO
                ? label
                : new Text(label.zh() + "：" + value.source(), label.en() + ": " + value.source());
    }
}
