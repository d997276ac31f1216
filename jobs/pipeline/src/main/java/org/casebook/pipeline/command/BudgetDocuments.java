package org.casebook.pipeline.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.casebook.pipeline.intake.FileReport;
import org.casebook.policy.Lang;
import org.casebook.report.Labels;
import org.casebook.report.PageHead;
import org.casebook.report.budget.BudgetCsv;
import org.casebook.report.budget.BudgetPage;
import org.casebook.simulation.catalogue.Article;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.Reserve;

/** The budget of a year as files: the page and the spreadsheet table. */
final class BudgetDocuments {

    private final Labels labels;
    private final Lang lang;
    private final PageHead head;

    BudgetDocuments(Labels labels, Lang lang, PageHead head) {
        this.labels = labels;
        this.lang = lang;
        this.head = head;
    }

    /** Writes both documents into a folder. */
    void write(Path folder, Estimate estimate, List<Article> articles, List<FileReport> files, List<Reserve> reserves) {
        Output.file(csv(folder, estimate.year()), out -> new BudgetCsv(labels, lang).write(estimate, out));
        Output.file(page(folder, estimate.year()), out -> page(estimate, articles, files, reserves, out));
    }

    /** Writes the page alone. */
    void page(Estimate estimate, List<Article> articles, List<FileReport> files, List<Reserve> reserves, Writer out)
            throws IOException {
        new BudgetPage(labels, lang, head).write(estimate, articles, IntakeSummary.files(files), reserves, out);
    }

    static Path page(Path folder, int year) {
        return folder.resolve("budget-" + year + ".html");
    }

    static Path csv(Path folder, int year) {
        return folder.resolve("budget-" + year + ".csv");
    }
}
