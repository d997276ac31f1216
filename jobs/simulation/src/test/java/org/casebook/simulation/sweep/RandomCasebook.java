package org.casebook.simulation.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.casebook.policy.Facts;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.RandomCases;
import org.casebook.simulation.engine.FoldedCase;

/** Folded cases of all measures, for tests that need no warehouse. */
public final class RandomCasebook {

    private RandomCasebook() {}

    /** @param cases how many are drawn for each measure; equal ones fold */
    public static Map<String, List<FoldedCase>> of(int cases, int year, Random random) {
        Map<String, List<FoldedCase>> casebook = new HashMap<>();
        for (MeasureDefinition measure : Measures.all()) {
            Map<Facts, Long> folded = new HashMap<>();
            for (int i = 0; i < cases; i++) {
                folded.merge(RandomCases.random(measure, year, random), 1L + random.nextInt(20), Long::sum);
            }
            List<FoldedCase> all = new ArrayList<>();
            folded.forEach((facts, units) -> all.add(new FoldedCase(facts, units, Map.of())));
            casebook.put(measure.stem(), all);
        }
        return casebook;
    }
}
