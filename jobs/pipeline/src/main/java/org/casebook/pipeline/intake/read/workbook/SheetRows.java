package org.casebook.pipeline.intake.read.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.casebook.policy.Text;

/** The rows of one sheet from the first to the last, one at a time. */
public final class SheetRows {

    private static final int MERGES_KEPT = 10_000;
    private static final int FORMULAS_KEPT = 1_000;

    private final Sheet sheet;
    private final Xml xml;
    private final CellTexts texts;
    private final StringBuilder content = new StringBuilder();

    /** Blocks of cells that one formula fills; only its first cell holds it. */
    private final List<Area> filled = new ArrayList<>();

    private final List<Area> merges = new ArrayList<>();
    private final BitSet counted = new BitSet();
    private String[] cells = new String[32];
    private int width;
    private int size;
    private int row;
    private int column = -1;
    private int hiddenRows;
    private boolean over;

    SheetRows(Sheet sheet, Xml xml, CellTexts texts) throws Unsound {
        this.sheet = sheet;
        this.xml = xml;
        this.texts = texts;
        xml.at(this::where);
        Xml.Event event = xml.next();
        while (event != Xml.Event.OVER
                && !(event == Xml.Event.START && xml.name().equals("sheetData"))) {
            event = xml.next();
        }
        over = event == Xml.Event.OVER;
    }

    /** The next row with content, null after the last. */
    public SheetRow next() throws Unsound {
        while (!over) {
            Xml.Event event = xml.next();
            if (event == Xml.Event.END) {
                readMerges();
                over = true;
            } else if (event == Xml.Event.START && xml.name().equals("row")) {
                readRow();
                if (width > 0) {
                    return new SheetRow(row, texts(), (BitSet) counted.clone());
                }
            } else if (event == Xml.Event.START) {
                xml.skip();
            }
        }
        return null;
    }

    /** Rows with content among those read that are not shown. */
    public int hiddenRows() {
        return hiddenRows;
    }

    /** Blocks of merged cells that go over several rows; known after the last row. */
    public List<Area> merges() {
        return merges;
    }

    private String[] texts() {
        String[] result = new String[width];
        for (int i = 0; i < width; i++) {
            result[i] = cells[i] == null ? "" : cells[i];
        }
        return result;
    }

    private void readRow() throws Unsound {
        Arrays.fill(cells, 0, width, null);
        counted.clear();
        width = 0;
        size = 0;
        column = -1;
        String number = xml.attribute("r");
        int previous = row;
        row = number == null || number.isEmpty() ? row + 1 : Address.number(number, 0);
        if (row <= previous || row > Limits.ROWS) {
            row = previous;
            throw contradiction(
                    "之后的行号有误（重复、倒退或超出范围）", "is followed by a row whose number is repeated, goes back or is too large");
        }
        boolean hidden = isTrue(xml.attribute("hidden"));
        filled.removeIf(area -> area.lastRow() < row);
        for (Xml.Event event = xml.next(); event != Xml.Event.END; event = xml.next()) {
            if (event == Xml.Event.START) {
                if (xml.name().equals("c")) {
                    readCell();
                } else {
                    xml.skip();
                }
            }
        }
        column = -1;
        hiddenRows += hidden && width > 0 ? 1 : 0;
    }

    private static boolean isTrue(String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    private void readCell() throws Unsound {
        place(xml.attribute("r"));
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        boolean formula = false;
        content.setLength(0);
        for (Xml.Event event = xml.next(); event != Xml.Event.END; event = xml.next()) {
            if (event == Xml.Event.START) {
                switch (xml.name()) {
                    case "v" -> xml.addContent(content);
                    case "is" -> {
                        type = "inlineStr";
                        RichText.read(xml, content);
                    }
                    case "f" -> {
                        formula = true;
                        readFormula();
                    }
                    default -> xml.skip();
                }
            }
        }
        if (formula || content.length() > 0) {
            put(formula || isFilled() ? Mark.FORMULA.at(row, column) : text(type, style));
        }
    }

    private String text(String type, String style) throws Unsound {
        try {
            return texts.text(type, style, content, row, column);
        } catch (Breach e) {
            throw xml.unsound(e);
        }
    }

    private void put(String text) throws Unsound {
        if (text.isEmpty()) {
            return;
        }
        if (cells[column] != null) {
            throw contradiction("出现两次", "stands there twice");
        }
        size += text.length();
        if (size > Limits.ROW) {
            throw contradiction("所在行超过 4 MB，不予读取", "is in a row of more than 4 MB, which is not read");
        }
        cells[column] = text;
        width = Math.max(width, column + 1);
    }

    private void place(String reference) throws Unsound {
        if (reference == null || reference.isEmpty()) {
            column++;
        } else {
            int named = Address.column(reference);
            if (named < 0 || Address.row(reference) != row) {
                throw contradiction("所在行有单元格的引用与位置不符", "is in a row with a cell whose reference is wrong");
            }
            column = named;
        }
        if (column >= Limits.COLUMNS) {
            throw contradiction("超出列数上限", "lies beyond the last column");
        }
        counted.set(column, reference == null || reference.isEmpty());
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(2 * cells.length, column + 1));
        }
    }

    private void readFormula() throws Unsound {
        String type = xml.attribute("t");
        Area area = "array".equals(type) || "dataTable".equals(type) ? Area.of(xml.attribute("ref")) : null;
        if (area != null && area.lastRow() + area.lastColumn() > row + column) {
            filled.add(area);
            if (filled.size() > FORMULAS_KEPT) {
                throw contradiction("处公式过多", "is one formula too many");
            }
        }
        xml.skip();
    }

    private boolean isFilled() {
        for (Area area : filled) {
            if (area.holds(row, column)) {
                return true;
            }
        }
        return false;
    }

    private void readMerges() throws Unsound {
        for (Xml.Event event = xml.next(); event != Xml.Event.OVER; event = xml.next()) {
            if (event == Xml.Event.START && xml.name().equals("mergeCell") && merges.size() < MERGES_KEPT) {
                Area area = Area.of(xml.attribute("ref"));
                if (area != null && area.lastRow() > area.firstRow()) {
                    merges.add(area);
                }
            }
        }
    }

    private String address() {
        return Address.of(column, row);
    }

    private Text where() {
        return column < 0
                ? Text.of("工作表“%s”第 %d 行", "row %2$d of sheet “%1$s”", sheet.shown(), row)
                : Text.of("工作表“%s”的单元格 %s", "cell %2$s of sheet “%1$s”", sheet.shown(), address());
    }

    private Unsound contradiction(String zh, String en) {
        Text place = where();
        return new Unsound(new Text(
                place.zh() + zh + "；请用 Excel 或 WPS 打开后重新另存为 .xlsx，或改用 CSV 交付",
                place.en() + " " + en + "; open the workbook and save it again as .xlsx, or deliver it as CSV"));
    }
}
