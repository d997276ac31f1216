package org.casebook.pipeline.intake.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casebook.pipeline.intake.contract.HeadingNames;
import org.casebook.policy.Text;

/** Rows of a text file with separated fields. */
final class CsvRows implements Rows {

    /** Characters in a field; nothing that a bureau delivers comes near. */
    private static final int LARGEST_FIELD = 1 << 20;

    private static final int LARGEST_RECORD = 2 * LARGEST_FIELD;
    private static final Pattern LINE = Pattern.compile("started in line (\\d+)");

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private int lastLine;

    private CsvRows(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
    }

    static CsvRows open(Reader text, HeadingNames headings) throws IOException {
        PushbackReader peekable = new PushbackReader(text, Separators.PEEKED);
        char separator = Separators.sniff(peekable, headings);
        return new CsvRows(CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(LARGEST_RECORD)
                .build(
                        CsvRecordHandler.of(
                                handler -> handler.maxFieldSize(LARGEST_FIELD).maxRecordSize(LARGEST_RECORD)),
                        peekable));
    }

    @Override
    public Cells next() throws Unreadable {
        try {
            while (records.hasNext()) {
                CsvRecord row = records.next();
                lastLine = (int) row.getStartingLineNumber();
                String[] texts = new String[row.getFieldCount()];
                for (int i = 0; i < texts.length; i++) {
                    texts[i] = row.getField(i);
                }
                boolean blankLine = texts.length == 1 && texts[0].isBlank();
                if (!blankLine) {
                    return new Cells(lastLine, null, texts);
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw new Unreadable(
                    lineOf(e),
                    Text.of(
                            "从该行起引号未闭合，或某个字段超过 1 MB；请改正该行的引号",
                            "from this line on a quote is not closed or a field is larger than 1 MB; mend the quotes"));
        } catch (UncheckedIOException e) {
            throw new Unreadable(
                    lastLine,
                    Text.of("文件在该行之后损坏或不完整；请重新导出", "the file is broken or cut off after this line; export it again"));
        }
    }

    private int lineOf(CsvParseException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            Matcher matcher = LINE.matcher(String.valueOf(cause.getMessage()));
            if (matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
        }
        return lastLine + 1;
    }

    @Override
    public boolean fixedWidth() {
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
