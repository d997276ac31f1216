package org.casebook.pipeline.intake.read;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.List;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.HeadingNames;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.policy.Text;

/**
 * Rows of a text file with separated fields. A quoted field may have several lines only where free text stands and none of
 * these lines is a record of its own; any other quote that does not come out is a sign like others, so that no line can
 * disappear in a field.
 */
final class CsvRows implements Rows {

    /** Lines of one field. */
    private static final int MOST_LINES = 100;

    /** Records at the beginning in which headings may stand. */
    private static final int HEADING_ROWS = 10;

    private final PhysicalLines lines;
    private final Contract contract;
    private final HeadingNames names;
    private final char separator;
    private CsvLayout layout;
    private int records;
    private long accounted;
    private long strays;
    private int firstStray;

    private CsvRows(PhysicalLines lines, Contract contract, HeadingNames names, Separators found) {
        this.lines = lines;
        this.contract = contract;
        this.names = names;
        this.separator = found.separator();
        this.layout = found.headings() == null ? CsvLayout.UNKNOWN : CsvLayout.of(contract, names, found.headings());
    }

    static CsvRows open(Reader text, Contract contract) throws IOException {
        HeadingNames names = new HeadingNames(contract);
        PushbackReader peekable = new PushbackReader(text, Separators.PEEKED);
        Separators found = Separators.sniff(peekable, names);
        return new CsvRows(new PhysicalLines(peekable), contract, names, found);
    }

    @Override
    public Cells next() throws Unreadable {
        try {
            for (PhysicalLines.Line line = lines.take(); line != null; line = lines.take()) {
                int first = lines.number();
                String[] texts = line.text().indexOf('"') < 0
                        ? CsvFields.split(line.text(), separator)
                        : quoted(line).toArray(String[]::new);
                accounted += lines.number() - first + 1;
                Cells row = new Cells(first, texts);
                if (!row.isBlank()) {
                    records++;
                    return row;
                }
            }
        } catch (IOException e) {
            throw new Unreadable(
                    lines.number(),
                    Text.of("文件在该行之后损坏或不完整；请重新导出", "the file is broken or cut off after this line; export it again"));
        }
        if (accounted != lines.counted()) {
            throw new Unreadable(
                    lines.number(),
                    Text.of(
                            "文件有 %d 行，只读出 %d 行；请报告此问题",
                            "the file has %d lines and %d were read; please report this", lines.counted(), accounted));
        }
        return null;
    }

    private List<String> quoted(PhysicalLines.Line line) throws IOException, Unreadable {
        CsvFields fields = CsvFields.parse(line.text(), separator, false);
        if (fields.open() >= 0) {
            int first = lines.number();
            boolean text = isText(fields.open(), line.text());
            CsvFields longer = text || records < HEADING_ROWS ? continued(line, fields.open(), text) : null;
            fields = longer == null ? CsvFields.parse(line.text(), separator, true) : longer;
            note(longer == null || fields.stray(), first);
        } else {
            note(fields.stray(), lines.number());
        }
        return fields.texts();
    }

    private void note(boolean stray, int line) {
        firstStray = stray && strays == 0 ? line : firstStray;
        strays += stray ? 1 : 0;
    }

    /** Whether a text of several lines may begin: in a field of free text, and in a line that is cut short by it. */
    private boolean isText(int field, String line) {
        boolean last = field == layout.width() - 1;
        return layout.isFree(field) && (last || !layout.isRecord(line, separator));
    }

    /**
     * The record with the lines that follow, as many as its open field takes; null when it does not come out.
     *
     * @param text whether it may be a row of the table, and not only one of headings
     */
    private CsvFields continued(PhysicalLines.Line line, int field, boolean text) throws IOException, Unreadable {
        StringBuilder record = new StringBuilder(line.text()).append(line.end());
        for (int more = 0; more < MOST_LINES; more++) {
            PhysicalLines.Line next = lines.peek(more);
            if (next == null) {
                return null;
            }
            record.append(next.text());
            boolean closes = next.text().indexOf('"') >= 0;
            CsvFields fields = closes ? CsvFields.parse(record.toString(), separator, false) : null;
            boolean whole = fields != null && fields.open() < 0;
            if (layout.isRecord(next.text(), separator) && !(whole && field == 0)) {
                return null;
            }
            if (whole) {
                boolean plausible = !fields.stray() && (isHeading(fields) || (text && isComplete(fields)));
                return plausible ? taken(more + 1, fields) : null;
            }
            if (fields != null && fields.open() != field && !layout.isFree(fields.open())) {
                return null;
            }
            record.append(next.end());
        }
        return null;
    }

    private boolean isHeading(CsvFields fields) {
        return records < HEADING_ROWS
                && fields.texts().stream()
                                .filter(field -> names.find(field) >= 0)
                                .count()
                        > 1;
    }

    private boolean isComplete(CsvFields fields) {
        return fields.texts().size() >= layout.width()
                && fields.texts().stream().skip(layout.width()).allMatch(String::isBlank);
    }

    private CsvFields taken(int more, CsvFields fields) throws IOException, Unreadable {
        for (int i = 0; i < more; i++) {
            lines.take();
        }
        return fields;
    }

    @Override
    public void headings(Cells row) {
        layout = CsvLayout.of(contract, names, row.texts());
    }

    @Override
    public List<Suspicion> suspicions() {
        return strays == 0
                ? List.of()
                : List.of(new Suspicion(
                        Suspicion.Kind.STRAY_QUOTE,
                        "",
                        firstStray,
                        Text.of(
                                "有 %d 行的引号不成对（首见于第 %d 行），已按原样读取；请检查这些行",
                                "%d lines have quotes that do not come in pairs (the first is line %d); they were read as they stand: check them",
                                strays,
                                firstStray)));
    }

    @Override
    public boolean fixedWidth() {
        return true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
