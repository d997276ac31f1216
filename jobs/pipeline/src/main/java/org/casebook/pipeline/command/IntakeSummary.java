package org.casebook.pipeline.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casebook.pipeline.intake.Changes;
import org.casebook.pipeline.intake.FileReport;
import org.casebook.pipeline.intake.IntakeResult;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.IntakeDoubts;
import org.casebook.report.IntakeFile;
import org.casebook.report.IntakeJson;
import org.casebook.report.IntakeTable;
import org.casebook.report.Labels;
import org.casebook.report.SafeCsv;

/** What an intake did, per file, for people and for programs. */
final class IntakeSummary {

    private static final List<String> HEADINGS =
            List.of("file", "table", "verdict", "read", "accepted", "duplicates", "quarantined");

    private static final int SHOWN = 5;

    private final IntakeResult result;
    private final Labels labels;
    private final Lang lang;

    IntakeSummary(IntakeResult result, Labels labels, Lang lang) {
        this.result = result;
        this.labels = labels;
        this.lang = lang;
    }

    static List<IntakeFile> files(List<FileReport> reports) {
        return reports.stream().map(IntakeSummary::file).toList();
    }

    private static IntakeFile file(FileReport report) {
        Map<String, Long> quarantined = new LinkedHashMap<>();
        report.quarantined().forEach((reason, rows) -> quarantined.put(reason.name(), rows));
        return new IntakeFile(
                report.file(),
                report.table(),
                report.verdict().name(),
                report.read(),
                report.accepted(),
                report.duplicates(),
                quarantined,
                report.ignored(),
                report.suspicions().stream()
                        .map(suspicion -> new IntakeFile.Suspicion(
                                suspicion.kind().name(), suspicion.column(), suspicion.line(), suspicion.text()))
                        .toList());
    }

    /** @param out is flushed, not closed */
    void write(CommonOptions.Format format, Writer out) throws IOException {
        switch (format) {
            case table -> out.write(table());
            case csv -> SafeCsv.write(out, csv());
            case json ->
                IntakeJson.write(
                        files(result.files()), Set.copyOf(result.changes().staying()), lang, out);
        }
    }

    String table() {
        List<FileReport> files = result.files();
        Text sum = Text.of(
                "共 %d 个文件（本次读取 %d 个）：%,d 行 = 接收 %,d + 重复 %,d + 隔离 %,d",
                "%d files (%d read this time): %,d rows = %,d accepted + %,d duplicates + %,d quarantined",
                files.size(),
                result.readAnew(),
                files.stream().mapToLong(FileReport::read).sum(),
                files.stream().mapToLong(FileReport::accepted).sum(),
                files.stream().mapToLong(FileReport::duplicates).sum(),
                files.stream().mapToLong(FileReport::quarantinedRows).sum());
        Set<String> staying = Set.copyOf(result.changes().staying());
        List<FileReport> delivered =
                files.stream().filter(file -> !staying.contains(file.file())).toList();
        return (delivered.isEmpty() ? "" : new IntakeTable(labels, lang).render(files(delivered)))
                + sum.in(lang)
                + changes(result.changes())
                + new IntakeDoubts(labels, lang).render(files(files));
    }

    /** Each line begins with a line break; empty when this is all there ever was. */
    private String changes(Changes changes) {
        List<Text> lines = new ArrayList<>();
        if (!changes.staying().isEmpty()) {
            lines.add(Text.of(
                    "本次交付 %d 个文件；另有 %d 个以往交付的文件不在本次目录中，继续有效",
                    "%d files in this delivery; %d files of earlier deliveries stay",
                    result.files().size() - changes.staying().size(),
                    changes.staying().size()));
        }
        if (!changes.replaced().isEmpty()) {
            lines.add(Text.of(
                    "替换 %d 个文件的内容：%s；如新旧内容都应计入，请给新文件另起文件名（如 contributions-202002.csv）后与旧文件一并交付",
                    "%d files have a new content: %s; if both contents should count, deliver the new one under another name"
                            + " (such as contributions-202002.csv) together with the former file",
                    changes.replaced().size(),
                    some(changes.replaced())));
        }
        if (!changes.withdrawn().isEmpty()) {
            lines.add(Text.of(
                    "撤回 %d 个文件：%s",
                    "%d files are taken back: %s", changes.withdrawn().size(), some(changes.withdrawn())));
        }
        return lines.stream().map(line -> "\n" + line.in(lang)).collect(Collectors.joining());
    }

    private static String some(List<String> paths) {
        return String.join(", ", paths.subList(0, Math.min(SHOWN, paths.size()))) + (paths.size() > SHOWN ? " …" : "");
    }

    private List<List<String>> csv() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (IntakeFile file : files(result.files())) {
            rows.add(List.of(
                    file.file(),
                    file.table(),
                    file.verdict(),
                    Long.toString(file.read()),
                    Long.toString(file.accepted()),
                    Long.toString(file.duplicates()),
                    file.quarantined().entrySet().stream()
                            .map(entry -> entry.getKey() + ":" + entry.getValue())
                            .collect(Collectors.joining(" "))));
        }
        return rows;
    }
}
