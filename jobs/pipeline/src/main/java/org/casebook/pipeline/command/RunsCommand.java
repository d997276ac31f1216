package org.casebook.pipeline.command;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.casebook.pipeline.warehouse.LedgerEntry;
import org.casebook.pipeline.warehouse.Prune;
import org.casebook.pipeline.warehouse.RunStates;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The run ledger, and freeing what it does not need. */
@Command(
        name = "runs",
        description = {"列出运行过什么、是否还需要；清理不再需要的数据。", "What was run and whether it is still needed; frees what is not."},
        mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "RUN",
            description = {"只看这一次运行", "Show this run only"})
    private String run;

    @Option(
            names = "--prune",
            description = {"列出不再需要的数据；加 --yes 才从磁盘清理", "Say what no needed run rests on; with --yes free it on disk"})
    private boolean prune;

    @Option(
            names = "--yes",
            description = {"与 --prune 同用：确实清理", "With --prune: really free it"})
    private boolean yes;

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "1",
            description = {
                "每种命令、年度、参数与方案保留最近几次运行。不写则为 1",
                "How many runs are needed of each verb, year, set of terms and scenarios. Default: 1, the newest"
            })
    private int keep;

    RunsCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Console console = common.console();
        if (keep < 1 || yes && !prune || run != null && prune) {
            throw new UsageError(
                    spec.commandLine(),
                    Text.of(
                            "--keep 至少为 1；--yes 只能与 --prune 同用；--prune 不能指定某一次运行。",
                            "--keep is at least 1; --yes goes with --prune only; --prune takes no RUN."));
        }
        Session session = Session.openForSmallData(common, console);
        Warehouse warehouse = session.warehouse();
        RunStates states = RunStates.of(warehouse.ledger().entries(), keep);
        RunsSummary summary = new RunsSummary(warehouse, states, only(states, warehouse), console.lang());
        if (prune) {
            Prune work = new Prune(warehouse, states, clock);
            Prune.Freed freed = yes
                    ? console.stage(Text.of("清理", "Pruning"), work::run)
                    : console.stage(Text.of("查找可清理的文件", "Looking for what may go"), work::plan);
            Output.deliver(common, console, out -> summary.writeFreed(freed, yes, common.format(), out));
        } else {
            Output.deliver(common, console, out -> summary.write(common.format(), out));
        }
        return Casebook.DONE;
    }

    private List<LedgerEntry> only(RunStates states, Warehouse warehouse) {
        List<LedgerEntry> asked = states.all().keySet().stream()
                .filter(entry -> run == null || entry.run().id().equals(run))
                .toList();
        if (run != null && asked.isEmpty()) {
            throw new BadInput(
                    Text.of("台账中没有编号为 %s 的运行。", "The ledger knows no run %s.", SaidBack.of(run)),
                    warehouse.uri(),
                    Text.of("请用 casebook runs 查看全部运行。", "See all runs with casebook runs."));
        }
        return asked;
    }
}
