package org.casebook.pipeline.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.casebook.pipeline.estimate.EstimateJob;
import org.casebook.pipeline.fold.Fold;
import org.casebook.pipeline.indicator.IndicatorBook;
import org.casebook.pipeline.intake.AcceptedFiles;
import org.casebook.pipeline.intake.InstallationKey;
import org.casebook.pipeline.intake.Intake;
import org.casebook.pipeline.intake.IntakeRequest;
import org.casebook.pipeline.intake.IntakeResult;
import org.casebook.pipeline.intake.Registry;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.BadInput;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.report.PageHead;
import org.casebook.report.budget.ArticleLine;
import org.casebook.report.budget.BudgetTable;
import org.casebook.simulation.catalogue.Article;
import org.casebook.simulation.catalogue.ArticleReader;
import org.casebook.simulation.engine.Lookback;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.terms.PolicyBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main job from end to end on the sample city. */
@Command(
        name = "demo",
        description = {
            "用 data-samples/ 的合成城市，从头到尾演示一遍。",
            "The main job from end to end on data-samples/ (a synthetic city)."
        },
        mixinStandardHelpOptions = true)
@Writes(folder = true)
final class DemoCommand implements Callable<Integer> {

    /** The year of the policy. */
    private static final int YEAR = 2019;

    /** The samples were delivered then; git does not keep the days of files. */
    private static final LocalDate DELIVERED_ON = LocalDate.parse("2020-01-15");

    private final Clock clock;

    @Mixin
    private CommonOptions common;

    @Mixin
    private PolicyOptions policy;

    @Mixin
    private CoverageOptions coverage;

    @Mixin
    private IndicatorOptions indicators;

    DemoCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Console console = common.console();
        PolicyBook book = policy.book(common, YEAR);
        PolicyBook earlier = policy.earlier(common, YEAR);
        IndicatorBook watched = indicators.book();
        List<Article> articles = ArticleReader.read(Home.articles());
        Session session = Session.makeForSmallData(common, console);
        Warehouse warehouse = session.warehouse();
        IntakeResult intake = intake(warehouse, console);
        Run fold = console.stage(
                Text.of("归并个案（%d 年度）", "Folding cases (%d)", YEAR),
                () -> new Fold(warehouse, Measures.all(), watched, Lookback.of(earlier))
                        .run(intake.run(), YEAR, Clock.systemUTC()));
        Covered covered = coverage.of(session, fold, console);
        Estimate estimate = console.stage(
                Text.of("测算各条所需资金", "Estimating the articles"),
                () -> new EstimateJob(warehouse, Measures.all(), book, earlier).run(fold, Clock.systemUTC()));
        Path folder = common.out() != null ? common.out() : Path.of("out");
        PolicyLabels labels = PolicyLabels.withTables(Contracts.read(Home.contracts()));
        BudgetDocuments documents = new BudgetDocuments(labels, console.lang(), new PageHead("", Day.today(clock)));
        console.stage(Text.of("编写报表", "Writing the documents"), () -> {
            documents.write(
                    folder,
                    estimate,
                    articles,
                    intake.files(),
                    Reserves.of(Registry.of(warehouse, intake.run()), YEAR));
            return folder;
        });
        console.result(new IntakeSummary(intake, labels, console.lang()).table());
        console.result(new BudgetTable(labels, console.lang(), EstimateCommand.TERMINAL_WIDTH).render(estimate)
                + covered.line());
        console.result(ArticleLine.table(ArticleLine.of(articles, estimate, labels, console.lang()), console.lang())
                .toString());
        console.result(Text.of(
                        "表格：%s%n请打开：%s",
                        "Table: %s%nOpen:  %s",
                        BudgetDocuments.csv(folder, YEAR).toUri(),
                        BudgetDocuments.page(folder, YEAR).toUri())
                .in(console.lang()));
        return Casebook.DONE;
    }

    private IntakeResult intake(Warehouse warehouse, Console console) {
        Path keyFile = Home.keyFile();
        String environment = System.getenv(InstallationKey.VARIABLE);
        if (environment == null) {
            InstallationKey.makeIfAbsent(keyFile);
        }
        InstallationKey key = InstallationKey.find(null, environment, keyFile);
        warehouse
                .ledger()
                .last(Intake.VERB, 0)
                .filter(run -> !Registry.of(warehouse, run).onlySynthetic())
                .ifPresent(run -> {
                    throw new BadInput(
                            Text.of(
                                    "数据仓库中有并非样例的数据，演示会将其全部替换。",
                                    "The warehouse holds data that are no sample; the demo would replace them all."),
                            warehouse.uri(),
                            Text.of("请用 --warehouse 另选目录。", "Choose another directory with --warehouse."));
                });
        Path samples = Home.directory().resolve("data-samples");
        Path contracts = Home.contracts();
        return new Intake(warehouse, key, Clock.systemUTC(), IntakeCommand.stages(console))
                .run(new IntakeRequest(
                        samples.toString(), contracts, DELIVERED_ON, AcceptedFiles.NONE, true, List.of()));
    }
}
