package org.casebook.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * CSV that a spreadsheet opens as it is meant: UTF-8 behind a byte order mark, CRLF, and no cell that the program would
 * run as a formula. A text that begins like one ({@code = + - @}, tab, carriage return) gets an apostrophe in front; a
 * negative number is no formula and stays a number.
 */
public final class SafeCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-\\d{1,18}(\\.\\d{1,8})?");
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private SafeCsv() {}

    /**
     * @param out takes characters and must write them as UTF-8; it is flushed, not closed
     * @param rows the heading first
     */
    public static void write(Writer out, List<List<String>> rows) throws IOException {
        write(out, rows.stream());
    }

    /**
     * The same for more rows than are to be held at once.
     *
     * @param rows the heading first
     */
    public static void write(Writer out, Stream<List<String>> rows) throws IOException {
        out.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        rows.forEachOrdered(
                row -> csv.writeRecord(row.stream().map(SafeCsv::harmless).toList()));
        csv.flush();
        out.flush();
    }

    private static String harmless(String cell) {
        boolean number = NEGATIVE_NUMBER.matcher(cell).matches();
        return !number && !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** A cell as it was before it was made harmless. */
    static String asMeant(String cell) {
        boolean quoted = cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0;
        return quoted ? cell.substring(1) : cell;
    }
}
