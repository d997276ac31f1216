package org.casebook.simulation.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Ground;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Part;
import org.casebook.simulation.result.CountyChange;
import org.casebook.simulation.result.Dimension;
import org.casebook.simulation.result.Fares;
import org.casebook.simulation.result.MeasureChange;
import org.casebook.simulation.result.PartRow;
import org.casebook.simulation.result.Parts;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.result.Transition;
import org.casebook.simulation.scenario.Scenario;

/** The answers to all questions of a run. Each is put together only when it is asked for. */
public final class Simulation {

    private final Plan plan;
    private final Map<String, MeasureOutcome> outcomes;

    /** @param outcomes by measure; what is not there is left out of every answer */
    public Simulation(Plan plan, Map<String, MeasureOutcome> outcomes) {
        this.plan = plan;
        this.outcomes = Map.copyOf(outcomes);
    }

    /**
     * One row per measure and county that has a case, in the order of the definitions, then of the counties.
     *
     * @param scenario a name that was asked for, or {@link org.casebook.simulation.scenario.Scenario#POLICY}
     * @throws IllegalArgumentException when nobody asked for it
     */
    public List<ResultRow> rows(String scenario) {
        List<ResultRow> rows = new ArrayList<>();
        for (MeasureDefinition definition : plan.definitions()) {
            sums(scenario, definition.stem())
                    .forEach((county, sums) ->
                            rows.add(sums.row(scenario, definition, county, parts(definition.stem(), county))));
        }
        return rows;
    }

    /** What each part of some dimensions has under the policy in force, as a {@link org.casebook.simulation.result.Composition} lists it. */
    public List<PartRow> spread(List<Dimension> dimensions) {
        List<ResultRow> whole = rows(Scenario.POLICY);
        return dimensions.stream()
                .flatMap(dimension -> whole.stream().flatMap(row -> spread(dimension, row)))
                .toList();
    }

    private Stream<PartRow> spread(Dimension dimension, ResultRow whole) {
        SortedMap<String, Sums> parts = outcome(whole.measure()).spread.in(whole.county(), dimension);
        MeasureDefinition definition = plan.binder().definition(whole.measure());
        return parts.isEmpty()
                ? Stream.of(new PartRow(dimension, "", whole))
                : parts.entrySet().stream()
                        .sorted(Comparator.comparingInt(
                                part -> Parts.of(dimension).indexOf(part.getKey())))
                        .map(part -> new PartRow(
                                dimension,
                                part.getKey(),
                                part.getValue()
                                        .row(
                                                whole.scenario(),
                                                definition,
                                                whole.county(),
                                                Collections.emptySortedMap())));
    }

    private SortedMap<Part, Long> parts(String measure, County county) {
        return outcome(measure).parts.getOrDefault(county, Collections.emptySortedMap());
    }

    private MeasureOutcome outcome(String measure) {
        return Optional.ofNullable(outcomes.get(measure)).orElseThrow();
    }

    private List<Plan.Portion> portions(String scenario, String measure) {
        return outcomes.containsKey(measure) ? plan.portions(scenario, measure) : List.of();
    }

    private SortedMap<County, Sums> sums(String scenario, String measure) {
        SortedMap<County, Sums> all = new TreeMap<>();
        for (Plan.Portion portion : portions(scenario, measure)) {
            MeasureOutcome.FamilyOutcome family = outcome(measure).families.get(portion.family());
            family.base.forEach((county, base) -> {
                if (portion.counties().has(county)) {
                    Sums sums = base.copy();
                    if (portion.job() != Plan.NO_JOB) {
                        Sums difference =
                                family.differences.get(portion.job()).sums.get(county);
                        if (difference != null) {
                            sums.add(difference);
                        }
                    }
                    all.put(county, sums);
                }
            });
        }
        return all;
    }

    /** What the scenario changes against its baseline: the measures of which it changes any outcome. */
    public List<MeasureChange> changes(String scenario) {
        List<MeasureChange> changes = new ArrayList<>();
        for (MeasureDefinition definition : plan.definitions()) {
            Difference difference = difference(scenario, definition);
            if (!difference.sums.isEmpty()) {
                changes.add(change(definition, difference));
            }
        }
        return changes;
    }

    private Difference difference(String scenario, MeasureDefinition definition) {
        Difference all = new Difference(definition.grounds().size());
        for (Plan.Portion portion : portions(scenario, definition.stem())) {
            if (portion.job() != Plan.NO_JOB) {
                all.add(outcome(definition.stem())
                        .families
                        .get(portion.family())
                        .differences
                        .get(portion.job()));
            }
        }
        return all;
    }

    private static MeasureChange change(MeasureDefinition definition, Difference difference) {
        SortedMap<County, CountyChange> counties = new TreeMap<>();
        difference.sums.forEach((county, sums) -> {
            SortedMap<Fund, Long> fen = new TreeMap<>();
            for (int fund = 0; fund < definition.funds().size(); fund++) {
                fen.put(definition.funds().get(fund), sums.fen(fund));
            }
            Effects effects = difference.effects.getOrDefault(county, new Effects());
            counties.put(county, new CountyChange(sums.entitled, sums.people, fen, fares(effects)));
        });
        SortedMap<Dimension, SortedMap<String, Fares>> parts = new TreeMap<>();
        difference.parts.forEach((dimension, all) -> {
            SortedMap<String, Fares> named = new TreeMap<>();
            all.forEach((part, effects) -> named.put(part, fares(effects)));
            parts.put(dimension, named);
        });
        List<Transition> transitions = new ArrayList<>();
        for (int before = 0; before < difference.transitions.length; before++) {
            for (int after = 0; after < difference.transitions.length; after++) {
                long units = difference.transitions[before][after];
                if (before != after && units != 0) {
                    transitions.add(new Transition(state(definition, before), state(definition, after), units));
                }
            }
        }
        return new MeasureChange(definition.stem(), counties, parts, List.copyOf(transitions));
    }

    private static Fares fares(Effects effects) {
        return new Fares(
                effect(effects, Effects.Kind.GAIN),
                effect(effects, Effects.Kind.LOSE),
                effect(effects, Effects.Kind.ENTER),
                effect(effects, Effects.Kind.LEAVE));
    }

    private static Fares.Effect effect(Effects effects, Effects.Kind kind) {
        return new Fares.Effect(effects.units(kind), effects.fen(kind));
    }

    private static String state(MeasureDefinition definition, int state) {
        if (state == 0) {
            return Transition.ENTITLED;
        }
        Ground ground = definition.grounds().get(state - 1);
        return ground.name();
    }

    /** What all measures together come to, in fen, without putting rows together. */
    public long fen(String scenario) {
        return sum(scenario, Sums::fen);
    }

    /** What a fund pays for all measures together, in fen. */
    public long fen(String scenario, Fund fund) {
        long sum = 0;
        for (MeasureDefinition definition : plan.definitions()) {
            int number = definition.funds().indexOf(fund);
            if (number >= 0) {
                sum = Math.addExact(sum, sum(scenario, definition.stem(), sums -> sums.fen(number)));
            }
        }
        return sum;
    }

    /** What a measure comes to, in fen. */
    public long fen(String scenario, String measure) {
        return sum(scenario, measure, Sums::fen);
    }

    /** What a fund pays for a measure, in fen; 0 where it is none of the measure's. */
    public long fen(String scenario, String measure, Fund fund) {
        int number = plan.binder().definition(measure).funds().indexOf(fund);
        return number < 0 ? 0 : sum(scenario, measure, sums -> sums.fen(number));
    }

    /** Entitled units of a measure. */
    public long entitled(String scenario, String measure) {
        return sum(scenario, measure, sums -> sums.entitled);
    }

    /** People whom the entitled units of a measure stand for. */
    public long people(String scenario, String measure) {
        return sum(scenario, measure, sums -> sums.people);
    }

    private long sum(String scenario, ToLongFunction<Sums> figure) {
        long sum = 0;
        for (MeasureDefinition definition : plan.definitions()) {
            sum = Math.addExact(sum, sum(scenario, definition.stem(), figure));
        }
        return sum;
    }

    private long sum(String scenario, String measure, ToLongFunction<Sums> figure) {
        long sum = 0;
        for (Plan.Portion portion : portions(scenario, measure)) {
            MeasureOutcome.FamilyOutcome family = outcome(measure).families.get(portion.family());
            for (Map.Entry<County, Sums> base : family.base.entrySet()) {
                if (portion.counties().has(base.getKey())) {
                    sum = Math.addExact(sum, figure.applyAsLong(base.getValue()));
                }
            }
            if (portion.job() != Plan.NO_JOB) {
                for (Sums difference :
                        family.differences.get(portion.job()).sums.values()) {
                    sum = Math.addExact(sum, figure.applyAsLong(difference));
                }
            }
        }
        return sum;
    }
}
