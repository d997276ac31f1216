package org.casebook.simulation.sweep;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.interplay.Interplay;
import org.casebook.simulation.engine.Binder;

/**
 * Of every case that a term can touch the values at which it changes: cases of the term's own measure, and of the measures
 * that give way to it.
 *
 * @param measures in the order of the definitions
 */
record BreakEvens(TermAxis axis, List<OfMeasure> measures) {

    /** So many cases are searched together. */
    private static final int PART = 256;

    /**
     * @param staircases one for each case
     */
    record OfMeasure(CaseProbe probe, List<Staircase> staircases) {}

    /** @throws IllegalArgumentException when the term is not {@link TermAxis#isExact exact} */
    static BreakEvens find(TermAxis axis, City city) {
        if (!axis.isExact()) {
            throw new IllegalArgumentException(axis.path() + " is no threshold");
        }
        Binder binder = new Binder(city.definitions(), city.interplays(), city.year());
        List<OfMeasure> measures = touched(axis, city.definitions(), city.interplays())
                .map(definition -> new CaseProbe(binder, definition, axis, city))
                .map(probe -> new OfMeasure(probe, search(axis, probe)))
                .toList();
        return new BreakEvens(axis, measures);
    }

    /** The measure of the term, and those that give way to it. */
    static Stream<MeasureDefinition> touched(
            TermAxis axis, List<MeasureDefinition> definitions, List<Interplay> interplays) {
        String stem = axis.path().definition().stem();
        return definitions.stream()
                .filter(definition -> definition.stem().equals(stem)
                        || interplays.stream()
                                .anyMatch(interplay -> interplay.measure().equals(definition.stem())
                                        && interplay.other().equals(stem)));
    }

    private static List<Staircase> search(TermAxis axis, CaseProbe probe) {
        int size = probe.cases.size();
        return IntStream.range(0, (size + PART - 1) / PART)
                .parallel()
                .mapToObj(part -> {
                    StairSearch search = new StairSearch(axis, probe);
                    return IntStream.range(part * PART, Math.min(size, (part + 1) * PART))
                            .mapToObj(search::of)
                            .toList();
                })
                .toList()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
