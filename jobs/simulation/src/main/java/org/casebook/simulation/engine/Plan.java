package org.casebook.simulation.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.casebook.policy.County;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.interplay.Interplay;
import org.casebook.simulation.scenario.Scenario;
import org.casebook.simulation.terms.PolicyBook;

/**
 * What has to be computed to answer all questions of a run in one pass: of each measure every distinct variant once, set
 * against the variant that it is compared with. A measure whose terms a scenario leaves alone is not in it again.
 */
public final class Plan {

    /**
     * Variants of a measure that are compared with the same one.
     *
     * @param base the variant with which they are compared
     */
    record Family(Variant base, List<Job> jobs) {}

    /** One variant in some counties. */
    record Job(Variant variant, CountySet counties) {}

    /**
     * Where the outcome of a scenario stands for a measure in some counties.
     *
     * @param family number of the family
     * @param job number of the job in it; {@link #NO_JOB} where the scenario changes nothing
     */
    record Portion(CountySet counties, int family, int job) implements Serializable {}

    static final int NO_JOB = -1;

    private static final int POLICY = 0;

    private static final List<Portion> AS_POLICY = List.of(new Portion(CountySet.ALL, POLICY, NO_JOB));

    /** The families of a measure while they are found. */
    private static final class Found {
        private final IdentityHashMap<Variant, Integer> numbers = new IdentityHashMap<>();
        private final List<Family> families = new ArrayList<>();
        private final List<IdentityHashMap<Variant, Map<CountySet, Integer>>> jobs = new ArrayList<>();

        int family(Variant base) {
            return numbers.computeIfAbsent(base, own -> {
                families.add(new Family(own, new ArrayList<>()));
                jobs.add(new IdentityHashMap<>());
                return families.size() - 1;
            });
        }

        int job(int family, Job job) {
            Map<CountySet, Integer> alike = jobs.get(family).computeIfAbsent(job.variant, own -> new HashMap<>());
            return alike.computeIfAbsent(job.counties, own -> {
                families.get(family).jobs.add(job);
                return families.get(family).jobs.size() - 1;
            });
        }
    }

    private final List<MeasureDefinition> definitions;
    private final PolicyBook policy;
    private final int year;
    private final Binder binder;
    private final Map<String, Found> measures = new HashMap<>();
    private final Map<String, Map<String, List<Portion>>> scenarios = new LinkedHashMap<>();

    /** @param policy the policy in force */
    public Plan(
            List<MeasureDefinition> definitions,
            List<Interplay> interplays,
            PolicyBook policy,
            List<Question> questions,
            int year) {
        this.definitions = List.copyOf(definitions);
        this.policy = policy;
        this.year = year;
        this.binder = new Binder(definitions, interplays, year);
        for (MeasureDefinition definition : definitions) {
            Found found = new Found();
            found.family(binder.variant(definition.stem(), policy));
            measures.put(definition.stem(), found);
        }
        questions.forEach(this::add);
    }

    private void add(Question question) {
        Set<County> own = new TreeSet<>(question.terms().own().keySet());
        own.addAll(question.baseline().own().keySet());
        Map<String, List<Portion>> touched = new HashMap<>();
        for (MeasureDefinition definition : definitions) {
            if (own.isEmpty() && sharedWithPolicy(definition.stem(), question)) {
                continue;
            }
            List<Portion> portions = portions(definition.stem(), question, own);
            if (!portions.equals(AS_POLICY)) {
                touched.put(definition.stem(), portions);
            }
        }
        if (scenarios.put(question.name(), touched) != null) {
            throw new IllegalArgumentException("Two questions of the name " + question.name());
        }
    }

    private boolean sharedWithPolicy(String measure, Question question) {
        return binder.shares(measure, question.terms().elsewhere(), policy)
                && binder.shares(measure, question.baseline().elsewhere(), policy);
    }

    /** What holds in one county: a variant, and that with which it is compared. */
    private record Pair(Variant variant, Variant base) {

        @SuppressWarnings("ReferenceEquality") // the binder makes equal variants one object
        boolean is(Pair other) {
            return variant == other.variant && base == other.base;
        }

        @SuppressWarnings("ReferenceEquality")
        boolean changesNothing() {
            return variant == base;
        }
    }

    private Pair pair(String measure, PolicyBook terms, PolicyBook baseline) {
        return new Pair(binder.variant(measure, terms), binder.variant(measure, baseline));
    }

    private List<Portion> portions(String measure, Question question, Set<County> own) {
        List<Pair> pairs = new ArrayList<>();
        List<CountySet> counties = new ArrayList<>();
        pairs.add(
                pair(measure, question.terms().elsewhere(), question.baseline().elsewhere()));
        counties.add(CountySet.of(own).others());
        for (County county : own) {
            Pair pair = pair(
                    measure, question.terms().in(county), question.baseline().in(county));
            CountySet alone = CountySet.of(Set.of(county));
            int same = 0;
            while (same < pairs.size() && !pairs.get(same).is(pair)) {
                same++;
            }
            if (same < pairs.size()) {
                counties.set(same, counties.get(same).and(alone));
            } else {
                pairs.add(pair);
                counties.add(alone);
            }
        }
        Found found = found(measure);
        List<Portion> portions = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            int family = found.family(pair.base);
            portions.add(new Portion(
                    counties.get(i),
                    family,
                    pair.changesNothing() ? NO_JOB : found.job(family, new Job(pair.variant, counties.get(i)))));
        }
        return List.copyOf(portions);
    }

    private Found found(String measure) {
        Found found = measures.get(measure);
        if (found == null) {
            throw new IllegalArgumentException("No measure " + measure);
        }
        return found;
    }

    List<Family> families(String measure) {
        return found(measure).families;
    }

    /**
     * Where the outcomes of a scenario stand for a measure.
     *
     * @throws IllegalArgumentException when nobody asked for such a scenario
     */
    List<Portion> portions(String scenario, String measure) {
        Map<String, List<Portion>> touched = scenario.equals(Scenario.POLICY) ? Map.of() : scenarios.get(scenario);
        if (touched == null) {
            throw new IllegalArgumentException("No question " + scenario);
        }
        return touched.getOrDefault(measure, AS_POLICY);
    }

    /** How many variants of a measure are assessed beside those they are compared with. */
    public long jobs(String measure) {
        return families(measure).stream()
                .mapToLong(family -> family.jobs.size())
                .sum();
    }

    public List<MeasureDefinition> definitions() {
        return definitions;
    }

    public int year() {
        return year;
    }

    Binder binder() {
        return binder;
    }
}
