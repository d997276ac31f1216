package org.casebook.pipeline.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.casebook.pipeline.Program;
import org.casebook.pipeline.simulate.RunIdentities;
import org.casebook.pipeline.simulate.SimulateJob;
import org.casebook.pipeline.warehouse.Identity;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.policy.BadInput;
import org.casebook.policy.Fund;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.optimise.OptimumChart;
import org.casebook.report.optimise.OptimumCsv;
import org.casebook.report.optimise.OptimumJson;
import org.casebook.report.optimise.OptimumTable;
import org.casebook.simulation.config.Names;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.optimise.Optimiser;
import org.casebook.simulation.result.Aim;
import org.casebook.simulation.result.Optimum;
import org.casebook.simulation.result.OptimumResult;
import org.casebook.simulation.result.RunIdentity;
import org.casebook.simulation.scenario.Change;
import org.casebook.simulation.scenario.Scenario;
import org.casebook.simulation.scenario.ScenarioBook;
import org.casebook.simulation.terms.PolicyBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A grid of scenarios and a budget → the package that reaches most, and the trade-off between cost and reach. */
@Command(
        name = "optimise",
        description = {
            "在预算之内，从各方案中选出惠及最多的，并列出各有所长的方案。",
            "Of all scenarios of the files the one that reaches most under a budget, and those that none beats."
        },
        mixinStandardHelpOptions = true)
final class OptimiseCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Mixin
    private PolicyOptions policy;

    @Mixin
    private CoverageOptions coverage;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            converter = PolicyYear.class,
            description = {"政策年度。不写则取 --as-of 的年份", "The policy year. Default: the year of --as-of"})
    private Integer asked;

    @Mixin
    private ScenarioOptions scenarioFiles;

    @Option(
            names = "--budget",
            required = true,
            paramLabel = "AMOUNT",
            converter = Amount.class,
            description = {
                "方案涉及的措施合计可用的资金，如 8000000、800万",
                "What the measures that the scenarios touch may cost, in yuan, e.g. 8000000"
            })
    private Money budget;

    @Option(
            names = "--fund",
            paramLabel = "FUND",
            converter = FundName.class,
            description = {
                "预算属于哪项资金，如 失业保险基金。不写则为各项资金合计",
                "Whose money the budget is, e.g. unemployment-insurance. Default: all funds together"
            })
    private Fund fund;

    @Option(
            names = "--aim",
            paramLabel = "people|new-hires|entitled",
            defaultValue = "people",
            converter = AimName.class,
            description = {
                "以什么最多为好：people 惠及人数，new-hires 扶持的新招用人员，entitled 符合条件的对象。不写则为 ${DEFAULT-VALUE}",
                "What to reach most of: people, new-hires, entitled. Default: ${DEFAULT-VALUE}"
            })
    private Aim aim;

    @Option(
            names = "--chart",
            paramLabel = "FILE.svg",
            description = {"另画一张资金与惠及数的图", "Also draw cost against reach"})
    private Path chart;

    @Override
    public Integer call() {
        Console console = common.console();
        ChartFile.checkSvg("--chart", chart);
        int year = policy.year(asked);
        PolicyBook book = policy.book(common, year);
        ScenarioBook scenarios = scenarioFiles.book(book);
        Optimiser optimiser = new Optimiser(
                scenarios.all(), aim, budget, Optional.ofNullable(fund), Measures.all(), Measures.interplays());
        Session session = Session.openForSmallData(common, console);
        Run fold = session.fold(year);
        session.noticeIfOutdated(fold, console);
        Covered covered = coverage.of(session, fold, console);
        SimulateJob job = new SimulateJob(session.warehouse(), fold, book, scenarios, SimulateJob.Place.of(fold));
        Simulation simulation = console.stage(
                Text.of(
                        "模拟 %,d 个方案",
                        "Simulating %,d scenarios", scenarios.all().size()),
                () -> job.simulate(List.of()));
        Optimum found = optimiser.of(simulation);
        Covered own = covered.of(found.measures());
        deliver(new OptimumResult(identity(fold, book, scenarios, own), year, found), own, console);
        return Casebook.DONE;
    }

    private RunIdentity identity(Run fold, PolicyBook book, ScenarioBook scenarios, Covered covered) {
        String asked = scenarios.all().stream().map(OptimiseCommand::written).collect(Collectors.joining("\n"));
        String id = Identity.of(
                "optimise",
                fold.id(),
                String.valueOf(fold.year()),
                book.hash(),
                String.join("\n", book.changes()),
                asked,
                budget + " " + fund + " " + aim,
                Program.version());
        return RunIdentities.of(id, fold, book, covered.coverage());
    }

    private static String written(Scenario scenario) {
        return String.join(
                " ",
                scenario.name(),
                scenario.baseline(),
                scenario.changes().stream().map(Change::text).toList().toString(),
                scenario.start().toString(),
                scenario.counties().toString());
    }

    private void deliver(OptimumResult result, Covered covered, Console console) {
        Output.deliver(common, console, out -> {
            switch (common.format()) {
                case table ->
                    out.write(new OptimumTable(covered.labels(), console.lang()).render(result) + covered.line());
                case csv -> new OptimumCsv(console.lang()).write(result, out);
                case json -> new OptimumJson().write(result, out);
            }
        });
        if (chart != null) {
            Output.file(chart, out -> out.write(new OptimumChart(console.lang()).svg(result)));
            console.notice(Text.of("已写入 %s", "Written to %s", chart));
        }
    }

    /** {@code people}, {@code new-hires}, {@code entitled}. */
    static final class AimName implements ITypeConverter<Aim> {

        @Override
        public Aim convert(String text) {
            Names<Aim> names = new Names<>(Text.of("目标", "aim"));
            Arrays.stream(Aim.values())
                    .forEach(aim -> names.with(
                            aim,
                            aim.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            List.of(aim.label().zh())));
            try {
                return names.find(text, (what, remedy) -> new BadInput(what, "--aim", remedy));
            } catch (BadInput e) {
                throw new WrongValue(
                        Text.of(
                                "可写：people（惠及人数）、new-hires（扶持的新招用人员）、entitled（符合条件的对象）。",
                                "Use people, new-hires or entitled."),
                        e);
            }
        }
    }
}
