package org.casebook.simulation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.Answer;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Law;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.NotInForce;
import org.casebook.policy.interplay.Interplay;
import org.casebook.simulation.result.Dimension;

/**
 * The cases of one measure laid out for many assessments. A stretch is a run of days in which no variant changes its terms;
 * the stretch of each case is looked up once.
 */
final class Cases {

    /** There is no case of the measure to which this one would give way. */
    static final int NO_OTHER = -1;

    /** A part of a dimension with a number of its own. */
    record Part(Dimension dimension, String name) {}

    final MeasureDefinition definition;
    final Law<Facts, Record> law;
    /** How many are assessed: cases that are alike under every variant are one. */
    final int size;

    final Facts[] facts;
    final long[] units;
    final int[] county;
    final List<County> counties = new ArrayList<>();
    final int[] stretch;
    final int[] otherStretch;
    final List<Part> parts = new ArrayList<>();
    /** Number and units of each part, in turn. */
    final long[][] profile;

    private final Optional<Interplay> interplay;
    private final Law<Facts, Record> otherLaw;
    private final Facts[] otherFacts;
    private final Stretches stretches;

    Cases(Plan plan, MeasureDefinition definition, List<FoldedCase> folded) {
        this.definition = definition;
        this.law = definition.untypedLaw();
        this.interplay = plan.binder().interplay(definition.stem());
        this.otherLaw = interplay
                .map(found -> plan.binder().definition(found.other()).untypedLaw())
                .orElse(law);
        this.stretches = new Stretches(plan.families(definition.stem()));
        this.facts = new Facts[folded.size()];
        this.otherFacts = new Facts[interplay.isPresent() ? folded.size() : 0];
        this.units = new long[folded.size()];
        this.county = new int[folded.size()];
        this.stretch = new int[folded.size()];
        this.otherStretch = new int[folded.size()];
        this.profile = new long[folded.size()][];
        Likeness likeness = new Likeness(definition);
        boolean seekAlike = likeness.isPossible() && plan.jobs(definition.stem()) > 0;
        Map<County, Integer> countyNumbers = new TreeMap<>();
        Map<Dimension, SortedMap<String, Integer>> partNumbers = new EnumMap<>(Dimension.class);
        int next = 0;
        for (FoldedCase one : folded) {
            place(plan, one.facts(), next);
            long[] own = profile(one, partNumbers);
            int first = seekAlike ? likeness.first(one.facts(), stretch[next], otherStretch[next], next) : next;
            if (first < next) {
                units[first] = Math.addExact(units[first], one.units());
                profile[first] = together(profile[first], own);
                continue;
            }
            units[next] = one.units();
            profile[next] = own;
            county[next] = countyNumbers.computeIfAbsent(one.facts().county(), added -> {
                counties.add(added);
                return counties.size() - 1;
            });
            next++;
        }
        this.size = next;
    }

    private void place(Plan plan, Facts one, int i) {
        facts[i] = one;
        stretch[i] = stretches.of(law.referenceDate(one, plan.year()));
        otherStretch[i] = NO_OTHER;
        interplay.flatMap(found -> found.otherCase(one)).ifPresent(other -> {
            otherFacts[i] = other;
            otherStretch[i] = stretches.of(otherLaw.referenceDate(other, plan.year()));
        });
    }

    private long[] profile(FoldedCase one, Map<Dimension, SortedMap<String, Integer>> numbers) {
        int length = one.profile().values().stream().mapToInt(Map::size).sum();
        long[] pairs = new long[2 * length];
        int at = 0;
        for (Map.Entry<Dimension, SortedMap<String, Long>> dimension :
                one.profile().entrySet()) {
            SortedMap<String, Integer> known = numbers.computeIfAbsent(dimension.getKey(), own -> new TreeMap<>());
            for (Map.Entry<String, Long> part : dimension.getValue().entrySet()) {
                pairs[at] = known.computeIfAbsent(part.getKey(), name -> {
                    parts.add(new Part(dimension.getKey(), name));
                    return parts.size() - 1;
                });
                pairs[at + 1] = part.getValue();
                at += 2;
            }
        }
        return pairs;
    }

    private static long[] together(long[] one, long[] more) {
        long[] all = Arrays.copyOf(one, one.length + more.length);
        int end = one.length;
        for (int i = 0; i < more.length; i += 2) {
            int at = 0;
            while (at < end && all[at] != more[i]) {
                at += 2;
            }
            all[at] = more[i];
            all[at + 1] = Math.addExact(all[at + 1], more[i + 1]);
            end = Math.max(end, at + 2);
        }
        return Arrays.copyOf(all, end);
    }

    Variant.InForce[] inStretches(Variant variant) {
        return stretches.terms(variant);
    }

    /**
     * @param own the terms of the variant in all stretches
     * @param other those of the measure to which this one gives way
     */
    void assess(int i, Variant.InForce[] own, Variant.InForce[] other, Answer answer, Answer scratch) {
        Variant.InForce terms = own[stretch[i]];
        if (terms == null) {
            answer.refused(NotInForce.NOT_IN_FORCE);
            return;
        }
        law.assess(facts[i], terms.terms(), answer);
        if (otherStretch[i] != NO_OTHER && answer.isGranted() && other[otherStretch[i]] != null) {
            otherLaw.assess(otherFacts[i], other[otherStretch[i]].terms(), scratch);
            if (scratch.isGranted()) {
                answer.refused(interplay.orElseThrow().ground());
            }
        }
    }
}
