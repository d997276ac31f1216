package org.casebook.simulation.terms;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
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
        RecordComponent[] components = type.getRecordComponents();
        NavigableSet<LocalDate> changes = new TreeSet<>();
        changes.add(from);
        for (RecordComponent component : components) {
            if (!TermType.isDated(component.getGenericType())) {
                term(component.getName()).values().stream()
                        .map(TermValue::from)
                        .filter(this::inForce)
                        .forEach(changes::add);
            }
        }
        List<LocalDate> starts = List.copyOf(changes);
        List<Dated.Span<T>> spans = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate last = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : until;
            spans.add(new Dated.Span<>(starts.get(i), last, on(starts.get(i), type, components)));
        }
        return new Dated<>(List.copyOf(spans));
    }

    private <T extends Record> T on(LocalDate day, Class<T> type, RecordComponent[] components) {
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i], day);
        }
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof BadInput unfit) {
                throw unfit;
            }
            throw new IllegalStateException("Can't make the terms of " + measure, e);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("Can't make the terms of " + measure, e);
        }
    }

    private Object value(RecordComponent component, LocalDate day) {
        Term term = term(component.getName());
        TermType type = TermType.of(component.getGenericType());
        if (TermType.isDated(component.getGenericType())) {
            List<Dated.Span<Object>> spans = new ArrayList<>();
            for (TermValue value : term.values()) {
                spans.add(new Dated.Span<>(value.from(), value.until(), type.parse(value.raw())));
            }
            return new Dated<>(List.copyOf(spans));
        }
        Optional<TermValue> value = term.on(day);
        return type.parse(value.orElseThrow(() -> new IllegalStateException(term.path() + " has no value on " + day))
                .raw());
    }
}
