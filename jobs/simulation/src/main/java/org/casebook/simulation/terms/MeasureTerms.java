package org.casebook.simulation.terms;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casebook.policy.BadInput;
import org.casebook.policy.Dated;

/**
 * All terms of one measure over all time.
 *
 * @param from first day on which the measure is in force
 * @param until last day, {@link LocalDate#MAX} while it is open; before {@code from} where it never is in force
 * @param source on whose authority it is in force from then to then
 * @param terms by name, in the order of the policy file
 */
public record MeasureTerms(String measure, LocalDate from, LocalDate until, String source, Map<String, Term> terms)
        implements Serializable {

    /** A population has no terms; it is counted in every year. */
    static MeasureTerms ofPopulation(String measure) {
        return new MeasureTerms(measure, LocalDate.MIN, LocalDate.MAX, "", Map.of());
    }

    /** @throws IllegalArgumentException when there is no such term */
    public Term term(String name) {
        Term term = terms.get(name);
        if (term == null) {
            throw new IllegalArgumentException("No term " + measure + "." + name);
        }
        return term;
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** These terms with one of them set from a day on; the days in force stay. */
    MeasureTerms with(Setting setting, LocalDate start) {
        String name = setting.path().term().name();
        Map<String, Term> changed = new LinkedHashMap<>(terms);
        changed.put(name, setting.apply(term(name), start));
        return new MeasureTerms(measure, from, until, source, changed);
    }

    /** The terms with the values of one day on all days; without any value where the measure is not in force that day. */
    MeasureTerms asOf(LocalDate day) {
        boolean inForce = inForce(day);
        Map<String, Term> frozen = new LinkedHashMap<>();
        terms.forEach((name, term) -> frozen.put(name, term.asOf(day, inForce)));
        return inForce
                ? new MeasureTerms(measure, LocalDate.MIN, LocalDate.MAX, source, frozen)
                : new MeasureTerms(measure, LocalDate.MAX, LocalDate.MIN, source, frozen);
    }

    /** The measure's record of terms, one per stretch of days on which nothing changes. Empty spans are not in force. */
    public <T extends Record> Dated<T> bind(Class<T> type) {
        if (from.isAfter(until)) {
            return new Dated<>(List.of());
        }
        List<RecordShape.Component> components = RecordShape.of(type).components();
        List<LocalDate> starts = starts(components);
        Object[][] values = new Object[starts.size()][components.size()];
        for (int i = 0; i < components.size(); i++) {
            fill(values, i, components.get(i), starts);
        }
        List<Dated.Span<T>> spans = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate last = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : until;
            T terms = type.cast(made(RecordShape.of(type), values[i], starts.get(i)));
            spans.add(new Dated.Span<>(starts.get(i), last, terms));
        }
        return new Dated<>(List.copyOf(spans));
    }

    /** A refusal of the law to bind names the terms that do not fit; it gets the places where their values stand. */
    private Record made(RecordShape shape, Object[] values, LocalDate day) {
        try {
            return shape.make(values);
        } catch (BadInput unfit) {
            String places = Arrays.stream(unfit.where().split(", ", -1))
                    .map(path -> place(path, day))
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw (BadInput) new BadInput(unfit.what(), places, unfit.remedy()).initCause(unfit);
        }
    }

    private String place(String path, LocalDate day) {
        return terms.values().stream()
                .filter(term -> term.path().equals(path))
                .flatMap(term -> term.on(day).stream())
                .map(value -> value.where().contains(path) ? value.where() : path + " (" + value.where() + ")")
                .findFirst()
                .orElse(path);
    }

    /** The days in force on which a term changes that the measure does not follow itself, and the first day in force. */
    private List<LocalDate> starts(List<RecordShape.Component> components) {
        NavigableSet<LocalDate> changes = new TreeSet<>();
        changes.add(from);
        for (RecordShape.Component component : components) {
            if (!component.dated()) {
                term(component.name()).values().stream()
                        .map(TermValue::from)
                        .filter(this::inForce)
                        .forEach(changes::add);
            }
        }
        return List.copyOf(changes);
    }

    /** One column of the values: each is parsed once, however many stretches it covers. */
    private void fill(Object[][] values, int column, RecordShape.Component component, List<LocalDate> starts) {
        Term term = term(component.name());
        if (component.dated()) {
            List<Dated.Span<Object>> spans = new ArrayList<>();
            for (TermValue value : term.values()) {
                spans.add(new Dated.Span<>(
                        value.from(), value.until(), component.type().parse(value.raw())));
            }
            Dated<Object> followed = new Dated<>(List.copyOf(spans));
            for (Object[] row : values) {
                row[column] = followed;
            }
            return;
        }
        for (TermValue value : term.values()) {
            Object parsed = component.type().parse(value.raw());
            for (int i = 0; i < starts.size(); i++) {
                if (value.covers(starts.get(i))) {
                    values[i][column] = parsed;
                }
            }
        }
        for (int i = 0; i < starts.size(); i++) {
            if (values[i][column] == null) {
                throw new IllegalStateException(term.path() + " has no value on " + starts.get(i));
            }
        }
    }
}
