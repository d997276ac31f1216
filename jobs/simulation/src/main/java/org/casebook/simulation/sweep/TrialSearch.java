package org.casebook.simulation.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.policy.Ratio;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.Goal;
import org.casebook.simulation.result.SolveResult.Level;
import org.casebook.simulation.result.SolveResult.Precision;
import org.casebook.simulation.result.SolveResult.Steps;
import org.casebook.simulation.terms.Setting;

/**
 * Narrows down the value of a term that no break-even values tell of: in each pass of the engine some values between the last
 * one that misses the goal and the first one that reaches it. Along such terms what is granted, and to how many, goes one way;
 * where the values asked show that it does not, the search ends. How a share splits a cost between funds need not go one way:
 * for the budget of one fund every hundredth of a per cent is asked.
 */
final class TrialSearch {

    private static final int PER_PASS = 32;
    private static final long BASIS_POINTS = 10_000;

    /** A value tried, by its number from the lowest. */
    private record Trial(long number, Level level, long totalFen) {}

    private final Objective objective;
    private final TermAxis axis;
    private final Trials trials;

    TrialSearch(Objective objective, Trials trials) {
        this.objective = objective;
        this.axis = objective.axis();
        this.trials = trials;
    }

    Solver.Found find() {
        boolean all = axis.kind() == TermAxis.Kind.SHARE
                && objective.goal() instanceof Goal.Budget budget
                && budget.fund().isPresent();
        List<Trial> tried = ask(between(first() - 1, last() + 1, all ? Long.MAX_VALUE : PER_PASS));
        Trial low = tried.get(0);
        Trial high = tried.get(tried.size() - 1);
        boolean fromTheTop = objective.fromTheTop(low.level.sum(), low.totalFen, high.level.sum(), high.totalFen);
        Optional<Trial> missing = Optional.empty();
        while (true) {
            List<Trial> way = fromTheTop ? reversed(tried) : tried;
            int reached = firstReached(way, all);
            if (reached == way.size()) {
                throw objective.unreached(
                        way.stream().map(Trial::level).reduce(objective::nearer).orElseThrow());
            }
            Trial found = way.get(reached);
            missing = reached > 0 ? Optional.of(way.get(reached - 1)) : missing;
            if (missing.isEmpty() || Math.abs(found.number - missing.get().number) == 1) {
                return new Solver.Found(
                        precision(),
                        found.level,
                        Optional.empty(),
                        Optional.empty(),
                        missing.map(Trial::level),
                        Steps.NONE);
            }
            List<Trial> next = new ArrayList<>(ask(between(
                    Math.min(found.number, missing.get().number),
                    Math.max(found.number, missing.get().number),
                    PER_PASS)));
            next.add(fromTheTop ? 0 : next.size(), found);
            tried = next;
        }
    }

    /**
     * @param anyWay whether later ones may miss the goal again
     * @throws org.casebook.policy.BadInput when a value behind one that reaches the goal misses it
     */
    private int firstReached(List<Trial> way, boolean anyWay) {
        int reached = 0;
        while (reached < way.size()
                && !objective.isReachedBy(way.get(reached).level.sum())) {
            reached++;
        }
        for (int i = reached; i < way.size() && !anyWay; i++) {
            if (!objective.isReachedBy(way.get(i).level.sum())) {
                throw objective.notMonotone();
            }
        }
        return reached;
    }

    private static List<Trial> reversed(List<Trial> tried) {
        List<Trial> reversed = new ArrayList<>(tried);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Numbers spread evenly between two others, without these; their neighbours among them. */
    private static List<Long> between(long low, long high, long most) {
        long first = low + 1;
        long steps = high - 1 - first;
        long parts = Math.min(steps, most);
        List<Long> numbers = new ArrayList<>();
        numbers.add(first);
        for (long i = 1; i <= parts; i++) {
            numbers.add(first + Math.floorDiv(Math.multiplyExact(steps, i), parts));
        }
        return numbers;
    }

    private List<Trial> ask(List<Long> numbers) {
        Map<String, List<Setting>> asked = new LinkedHashMap<>();
        numbers.forEach(number -> asked.put(text(number), List.of(Values.setting(axis, text(number)))));
        Simulation simulation = trials.run(asked);
        return numbers.stream()
                .map(number -> new Trial(
                        number,
                        new Level(Values.value(axis, text(number)), objective.sum(simulation, text(number))),
                        simulation.fen(text(number))))
                .toList();
    }

    private String text(long number) {
        return axis.text(axis.kind() == TermAxis.Kind.SHARE ? Ratio.of(number, BASIS_POINTS) : Ratio.of(number, 1));
    }

    private long first() {
        return number(axis.low());
    }

    private long last() {
        return number(axis.high());
    }

    private long number(Ratio value) {
        long unit = axis.kind() == TermAxis.Kind.SHARE ? BASIS_POINTS : 1;
        return Math.multiplyExact(value.numerator(), unit) / value.denominator();
    }

    private Precision precision() {
        return switch (axis.kind()) {
            case COUNT -> Precision.WHOLE;
            case MONEY -> Precision.FEN;
            case SHARE -> Precision.BASIS_POINT;
        };
    }
}
