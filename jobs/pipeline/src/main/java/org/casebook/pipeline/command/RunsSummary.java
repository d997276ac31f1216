package org.casebook.pipeline.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casebook.pipeline.warehouse.LedgerEntry;
import org.casebook.pipeline.warehouse.Prune;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.RunStates;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.SafeCsv;
import org.casebook.report.TextTable;

/** The runs of a ledger, for people and for programs. */
final class RunsSummary {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Warehouse warehouse;
    private final RunStates states;
    private final List<LedgerEntry> entries;
    private final Lang lang;

    RunsSummary(Warehouse warehouse, RunStates states, List<LedgerEntry> entries, Lang lang) {
        this.warehouse = warehouse;
        this.states = states;
        this.entries = entries;
        this.lang = lang;
    }

    /** @param out is flushed, not closed */
    void write(CommonOptions.Format format, Writer out) throws IOException {
        switch (format) {
            case table -> out.write(table(entries));
            case csv -> SafeCsv.write(out, csv(entries));
            case json -> writeJson(JsonNodeFactory.instance.objectNode().set("runs", json(entries)), out);
        }
    }

    /** @param done whether it was freed, or may be */
    void writeFreed(Prune.Freed freed, boolean done, CommonOptions.Format format, Writer out) throws IOException {
        switch (format) {
            case table -> out.write(table(freed.runs()) + said(freed, done).in(lang) + "\n");
            case csv -> SafeCsv.write(out, csv(freed.runs()));
            case json -> {
                ObjectNode root = JsonNodeFactory.instance.objectNode();
                root.put("freed", done).put("files", freed.files()).put("bytes", freed.bytes());
                root.set("runs", json(freed.runs()));
                ArrayNode left = root.putArray("leftAlone");
                freed.leftAlone().forEach(left::add);
                writeJson(root, out);
            }
        }
    }

    private static Text said(Prune.Freed freed, boolean done) {
        Text size = Text.of(
                "%d 次运行、%d 个文件、%s", "%d runs, %d files, %s", freed.runs().size(), freed.files(), size(freed.bytes()));
        Text left = freed.leftAlone().isEmpty()
                ? Text.same("")
                : Text.of(
                        "%n以下数据表有损坏，未作清理：%s",
                        "%nNothing is freed of these damaged tables: %s", String.join(" ", freed.leftAlone()));
        return done
                ? new Text("已清理：" + size.zh() + "。" + left.zh(), "Freed: " + size.en() + "." + left.en())
                : new Text(
                        "可清理：" + size.zh() + "。确认清理请加 --yes。" + left.zh(),
                        "May be freed: " + size.en() + ". Add --yes to free it." + left.en());
    }

    private String table(List<LedgerEntry> shown) {
        boolean zh = lang == Lang.ZH;
        TextTable table = new TextTable(List.of(
                TextTable.Column.text(zh ? "测算编号" : "Run"),
                TextTable.Column.text(zh ? "命令" : "Verb"),
                TextTable.Column.text(zh ? "年度" : "Year"),
                TextTable.Column.text(zh ? "完成时间" : "Recorded at"),
                TextTable.Column.text(zh ? "所依据的运行" : "Rests on"),
                TextTable.Column.number(zh ? "占用空间" : "On disk"),
                TextTable.Column.text(zh ? "状态" : "State")));
        for (LedgerEntry entry : shown) {
            Run run = entry.run();
            table.row(List.of(
                    run.id(),
                    run.verb(),
                    run.year() == 0 ? "–" : String.valueOf(run.year()),
                    WHEN.format(entry.recordedAt().atZone(ZoneId.systemDefault())),
                    run.data().isEmpty() ? "–" : run.data(),
                    size(bytes(entry)),
                    state(entry).in(lang)));
        }
        return table.toString();
    }

    private List<List<String>> csv(List<LedgerEntry> shown) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("run", "verb", "year", "recorded_at", "rests_on", "bytes", "state"));
        for (LedgerEntry entry : shown) {
            Run run = entry.run();
            rows.add(List.of(
                    run.id(),
                    run.verb(),
                    String.valueOf(run.year()),
                    entry.recordedAt().toString(),
                    run.data(),
                    String.valueOf(bytes(entry)),
                    states.all().get(entry).name()));
        }
        return rows;
    }

    private ArrayNode json(List<LedgerEntry> shown) {
        ArrayNode runs = JsonNodeFactory.instance.arrayNode();
        for (LedgerEntry entry : shown) {
            Run run = entry.run();
            runs.addObject()
                    .put("run", run.id())
                    .put("verb", run.verb())
                    .put("year", run.year())
                    .put("recordedAt", entry.recordedAt().toString())
                    .put("restsOn", run.data())
                    .put("bytes", bytes(entry))
                    .put("state", states.all().get(entry).name());
        }
        return runs;
    }

    private static void writeJson(Object root, Writer out) throws IOException {
        out.write(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
    }

    private long bytes(LedgerEntry entry) {
        return states.all().get(entry) == RunStates.State.PRUNED ? 0 : Prune.bytes(warehouse, entry.run());
    }

    private Text state(LedgerEntry entry) {
        return switch (states.all().get(entry)) {
            case NEEDED -> Text.of("需要", "needed");
            case SUPERSEDED -> Text.of("可清理", "may be freed");
            case PRUNED -> Text.of("已清理，无法再读取", "freed, can't be read any more");
        };
    }

    private static String size(long bytes) {
        return bytes < 1L << 20
                ? String.format(Locale.ROOT, "%,d KiB", (bytes + 1023) >> 10)
                : String.format(Locale.ROOT, "%,d MiB", (bytes + (1L << 19)) >> 20);
    }
}
