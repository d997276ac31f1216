package org.casebook.bench;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.Measures;
import org.casebook.simulation.engine.Binder;
import org.casebook.simulation.engine.Variant;
import org.casebook.simulation.terms.PolicyBook;

/**
 * The scenarios that touch a measure, with the distinct sets of terms to which they come; made before the clock runs, so
 * that no side has to find them.
 *
 * @param variants distinct terms, by their number
 * @param variantOf the number of the variant, by the number of the scenario
 */
record Touched(FlatMeasure measure, List<Record> variants, SortedMap<Integer, Integer> variantOf) {

    static Touched of(FlatMeasure measure, PolicyBook policy, List<PolicyBook> books, int year) {
        String stem = measure.definition().stem();
        Binder binder = new Binder(Measures.all(), Measures.interplays(), year);
        List<Record> variants = new ArrayList<>();
        Map<Record, Integer> numbers = new HashMap<>();
        SortedMap<Integer, Integer> variantOf = new TreeMap<>();
        for (int scenario = 0; scenario < books.size(); scenario++) {
            PolicyBook book = books.get(scenario);
            if (book.of(stem) != policy.of(stem)) {
                Record terms = terms(binder.variant(stem, book), year);
                variantOf.put(scenario, numbers.computeIfAbsent(terms, added -> {
                    variants.add(added);
                    return variants.size() - 1;
                }));
            }
        }
        return new Touched(measure, List.copyOf(variants), variantOf);
    }

    /** Measures that look at the last day of the year. */
    private static final Set<String> AT_THE_END = Set.of(FlatMeasure.LOAN, FlatMeasure.TIANJIN);

    /** The policy in force as the only variant; no scenario comes to it. */
    static Touched policy(FlatMeasure measure, PolicyBook policy, int year) {
        Binder binder = new Binder(Measures.all(), Measures.interplays(), year);
        String stem = measure.definition().stem();
        return new Touched(measure, List.of(terms(binder.variant(stem, policy), year)), new TreeMap<>());
    }

    /**
     * The terms of a year in which they do not change between the days on which the measure may look.
     *
     * @throws IllegalStateException when they change, or are not in force
     */
    static Record terms(Variant variant, int year) {
        LocalDate firstDay = LocalDate.of(year, Month.JANUARY, 1);
        LocalDate lastDay = LocalDate.of(year, Month.DECEMBER, Month.DECEMBER.maxLength());
        LocalDate first = AT_THE_END.contains(variant.measure()) ? lastDay : firstDay;
        LocalDate last = variant.measure().equals(FlatMeasure.SKILL) ? lastDay : first;
        return variant.terms().spans().stream()
                .filter(span -> !first.isBefore(span.from()) && !last.isAfter(span.until()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(variant.measure()
                        + " has no terms that hold all year: the SQL of the comparison knows one set of terms"))
                .value()
                .terms();
    }
}
