package org.casebook.pipeline.intake.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.PushbackReader;
import org.casebook.pipeline.intake.contract.HeadingNames;

/**
 * What separates the fields of a file: the sign by which one of its first rows shows most known headings.
 *
 * @param headings the fields of that row, null when no row shows any
 */
@SuppressWarnings("ArrayRecordComponent")
record Separators(char separator, String[] headings) {

    /** Characters looked at; heading rows are far shorter. */
    static final int PEEKED = 1 << 18;

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int HEADING_ROWS = 10;

    /** Leaves the reader where it was. */
    static Separators sniff(PushbackReader reader, HeadingNames headings) throws IOException {
        char[] buffer = new char[PEEKED];
        int length = 0;
        for (int read = 0; read >= 0 && length < PEEKED; ) {
            length += read;
            read = reader.read(buffer, length, PEEKED - length);
        }
        reader.unread(buffer, 0, length);
        String text = new String(buffer, 0, length);
        Separators best = null;
        long most = -1;
        for (char candidate : CANDIDATES) {
            String[] row = bestRow(text, candidate, headings);
            long found = (long) known(row, headings) * PEEKED + Math.min(row.length, PEEKED - 1);
            if (found > most) {
                most = found;
                best = new Separators(candidate, most < PEEKED ? null : row);
            }
        }
        return best;
    }

    /** The first row with most known headings, of equals the widest. */
    private static String[] bestRow(String text, char separator, HeadingNames headings) {
        String[] best = {};
        long most = -1;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            int rows = 0;
            for (CsvRecord row : csv) {
                String[] fields = row.getFields().toArray(String[]::new);
                long found = (long) known(fields, headings) * PEEKED + Math.min(fields.length, PEEKED - 1);
                if (found > most) {
                    most = found;
                    best = fields;
                }
                if (++rows == HEADING_ROWS) {
                    break;
                }
            }
        } catch (IOException | CsvParseException e) {
            return best;
        }
        return best;
    }

    private static int known(String[] fields, HeadingNames headings) {
        int known = 0;
        for (String field : fields) {
            known += headings.find(field) >= 0 ? 1 : 0;
        }
        return known;
    }
}
