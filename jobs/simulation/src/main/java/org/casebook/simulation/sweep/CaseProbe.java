package org.casebook.simulation.sweep;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.casebook.policy.Answer;
import org.casebook.policy.Dated;
import org.casebook.policy.Facts;
import org.casebook.policy.Law;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.NotInForce;
import org.casebook.policy.Ratio;
import org.casebook.policy.interplay.Interplay;
import org.casebook.simulation.engine.Binder;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.engine.Variant;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.Setting;

/**
 * Asks the law about the cases of one measure at any value of one term, which may be a term of this measure or of the one to
 * which it gives way. All else is as in the book; the terms of each case's reference date are looked up once.
 */
final class CaseProbe {

    private static final int NOWHERE = -1;
    private static final int MOST_KEPT = 1_000_000;

    final MeasureDefinition definition;
    final List<FoldedCase> cases;

    private final TermAxis axis;
    private final Law<Facts, Record> law;
    private final Optional<Interplay> interplay;
    private final Law<Facts, Record> otherLaw;
    private final boolean own;
    /** The terms of all spans of this measure, with any value of the term. */
    private final List<Dated.Span<Variant.InForce>> spans;

    private final List<Dated.Span<Variant.InForce>> otherSpans;
    private final int[] span;
    private final int[] otherSpan;
    private final Facts[] otherFacts;
    /** Makes the terms of each span of the measure that has the term. */
    private final List<Function<Object, Record>> makers;

    /** The terms already made, by the place of their value; none where there are too many values. */
    private final AtomicReferenceArray<Record[]> made;

    /** @param definition the measure of the term, or one that gives way to it */
    CaseProbe(Binder binder, MeasureDefinition definition, TermAxis axis, City city) {
        this.cases = city.casebook().getOrDefault(definition.stem(), List.of());
        this.definition = definition;
        this.axis = axis;
        this.law = definition.untypedLaw();
        this.interplay = binder.interplay(definition.stem());
        this.otherLaw = interplay
                .map(found -> binder.definition(found.other()).untypedLaw())
                .orElse(law);
        this.own = definition.stem().equals(axis.path().definition().stem());
        Variant variant = binder.variant(definition.stem(), anyValue(city.book(), axis));
        this.spans = variant.terms().spans();
        this.otherSpans = variant.other().map(other -> other.terms().spans()).orElse(List.of());
        this.makers = (own ? spans : otherSpans)
                .stream()
                        .map(stretch -> axis.path().varied(stretch.value().terms()))
                        .toList();
        this.made = new AtomicReferenceArray<>(kept(axis));
        this.span = new int[cases.size()];
        this.otherSpan = new int[cases.size()];
        this.otherFacts = new Facts[cases.size()];
        for (int i = 0; i < cases.size(); i++) {
            Facts facts = cases.get(i).facts();
            span[i] = find(spans, law.referenceDate(facts, city.year()));
            Facts other = interplay.flatMap(found -> found.otherCase(facts)).orElse(null);
            otherFacts[i] = other;
            otherSpan[i] = other == null ? NOWHERE : find(otherSpans, otherLaw.referenceDate(other, city.year()));
        }
    }

    private static PolicyBook anyValue(PolicyBook book, TermAxis axis) {
        String path = axis.path().toString();
        return book.with(List.of(new Setting(axis.path(), axis.text(axis.low()), path, path, path)), LocalDate.MIN);
    }

    private static int kept(TermAxis axis) {
        long values = axis.last() - axis.first() + 1;
        return axis.kind() == TermAxis.Kind.COUNT && values <= MOST_KEPT ? (int) values : 0;
    }

    private static int find(List<Dated.Span<Variant.InForce>> spans, LocalDate day) {
        for (int i = 0; i < spans.size(); i++) {
            if (!day.isBefore(spans.get(i).from()) && !day.isAfter(spans.get(i).until())) {
                return i;
            }
        }
        return NOWHERE;
    }

    /** Whether amounts of a case rest on assumptions; the value asked about is none. */
    boolean assumed(int i) {
        return span[i] != NOWHERE && spans.get(span[i]).value().assumed();
    }

    /**
     * The number of the first condition that the term decides about, in the order of the definition; that after the last
     * where it decides about amounts only.
     */
    int firstCondition() {
        if (!own) {
            return definition.grounds().indexOf(interplay.orElseThrow().ground());
        }
        int number = 0;
        while (number < definition.grounds().size()
                && !definition
                        .grounds()
                        .get(number)
                        .reason()
                        .terms()
                        .contains(axis.path().term().name())) {
            number++;
        }
        return number;
    }

    /** The terms with a value of the term, of each span. */
    private Record[] terms(Ratio value) {
        if (made.length() == 0) {
            return make(value);
        }
        int place = (int) (value.numerator() - axis.first());
        Record[] known = made.get(place);
        if (known == null) {
            known = make(value);
            made.set(place, known);
        }
        return known;
    }

    private Record[] make(Ratio value) {
        Object typed = axis.value(value);
        Record[] terms = new Record[makers.size()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = makers.get(i).apply(typed);
        }
        return terms;
    }

    /** What the law says of a case at a value, for one thread. */
    final class Voice {

        private final Answer answer = new Answer();
        private final Answer scratch = new Answer();
        private int people;

        /** @param value a value of the term */
        State ask(int i, Ratio value) {
            assess(i, terms(value));
            return State.of(answer, people);
        }

        /** Whether a case stands at a value as it did; leaves nothing behind. */
        boolean finds(State state, int i, Ratio value) {
            assess(i, terms(value));
            return state.is(answer, people);
        }

        private void assess(int i, Record[] varied) {
            people = 0;
            if (span[i] == NOWHERE) {
                answer.refused(NotInForce.NOT_IN_FORCE);
                return;
            }
            Facts facts = cases.get(i).facts();
            Record terms = own ? varied[span[i]] : spans.get(span[i]).value().terms();
            law.assess(facts, terms, answer);
            if (answer.isGranted() && otherSpan[i] != NOWHERE) {
                Record other = own ? otherSpans.get(otherSpan[i]).value().terms() : varied[otherSpan[i]];
                otherLaw.assess(otherFacts[i], other, scratch);
                if (scratch.isGranted()) {
                    answer.refused(interplay.orElseThrow().ground());
                }
            }
            if (answer.isGranted()) {
                people = law.people(facts, terms);
            }
        }
    }
}
