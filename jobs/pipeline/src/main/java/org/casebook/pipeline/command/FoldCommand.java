package org.casebook.pipeline.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.casebook.pipeline.fold.CoverageFold;
import org.casebook.pipeline.fold.Fold;
import org.casebook.pipeline.indicator.IndicatorBook;
import org.casebook.pipeline.intake.Registry;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.simulation.engine.Lookback;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** registry → casebook. */
@Command(
        name = "fold",
        description = {"把登记库归并为一个政策年度的各类个案。", "Fold the registry into the distinct cases of a policy year."},
        mixinStandardHelpOptions = true)
final class FoldCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Mixin
    private IndicatorOptions indicators;

    @Mixin
    private CoverageOptions coverage;

    @Option(
            names = "--year",
            required = true,
            paramLabel = "YEAR",
            converter = PolicyYear.class,
            description = {"政策年度", "The policy year"})
    private int year;

    @Override
    public Integer call() {
        Console console = common.console();
        IndicatorBook book = indicators.book();
        Lookback lookback = Lookback.of(PolicyOptions.files(common));
        Session session = Session.open(common, console);
        Run intake = session.intake();
        coverage.check(
                !CoverageFold.hasContributions(Registry.of(session.warehouse(), intake), year),
                year,
                session.warehouse().uri());
        Run run = console.stage(
                Text.of("归并个案（%d 年度）", "Folding cases (%d)", year),
                () -> new Fold(session.warehouse(), Measures.all(), book, lookback)
                        .run(intake, year, Clock.systemUTC()));
        Covered covered = coverage.of(session, run, console);
        Output.deliver(common, console, out -> out.write(FoldSummary.of(run, covered, common, console.lang())));
        return Casebook.DONE;
    }
}
