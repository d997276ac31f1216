package org.casebook.simulation.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casebook.policy.Fund;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Ratio;
import org.casebook.policy.interplay.Interplay;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.result.RunIdentity;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.SweepPoint;
import org.casebook.simulation.result.SweepResult;
import org.casebook.simulation.result.SweepStep;
import org.casebook.simulation.result.TouchedMeasure;
import org.casebook.simulation.result.TriedTerm;
import org.casebook.simulation.result.TriedValue;
import org.casebook.simulation.terms.Setting;

/**
 * Tries out a range of values for one term, or all pairs of values for two. One term of which the break-even values of all
 * cases can be found is answered from them; anything else value by value, in one pass of the engine.
 */
public final class Sweep {

    /**
     * A term with its values.
     *
     * @param values as they would be set, in rising order; at least one
     */
    public record Range(TermAxis axis, List<String> values) {}

    private final City city;
    private final List<Range> ranges;
    private final Trials trials;

    /** @param ranges one or two, of different terms */
    public Sweep(City city, List<Range> ranges) {
        this.city = city;
        this.ranges = List.copyOf(ranges);
        this.trials = new Trials(city, ranges.stream().map(Range::axis).toList());
    }

    /** Whether results hold between the values of a range too, and steps can be listed. */
    public static boolean isExact(List<TermAxis> axes) {
        return axes.size() == 1 && axes.get(0).isExact();
    }

    /** The measures that terms touch: their own and those that give way to them. No other cases are needed. */
    public static List<MeasureDefinition> touched(
            List<TermAxis> axes, List<MeasureDefinition> definitions, List<Interplay> interplays) {
        return definitions.stream()
                .filter(definition -> axes.stream()
                        .flatMap(axis -> BreakEvens.touched(axis, definitions, interplays))
                        .anyMatch(definition::equals))
                .toList();
    }

    /** @param steps whether to list all steps of the whole range; only where it is {@link #isExact exact} */
    public SweepResult run(boolean steps, RunIdentity run) {
        boolean exact = isExact(ranges.stream().map(Range::axis).toList());
        SweepPoint policy = new SweepPoint(
                ScenarioResult.POLICY, List.of(), trials.measures(trials.run(Map.of()), ScenarioResult.POLICY));
        return exact ? fromBreakEvens(steps, run, policy) : fromTrials(run, policy);
    }

    private SweepResult fromBreakEvens(boolean listed, RunIdentity run, SweepPoint policy) {
        Range range = ranges.get(0);
        TermAxis axis = range.axis();
        ResponseCurve curve = ResponseCurve.of(axis, city);
        Map<Ratio, String> written = new LinkedHashMap<>();
        range.values().forEach(value -> written.put(axis.number(value), value));
        List<SweepPoint> points = written.entrySet().stream()
                .map(value -> new SweepPoint(
                        name(List.of(value.getValue())),
                        List.of(Values.value(axis, value.getValue())),
                        measures(curve.at(value.getKey()))))
                .toList();
        List<ResultRow> rows = curve.rows(List.copyOf(written.keySet()), value -> name(List.of(written.get(value))));
        return result(run, true, policy, points, rows, listed ? steps(curve) : List.of());
    }

    private List<SweepStep> steps(ResponseCurve curve) {
        List<SweepStep> steps = new ArrayList<>();
        for (int i = 0; i < curve.positions().size(); i++) {
            List<TouchedMeasure> before = measures(curve.level(i));
            List<TouchedMeasure> after = measures(curve.level(i + 1));
            Position at = curve.positions().get(i);
            steps.add(new SweepStep(
                    Values.value(curve.axis(), at.value()),
                    at.included(),
                    IntStream.range(0, before.size())
                            .mapToObj(measure -> difference(before.get(measure), after.get(measure)))
                            .toList()));
        }
        return steps;
    }

    private static TouchedMeasure difference(TouchedMeasure before, TouchedMeasure after) {
        SortedMap<Fund, Long> fen = new TreeMap<>(after.fen());
        before.fen().forEach((fund, amount) -> fen.merge(fund, -amount, Math::addExact));
        return new TouchedMeasure(
                after.measure(), after.entitled() - before.entitled(), after.people() - before.people(), fen);
    }

    private List<TouchedMeasure> measures(Figures figures) {
        return definitions()
                .map(definition -> {
                    SortedMap<Fund, Long> fen = new TreeMap<>();
                    definition.funds().forEach(fund -> fen.put(fund, figures.fen(definition.stem(), fund)));
                    return new TouchedMeasure(
                            definition.stem(),
                            figures.entitled(definition.stem()),
                            figures.people(definition.stem()),
                            fen);
                })
                .toList();
    }

    private Stream<MeasureDefinition> definitions() {
        return city.definitions().stream()
                .filter(definition -> trials.measures().contains(definition.stem()));
    }

    private SweepResult fromTrials(RunIdentity run, SweepPoint policy) {
        Map<String, List<String>> combinations = new LinkedHashMap<>();
        combinations(List.of()).forEach(values -> combinations.put(name(values), values));
        Map<String, List<Setting>> asked = new LinkedHashMap<>();
        combinations.forEach((name, values) -> asked.put(name, settings(values)));
        Simulation simulation = trials.run(asked);
        List<SweepPoint> points = new ArrayList<>();
        List<ResultRow> rows = new ArrayList<>();
        combinations.forEach((name, values) -> {
            points.add(new SweepPoint(name, shown(values), trials.measures(simulation, name)));
            rows.addAll(simulation.rows(name));
        });
        return result(run, false, policy, points, rows, List.of());
    }

    private Stream<List<String>> combinations(List<String> chosen) {
        if (chosen.size() == ranges.size()) {
            return Stream.of(chosen);
        }
        return ranges.get(chosen.size()).values().stream().flatMap(value -> {
            List<String> more = new ArrayList<>(chosen);
            more.add(value);
            return combinations(more);
        });
    }

    private String name(List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> ranges.get(i).axis().path() + "=" + values.get(i))
                .collect(Collectors.joining(","));
    }

    private List<Setting> settings(List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> Values.setting(ranges.get(i).axis(), values.get(i)))
                .toList();
    }

    private List<TriedValue> shown(List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> Values.value(ranges.get(i).axis(), values.get(i)))
                .toList();
    }

    private SweepResult result(
            RunIdentity run,
            boolean exact,
            SweepPoint policy,
            List<SweepPoint> points,
            List<ResultRow> rows,
            List<SweepStep> steps) {
        List<TriedTerm> terms = ranges.stream()
                .map(range -> Values.term(range.axis(), city.book(), city.year()))
                .toList();
        return new SweepResult(run, city.year(), terms, exact, trials.measures(), policy, points, rows, steps);
    }
}
