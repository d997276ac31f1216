package org.casebook.pipeline.intake.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.PushbackReader;
import org.casebook.pipeline.intake.contract.HeadingNames;

/** Finds out what separates the fields of a file: the sign by which its first rows show most known headings. */
final class Separators {

    /** Characters looked at; heading rows are far shorter. */
    static final int PEEKED = 1 << 16;

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int HEADING_ROWS = 2;

    private Separators() {}

    /** Leaves the reader where it was. */
    static char sniff(PushbackReader reader, HeadingNames headings) throws IOException {
        char[] buffer = new char[PEEKED];
        int length = 0;
        for (int read = 0; read >= 0 && length < PEEKED; ) {
            length += read;
            read = reader.read(buffer, length, PEEKED - length);
        }
        reader.unread(buffer, 0, length);
        String text = new String(buffer, 0, length);
        char best = ',';
        int most = -1;
        for (char candidate : CANDIDATES) {
            int found = score(text, candidate, headings);
            if (found > most) {
                most = found;
                best = candidate;
            }
        }
        return best;
    }

    /** Known headings count most, fields break ties. */
    private static int score(String text, char separator, HeadingNames headings) {
        int known = 0;
        int fields = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            int rows = 0;
            for (CsvRecord row : csv) {
                for (String field : row.getFields()) {
                    known += headings.find(field) >= 0 ? 1 : 0;
                }
                fields = Math.max(fields, row.getFieldCount());
                if (++rows == HEADING_ROWS) {
                    break;
                }
            }
        } catch (IOException | CsvParseException e) {
            return known * PEEKED;
        }
        return known * PEEKED + Math.min(fields, PEEKED - 1);
    }
}
