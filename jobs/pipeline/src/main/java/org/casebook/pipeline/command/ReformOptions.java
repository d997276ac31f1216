package org.casebook.pipeline.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casebook.policy.BadInput;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.simulation.attribution.Attribution;
import org.casebook.simulation.behaviour.BehaviourBook;
import org.casebook.simulation.behaviour.BehaviourReader;
import org.casebook.simulation.config.Typed;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.Contributions;
import org.casebook.simulation.result.Player;
import org.casebook.simulation.scenario.Scenario;
import org.casebook.simulation.scenario.ScenarioBook;
import org.casebook.simulation.scenario.ScenarioReader;
import org.casebook.simulation.terms.PolicyBook;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What may be asked of a scenario beside its result: what each part of it contributes, and how people respond. */
public final class ReformOptions {

    @Option(
            names = "--by",
            paramLabel = "term|measure",
            converter = PlayerName.class,
            description = {
                "另把差额分解到各项改动：term 按参数，measure 按措施（沙普利值，至多十项）",
                "Also split the difference among the changed terms or measures (Shapley value, at most ten)"
            })
    private Player player;

    @Option(
            names = "--behaviour",
            description = {
                "在静态结果之外，另列个人与单位可能的反应（conf/behaviour）",
                "Also show how people and employers may respond, beside the static result (conf/behaviour)"
            })
    private boolean behaviour;

    @Option(
            names = "--behaviour-dir",
            paramLabel = "DIR",
            description = {
                "行为假设所在目录。不写则为安装目录下的 conf/behaviour",
                "The assumed responses. Default: conf/behaviour of the installation"
            })
    private Path responses;

    /** The splits that were asked for; none without {@code --by}. */
    List<Attribution> attributions(ScenarioBook scenarios) {
        return player == null
                ? List.of()
                : scenarios.all().stream()
                        .map(scenario -> Attribution.of(scenario, player))
                        .toList();
    }

    /**
     * All packages of the splits.
     *
     * @param yes whether more of them are wanted than one run takes without being asked twice
     */
    static List<Question> questions(List<Attribution> attributions, ScenarioBook scenarios, boolean yes) {
        long packages = attributions.stream().mapToLong(Attribution::packages).reduce(0, Math::addExact);
        if (packages > ScenarioReader.LIMIT.longValueExact() && !yes) {
            throw new BadInput(
                    Text.of("按 --by 分解共有 %,d 种组合。", "Splitting with --by makes %,d packages.", packages),
                    "--by",
                    Text.of("确要全部计算请加 --yes；或减少方案。", "Add --yes to compute them all, or ask for fewer scenarios."));
        }
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

    /** @throws UsageError when an option has nothing to work on */
    void check(CommandSpec spec, Path contributions, Path responsesFile) {
        if (player == null && contributions != null) {
            throw new UsageError(
                    spec.commandLine(), Text.of("--contributions 须与 --by 同用。", "--contributions goes with --by."));
        }
        if (!behaviour && (responsesFile != null || responses != null)) {
            throw new UsageError(
                    spec.commandLine(),
                    Text.of(
                            "--responses、--behaviour-dir 须与 --behaviour 同用。",
                            "--responses and --behaviour-dir go with --behaviour."));
        }
    }

    /** All of it that decides figures. */
    String asked(Optional<BehaviourBook> assumed) {
        return (player == null ? "" : player.name())
                + assumed.map(book -> " " + book.assumptions()).orElse("");
    }

    /** The assumed responses; empty without {@code --behaviour}. */
    Optional<BehaviourBook> responses(PolicyBook policy) {
        Path folder = responses != null ? responses : Home.directory().resolve("conf/behaviour");
        return behaviour ? Optional.of(BehaviourReader.read(folder, Measures.all(), policy)) : Optional.empty();
    }

    /** Understands the words of the command line. */
    static final class PlayerName implements ITypeConverter<Player> {

        @Override
        public Player convert(String text) {
            return Arrays.stream(Player.values())
                    .filter(player -> player.name().toLowerCase(Locale.ROOT).equals(Typed.plain(text))
                            || player.label().zh().equals(Typed.plain(text)))
                    .findFirst()
                    .orElseThrow(() -> new WrongValue(Text.of("可写：term（按参数）、measure（按措施）。", "Use term or measure.")));
        }
    }
}
