package org.casebook.pipeline.command;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casebook.pipeline.intake.FileReport;
import org.casebook.pipeline.intake.IntakeResult;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;

/** What an intake did, per file, for people and for programs. */
final class IntakeSummary {

    private final IntakeResult result;
    private final Lang lang;

    IntakeSummary(IntakeResult result, Lang lang) {
        this.result = result;
        this.lang = lang;
    }

    String in(CommonOptions.Format format) {
        return switch (format) {
            case table -> table();
            case csv -> csv();
            case json -> json();
        };
    }

    private String table() {
        List<FileReport> files = result.files();
        String table = AsciiTable.builder()
                .border(AsciiTable.NO_BORDERS)
                .data(
                        files,
                        List.of(
                                left("文件", "file").with(FileReport::file),
                                left("结论", "verdict")
                                        .with(file -> file.verdict().label().in(lang)),
                                right("读取", "read").with(file -> Long.toString(file.read())),
                                right("接收", "accepted").with(file -> Long.toString(file.accepted())),
                                right("重复", "duplicates").with(file -> Long.toString(file.duplicates())),
                                right("隔离", "quarantined").with(file -> Long.toString(file.quarantinedRows())),
                                left("原因", "reasons").with(file -> reasons(file.quarantined()))))
                .asString();
        StringBuilder text = new StringBuilder(table);
        for (FileReport file : files) {
            if (!file.ignored().isEmpty()) {
                text.append('\n')
                        .append(file.file())
                        .append(Text.of("：未使用的列 ", ": columns not used ").in(lang))
                        .append(String.join(", ", file.ignored()));
            }
        }
        return text.append('\n').append(total()).toString();
    }

    private String total() {
        long read = result.files().stream().mapToLong(FileReport::read).sum();
        long accepted = result.files().stream().mapToLong(FileReport::accepted).sum();
        long duplicates =
                result.files().stream().mapToLong(FileReport::duplicates).sum();
        long quarantined =
                result.files().stream().mapToLong(FileReport::quarantinedRows).sum();
        return Text.of(
                        "共 %d 个文件（本次读取 %d 个）：%,d 行 = 接收 %,d + 重复 %,d + 隔离 %,d",
                        "%d files (%d read this time): %,d rows = %,d accepted + %,d duplicates + %,d quarantined",
                        result.files().size(),
                        result.readAnew(),
                        read,
                        accepted,
                        duplicates,
                        quarantined)
                .in(lang);
    }

    private Column left(String zh, String en) {
        return new Column().header(new Text(zh, en).in(lang)).dataAlign(HorizontalAlign.LEFT);
    }

    private Column right(String zh, String en) {
        return new Column().header(new Text(zh, en).in(lang)).dataAlign(HorizontalAlign.RIGHT);
    }

    private static String reasons(Map<Reason, Long> quarantined) {
        return quarantined.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    private String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("file", "table", "verdict", "read", "accepted", "duplicates", "quarantined");
            for (FileReport file : result.files()) {
                csv.writeRecord(
                        file.file(),
                        file.table(),
                        file.verdict().name(),
                        Long.toString(file.read()),
                        Long.toString(file.accepted()),
                        Long.toString(file.duplicates()),
                        reasons(file.quarantined()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().stripTrailing();
    }

    /** A list with one object per file. */
    private String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new ObjectMapper().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartArray();
            for (FileReport file : result.files()) {
                json.writeStartObject();
                json.writeStringField("file", file.file());
                json.writeStringField("table", file.table());
                json.writeStringField("verdict", file.verdict().name());
                json.writeNumberField("read", file.read());
                json.writeNumberField("accepted", file.accepted());
                json.writeNumberField("duplicates", file.duplicates());
                json.writeObjectFieldStart("quarantined");
                for (Map.Entry<Reason, Long> entry : file.quarantined().entrySet()) {
                    json.writeNumberField(entry.getKey().name(), entry.getValue());
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
