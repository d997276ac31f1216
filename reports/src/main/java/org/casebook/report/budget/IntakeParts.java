package org.casebook.report.budget;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.IntakeFile;
import org.casebook.report.Labels;

/** The intake verdicts of the page, cell by cell. The record is public for the template. */
final class IntakeParts {

    private final Labels labels;
    private final Lang lang;
    private final Figures figures;

    public record Line(
            String file,
            String table,
            String verdict,
            boolean ok,
            String read,
            String accepted,
            String duplicates,
            String quarantined,
            String reasons) {}

    IntakeParts(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
        this.figures = new Figures(lang);
    }

    List<Line> files(List<IntakeFile> files) {
        return files.stream()
                .map(file -> new Line(
                        file.file(),
                        file.table().isEmpty()
                                ? "–"
                                : labels.table(file.table()).in(lang),
                        labels.verdict(file.verdict()).in(lang),
                        file.verdict().equals("OK"),
                        figures.count(file.read()),
                        figures.count(file.accepted()),
                        figures.count(file.duplicates()),
                        figures.count(file.quarantinedRows()),
                        reasons(List.of(file))))
                .toList();
    }

    Line total(List<IntakeFile> files) {
        return new Line(
                "",
                "",
                "",
                files.stream().allMatch(file -> file.verdict().equals("OK")),
                sum(files, IntakeFile::read),
                sum(files, IntakeFile::accepted),
                sum(files, IntakeFile::duplicates),
                sum(files, IntakeFile::quarantinedRows),
                reasons(files));
    }

    private String sum(List<IntakeFile> files, ToLongFunction<IntakeFile> rows) {
        return figures.count(files.stream().mapToLong(rows).sum());
    }

    private String reasons(List<IntakeFile> files) {
        return IntakeFile.quarantined(files, labels.reasons()).entrySet().stream()
                .map(reason -> labels.reason(reason.getKey()).in(lang) + " " + figures.count(reason.getValue()))
                .collect(Collectors.joining(new Text("；", "; ").in(lang)));
    }
}
