package org.casebook.pipeline.command;

import java.nio.file.Path;
import java.util.List;
import org.casebook.pipeline.intake.FileReport;
import org.casebook.policy.Lang;
import org.casebook.report.IntakeFile;
import org.casebook.report.Labels;
import org.casebook.report.budget.BudgetCsv;
import org.casebook.report.budget.BudgetPage;
import org.casebook.simulation.catalogue.Article;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.Reserve;

/** The budget of a year as files: the page and the spreadsheet table. */
final class BudgetDocuments {

    private final Path folder;
    private final Labels labels;
    private final Lang lang;

    BudgetDocuments(Path folder, Labels labels, Lang lang) {
        this.folder = folder;
        this.labels = labels;
        this.lang = lang;
    }

    /** Writes both documents and answers the page. */
    Path write(Estimate estimate, List<Article> articles, List<FileReport> files, List<Reserve> reserves) {
        List<IntakeFile> intake = IntakeSummary.files(files);
        Output.file(csv(estimate.year()), out -> new BudgetCsv(labels, lang).write(estimate, out));
        Output.file(
                page(estimate.year()),
                out -> new BudgetPage(labels, lang).write(estimate, articles, intake, reserves, out));
        return page(estimate.year());
    }

    Path page(int year) {
        return folder.resolve("budget-" + year + ".html");
    }

    Path csv(int year) {
        return folder.resolve("budget-" + year + ".csv");
    }
}
