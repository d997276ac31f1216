package org.casebook.simulation.engine;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casebook.policy.Dated;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.interplay.Interplay;
import org.casebook.simulation.terms.MeasureTerms;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.Provenance;
import org.casebook.simulation.terms.Term;
import org.casebook.simulation.terms.TermValue;

/** Binds the terms of scenarios to the records of the measures, each distinct set of terms once. */
public final class Binder {

    private static final Variant NONE = new Variant("", new Dated<>(List.of()), Optional.empty());

    private final Map<String, MeasureDefinition> definitions = new HashMap<>();
    private final Map<String, Interplay> interplays = new HashMap<>();
    /** The terms that measures follow through time, by measure; looked up often. */
    private final Map<String, Set<String>> followed = new HashMap<>();

    private final LocalDate first;
    private final LocalDate last;
    /** By the objects, not their content: books share what they leave alone. */
    private final IdentityHashMap<MeasureTerms, IdentityHashMap<Variant, Variant>> bound = new IdentityHashMap<>();

    private final Map<Variant, Variant> known = new HashMap<>();

    public Binder(List<MeasureDefinition> definitions, List<Interplay> interplays, int year) {
        definitions.forEach(definition -> this.definitions.put(definition.stem(), definition));
        interplays.forEach(interplay -> this.interplays.put(interplay.measure(), interplay));
        this.first = LocalDate.of(year, Month.JANUARY, 1);
        this.last = LocalDate.of(year, Month.DECEMBER, Month.DECEMBER.maxLength());
    }

    public MeasureDefinition definition(String measure) {
        return Optional.ofNullable(definitions.get(measure))
                .orElseThrow(() -> new IllegalArgumentException("No measure " + measure));
    }

    /** To what the measure gives way; empty where to nothing. */
    public Optional<Interplay> interplay(String measure) {
        return Optional.ofNullable(interplays.get(measure));
    }

    /** The variant of a measure under a book; the same object for all books that make no difference to it. */
    public Variant variant(String measure, PolicyBook book) {
        Optional<Variant> other = interplay(measure).map(interplay -> variant(interplay.other(), book));
        MeasureTerms terms = book.of(measure);
        IdentityHashMap<Variant, Variant> variants = bound.computeIfAbsent(terms, own -> new IdentityHashMap<>());
        return variants.computeIfAbsent(other.orElse(NONE), own -> {
            Variant variant = new Variant(measure, bind(definition(measure), terms), other);
            return known.computeIfAbsent(variant, first -> first);
        });
    }

    /** Whether two books share all that decides about a measure, by the objects; quicker than asking for the variants. */
    @SuppressWarnings("ReferenceEquality") // equal content is found later, by the variants; this spares looking
    boolean shares(String measure, PolicyBook one, PolicyBook two) {
        if (one == two) {
            return true;
        }
        Interplay interplay = interplays.get(measure);
        return one.of(measure) == two.of(measure) && (interplay == null || shares(interplay.other(), one, two));
    }

    /** Neighbouring spans that are equal become one. */
    private Dated<Variant.InForce> bind(MeasureDefinition definition, MeasureTerms terms) {
        List<Dated.Span<Variant.InForce>> spans = new ArrayList<>();
        for (Dated.Span<? extends Record> span : terms.bind(definition.terms()).spans()) {
            Variant.InForce value = new Variant.InForce(span.value(), assumed(definition, terms, span.from()));
            Dated.Span<Variant.InForce> before = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (before != null
                    && before.value().equals(value)
                    && before.until().plusDays(1).equals(span.from())) {
                spans.set(spans.size() - 1, new Dated.Span<>(before.from(), span.until(), value));
            } else {
                spans.add(new Dated.Span<>(span.from(), span.until(), value));
            }
        }
        return new Dated<>(List.copyOf(spans));
    }

    /** A term that is followed through the year counts with all its values of the year, any other with that of the day. */
    private boolean assumed(MeasureDefinition definition, MeasureTerms terms, LocalDate day) {
        Set<String> dated = followed.computeIfAbsent(definition.stem(), stem -> followed(definition));
        for (Term term : terms.terms().values()) {
            boolean throughTheYear = dated.contains(term.name());
            for (TermValue value : term.values()) {
                if (value.provenance() == Provenance.ASSUMPTION
                        && value.touches(throughTheYear ? first : day, throughTheYear ? last : day)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> followed(MeasureDefinition definition) {
        return Arrays.stream(definition.terms().getRecordComponents())
                .filter(component -> component.getType() == Dated.class)
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }
}
