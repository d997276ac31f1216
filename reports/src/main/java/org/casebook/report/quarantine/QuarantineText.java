package org.casebook.report.quarantine;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.stream.Collectors;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Lines;

/** Quarantined rows on a terminal, file by file: where, why, what was expected, and the row itself. */
public final class QuarantineText {

    private final Lang lang;
    private final int width;

    /** @param width columns of the terminal */
    public QuarantineText(Lang lang, int width) {
        this.lang = lang;
        this.width = width;
    }

    /**
     * @param lines in the order of files and lines
     * @param all how many rows there are, those that are not shown included
     */
    public void write(Iterator<QuarantineLine> lines, long all, Writer out) throws IOException {
        String file = null;
        long shown = 0;
        while (lines.hasNext()) {
            QuarantineLine line = lines.next();
            if (!line.file().equals(file)) {
                file = line.file();
                out.write(file + new Text("（", " (").in(lang)
                        + line.tableTitle().in(lang) + new Text("）", ")").in(lang) + "\n");
            }
            wrapped(reason(line), "  ", out);
            wrapped(line.content().stream().map(cell -> cell.in(lang)).collect(Collectors.joining(" | ")), "    ", out);
            shown++;
        }
        out.write(end(shown, all) + "\n");
    }

    private void wrapped(String text, String indent, Writer out) throws IOException {
        for (String part : Lines.wrap(plain(text), width - indent.length())) {
            out.write(indent + part + "\n");
        }
    }

    private String reason(QuarantineLine line) {
        StringBuilder text = new StringBuilder(line.place().in(lang))
                .append(new Text(" ", ": ").in(lang))
                .append(line.reasonLabel().in(lang))
                .append(new Text("（", " (").in(lang))
                .append(line.reason())
                .append(new Text("）", ")").in(lang));
        if (!line.column().isEmpty()) {
            String title = line.columnTitle().in(lang);
            boolean both = !title.equals(line.column());
            text.append(new Text("，列 ", ", column ").in(lang)).append(title);
            text.append(both ? new Text("（" + line.column() + "）", " (" + line.column() + ")").in(lang) : "");
        }
        if (!line.seen().in(lang).isEmpty()) {
            text.append(new Text("：", ": ").in(lang)).append(line.seen().in(lang));
        }
        if (!line.expected().in(lang).isEmpty()) {
            text.append(new Text("；", "; ").in(lang)).append(line.expected().in(lang));
        }
        return text.toString();
    }

    private String end(long shown, long all) {
        Figures figures = new Figures(lang);
        if (all == 0) {
            return new Text("没有符合条件的被隔离行。", "Nothing in quarantine that was asked for.").in(lang);
        }
        Text count = Text.of("共 %s 行被隔离", "%s rows in quarantine", figures.count(all));
        Text rest = shown == all
                ? Text.of("。", ".")
                : Text.of(
                        "，以上为前 %s 行；用 --limit 多列，或用 --format csv --out 文件 导出全部。",
                        ", the first %s are shown; more with --limit, all with --format csv --out FILE.",
                        figures.count(shown));
        return count.in(lang) + rest.in(lang);
    }

    /** Control characters are shown as blanks, so that no cell can steer the terminal. */
    private static String plain(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
