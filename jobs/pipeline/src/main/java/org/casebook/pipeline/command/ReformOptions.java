package org.casebook.pipeline.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.attribution.Attribution;
import org.casebook.simulation.behaviour.BehaviourBook;
import org.casebook.simulation.behaviour.BehaviourReader;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.Contributions;
import org.casebook.simulation.result.Player;
import org.casebook.simulation.scenario.Scenario;
import org.casebook.simulation.scenario.ScenarioBook;
import org.casebook.simulation.terms.PolicyBook;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What may be asked of a scenario beside its result: what each part of it contributes, and how people respond. */
public final class ReformOptions {

    @Option(
            names = "--by",
            paramLabel = "term|measure",
            converter = PlayerName.class,
            description = "Also split the difference among the changed terms or measures (Shapley value, at most ten)")
    private Player player;

    @Option(
            names = "--behaviour",
            description = "Also show how people and employers may respond, beside the static result (conf/behaviour)")
    private boolean behaviour;

    @Option(
            names = "--behaviour-dir",
            paramLabel = "DIR",
            description = "The assumed responses. Default: conf/behaviour of the installation")
    private Path responses;

    /** The splits that were asked for; none without {@code --by}. */
    List<Attribution> attributions(ScenarioBook scenarios) {
        return player == null
                ? List.of()
                : scenarios.all().stream()
                        .map(scenario -> Attribution.of(scenario, player))
                        .toList();
    }

    /** All packages of the splits. */
    static List<Question> questions(List<Attribution> attributions, ScenarioBook scenarios) {
        List<Question> questions = new ArrayList<>();
        for (int place = 0; place < attributions.size(); place++) {
            Scenario scenario = scenarios.all().get(place);
            questions.addAll(attributions.get(place).questions(scenarios::terms, scenarios.baseline(scenario.name())));
        }
        return questions;
    }

    static List<Contributions> contributions(List<Attribution> attributions, Simulation simulation, PolicyBook policy) {
        List<MeasureDefinition> definitions = Measures.all();
        return attributions.stream()
                .map(attribution -> attribution.of(simulation, definitions, policy))
                .toList();
    }

    /** The assumed responses; empty without {@code --behaviour}. */
    Optional<BehaviourBook> responses() {
        Path folder = responses != null ? responses : Home.directory().resolve("conf/behaviour");
        return behaviour ? Optional.of(BehaviourReader.read(folder, Measures.all())) : Optional.empty();
    }

    /** Understands the words of the command line. */
    static final class PlayerName implements ITypeConverter<Player> {

        @Override
        public Player convert(String text) {
            return Arrays.stream(Player.values())
                    .filter(player -> player.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("term | measure (" + text + ")"));
        }
    }
}
