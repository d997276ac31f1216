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

    private final City city;
    private final List<Touched> touched;
    private final List<Question> questions;
    private final List<MeasureDefinition> definitions;
    private final Map<String, List<FoldedCase>> casebook;

    EngineSide(City city, List<Touched> touched, List<Question> questions, Map<String, List<FoldedCase>> casebook) {
        this.city = city;
        this.touched = touched;
        this.questions = questions;
        this.definitions = Stream.concat(
                        touched.stream().map(one -> one.measure().definition()),
                        Stream.of(Measures.get("distressed-employer-refund")))
                .toList();
        this.casebook = casebook;
    }

    @Override
    public Answers answer() {
        Plan plan = new Plan(definitions, Measures.interplays(), city.policy(), questions, city.year());
        Simulation simulation = Engine.run(plan, casebook);
        Answers answers = new Answers();
        for (Touched one : touched) {
            MeasureDefinition definition = one.measure().definition();
            for (int scenario : one.variantOf().keySet()) {
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
        return answers;
    }
}
