package org.casebook.simulation.sweep;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.policy.BadInput;
import org.casebook.simulation.result.Goal;
import org.casebook.simulation.result.RunIdentity;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.SolveResult;
import org.casebook.simulation.result.SolveResult.Level;
import org.casebook.simulation.result.SolveResult.Precision;
import org.casebook.simulation.result.SolveResult.Span;
import org.casebook.simulation.result.SolveResult.Steps;
import org.casebook.simulation.result.SolveResult.Sum;
import org.casebook.simulation.result.TriedValue;

/**
 * Looks for the value of a term that reaches a goal: the most generous one whose cost fits a budget, or the least generous
 * one that entitles enough units. Costs are those of the measures that the term touches.
 */
public final class Solver {

    /** What was found, before it is put beside the policy in force. */
    record Found(
            Precision precision,
            Level level,
            Optional<Span> same,
            Optional<TriedValue> round,
            Optional<Level> beyond,
            Steps steps) {}

    private final City city;
    private final TermAxis axis;

    public Solver(City city, TermAxis axis) {
        this.city = city;
        this.axis = axis;
    }

    /** @throws BadInput when no value reaches the goal, or none can be told to */
    public SolveResult solve(Goal goal, RunIdentity run) {
        Trials trials = new Trials(city, List.of(axis));
        Objective objective = new Objective(axis, goal);
        Sum policy = objective.sum(trials.run(Map.of()), ScenarioResult.POLICY);
        Found found = axis.isExact()
                ? new LevelSearch(objective, ResponseCurve.of(axis, city)).find()
                : new TrialSearch(objective, trials).find();
        return new SolveResult(
                run,
                city.year(),
                Values.term(axis, city.book(), city.year()),
                goal,
                trials.measures(),
                found.precision,
                found.level,
                found.same,
                found.round,
                found.beyond,
                policy,
                found.steps);
    }
}
