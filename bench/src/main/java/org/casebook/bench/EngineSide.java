package org.casebook.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.engine.Engine;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.engine.Plan;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.engine.Simulation;

/** The scenario engine: plan, run, and read what is asked. Beside it, it finds grounds, transitions, gainers and losers. */
final class EngineSide implements Side {

    private final BenchCity city;
    private final List<Touched> touched;
    private final List<Question> questions;
    private final boolean together;
    private final List<MeasureDefinition> definitions;
    private final Map<String, List<FoldedCase>> casebook;

    /** @param together all scenarios in one pass, as it is meant; otherwise a run for each, with all the same answers */
    EngineSide(
            BenchCity city,
            List<Touched> touched,
            List<Question> questions,
            Map<String, List<FoldedCase>> casebook,
            boolean together) {
        this.city = city;
        this.touched = touched;
        this.questions = questions;
        this.definitions = Stream.concat(
                        touched.stream().map(one -> one.measure().definition()),
                        Stream.of(Measures.get("distressed-employer-refund")))
                .toList();
        this.casebook = casebook;
        this.together = together;
    }

    @Override
    public Answers answer() {
        Answers answers = new Answers();
        if (together) {
            Simulation simulation = simulate(questions);
            touched.forEach(one -> one.variantOf()
                    .keySet()
                    .forEach(scenario ->
                            put(answers, simulation, scenario, one.measure().definition())));
            return answers;
        }
        for (int scenario = 0; scenario < questions.size(); scenario++) {
            Simulation simulation = simulate(List.of(questions.get(scenario)));
            for (Touched one : touched) {
                if (one.variantOf().containsKey(scenario)) {
                    put(answers, simulation, scenario, one.measure().definition());
                }
            }
        }
        return answers;
    }

    private Simulation simulate(List<Question> asked) {
        return Engine.run(new Plan(definitions, Measures.interplays(), city.policy(), asked, city.year()), casebook);
    }

    private static void put(Answers answers, Simulation simulation, int scenario, MeasureDefinition definition) {
        String name = Reforms.name(scenario);
        long fen = simulation.fen(name, definition.stem());
        answers.put(
                scenario,
                definition.stem(),
                new Answers.Figures(
                        simulation.entitled(name, definition.stem()),
                        fen,
                        definition.sharesFunds()
                                ? simulation.fen(name, definition.funds().get(0))
                                : fen));
    }
}
