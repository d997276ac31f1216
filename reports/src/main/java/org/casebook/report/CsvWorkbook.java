package org.casebook.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.casebook.policy.BadInput;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The rows of a {@link SafeCsv} as a workbook (XLSX): one sheet, its heading frozen. A column of plain numbers holds numbers
 * with as many decimals as the CSV; codes, identifiers and everything else stay text.
 */
public final class CsvWorkbook {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,8})?");
    private static final Pattern CODE = Pattern.compile(".*(?:代码|编号|编码)|measure|county|fund|run|data|.*_id");
    private static final int MOST_ROWS = 1_048_576;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 48;

    private CsvWorkbook() {}

    /**
     * @param csv as {@link SafeCsv} writes it
     * @throws BadInput when there are more rows than a sheet can hold
     */
    public static byte[] of(String csv, Lang lang) {
        List<List<String>> rows = rows(csv);
        if (rows.size() > MOST_ROWS) {
            throw new BadInput(
                    Text.of("结果有 %,d 行，一张工作表容不下。", "A sheet can't hold the %,d rows of the result.", rows.size()),
                    "--out",
                    Text.of("请改写 .csv。", "Write .csv instead."));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Casebook", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(new Text("数据", "data").in(lang));
            sheet.freezePane(0, 1);
            for (int column = 0; column < rows.get(0).size(); column++) {
                write(sheet, rows, column);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, List<List<String>> rows, int column) {
        List<String> cells = rows.stream()
                .map(row -> column < row.size() ? row.get(column) : "")
                .toList();
        boolean numbers = isNumbers(cells);
        String format = format(cells);
        for (int row = 0; row < cells.size(); row++) {
            String cell = cells.get(row);
            if (row > 0 && numbers && !cell.isEmpty()) {
                sheet.value(row, column, new BigDecimal(cell));
                sheet.style(row, column).format(format).set();
            } else {
                sheet.value(row, column, cell);
            }
        }
        sheet.style(0, column).bold().set();
        sheet.width(column, width(cells));
    }

    private static boolean isNumbers(List<String> cells) {
        List<String> filled =
                cells.stream().skip(1).filter(cell -> !cell.isEmpty()).toList();
        return !filled.isEmpty()
                && !CODE.matcher(cells.get(0)).matches()
                && filled.stream().allMatch(cell -> NUMBER.matcher(cell).matches());
    }

    /** Whole numbers without separators, since a year is one too. */
    private static String format(List<String> cells) {
        int decimals = cells.stream()
                .skip(1)
                .mapToInt(cell -> cell.indexOf('.') < 0 ? 0 : cell.length() - cell.indexOf('.') - 1)
                .max()
                .orElse(0);
        return decimals == 0 ? "0" : "#,##0." + "0".repeat(decimals);
    }

    /** In letters; a Chinese one takes two. */
    private static int width(List<String> cells) {
        int longest = cells.stream()
                .mapToInt(cell -> cell.length()
                        + (int) cell.chars().filter(letter -> letter > 0x2E7F).count())
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
    }

    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            reader.forEach(row ->
                    rows.add(row.getFields().stream().map(SafeCsv::asMeant).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
