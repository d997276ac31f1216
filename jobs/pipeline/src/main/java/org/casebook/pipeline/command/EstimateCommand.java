package org.casebook.pipeline.command;

import java.time.Clock;
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
import org.casebook.simulation.catalogue.ArticleReader;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.terms.PolicyBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private CommonOptions common;

    @Mixin
    private PolicyOptions policy;

    @Mixin
    private PageOptions page;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            converter = PolicyYear.class,
            description = {"政策年度。不写则取 --as-of 的年份", "The policy year. Default: the year of --as-of"})
    private Integer asked;

    @Override
    public Integer call() {
        Console console = common.console();
        int year = policy.year(asked);
        PolicyBook book = policy.book(common, year);
        Session session = Session.openForSmallData(common, console);
        Run fold = session.fold(year);
        session.noticeIfOutdated(fold, console);
        Estimate estimate = console.stage(
                Text.of("测算各条所需资金", "Estimating the articles"),
                () -> new EstimateJob(session.warehouse(), Measures.all(), book).run(fold, Clock.systemUTC()));
        Output.Content drawn = page(estimate, session, fold, console);
        page.write(console, drawn);
        if (common.form() == Form.page) {
            Output.deliver(common, console, drawn);
        } else {
            deliver(estimate, console);
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

    private void deliver(Estimate estimate, Console console) {
        PolicyLabels labels = PolicyLabels.ofMeasures();
        Output.deliver(common, console, out -> {
            switch (common.format()) {
                case table -> out.write(new BudgetTable(labels, console.lang(), TERMINAL_WIDTH).render(estimate));
                case csv -> new BudgetCsv(labels, console.lang()).write(estimate, out);
                case json -> new BudgetJson(stem -> Measures.get(stem).sharesFunds()).write(estimate, out);
            }
        });
    }
}
