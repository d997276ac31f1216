package org.casebook.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.casebook.policy.Answer;
import org.casebook.policy.Facts;
import org.casebook.policy.Law;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Part;

/** A measure that counts how often it is asked; for runs beside the measured ones, since counting takes time. */
final class CountedLaw implements Law<Facts, Record> {

    private static final long serialVersionUID = 1L;

    private final Law<Facts, Record> law;
    private final LongAdder asked;

    private CountedLaw(Law<Facts, Record> law, LongAdder asked) {
        this.law = law;
        this.asked = asked;
    }

    static MeasureDefinition of(MeasureDefinition of, LongAdder asked) {
        return new MeasureDefinition(
                of.stem(),
                of.article(),
                of.title(),
                of.unit(),
                of.funds(),
                of.people(),
                new CountedLaw(of.untypedLaw(), asked),
                of.facts(),
                of.terms(),
                of.grounds());
    }

    @Override
    public Answer assess(Facts facts, Record terms, Answer answer) {
        asked.increment();
        return law.assess(facts, terms, answer);
    }

    @Override
    public int people(Facts facts, Record terms) {
        return law.people(facts, terms);
    }

    @Override
    public LocalDate referenceDate(Facts facts, int year) {
        return law.referenceDate(facts, year);
    }

    @Override
    public List<Part> parts(Facts facts) {
        return law.parts(facts);
    }
}
