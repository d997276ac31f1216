package org.casebook.simulation.behaviour;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Fund;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.interplay.Interplay;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.engine.Binder;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.engine.Variant;
import org.casebook.simulation.result.BehaviourRow;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.result.ScenarioBehaviour;
import org.casebook.simulation.scenario.RegionalTerms;
import org.casebook.simulation.terms.PolicyBook;

/**
 * What is added when those who are refused by little do something about it. Nobody is drawn by lot: every
 * case counts with its probability, exactly. The same terms of a measure are looked at once, whatever the scenarios that
 * come to them.
 */
public final class Behaviour {

    /** All that decides how the units of a measure respond. */
    private record Situation(String response, Map<County, Variant> own, Variant elsewhere) {}

    private record Reaction(int steps, Outcome.Granted granted) {}

    private final List<Response> responses;
    private final List<MeasureDefinition> definitions;
    private final List<Interplay> interplays;
    private final Binder binder;
    private final int year;
    private final Map<String, List<FoldedCase>> casebook;
    private final Map<Situation, SortedMap<County, Expected>> known = new HashMap<>();

    /** @param casebook the cases of the measures of the book, by stem; none where it is missing */
    public Behaviour(
            BehaviourBook book,
            List<MeasureDefinition> definitions,
            List<Interplay> interplays,
            int year,
            Map<String, List<FoldedCase>> casebook) {
        List<String> order = definitions.stream().map(MeasureDefinition::stem).toList();
        this.responses = book.responses().stream()
                .sorted(Comparator.comparingInt(response -> order.indexOf(response.measure())))
                .toList();
        Set<String> responding = book.measures();
        this.interplays = interplays.stream()
                .filter(interplay -> responding.contains(interplay.measure()))
                .toList();
        Set<String> asked = Stream.concat(
                        responding.stream(), this.interplays.stream().map(Interplay::other))
                .collect(Collectors.toSet());
        this.definitions = definitions.stream()
                .filter(definition -> asked.contains(definition.stem()))
                .toList();
        this.binder = new Binder(this.definitions, this.interplays, year);
        this.year = year;
        this.casebook = Map.copyOf(casebook);
    }

    /**
     * The response to a scenario and to its baseline, beside what both come to without one.
     *
     * @param simulation has answered both
     */
    public ScenarioBehaviour of(
            String scenario, RegionalTerms terms, String baseline, RegionalTerms baselineTerms, Simulation simulation) {
        return new ScenarioBehaviour(
                scenario,
                baseline,
                rows(baselineTerms, simulation.rows(baseline)),
                rows(terms, simulation.rows(scenario)));
    }

    /** @param rows what the measures come to under these terms if nobody responds */
    List<BehaviourRow> rows(RegionalTerms terms, List<ResultRow> rows) {
        List<BehaviourRow> found = new ArrayList<>();
        for (Response response : responses) {
            SortedMap<County, Expected> expected =
                    known.computeIfAbsent(situation(response, terms), own -> expect(response, terms));
            rows.stream()
                    .filter(row -> row.measure().equals(response.measure()))
                    .forEach(row -> found.add(row(response, row, expected)));
        }
        return List.copyOf(found);
    }

    private Situation situation(Response response, RegionalTerms terms) {
        Map<County, Variant> own = new HashMap<>();
        terms.own().forEach((county, book) -> own.put(county, binder.variant(response.measure(), book)));
        return new Situation(response.name(), own, binder.variant(response.measure(), terms.elsewhere()));
    }

    private static BehaviourRow row(Response response, ResultRow row, SortedMap<County, Expected> all) {
        Expected expected =
                all.getOrDefault(row.county(), new Expected(response.incentive().denominator()));
        SortedMap<Fund, Money> induced = new TreeMap<>();
        row.amounts().keySet().forEach(fund -> induced.put(fund, expected.amount(fund)));
        return new BehaviourRow(
                response.name(),
                response.measure(),
                row.county(),
                row.entitled(),
                row.amounts(),
                expected.nearMisses(),
                expected.responding(),
                expected.steps(),
                induced);
    }

    private SortedMap<County, Expected> expect(Response response, RegionalTerms terms) {
        Map<PolicyBook, Assessor> assessors = new IdentityHashMap<>();
        BigInteger denominator = response.incentive().denominator();
        SortedMap<County, Expected> all = new TreeMap<>();
        for (FoldedCase one : casebook.getOrDefault(response.measure(), List.of())) {
            County county = one.facts().county();
            Assessor assessor =
                    assessors.computeIfAbsent(terms.in(county), book -> new Assessor(definitions, interplays, book));
            reaction(response, one.facts(), assessor)
                    .ifPresent(reaction -> all.computeIfAbsent(county, own -> new Expected(denominator))
                            .add(
                                    one.units(),
                                    reaction.steps,
                                    response.incentive().probability(reaction.granted.amount(), reaction.steps),
                                    reaction.granted));
        }
        return all;
    }

    /** The first number of steps that turns the refusal; empty where none does, or nothing had to be turned. */
    private Optional<Reaction> reaction(Response response, Facts facts, Assessor assessor) {
        if (!(assessor.assess(response.measure(), facts, year) instanceof Outcome.Refused refused)
                || !response.answers(refused.ground())) {
            return Optional.empty();
        }
        for (int steps = 1; steps <= response.incentive().most(); steps++) {
            Optional<Facts> after = response.after(facts, steps, year);
            if (after.isPresent()
                    && assessor.assess(response.measure(), after.get(), year) instanceof Outcome.Granted granted) {
                return Optional.of(new Reaction(steps, granted));
            }
        }
        return Optional.empty();
    }
}
