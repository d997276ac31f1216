package org.casebook.pipeline.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.casebook.policy.Text;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Rows of a sheet: the one named like the table, else the first. */
final class XlsxRows implements Rows {

    /** Excel itself keeps fifteen digits; what lies beyond is binary noise. */
    private static final MathContext EXCEL_PRECISION = new MathContext(15);

    private final ReadableWorkbook workbook;
    private final String sheet;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private int lastLine;

    private XlsxRows(ReadableWorkbook workbook, String sheet, Stream<Row> stream) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    /** @param names under which the sheet may go */
    static XlsxRows open(InputStream bytes, List<String> names) throws Unreadable, IOException {
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(bytes);
            if (workbook.isDate1904()) {
                throw new Unreadable(
                        0,
                        Text.of(
                                "工作簿使用 1904 日期系统；请改用 1900 日期系统另存",
                                "the workbook counts days from 1904; save it with the 1900 date system"));
            }
            Sheet sheet = sheet(workbook, names);
            return new XlsxRows(workbook, sheet.getName(), sheet.openStream());
        } catch (IOException | RuntimeException e) {
            if (workbook != null) {
                workbook.close();
            }
            throw broken(0);
        } catch (Unreadable e) {
            workbook.close();
            throw e;
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook, List<String> names) throws IOException {
        List<Sheet> sheets = workbook.getSheets().toList();
        for (Sheet sheet : sheets) {
            String plain = sheet.getName().strip().toLowerCase(Locale.ROOT).replace('_', '-');
            if (names.contains(plain)) {
                return sheet;
            }
        }
        if (sheets.isEmpty()) {
            throw new IOException("no sheet");
        }
        return sheets.get(0);
    }

    private static Unreadable broken(int line) {
        return new Unreadable(
                line,
                Text.of(
                        "不是完好的 Excel 工作簿（.xlsx）；CSV 文件请用 .csv 后缀，其他请重新另存",
                        "not a sound Excel workbook (.xlsx); name a CSV file .csv, or save the workbook again"));
    }

    @Override
    public Cells next() throws Unreadable {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                lastLine = row.getRowNum();
                String[] texts = new String[row.getCellCount()];
                for (int i = 0; i < texts.length; i++) {
                    texts[i] = text(row.getCell(i));
                }
                Cells cells = new Cells(lastLine, sheet, texts);
                if (!cells.isBlank()) {
                    return cells;
                }
            }
            return null;
        } catch (RuntimeException e) {
            throw broken(lastLine);
        }
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            return Markers.FORMULA + cell.getAddress().toString();
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell.getRawValue());
            case BOOLEAN -> cell.asBoolean() ? "1" : "0";
            case ERROR -> Markers.ERROR + cell.getAddress().toString();
            default -> cell.getText() == null ? "" : cell.getText();
        };
    }

    private static String number(String raw) {
        BigDecimal value = new BigDecimal(raw).round(EXCEL_PRECISION);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Override
    public boolean fixedWidth() {
        return false;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
