package org.casebook.pipeline.intake.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.casebook.pipeline.intake.contract.RowPlace;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.read.workbook.Mark;
import org.casebook.policy.Text;

/**
 * Where the cells of a workbook belong whose exporter leaves out references, and empty cells with them.
 *
 * <p>By the standard (ECMA-376, part 1, 18.3.1.4) a cell without reference stands right of the one before. Where that puts
 * it below a heading that has a reference, an empty cell is missing before it: exporters treat the cells of a column
 * alike. Such a row is moved if just one way to do so gives a row that can be accepted, and rejected if several do.
 */
final class Placement {

    private static final int MOST_TRIED = 1_000;

    private final BitSet countedHeadings;
    private final int width;
    private int moved;
    private int firstMoved;

    /** @param before that of the rows above, null for none */
    Placement(Cells headings, Placement before) {
        countedHeadings = headings.counted();
        width = headings.texts().length;
        moved = before == null ? 0 : before.moved;
        firstMoved = before == null ? 0 : before.firstMoved;
    }

    /** @param fits whether a row would be accepted */
    Cells placed(Cells row, Predicate<Cells> fits) {
        if (firstAdrift(row.counted()) < 0) {
            return row;
        }
        List<Cells> fitting = new Ways(row).all().stream().filter(fits).toList();
        if (fitting.isEmpty()) {
            return row;
        }
        Cells first = fitting.get(0);
        if (fitting.stream().anyMatch(other -> !Arrays.equals(first.texts(), other.texts()))) {
            return adrift(row);
        }
        int filled = row.texts().length;
        if (!Arrays.equals(Arrays.copyOf(first.texts(), filled), row.texts())) {
            firstMoved = moved == 0 ? row.line() : firstMoved;
            moved++;
        }
        return first;
    }

    private int firstAdrift(BitSet counted) {
        int column = counted.nextSetBit(0);
        while (column >= 0 && column < width && countedHeadings.get(column)) {
            column = counted.nextSetBit(column + 1);
        }
        return column < width ? column : -1;
    }

    private Cells adrift(Cells row) {
        String[] texts = row.texts().clone();
        int column = firstAdrift(row.counted());
        while (texts[column].isEmpty()) {
            column++;
        }
        texts[column] = Mark.ADRIFT.at(RowPlace.inWorkbook(row.line()).row(), column);
        return new Cells(row.line(), row.sheet(), texts, row.counted());
    }

    List<Suspicion> suspicions() {
        return moved == 0
                ? List.of()
                : List.of(new Suspicion(
                        Suspicion.Kind.CELLS_MOVED,
                        "",
                        firstMoved,
                        Text.of(
                                "%d 行的单元格没有列号，其中的空单元格被省略，已按表头和内容移到唯一合适的列；请核对，并用 Excel 或 WPS 重新另存后交付",
                                "the cells of %d rows do not say their column, and empty ones are left out; they were moved to the only columns that fit the headings and the content; check them, and save the workbook again with Excel or WPS",
                                moved)));
    }

    /** The ways in which the cells of a row can stand below the headings, in their order. */
    private final class Ways {

        private final Cells row;
        private final int cells;
        private final BitSet counted = new BitSet();
        private final String[] texts = new String[width];
        private final List<Cells> found = new ArrayList<>();
        private int tried;

        Ways(Cells row) {
            this.row = row;
            this.cells = Math.max(row.texts().length, row.counted().length());
            Arrays.fill(texts, "");
        }

        /** None where there are too many. */
        List<Cells> all() {
            place(0, 0);
            return tried > MOST_TRIED ? List.of() : found;
        }

        private void place(int cell, int from) {
            if (cell == cells) {
                found.add(new Cells(row.line(), row.sheet(), texts.clone(), (BitSet) counted.clone()));
            } else if (row.counted().get(cell)) {
                for (int at = countedHeadings.nextSetBit(from); at >= 0; at = countedHeadings.nextSetBit(at + 1)) {
                    counted.set(at);
                    put(cell, at);
                    counted.clear(at);
                }
            } else if (cell >= row.texts().length || row.texts()[cell].isEmpty()) {
                place(cell + 1, from);
            } else if (cell >= from) {
                put(cell, cell);
            }
        }

        private void put(int cell, int at) {
            if (at < width && tried++ < MOST_TRIED) {
                texts[at] = cell < row.texts().length ? row.texts()[cell] : "";
                place(cell + 1, at + 1);
                texts[at] = "";
            }
        }
    }
}
