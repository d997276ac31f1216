package org.casebook.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.TextTable.Column;

/** What intake made of each file, on a terminal; the rows reconcile in every line. */
public final class IntakeTable {

    private final Labels labels;
    private final Lang lang;
    private final Figures figures;

    public IntakeTable(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
        this.figures = new Figures(lang);
    }

    public String render(List<IntakeFile> files) {
        TextTable table = new TextTable(List.of(
                Column.text(new Text("文件", "File").in(lang)),
                Column.text(new Text("数据表", "Table").in(lang)),
                Column.text(new Text("结论", "Verdict").in(lang)),
                Column.number(new Text("读取", "Read").in(lang)),
                Column.number(new Text("接收", "Accepted").in(lang)),
                Column.number(new Text("重复", "Duplicates").in(lang)),
                Column.number(new Text("隔离", "Quarantined").in(lang))));
        files.forEach(file -> table.row(List.of(
                file.file(),
                file.table().isEmpty() ? "" : labels.table(file.table()).in(lang),
                labels.verdict(file.verdict()).in(lang),
                figures.count(file.read()),
                figures.count(file.accepted()),
                figures.count(file.duplicates()),
                figures.count(file.quarantinedRows()))));
        table.rule();
        table.row(List.of(
                new Text("合计", "Total").in(lang),
                "",
                "",
                figures.count(files.stream().mapToLong(IntakeFile::read).sum()),
                figures.count(files.stream().mapToLong(IntakeFile::accepted).sum()),
                figures.count(files.stream().mapToLong(IntakeFile::duplicates).sum()),
                figures.count(
                        files.stream().mapToLong(IntakeFile::quarantinedRows).sum())));
        return table + reasons(IntakeFile.quarantined(files, labels.reasons())) + ignored(files);
    }

    private String ignored(List<IntakeFile> files) {
        return files.stream()
                .filter(file -> !file.ignored().isEmpty())
                .map(file -> file.file() + new Text("：未使用的列 ", ": columns not used ").in(lang)
                        + String.join(", ", file.ignored()) + "\n")
                .collect(Collectors.joining());
    }

    private String reasons(Map<String, Long> totals) {
        if (totals.isEmpty()) {
            return "";
        }
        return totals.entrySet().stream()
                .map(reason -> labels.reason(reason.getKey()).in(lang) + " " + figures.count(reason.getValue()))
                .collect(Collectors.joining(
                        new Text("；", "; ").in(lang), new Text("隔离原因：", "Quarantined: ").in(lang), "\n"));
    }
}
