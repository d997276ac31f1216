package org.casebook.simulation.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.casebook.policy.Answer;
import org.casebook.policy.County;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Ratio;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.engine.Sums;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.sweep.BreakEvens.OfMeasure;

/**
 * What the measures that a threshold touches come to at every value of it, exact: the break-even values of all cases, sorted
 * once, with what changes at each of them added up. Between two steps nothing changes.
 */
public final class ResponseCurve {

    /** Units of one case that change from one state to another at a position. */
    private record Move(Position at, int measure, int number, State before, State after) {}

    private final BreakEvens breakEvens;
    private final List<Move> moves = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    /** Before the first step, then behind each. */
    private final List<Figures> levels = new ArrayList<>();

    private ResponseCurve(BreakEvens breakEvens) {
        this.breakEvens = breakEvens;
        collect();
        cumulate();
    }

    /** @throws IllegalArgumentException when the term is not {@link TermAxis#isExact exact} */
    public static ResponseCurve of(TermAxis axis, City city) {
        return new ResponseCurve(BreakEvens.find(axis, city));
    }

    private void collect() {
        for (int measure = 0; measure < breakEvens.measures().size(); measure++) {
            List<Staircase> all = breakEvens.measures().get(measure).staircases();
            for (int number = 0; number < all.size(); number++) {
                State before = all.get(number).start();
                for (Staircase.Change change : all.get(number).changes()) {
                    moves.add(new Move(change.at(), measure, number, before, change.state()));
                    before = change.state();
                }
            }
        }
        moves.sort((one, other) -> one.at.compareTo(other.at));
    }

    private void cumulate() {
        Figures level = Figures.none(measures());
        for (int measure = 0; measure < breakEvens.measures().size(); measure++) {
            OfMeasure own = breakEvens.measures().get(measure);
            for (int number = 0; number < own.staircases().size(); number++) {
                level.add(measure, own.staircases().get(number).start(), units(measure, number));
            }
        }
        levels.add(level);
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            if (i == 0 || move.at.compareTo(moves.get(i - 1).at) != 0) {
                level = level.copy();
                positions.add(move.at);
                levels.add(level);
            }
            level.add(move.measure, move.before, -units(move.measure, move.number));
            level.add(move.measure, move.after, units(move.measure, move.number));
        }
    }

    private long units(int measure, int number) {
        return breakEvens.measures().get(measure).probe().cases.get(number).units();
    }

    public TermAxis axis() {
        return breakEvens.axis();
    }

    /** The measures that the term touches, in the order of the law. */
    public List<String> measures() {
        return breakEvens.measures().stream()
                .map(measure -> measure.probe().definition.stem())
                .toList();
    }

    /** Where anything changes, in rising order. */
    public List<Position> positions() {
        return List.copyOf(positions);
    }

    /** What holds below the first position ({@code 0}), and from each position on. */
    public Figures level(int number) {
        return levels.get(number);
    }

    /** The number of the level to which a value belongs. */
    public int levelAt(Ratio value) {
        int low = 0;
        int high = positions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positions.get(middle).isPassedBy(value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public Figures at(Ratio value) {
        return levels.get(levelAt(value));
    }

    /**
     * The results of some values: one line per measure and county that has a case, as an estimate has them.
     *
     * @param values in rising order
     * @param scenario names each value
     */
    public List<ResultRow> rows(List<Ratio> values, Function<Ratio, String> scenario) {
        List<SortedMap<County, Sums>> sums = start();
        List<ResultRow> rows = new ArrayList<>();
        int next = 0;
        for (Ratio value : values) {
            while (next < moves.size() && moves.get(next).at.isPassedBy(value)) {
                Move move = moves.get(next);
                count(sums, move.measure, move.number, move.before, -1);
                count(sums, move.measure, move.number, move.after, 1);
                next++;
            }
            eachCounty(
                    sums,
                    (definition, counties) -> counties.forEach((county, own) ->
                            rows.add(own.row(scenario.apply(value), definition, county, new TreeMap<>()))));
        }
        return rows;
    }

    private void eachCounty(
            List<SortedMap<County, Sums>> sums, BiConsumer<MeasureDefinition, SortedMap<County, Sums>> use) {
        for (int measure = 0; measure < sums.size(); measure++) {
            use.accept(breakEvens.measures().get(measure).probe().definition, sums.get(measure));
        }
    }

    private List<SortedMap<County, Sums>> start() {
        List<SortedMap<County, Sums>> sums = new ArrayList<>();
        for (int measure = 0; measure < breakEvens.measures().size(); measure++) {
            sums.add(new TreeMap<>());
            OfMeasure own = breakEvens.measures().get(measure);
            for (int number = 0; number < own.staircases().size(); number++) {
                FoldedCase one = own.probe().cases.get(number);
                sums.get(measure)
                        .computeIfAbsent(one.facts().county(), county -> new Sums(own.probe().definition))
                        .assess(one.units());
                count(sums, measure, number, own.staircases().get(number).start(), 1);
            }
        }
        return sums;
    }

    /** @param sign 1 to count the units of the case, -1 to count them no longer */
    private void count(List<SortedMap<County, Sums>> sums, int measure, int number, State state, int sign) {
        CaseProbe probe = breakEvens.measures().get(measure).probe();
        FoldedCase one = probe.cases.get(number);
        Sums own = sums.get(measure).get(one.facts().county());
        if (state.isGranted()) {
            Answer answer = new Answer();
            state.recall(answer);
            own.grant(answer, probe.definition, sign * one.units(), state.people(), probe.assumed(number));
        } else {
            own.refuse(state.ground(), sign * one.units());
        }
    }
}
