package org.casebook.pipeline.command;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.casebook.pipeline.fold.Fold;
import org.casebook.pipeline.indicator.IndicatorKind;
import org.casebook.pipeline.indicator.IndicatorStore;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;
import org.casebook.report.indicator.IndicatorCsv;
import org.casebook.report.indicator.IndicatorJson;
import org.casebook.report.indicator.IndicatorTable;
import org.casebook.report.table.IndicatorTables;
import org.casebook.simulation.result.IndicatorRow;
import org.casebook.simulation.result.Indicators;
import org.casebook.simulation.result.RunIdentity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** casebook → the figures of the articles that pay nobody. */
@Command(
        name = "indicators",
        description = {
            "第一至五条、第十八条、第十九条的监测指标：分县（市、区），附目标及是否达到。",
            "What articles 1 to 5, 18 and 19 want watched: by county, with targets and whether they are met."
        },
        mixinStandardHelpOptions = true)
final class IndicatorsCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Mixin
    private CoverageOptions coverage;

    @Option(
            names = "--year",
            required = true,
            paramLabel = "YEAR",
            converter = PolicyYear.class,
            description = {"政策年度", "The policy year"})
    private int year;

    @Mixin
    private ExportOptions export;

    @Override
    public Integer call() {
        Console console = common.console();
        export.check();
        Session session = Session.openForSmallData(common, console);
        Run fold = session.fold(year);
        if (!fold.writes().containsKey(IndicatorStore.TABLE)) {
            throw new BadInput(
                    Text.of("%d 年度的个案库没有指标。", "The casebook of %d holds no indicators.", year),
                    session.warehouse().uri(),
                    Text.of("请重新运行 casebook fold --year %d。", "Run casebook fold --year %d again.", year));
        }
        session.noticeIfOutdated(fold, console);
        List<IndicatorRow> rows = console.stage(
                Text.of("读取指标", "Reading the indicators"), () -> new IndicatorStore(session.warehouse()).read(fold));
        Covered covered = coverage.of(session, fold, console)
                .of(Arrays.stream(IndicatorKind.values())
                        .map(IndicatorKind::stem)
                        .toList());
        String missing = fold.details().get(Fold.WITHOUT_FIGURES);
        if (!missing.isEmpty()) {
            console.notice(Text.of(
                    "注意：缺少所需数据，或当年尚无规定，以下指标没有数：%s",
                    "Note: no figures, for want of data or of a rule in that year: %s", missing));
        }
        Indicators indicators = new Indicators(identity(fold, covered), year, rows);
        export.write(indicators.run(), year, () -> new IndicatorTables(console.lang()).of(indicators), console);
        deliver(indicators, covered, console);
        return Casebook.DONE;
    }

    private static RunIdentity identity(Run fold, Covered covered) {
        return new RunIdentity(
                fold.id(),
                fold.data(),
                fold.details().get(Fold.INDICATORS),
                List.of(),
                fold.program(),
                fold.reads(),
                Boolean.parseBoolean(fold.details().get(Fold.SYNTHETIC)),
                covered.coverage());
    }

    private void deliver(Indicators indicators, Covered covered, Console console) {
        Output.deliver(common, console, out -> {
            switch (common.format()) {
                case table ->
                    out.write(new IndicatorTable(console.lang(), EstimateCommand.TERMINAL_WIDTH).render(indicators)
                            + covered.line());
                case csv -> new IndicatorCsv(console.lang()).write(indicators, out);
                case json -> new IndicatorJson().write(indicators, out);
            }
        });
    }
}
