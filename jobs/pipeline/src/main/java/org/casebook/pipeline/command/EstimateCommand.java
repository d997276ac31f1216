package org.casebook.pipeline.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.casebook.pipeline.estimate.EstimateJob;
import org.casebook.pipeline.intake.Registry;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.report.budget.BudgetCsv;
import org.casebook.report.budget.BudgetJson;
import org.casebook.report.budget.BudgetTable;
import org.casebook.report.composition.CompositionCsv;
import org.casebook.report.composition.CompositionTable;
import org.casebook.report.table.EstimateTables;
import org.casebook.simulation.catalogue.ArticleReader;
import org.casebook.simulation.result.Composition;
import org.casebook.simulation.result.Dimension;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.terms.PolicyBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** casebook → what every article costs. */
@Command(
        name = "estimate",
        description = {
            "分条款、县（市、区）、资金来源测算符合条件的对象与所需资金。",
            "Eligible, entitled and expected cost per article, county and fund."
        },
        mixinStandardHelpOptions = true)
@Writes(page = true)
final class EstimateCommand implements Callable<Integer> {

    static final int TERMINAL_WIDTH = 120;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private PolicyOptions policy;

    @Mixin
    private PageOptions page;

    @Mixin
    private CoverageOptions coverage;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            converter = PolicyYear.class,
            description = {"政策年度。不写则取 --as-of 的年份", "The policy year. Default: the year of --as-of"})
    private Integer asked;

    @Option(
            names = "--by",
            paramLabel = "DIMENSION",
            split = "[,，、]",
            converter = DimensionName.class,
            description = {
                "享受对象的构成：按 sex 性别、age 年龄段、group 人员类别、industry 行业、scale 企业划型，可写几个，如 性别,行业",
                "Whom the policy reaches, by sex, age, group, industry or scale; several with commas"
            })
    private List<Dimension> dimensions = new ArrayList<>();

    @Mixin
    private ExportOptions export;

    @Override
    public Integer call() {
        Console console = common.console();
        if (!dimensions.isEmpty() && common.form() == Form.page) {
            throw new UsageError(
                    spec.commandLine(),
                    Text.of(
                            "--by 的结果不写成网页：--out 请以 .txt .csv .xlsx .json 结尾。",
                            "--by writes no page: let the name of --out end with .txt .csv .xlsx .json."));
        }
        export.check();
        int year = policy.year(asked);
        PolicyBook book = policy.book(common, year);
        PolicyBook earlier = policy.earlier(common, year);
        Session session = Session.openForSmallData(common, console);
        Run fold = session.fold(year);
        session.noticeIfOutdated(fold, console);
        Covered covered = coverage.of(session, fold, console);
        Composition composition = console.stage(
                Text.of("测算各条所需资金", "Estimating the articles"),
                () -> new EstimateJob(session.warehouse(), Measures.all(), book, earlier)
                        .run(fold, dimensions.stream().distinct().toList(), Clock.systemUTC()));
        Estimate estimate = composition.estimate();
        export.write(
                estimate.run(),
                year,
                () -> new EstimateTables(PolicyLabels.ofMeasures(), console.lang()).of(composition),
                console);
        Output.Content drawn = page(estimate, session, fold, console);
        page.write(console, drawn);
        if (common.form() == Form.page) {
            Output.deliver(common, console, drawn);
        } else if (dimensions.isEmpty()) {
            deliver(estimate, covered, console);
        } else {
            deliver(composition, covered, console);
        }
        return Casebook.DONE;
    }

    private Output.Content page(Estimate estimate, Session session, Run fold, Console console) {
        return out -> {
            Registry registry = session.registry(fold);
            new BudgetDocuments(PolicyLabels.withTables(Contracts.read(Home.contracts())), console.lang(), page.head())
                    .page(
                            estimate,
                            ArticleReader.read(Home.articles()),
                            registry.files(),
                            Reserves.of(registry, fold.year()),
                            out);
        };
    }

    private void deliver(Composition composition, Covered covered, Console console) {
        PolicyLabels labels = PolicyLabels.ofMeasures();
        Output.deliver(common, console, out -> {
            switch (common.format()) {
                case table ->
                    out.write(new CompositionTable(labels, console.lang(), TERMINAL_WIDTH).render(composition)
                            + covered.line());
                case csv -> new CompositionCsv(labels, console.lang()).write(composition, out);
                case json -> new BudgetJson(stem -> Measures.get(stem).sharesFunds()).write(composition, out);
            }
        });
    }

    private void deliver(Estimate estimate, Covered covered, Console console) {
        PolicyLabels labels = PolicyLabels.ofMeasures();
        Output.deliver(common, console, out -> {
            switch (common.format()) {
                case table ->
                    out.write(
                            new BudgetTable(labels, console.lang(), TERMINAL_WIDTH).render(estimate) + covered.line());
                case csv -> new BudgetCsv(labels, console.lang()).write(estimate, out);
                case json -> new BudgetJson(stem -> Measures.get(stem).sharesFunds()).write(estimate, out);
            }
        });
    }
}
