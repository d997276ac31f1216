package org.casebook.simulation.explain;

import java.time.LocalDate;
import java.util.List;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Text;
import org.casebook.simulation.explain.Condition.Shown;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.Provenance;
import org.casebook.simulation.terms.Term;
import org.casebook.simulation.terms.TermValue;
import org.casebook.simulation.terms.ValueText;

/** The terms of a measure on one day as people read them, with their sources. */
record TermWords(PolicyBook book, MeasureDefinition definition, LocalDate day) {

    /** Those of the terms that have a value on the day. */
    List<Shown> of(List<String> names) {
        return names.stream()
                .map(name -> book.of(definition.stem()).term(name))
                .flatMap(term -> term.on(day).map(value -> shown(term, value)).stream())
                .toList();
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
