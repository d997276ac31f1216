package org.casebook.pipeline.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casebook.pipeline.intake.FileReport;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.IntakeFile;
import org.casebook.report.budget.BudgetCsv;
import org.casebook.report.budget.BudgetPage;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.Reserve;

/** The budget of a year as files: the page and the spreadsheet table. */
final class BudgetDocuments {

    private final Path folder;
    private final Lang lang;

    BudgetDocuments(Path folder, Lang lang) {
        this.folder = folder;
        this.lang = lang;
    }

    /** Writes both documents and answers the page. */
    Path write(Estimate estimate, List<FileReport> files, List<Reserve> reserves) {
        List<IntakeFile> intake =
                files.stream().map(BudgetDocuments::intakeFile).toList();
        Output.file(csv(estimate.year()), out -> new BudgetCsv(labels(), lang).write(estimate, out));
        Output.file(
                page(estimate.year()), out -> new BudgetPage(labels(), lang).write(estimate, intake, reserves, out));
        return page(estimate.year());
    }

    Path page(int year) {
        return folder.resolve("budget-" + year + ".html");
    }

    Path csv(int year) {
        return folder.resolve("budget-" + year + ".csv");
    }

    PolicyLabels labels() {
        Map<String, Text> tables = new HashMap<>();
        for (Contract contract :
                Contracts.read(Home.directory().resolve("conf/intake")).tables().values()) {
            tables.put(
                    contract.table(),
                    new Text(contract.title(), contract.table().replace('_', ' ')));
        }
        return new PolicyLabels(tables);
    }

    static IntakeFile intakeFile(FileReport report) {
        Map<String, Long> quarantined = new LinkedHashMap<>();
        report.quarantined().forEach((reason, rows) -> quarantined.put(reason.name(), rows));
        return new IntakeFile(
                report.file(),
                report.table(),
                report.verdict().name(),
                report.read(),
                report.accepted(),
                report.duplicates(),
                quarantined);
    }
}
