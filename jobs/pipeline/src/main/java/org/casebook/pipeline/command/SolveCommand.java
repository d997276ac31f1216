package org.casebook.pipeline.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.casebook.policy.BadInput;
import org.casebook.policy.Fund;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.sweep.SolveCsv;
import org.casebook.report.sweep.SolveJson;
import org.casebook.report.sweep.SolveTable;
import org.casebook.simulation.result.Goal;
import org.casebook.simulation.result.SolveResult;
import org.casebook.simulation.sweep.Solver;
import org.casebook.simulation.sweep.Sweep;
import org.casebook.simulation.sweep.TermAxis;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermPath;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** casebook → the value of a term that fits a budget, or that entitles enough units. */
@Command(
        name = "solve",
        description = {
            "求参数的取值：预算之内最宽松的，或能让足够多对象符合条件的最严格的。",
            "The most generous value of a term that fits a budget, or the strictest one that entitles enough."
        },
        mixinStandardHelpOptions = true)
final class SolveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private PolicyOptions policy;

    @Mixin
    private CoverageOptions coverage;

    @Parameters(
            index = "0",
            paramLabel = "MEASURE.TERM",
            description = {"参数，如 小微企业创业担保贷款贴息.新招用比例", "The term, e.g. small-enterprise-loan.hiringRatio"})
    private String term;

    @Option(
            names = "--budget",
            paramLabel = "AMOUNT",
            converter = Amount.class,
            description = {
                "该措施及为它让路的措施合计可用的资金，如 8000000、800万",
                "What the measure and those that give way to it may cost in yuan, e.g. 8000000"
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
            names = "--entitled",
            paramLabel = "N",
            description = {"至少要有多少对象符合该措施的条件", "How many units are to be entitled to the measure, at least"})
    private Long entitled;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            converter = PolicyYear.class,
            description = {"政策年度。不写则取 --as-of 的年份", "The policy year. Default: the year of --as-of"})
    private Integer asked;

    @Override
    public Integer call() {
        Console console = common.console();
        Goal goal = goal();
        int year = policy.year(asked);
        PolicyBook book = policy.book(common, year);
        BiFunction<Text, Text, BadInput> place = (what, remedy) -> new BadInput(what, "solve " + term, remedy);
        TermAxis axis = TermAxis.of(TermPath.parse(term, book, Measures.all(), place), place);
        TrialSession session = new TrialSession(
                common,
                console,
                coverage,
                book,
                year,
                Sweep.touched(List.of(axis), Measures.all(), Measures.interplays()));
        SolveResult result = session.stage(
                Text.of("寻找取值", "Looking for the value"),
                () -> new Solver(session.city(), axis)
                        .solve(
                                goal,
                                session.identity("solve", List.of(axis.path().toString(), goal.toString()))));
        deliver(result, session.covered(), console);
        return Casebook.DONE;
    }

    private Goal goal() {
        if ((budget == null) == (entitled == null)) {
            throw usage(Text.of("--budget 与 --entitled 须给出一个，且只给一个。", "Give --budget or --entitled, one of them."));
        }
        if (budget == null && fund != null) {
            throw usage(Text.of("--fund 须与 --budget 同用。", "--fund goes with --budget."));
        }
        if (budget != null) {
            return new Goal.Budget(budget.fen(), Optional.ofNullable(fund));
        }
        if (entitled < 1) {
            throw new BadInput(
                    Text.of("对象数须为正整数。", "The number of units must be above zero."),
                    "--entitled " + entitled,
                    Text.of("请写 1 或更大的整数。", "Write a whole number from 1 on."));
        }
        return new Goal.Entitled(entitled);
    }

    private UsageError usage(Text what) {
        return new UsageError(spec.commandLine(), what);
    }

    private void deliver(SolveResult result, Covered covered, Console console) {
        Output.deliver(common, console, out -> {
            switch (common.format()) {
                case table ->
                    out.write(new SolveTable(covered.labels(), console.lang(), EstimateCommand.TERMINAL_WIDTH)
                                    .render(result)
                            + covered.line());
                case csv -> new SolveCsv(console.lang()).write(result, out);
                case json -> new SolveJson(console.lang()).write(result, out);
            }
        });
    }
}
