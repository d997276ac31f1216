package org.casebook.simulation.sweep;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.casebook.policy.Ratio;
import org.casebook.simulation.result.Goal;
import org.casebook.simulation.result.SolveResult.Level;
import org.casebook.simulation.result.SolveResult.Precision;
import org.casebook.simulation.result.SolveResult.Span;
import org.casebook.simulation.result.SolveResult.Step;
import org.casebook.simulation.result.SolveResult.Steps;
import org.casebook.simulation.result.TriedValue;

/**
 * Goes through the levels of a response curve from the side on which the value is looked for, until one reaches the goal: it
 * need not rise or fall throughout.
 */
final class LevelSearch {

    private static final int MOST_DECIMALS = 7;
    private static final int MOST_STEPS = 12;

    /** The values of one level. */
    private record Stretch(Ratio low, boolean lowIncluded, Ratio high, boolean highIncluded) {}

    private final Objective objective;
    private final TermAxis axis;
    private final ResponseCurve curve;
    private final boolean fromTheTop;

    LevelSearch(Objective objective, ResponseCurve curve) {
        this.objective = objective;
        this.axis = objective.axis();
        this.curve = curve;
        Figures low = curve.level(0);
        Figures high = curve.level(curve.positions().size());
        this.fromTheTop = objective.fromTheTop(objective.sum(low), low.fen(), objective.sum(high), high.fen());
    }

    Solver.Found find() {
        int last = curve.positions().size();
        Optional<Level> nearest = Optional.empty();
        for (int passed = 0; passed <= last; passed++) {
            int number = fromTheTop ? last - passed : passed;
            Level level = level(number, value(stretch(number), fromTheTop));
            if (objective.isReachedBy(level.sum())) {
                return found(number, level, passed > 0);
            }
            nearest =
                    Optional.of(nearest.map(own -> objective.nearer(own, level)).orElse(level));
        }
        throw objective.unreached(nearest.orElseThrow());
    }

    private Solver.Found found(int number, Level level, boolean hasBeyond) {
        Stretch stretch = stretch(number);
        Optional<Span> same = stretch.low.equals(stretch.high) ? Optional.empty() : Optional.of(span(stretch));
        Optional<TriedValue> round = round(stretch, fromTheTop)
                .map(own -> Values.value(axis, own))
                .filter(own -> own.written().length() < level.value().written().length());
        int next = fromTheTop ? number + 1 : number - 1;
        Optional<Level> beyond =
                hasBeyond ? Optional.of(level(next, value(stretch(next), !fromTheTop))) : Optional.empty();
        boolean allFit = objective.goal() instanceof Goal.Budget && !hasBeyond;
        return new Solver.Found(Precision.EXACT, level, same, round, beyond, allFit ? steps() : Steps.NONE);
    }

    private Steps steps() {
        int last = curve.positions().size();
        List<Step> first = IntStream.rangeClosed(0, Math.min(last, MOST_STEPS - 1))
                .map(passed -> fromTheTop ? last - passed : passed)
                .mapToObj(number -> new Step(span(stretch(number)), objective.sum(curve.level(number))))
                .toList();
        return new Steps(first, last + 1);
    }

    private Span span(Stretch stretch) {
        return new Span(
                Values.value(axis, stretch.low),
                stretch.lowIncluded,
                Values.value(axis, stretch.high),
                stretch.highIncluded);
    }

    private Level level(int number, Ratio value) {
        return new Level(Values.value(axis, value), objective.sum(curve.level(number)));
    }

    private Stretch stretch(int number) {
        List<Position> positions = curve.positions();
        Position from = number == 0 ? new Position(axis.low(), true) : positions.get(number - 1);
        boolean open = number < positions.size();
        Position to = open ? positions.get(number) : new Position(axis.high(), false);
        if (axis.kind() != TermAxis.Kind.SHARE && open) {
            return new Stretch(from.value(), true, to.value().minus(Ratio.ONE), true);
        }
        return new Stretch(from.value(), from.included(), to.value(), !to.included());
    }

    /** The outermost value of a level on one side; where it has none there, that on the other side. */
    private Ratio value(Stretch stretch, boolean top) {
        if (top ? stretch.highIncluded : stretch.lowIncluded) {
            return top ? stretch.high : stretch.low;
        }
        if (top ? stretch.lowIncluded : stretch.highIncluded) {
            return top ? stretch.low : stretch.high;
        }
        return round(stretch, top)
                .orElseGet(() -> Ratio.of(
                        Math.addExact(stretch.low.numerator(), stretch.high.numerator()),
                        Math.addExact(stretch.low.denominator(), stretch.high.denominator())));
    }

    /** Of the shares with the fewest decimals the outermost on one side; empty where there is none or the term is no share. */
    private Optional<Ratio> round(Stretch stretch, boolean top) {
        if (axis.kind() != TermAxis.Kind.SHARE) {
            return Optional.empty();
        }
        long unit = 100;
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            long low = floor(stretch.low, unit);
            if (!stretch.lowIncluded || Ratio.of(low, unit).compareTo(stretch.low) < 0) {
                low++;
            }
            long high = floor(stretch.high, unit);
            if (!stretch.highIncluded && Ratio.of(high, unit).equals(stretch.high)) {
                high--;
            }
            if (low <= high) {
                return Optional.of(Ratio.of(top ? high : low, unit));
            }
            unit *= 10;
        }
        return Optional.empty();
    }

    private static long floor(Ratio value, long unit) {
        return BigInteger.valueOf(value.numerator())
                .multiply(BigInteger.valueOf(unit))
                .divide(BigInteger.valueOf(value.denominator()))
                .longValueExact();
    }
}
