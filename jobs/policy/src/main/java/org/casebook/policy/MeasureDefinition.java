package org.casebook.policy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A measure with what its class says of itself: the annotation and the nested types {@code Case}, {@code Terms} and
 * {@code Refusal}. A population is a measure without terms: it is counted and refuses nobody.
 *
 * @param funds none for a population
 * @param people whom {@link Law#people} counts
 * @param grounds every ground on which it can refuse, in the order of the law, {@link NotInForce} first; none for a
 *     population
 */
public record MeasureDefinition(
        String stem,
        int article,
        Text title,
        Text unit,
        List<Fund> funds,
        PeopleKind people,
        Law<?, ?> law,
        Class<? extends Facts> facts,
        Class<? extends Record> terms,
        List<Ground> grounds)
        implements Serializable {

    /** @throws IllegalArgumentException when the class lacks the annotation or a nested type */
    public static MeasureDefinition of(Law<?, ?> law) {
        Measure measure = law.getClass().getAnnotation(Measure.class);
        if (measure == null) {
            throw new IllegalArgumentException(law.getClass() + " lacks @Measure");
        }
        Class<? extends Record> terms = nested(law, "Terms", Record.class);
        List<Ground> grounds = new ArrayList<>();
        if (terms.getRecordComponents().length > 0) {
            grounds.add(NotInForce.NOT_IN_FORCE);
            Arrays.stream(nested(law, "Refusal", Ground.class).getEnumConstants())
                    .forEach(grounds::add);
        }
        return new MeasureDefinition(
                measure.stem(),
                measure.article(),
                new Text(measure.zh(), measure.en()),
                new Text(measure.unitZh(), measure.unitEn()),
                List.of(measure.funds()),
                measure.people(),
                law,
                nested(law, "Case", Facts.class),
                terms,
                List.copyOf(grounds));
    }

    private static <T> Class<? extends T> nested(Law<?, ?> law, String name, Class<T> type) {
        for (Class<?> nested : law.getClass().getDeclaredClasses()) {
            if (nested.getSimpleName().equals(name)) {
                return nested.asSubclass(type);
            }
        }
        throw new IllegalArgumentException(law.getClass() + " lacks the nested type " + name);
    }

    /** The law with its types forgotten, for engines that run all measures alike. */
    @SuppressWarnings("unchecked")
    public Law<Facts, Record> untypedLaw() {
        return (Law<Facts, Record>) law;
    }

    /** The same of a measure whose grants fall due over several years; empty of one that pays at once. */
    @SuppressWarnings("unchecked")
    public Optional<PaidOverYears<Facts, Record>> paidOverYears() {
        return law instanceof PaidOverYears ? Optional.of((PaidOverYears<Facts, Record>) law) : Optional.empty();
    }

    /** Whether the measure follows a term through time instead of taking its value on the reference date. */
    public boolean isDated(String term) {
        return Arrays.stream(terms.getRecordComponents())
                .anyMatch(component -> component.getName().equals(term) && component.getType() == Dated.class);
    }

    public boolean isPopulation() {
        return grounds.isEmpty();
    }

    public boolean sharesFunds() {
        return funds.size() > 1;
    }
}
