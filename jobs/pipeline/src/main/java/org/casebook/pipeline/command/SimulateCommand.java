package org.casebook.pipeline.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.casebook.pipeline.simulate.SimulateJob;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.policy.Lang;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.report.attribution.AttributionChart;
import org.casebook.report.attribution.AttributionCsv;
import org.casebook.report.attribution.AttributionJson;
import org.casebook.report.attribution.AttributionTable;
import org.casebook.report.behaviour.BehaviourCsv;
import org.casebook.report.behaviour.BehaviourJson;
import org.casebook.report.behaviour.BehaviourTable;
import org.casebook.report.scenario.Beside;
import org.casebook.report.scenario.ScenarioCsv;
import org.casebook.report.scenario.ScenarioJson;
import org.casebook.report.scenario.ScenarioPage;
import org.casebook.report.scenario.ScenarioTable;
import org.casebook.report.scenario.UnmovedTable;
import org.casebook.simulation.attribution.Attribution;
import org.casebook.simulation.behaviour.Behaviour;
import org.casebook.simulation.behaviour.BehaviourBook;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.AttributionResult;
import org.casebook.simulation.result.BehaviourResult;
import org.casebook.simulation.result.Contributions;
import org.casebook.simulation.result.ScenarioBehaviour;
import org.casebook.simulation.result.SimulationResult;
import org.casebook.simulation.result.Unmoved;
import org.casebook.simulation.scenario.ScenarioBook;
import org.casebook.simulation.terms.PolicyBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** casebook → what every scenario costs, and who gains and loses. */
@Command(
        name = "simulate",
        description = {
            "一次模拟多个方案，逐个与基准比较：所需资金、受益与受损对象。",
            "Many scenarios in one pass, each against its baseline: cost, winners and losers."
        },
        mixinStandardHelpOptions = true)
@Writes(page = true)
final class SimulateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private PolicyOptions policy;

    @Mixin
    private PageOptions page;

    @Mixin
    private ReformOptions reform;

    @Mixin
    private ScenarioOptions scenarioFiles;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            converter = PolicyYear.class,
            description = {"政策年度。不写则取 --as-of 的年份", "The policy year. Default: the year of --as-of"})
    private Integer asked;

    @Option(
            names = "--winners",
            paramLabel = "FILE",
            description = {"另写一份受益与受损对象（CSV）", "Write winners and losers there, too (CSV)"})
    @EndsWith(".csv")
    private Path winners;

    @Option(
            names = "--contributions",
            paramLabel = "FILE",
            description = {
                "与 --by 同用：另写一份各项改动的贡献（CSV，或 .svg 图）",
                "With --by: write what each part contributes there, too (CSV, or a chart: .svg)"
            })
    @EndsWith({".csv", ".svg"})
    private Path contributions;

    @Option(
            names = "--responses",
            paramLabel = "FILE",
            description = {
                "与 --behaviour 同用：另写一份静态与反应后的数字（CSV）",
                "With --behaviour: write static and behavioural figures there, too (CSV)"
            })
    @EndsWith(".csv")
    private Path responsesFile;

    @Override
    public Integer call() {
        Console console = common.console();
        reform.check(spec, contributions, responsesFile);
        int year = policy.year(asked);
        PolicyBook book = policy.book(common, year);
        ScenarioBook scenarios = scenarioFiles.book(book);
        List<Attribution> attributions = reform.attributions(scenarios);
        List<Question> packages = ReformOptions.questions(attributions, scenarios, scenarioFiles.yes());
        Optional<BehaviourBook> responses = reform.responses(book);
        Session session = Session.openForSmallData(common, console);
        Run fold = session.fold(year);
        session.noticeIfOutdated(fold, console);
        SimulateJob job = new SimulateJob(session.warehouse(), fold, book, scenarios, SimulateJob.Place.of(fold));
        Simulation simulation = console.stage(
                Text.of(
                        "模拟 %,d 个方案",
                        "Simulating %,d scenarios", scenarios.all().size()),
                () -> job.simulate(packages));
        SimulationResult result = console.stage(
                Text.of("保存结果", "Recording the results"),
                () -> job.record(simulation, reform.asked(responses), Clock.systemUTC()));
        deliver(
                new Reformed(
                        result,
                        new AttributionResult(
                                result.run(), year, ReformOptions.contributions(attributions, simulation, book)),
                        responses.map(assumed -> console.stage(
                                Text.of("估计行为反应", "Estimating responses"),
                                () -> respond(assumed, job, scenarios, simulation, result))),
                        console.stage(
                                Text.of("查找没有变化的原因", "Looking why nothing moves"),
                                () -> UnmovedChanges.of(job, scenarios, simulation, year))),
                console);
        return Casebook.DONE;
    }

    /** All that was asked. */
    private record Reformed(
            SimulationResult result,
            AttributionResult attribution,
            Optional<BehaviourResult> behaviour,
            List<Unmoved> unmoved) {}

    private static BehaviourResult respond(
            BehaviourBook assumed,
            SimulateJob job,
            ScenarioBook scenarios,
            Simulation simulation,
            SimulationResult result) {
        Behaviour behaviour = new Behaviour(
                assumed,
                Measures.all(),
                Measures.interplays(),
                result.year(),
                job.cases(assumed.measures().stream().map(Measures::get).toList()));
        List<ScenarioBehaviour> all = scenarios.all().stream()
                .map(scenario -> behaviour.of(
                        scenario.name(),
                        scenarios.terms(scenario.name()),
                        scenario.baseline(),
                        scenarios.baseline(scenario.name()),
                        simulation))
                .toList();
        return new BehaviourResult(result.run(), result.year(), assumed.assumptions(), all);
    }

    private void deliver(Reformed reformed, Console console) {
        PolicyLabels labels = PolicyLabels.ofMeasures();
        SimulationResult result = reformed.result;
        Output.Content drawn = out -> new ScenarioPage(labels, console.lang(), page.head())
                .write(result, new Beside(reformed.attribution.scenarios(), reformed.behaviour, reformed.unmoved), out);
        page.write(console, drawn);
        file(winners, console, out -> new ScenarioCsv(labels, console.lang()).writeParts(result, out));
        if (contributions != null && Form.ending(contributions).equals(".svg")) {
            charts(reformed.attribution, labels, console);
        } else {
            file(
                    contributions,
                    console,
                    out -> new AttributionCsv(labels, console.lang()).write(reformed.attribution, out));
        }
        if (reformed.behaviour.isPresent()) {
            file(
                    responsesFile,
                    console,
                    out -> new BehaviourCsv(labels, console.lang()).write(reformed.behaviour.get(), out));
        }
        Output.deliver(common, console, out -> {
            if (common.form() == Form.page) {
                drawn.write(out);
                return;
            }
            switch (common.format()) {
                case table -> out.write(table(reformed, labels, console.lang()));
                case csv -> new ScenarioCsv(labels, console.lang()).write(result, out);
                case json ->
                    new ScenarioJson(stem -> Measures.get(stem).sharesFunds(), console.lang())
                            .write(result, beside(reformed, console.lang()), out);
            }
        });
    }

    /** One picture per scenario; from the second on their names tell them apart. */
    private void charts(AttributionResult attribution, PolicyLabels labels, Console console) {
        AttributionChart chart =
                new AttributionChart(labels, console.lang(), attribution.run().synthetic());
        String name = contributions.toString();
        for (int place = 0; place < attribution.scenarios().size(); place++) {
            Contributions split = attribution.scenarios().get(place);
            Path path = place == 0
                    ? contributions
                    : Path.of(name.substring(0, name.length() - ".svg".length()) + "-" + (place + 1) + ".svg");
            file(path, console, out -> out.write(chart.svg(split)));
        }
    }

    private static void file(Path path, Console console, Output.Content content) {
        if (path != null) {
            Output.file(path, content);
            console.notice(Text.of("已写入 %s", "Written to %s", path));
        }
    }

    private static String table(Reformed reformed, PolicyLabels labels, Lang lang) {
        StringBuilder text = new StringBuilder(
                new ScenarioTable(labels, lang, EstimateCommand.TERMINAL_WIDTH).render(reformed.result));
        text.append(new UnmovedTable(labels, lang, EstimateCommand.TERMINAL_WIDTH).render(reformed.unmoved));
        if (!reformed.attribution.scenarios().isEmpty()) {
            text.append('\n').append(new AttributionTable(labels, lang).render(reformed.attribution));
        }
        reformed.behaviour.ifPresent(behaviour -> text.append('\n')
                .append(new BehaviourTable(labels, lang, EstimateCommand.TERMINAL_WIDTH).render(behaviour)));
        return text.toString();
    }

    /** What stands beside the static result under names of its own; nothing where nothing was asked. */
    private static Map<String, JsonNode> beside(Reformed reformed, Lang lang) {
        Map<String, JsonNode> beside = new LinkedHashMap<>();
        if (!reformed.attribution.scenarios().isEmpty()) {
            beside.put("attribution", new AttributionJson().scenarios(reformed.attribution.scenarios()));
        }
        reformed.behaviour.ifPresent(
                behaviour -> beside.put("behaviour", new BehaviourJson(lang).behaviour(behaviour)));
        return beside;
    }
}
