package org.casebook.pipeline.intake.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.casebook.pipeline.intake.contract.HeadingNames;
import org.casebook.pipeline.intake.contract.RowPlace;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.read.workbook.Area;
import org.casebook.pipeline.intake.read.workbook.Sheet;
import org.casebook.pipeline.intake.read.workbook.SheetRow;
import org.casebook.pipeline.intake.read.workbook.SheetRows;
import org.casebook.pipeline.intake.read.workbook.Unsound;
import org.casebook.pipeline.intake.read.workbook.Workbook;
import org.casebook.policy.Text;

/** Rows of a workbook: of the sheet named like the table and those behind it, else of all sheets that can be seen. */
final class XlsxRows implements Rows {

    private static final int NAMES_SHOWN = 10;

    /** Rows among which headings are looked for; they may well be merged. */
    private static final int HEADING_ZONE = 12;

    private final Workbook workbook;
    private final Iterator<Sheet> sheets;
    private final int firstPosition;
    private final HeadingNames headings;
    private final List<Suspicion> suspicions = new ArrayList<>();
    private Sheet sheet;
    private SheetRows rows;
    private int headingRow;
    private int lastLine;

    private XlsxRows(Workbook workbook, List<Sheet> sheets, HeadingNames headings) {
        this.workbook = workbook;
        this.sheets = sheets.iterator();
        this.firstPosition = sheets.get(0).position();
        this.headings = headings;
    }

    /** @param names under which the sheet may go */
    static XlsxRows open(byte[] bytes, List<String> names, HeadingNames headings) throws Unreadable {
        try {
            Workbook workbook = Workbook.open(bytes);
            XlsxRows rows = new XlsxRows(workbook, chosen(workbook.sheets(), names), headings);
            rows.nameHidden();
            return rows;
        } catch (Unsound e) {
            throw new Unreadable(0, e.reason());
        }
    }

    private static List<Sheet> chosen(List<Sheet> all, List<String> names) throws Unreadable {
        List<Sheet> visible = all.stream().filter(sheet -> !sheet.hidden()).toList();
        if (visible.isEmpty()) {
            throw new Unreadable(
                    0,
                    Text.of(
                            "没有可见的工作表；请取消隐藏要交付的工作表后重新保存",
                            "no sheet can be seen; show the one to be delivered and save the workbook again"));
        }
        for (int i = 0; i < visible.size(); i++) {
            String plain =
                    visible.get(i).name().strip().toLowerCase(Locale.ROOT).replace('_', '-');
            if (names.contains(plain)) {
                return visible.subList(i, visible.size());
            }
        }
        return visible;
    }

    private void nameHidden() {
        List<String> hidden = workbook.sheets().stream()
                .filter(Sheet::hidden)
                .map(Sheet::shown)
                .toList();
        if (!hidden.isEmpty()) {
            String names = hidden.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "))
                    + (hidden.size() > NAMES_SHOWN ? " …" : "");
            suspect(
                    Suspicion.Kind.HIDDEN_SHEET,
                    0,
                    Text.of(
                            "%d 张隐藏的工作表没有读取（%s）；如需交付，请取消隐藏后重新保存",
                            "%d hidden sheet(s) were not read (%s); show them and save the workbook again if they belong to the delivery",
                            hidden.size(),
                            names));
        }
    }

    private void suspect(Suspicion.Kind kind, int line, Text text) {
        suspicions.add(new Suspicion(kind, "", line, text));
    }

    @Override
    public Cells next() throws Unreadable {
        try {
            while (rows != null || sheets.hasNext()) {
                if (rows == null) {
                    sheet = sheets.next();
                    headingRow = 0;
                    rows = workbook.rows(sheet);
                }
                SheetRow row = rows.next();
                if (row == null) {
                    nameMerged();
                    nameHiddenRows();
                    rows = null;
                } else {
                    Cells cells = cells(row);
                    if (!cells.isBlank()) {
                        return cells;
                    }
                }
            }
            return null;
        } catch (Unsound e) {
            throw new Unreadable(lastLine, e.reason());
        }
    }

    private Cells cells(SheetRow row) {
        lastLine = lineOf(row.number());
        Cells cells = new Cells(lastLine, sheet.name(), row.texts(), row.counted());
        if (row.number() <= HEADING_ZONE && looksLikeHeading(cells)) {
            headingRow = row.number();
        }
        return cells;
    }

    /** Rows of the first sheet that is read go by their own number, wherever its tab stands. */
    private int lineOf(int row) {
        return new RowPlace(sheet.position() - firstPosition, row).line();
    }

    private boolean looksLikeHeading(Cells cells) {
        int known = 0;
        for (String text : cells.texts()) {
            known += !text.isBlank() && headings.find(text) >= 0 ? 1 : 0;
        }
        return known > 1;
    }

    private void nameMerged() {
        List<Area> merged = rows.merges().stream()
                .filter(area -> area.firstRow() > headingRow)
                .toList();
        if (!merged.isEmpty()) {
            Area first = merged.get(0);
            suspect(
                    Suspicion.Kind.MERGED_CELLS,
                    lineOf(first.firstRow()),
                    Text.of(
                            "工作表“%s”有 %d 处跨行合并的单元格（如 %s），只有首行有值；请取消合并并逐行填写",
                            "sheet “%s” has %d blocks of cells merged over several rows (%s), of which only the first row holds the value; unmerge them and fill in every row",
                            sheet.shown(),
                            merged.size(),
                            first));
        }
    }

    private void nameHiddenRows() {
        if (rows.hiddenRows() > 0) {
            suspect(
                    Suspicion.Kind.HIDDEN_ROWS,
                    0,
                    Text.of(
                            "工作表“%s”有 %d 行被隐藏或筛选，已一并读取；如不应交付，请删除后重新保存",
                            "%2$d rows of sheet “%1$s” are hidden or filtered and were read like the others; delete them if they do not belong to the delivery",
                            sheet.shown(),
                            rows.hiddenRows()));
        }
    }

    @Override
    public List<Suspicion> suspicions() {
        return List.copyOf(suspicions);
    }

    @Override
    public boolean fixedWidth() {
        return false;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
