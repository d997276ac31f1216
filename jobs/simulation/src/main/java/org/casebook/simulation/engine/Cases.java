package org.casebook.simulation.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casebook.policy.Answer;
import org.casebook.policy.County;
import org.casebook.policy.Dated;
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
    final int size;
    final Facts[] facts;
    final long[] units;
    final int[] county;
    final List<County> counties = new ArrayList<>();
    final int[] stretch;
    final List<Part> parts = new ArrayList<>();
    /** Number and units of each part, in turn. */
    final long[][] profile;

    private final Optional<Interplay> interplay;
    private final Law<Facts, Record> otherLaw;
    private final Facts[] otherFacts;
    final int[] otherStretch;
    private final List<LocalDate> starts;

    Cases(Plan plan, MeasureDefinition definition, List<FoldedCase> folded) {
        this.definition = definition;
        this.law = definition.untypedLaw();
        this.interplay = plan.binder().interplay(definition.stem());
        this.otherLaw = interplay
                .map(found -> plan.binder().definition(found.other()).untypedLaw())
                .orElse(law);
        this.starts = starts(plan.families(definition.stem()));
        this.size = folded.size();
        this.facts = new Facts[size];
        this.otherFacts = new Facts[interplay.isPresent() ? size : 0];
        this.units = new long[size];
        this.county = new int[size];
        this.stretch = new int[size];
        this.otherStretch = new int[size];
        this.profile = new long[size][];
        Map<County, Integer> countyNumbers = new TreeMap<>();
        Map<Dimension, SortedMap<String, Integer>> partNumbers = new EnumMap<>(Dimension.class);
        for (int i = 0; i < size; i++) {
            FoldedCase one = folded.get(i);
            facts[i] = one.facts();
            units[i] = one.units();
            stretch[i] = stretch(law.referenceDate(facts[i], plan.year()));
            county[i] = countyNumbers.computeIfAbsent(facts[i].county(), own -> {
                counties.add(own);
                return counties.size() - 1;
            });
            otherStretch[i] = NO_OTHER;
            int place = i;
            interplay.flatMap(found -> found.otherCase(facts[place])).ifPresent(other -> {
                otherFacts[place] = other;
                otherStretch[place] = stretch(otherLaw.referenceDate(other, plan.year()));
            });
            profile[i] = profile(one, partNumbers);
        }
    }

    private long[] profile(FoldedCase one, Map<Dimension, SortedMap<String, Integer>> numbers) {
        int length = one.profile().values().stream().mapToInt(Map::size).sum();
        long[] pairs = new long[2 * length];
        int at = 0;
        for (Map.Entry<Dimension, SortedMap<String, Long>> dimension :
                one.profile().entrySet()) {
            SortedMap<String, Integer> known = numbers.computeIfAbsent(dimension.getKey(), own -> new TreeMap<>());
            for (Map.Entry<String, Long> part : dimension.getValue().entrySet()) {
                Integer number = known.get(part.getKey());
                if (number == null) {
                    number = parts.size();
                    known.put(part.getKey(), number);
                    parts.add(new Part(dimension.getKey(), part.getKey()));
                }
                pairs[at++] = number;
                pairs[at++] = part.getValue();
            }
        }
        return pairs;
    }

    /** The first days of all stretches but the one that has been since ever. */
    private static List<LocalDate> starts(List<Plan.Family> families) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (Plan.Family family : families) {
            addStarts(family.base(), days);
            family.jobs().forEach(job -> addStarts(job.variant(), days));
        }
        return List.copyOf(days);
    }

    private static void addStarts(Variant variant, NavigableSet<LocalDate> days) {
        for (Dated.Span<Variant.InForce> span : variant.terms().spans()) {
            days.add(span.from());
            if (span.until().isBefore(LocalDate.MAX)) {
                days.add(span.until().plusDays(1));
            }
        }
        variant.other().ifPresent(other -> addStarts(other, days));
    }

    private int stretch(LocalDate day) {
        int stretch = 0;
        while (stretch < starts.size() && !starts.get(stretch).isAfter(day)) {
            stretch++;
        }
        return stretch;
    }

    /** The terms of a variant in every stretch; null in those in which the measure is not in force. */
    Variant.InForce[] inStretches(Variant variant) {
        Variant.InForce[] terms = new Variant.InForce[starts.size() + 1];
        for (int i = 0; i < terms.length; i++) {
            LocalDate day = i == 0 ? LocalDate.MIN : starts.get(i - 1);
            terms[i] = variant.on(day).orElse(null);
        }
        return terms;
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
