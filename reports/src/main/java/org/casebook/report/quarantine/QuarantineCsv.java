package org.casebook.report.quarantine;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.SafeCsv;

/** Quarantined rows to give back to the bureau that delivered them; a spreadsheet opens it as it is meant. */
public final class QuarantineCsv {

    private static final List<Text> HEADINGS = List.of(
            Text.of("文件", "file"),
            Text.of("位置", "place"),
            Text.of("数据表", "table"),
            Text.of("原因", "reason"),
            Text.of("原因代码", "reason code"),
            Text.of("列", "column"),
            Text.of("列名", "column name"),
            Text.of("所见", "seen"),
            Text.of("要求", "expected"),
            Text.of("该行内容（已遮盖）", "content (masked)"));

    private final Lang lang;

    public QuarantineCsv(Lang lang) {
        this.lang = lang;
    }

    /** @param out is flushed, not closed */
    public void write(Iterator<QuarantineLine> lines, Writer out) throws IOException {
        Stream<QuarantineLine> rows = StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL), false);
        List<String> headings = HEADINGS.stream().map(text -> text.in(lang)).toList();
        SafeCsv.write(out, Stream.concat(Stream.of(headings), rows.map(this::cells)));
    }

    private List<String> cells(QuarantineLine line) {
        return List.of(
                line.file(),
                line.place().in(lang),
                line.tableTitle().in(lang),
                line.reasonLabel().in(lang),
                line.reason(),
                line.columnTitle().in(lang),
                line.column(),
                line.seen().in(lang),
                line.expected().in(lang),
                line.content().stream().map(cell -> cell.in(lang)).collect(Collectors.joining(" | ")));
    }
}
