package org.casebook.simulation.sweep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.Fund;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.interplay.Interplay;
import org.casebook.simulation.engine.Engine;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.engine.Plan;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.result.TouchedMeasure;
import org.casebook.simulation.scenario.RegionalTerms;
import org.casebook.simulation.terms.Setting;

/** Asks the engine for the measures that some terms touch, value by value and all values in one pass. */
final class Trials {

    private final List<MeasureDefinition> touched;
    private final List<MeasureDefinition> needed;
    private final Map<String, List<FoldedCase>> casebook;
    private final City city;

    Trials(City city, List<TermAxis> axes) {
        this.city = city;
        this.touched = Sweep.touched(axes, city.definitions(), city.interplays());
        this.needed = city.definitions().stream()
                .filter(definition -> touched.contains(definition) || isGivenWayTo(definition))
                .toList();
        this.casebook = new HashMap<>();
        touched.forEach(definition ->
                casebook.put(definition.stem(), city.casebook().getOrDefault(definition.stem(), List.of())));
    }

    private boolean isGivenWayTo(MeasureDefinition definition) {
        return city.interplays().stream()
                .filter(interplay -> interplay.other().equals(definition.stem()))
                .map(Interplay::measure)
                .anyMatch(measure -> touched.stream().anyMatch(own -> own.stem().equals(measure)));
    }

    List<String> measures() {
        return touched.stream().map(MeasureDefinition::stem).toList();
    }

    /** @param asked settings by the name of what they ask */
    Simulation run(Map<String, List<Setting>> asked) {
        RegionalTerms baseline = RegionalTerms.everywhere(city.book());
        List<Question> questions = new ArrayList<>();
        asked.forEach((name, settings) -> questions.add(
                new Question(name, RegionalTerms.everywhere(city.book().with(settings, LocalDate.MIN)), baseline)));
        return Engine.run(new Plan(needed, city.interplays(), city.book(), questions, city.year()), casebook);
    }

    /** What each touched measure comes to. */
    List<TouchedMeasure> measures(Simulation simulation, String name) {
        Map<String, SortedMap<Fund, Long>> fen = new LinkedHashMap<>();
        touched.forEach(definition -> {
            SortedMap<Fund, Long> none = new TreeMap<>();
            definition.funds().forEach(fund -> none.put(fund, 0L));
            fen.put(definition.stem(), none);
        });
        for (ResultRow row : simulation.rows(name)) {
            row.amounts().forEach((fund, amount) -> fen.get(row.measure()).merge(fund, amount.fen(), Math::addExact));
        }
        return fen.entrySet().stream()
                .map(measure -> new TouchedMeasure(
                        measure.getKey(),
                        simulation.entitled(name, measure.getKey()),
                        simulation.people(name, measure.getKey()),
                        measure.getValue()))
                .toList();
    }
}
