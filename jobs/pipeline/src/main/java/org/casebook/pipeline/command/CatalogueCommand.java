package org.casebook.pipeline.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.report.catalogue.CatalogueCsv;
import org.casebook.report.catalogue.CatalogueJson;
import org.casebook.report.catalogue.CatalogueMarkdown;
import org.casebook.report.catalogue.CatalogueTable;
import org.casebook.simulation.catalogue.Article;
import org.casebook.simulation.catalogue.ArticleReader;
import org.casebook.simulation.catalogue.Catalogue;
import org.casebook.simulation.terms.TermReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** All articles: who leads, who pays, by what standard, on whose authority, what is computed. */
@Command(
        name = "catalogue",
        description = {
            "政策目录：25条的牵头部门、资金来源、各项标准及依据、哪些测算哪些不测算。不启动 Spark。",
            "All 25 articles: who leads, who pays, every standard with its source, what is computed and what is not. No Spark is started."
        },
        mixinStandardHelpOptions = true)
final class CatalogueCommand implements Callable<Integer> {

    /** How the catalogue is written. */
    enum Format {
        table,
        csv,
        json,
        markdown
    }

    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SharedOptions shared;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = {"显示哪一天的标准。不写则为今天", "The day whose standards are shown. Default: today"})
    private LocalDate day;

    @Option(
            names = "--article",
            paramLabel = "N",
            arity = "1..*",
            split = ",",
            description = {"只显示这几条，如 --article 8 13", "Show these articles only, e.g. --article 8 13"})
    private List<Integer> numbers = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = {
                "输出形式：${COMPLETION-CANDIDATES}。不写则按 --out 的文件后缀，否则为 table",
                "How it is printed: ${COMPLETION-CANDIDATES}. Default: as the name of --out ends, else table"
            })
    @SuppressWarnings("unused") // read by SharedOptions.form() through the command line
    private Format format;

    CatalogueCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Console console = shared.console();
        List<Article> articles = ArticleReader.read(Home.articles());
        checkNumbers(articles.size());
        Catalogue all = Catalogue.of(
                articles,
                Measures.all(),
                TermReader.read(shared.policy(), Measures.all()),
                Optional.ofNullable(day).orElseGet(() -> Day.today(clock)));
        Catalogue catalogue = numbers.isEmpty() ? all : all.only(Set.copyOf(numbers));
        Output.deliver(shared, console, out -> {
            switch (shared.form()) {
                case table, page ->
                    out.write(new CatalogueTable(console.lang(), EstimateCommand.TERMINAL_WIDTH).render(catalogue));
                case csv, workbook -> new CatalogueCsv(console.lang()).write(catalogue, out);
                case json -> new CatalogueJson(console.lang()).write(catalogue, out);
                case markdown -> new CatalogueMarkdown(console.lang()).write(catalogue, out);
            }
        });
        return Casebook.DONE;
    }

    private void checkNumbers(int last) {
        numbers.stream()
                .filter(number -> number < 1 || number > last)
                .findFirst()
                .ifPresent(number -> {
                    throw new UsageError(
                            spec.commandLine(),
                            Text.of(
                                    "--article 应为 1 至 %d，没有第 %d 条。",
                                    "--article is from 1 to %d; there is no article %d.", last, number));
                });
    }
}
