package org.casebook.bench;

import java.util.List;
import java.util.Map;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.terms.PolicyBook;

/**
 * What everything is measured on.
 *
 * @param people in the registry; what "person-scenarios" counts
 * @param casebook the folded cases of every measure, by its stem
 */
record BenchCity(int year, long people, PolicyBook policy, Map<String, List<FoldedCase>> casebook) {

    /** The measures that have terms; populations are only counted. */
    static List<MeasureDefinition> measures() {
        return Measures.all().stream()
                .filter(definition -> !definition.isPopulation())
                .toList();
    }

    /** Units behind the cases of a measure. */
    static long units(List<FoldedCase> cases) {
        return cases.stream().mapToLong(FoldedCase::units).sum();
    }

    /** Used after a collection, in bytes. */
    static long heap() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
