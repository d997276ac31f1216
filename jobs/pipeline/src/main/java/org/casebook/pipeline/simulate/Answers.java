package org.casebook.pipeline.simulate;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.casebook.policy.County;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.ChangedTerm;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.SimulationResult;
import org.casebook.simulation.scenario.Change;
import org.casebook.simulation.scenario.RegionalTerms;
import org.casebook.simulation.scenario.Scenario;
import org.casebook.simulation.scenario.ScenarioBook;
import org.casebook.simulation.terms.Term;
import org.casebook.simulation.terms.TermValue;
import org.casebook.simulation.terms.ValueText;

/** The results of scenarios with what was asked, each put together when it is read. */
final class Answers {

    private static final Text NONE = new Text("无", "none");

    private final Simulation simulation;
    private final ScenarioBook scenarios;
    private final LocalDate lastDay;

    Answers(Simulation simulation, ScenarioBook scenarios, int year) {
        this.simulation = simulation;
        this.scenarios = scenarios;
        this.lastDay = LocalDate.of(year, Month.DECEMBER, Month.DECEMBER.maxLength());
    }

    List<ScenarioResult> all() {
        List<Scenario> asked = scenarios.all();
        return SimulationResult.onDemand(asked.size(), place -> answer(asked.get(place)));
    }

    private ScenarioResult answer(Scenario scenario) {
        return new ScenarioResult(
                scenario.name(),
                scenario.question(),
                scenario.baseline(),
                scenario.changes().stream()
                        .map(change -> changed(scenario, change))
                        .toList(),
                scenario.start(),
                scenario.counties(),
                simulation.rows(scenario.name()),
                simulation.changes(scenario.name()));
    }

    private ChangedTerm changed(Scenario scenario, Change change) {
        return new ChangedTerm(
                change.measure(),
                change.term(),
                change.part(),
                change.value(),
                term(scenarios.terms(scenario.name()), scenario, change).label(),
                value(scenarios.baseline(scenario.name()), scenario, change),
                value(scenarios.terms(scenario.name()), scenario, change));
    }

    /** In a county where the change holds. */
    private static Term term(RegionalTerms terms, Scenario scenario, Change change) {
        County county = scenario.counties().isEmpty()
                ? County.all().get(0)
                : scenario.counties().first();
        return terms.in(county).of(change.measure()).term(change.term());
    }

    /** The value on the last day of the year, or the last before it; the first where there is none before. */
    private Text value(RegionalTerms terms, Scenario scenario, Change change) {
        Term term = term(terms, scenario, change);
        Predicate<TermValue> begun = value -> !value.from().isAfter(lastDay);
        Optional<TermValue> value = term.values().stream()
                .filter(begun)
                .reduce((earlier, later) -> later)
                .or(() -> term.values().stream().findFirst());
        return value.map(found -> ValueText.of(Measures.get(change.measure()), term, found))
                .orElse(NONE);
    }
}
