package org.casebook.pipeline.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.casebook.pipeline.simulate.SimulateJob;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.report.scenario.ScenarioCsv;
import org.casebook.report.scenario.ScenarioJson;
import org.casebook.report.scenario.ScenarioPage;
import org.casebook.report.scenario.ScenarioTable;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.SimulationResult;
import org.casebook.simulation.scenario.ScenarioBook;
import org.casebook.simulation.scenario.ScenarioReader;
import org.casebook.simulation.terms.PolicyBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** casebook → what every scenario costs, and who gains and loses. */
@Command(
        name = "simulate",
        description = "Many scenarios in one pass, each against its baseline: cost, winners and losers.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Mixin
    private PolicyOptions policy;

    @Option(
            names = "--scenarios",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Scenario files (YAML); conf/scenarios/README.md says what may stand in them")
    private List<Path> files;

    @Option(names = "--year", description = "The policy year. Default: the year of --as-of")
    private Integer asked;

    @Option(names = "--yes", description = "Go on where the files stand for more than a million scenarios")
    private boolean yes;

    @Option(names = "--page", paramLabel = "FILE", description = "Write a page with charts there, too (HTML)")
    private Path page;

    @Option(names = "--winners", paramLabel = "FILE", description = "Write winners and losers there, too (CSV)")
    private Path winners;

    @Override
    public Integer call() {
        Console console = common.console();
        int year = policy.year(asked);
        PolicyBook book = policy.book(common, year);
        ScenarioBook scenarios =
                ScenarioBook.of(new ScenarioReader(book, Measures.all()).read(files, yes), book, Measures.all());
        Session session = Session.openForSmallData(common, console);
        Run fold = session.fold(year);
        session.noticeIfOutdated(fold, console);
        SimulateJob job = new SimulateJob(session.warehouse(), book, scenarios, SimulateJob.Place.of(fold));
        Simulation simulation = console.stage(
                Text.of(
                        "模拟 %,d 个方案",
                        "Simulating %,d scenarios", scenarios.all().size()),
                () -> job.simulate(fold, List.of()));
        SimulationResult result = console.stage(
                Text.of("保存结果", "Recording the results"), () -> job.record(simulation, fold, Clock.systemUTC()));
        deliver(result, console);
        return Casebook.DONE;
    }

    private void deliver(SimulationResult result, Console console) {
        PolicyLabels labels = PolicyLabels.ofMeasures();
        if (page != null) {
            Output.file(page, out -> new ScenarioPage(labels, console.lang()).write(result, out));
            console.notice(Text.of("已写入 %s", "Written to %s", page));
        }
        if (winners != null) {
            Output.file(winners, out -> new ScenarioCsv(labels, console.lang()).writeParts(result, out));
            console.notice(Text.of("已写入 %s", "Written to %s", winners));
        }
        Output.deliver(common, console, out -> {
            switch (common.format()) {
                case table ->
                    out.write(new ScenarioTable(labels, console.lang(), EstimateCommand.TERMINAL_WIDTH).render(result));
                case csv -> new ScenarioCsv(labels, console.lang()).write(result, out);
                case json ->
                    new ScenarioJson(stem -> Measures.get(stem).sharesFunds(), console.lang()).write(result, out);
            }
        });
    }
}
