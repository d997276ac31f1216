package org.casebook.pipeline.intake.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnType;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Heading;
import org.casebook.pipeline.intake.contract.HeadingNames;
import org.casebook.pipeline.intake.contract.NearColumns;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.value.Invisible;
import org.casebook.pipeline.intake.value.MoneyUnit;

/** The rows of the table in a file: without titles, headings wherever they stand, and sheets that hold something else. */
final class TableRows {

    /** Rows by which a list that goes on without headings, and a separator at the end of every row, are known. */
    private static final int LOOKED_AT = 20;

    private final Lookahead rows;
    private final Rows source;
    private final Contract contract;
    private final HeadingNames names;
    private final BiPredicate<Cells, Headings> fits;
    private final Set<String> seen = new HashSet<>();
    private final List<Suspicion> suspicions = new ArrayList<>();
    private Headings headings;
    private Placement placement;
    private int rowWidth;
    private Cells last;

    /** @param fits whether a row would be accepted under some headings */
    TableRows(Rows source, Contract contract, BiPredicate<Cells, Headings> fits) {
        this.source = source;
        this.rows = new Lookahead(source);
        this.contract = contract;
        this.names = new HeadingNames(contract);
        this.fits = fits;
    }

    /** The headings of the row given last. */
    Headings headings() {
        return headings;
    }

    /** Fields of a row: those of the headings, and empty ones if every row ends with separators. */
    int rowWidth() {
        return rowWidth;
    }

    List<Suspicion> suspicions() {
        List<Suspicion> all = new ArrayList<>(suspicions);
        all.addAll(source.suspicions());
        if (placement != null) {
            all.addAll(placement.suspicions());
        }
        return all;
    }

    /** The next row of the table, null after the last, which may come before the first. */
    Cells next() throws Unreadable, Refusal {
        while (true) {
            Cells row = rows.peek();
            if (row == null) {
                return null;
            }
            if (headings == null) {
                begin();
            } else if (!Lookahead.isSameSheet(row, last)) {
                goOn();
            } else if (isHeadingAgain(row)) {
                change();
            } else {
                return placement.placed(rows.take(), moved -> fits.test(moved, headings));
            }
        }
    }

    /** Finds the headings; sheets before the one that has them are notes, or else the file is refused. */
    private void begin() throws Unreadable, Refusal {
        List<Cells> first = rows.peek(HeadingSearch.ROWS);
        Optional<HeadingSearch> found = HeadingSearch.in(first, contract, names);
        if (found.isPresent()) {
            take(found.get());
            return;
        }
        int most = first.stream().mapToInt(Cells::filled).max().orElse(0);
        boolean onlyRow = first.size() == 1 && !first.get(0).holdsNumbers();
        boolean otherSheet = first.get(0).sheet() != null && most < required();
        if (otherSheet || onlyRow) {
            int passed = 0;
            for (Cells row = rows.peek(); row != null && Lookahead.isSameSheet(row, first.get(0)); row = rows.peek()) {
                if (!onlyRow && row.filled() >= required()) {
                    throw HeadingFaults.noHeadings(contract, names, first);
                }
                rows.take();
                passed++;
            }
            if (rows.peek() != null) {
                suspicions.add(HeadingFaults.passedOver(first.get(0), passed));
                return;
            }
        }
        if (!onlyRow) {
            throw HeadingFaults.noHeadings(contract, names, first);
        }
    }

    private int required() {
        return (int) contract.columns().stream().filter(Column::required).count();
    }

    private void take(HeadingSearch search) throws Unreadable, Refusal {
        Headings found = search.headings();
        List<Cells> titles = rows.peek(search.rows());
        titles.removeAll(search.above());
        titles.forEach(this::remember);
        rows.skip(search.rows());
        rows.putBack(search.above());
        headings = found;
        last = search.row();
        if (rows.peek() == null) {
            return;
        }
        if (!found.missing().isEmpty()) {
            throw HeadingFaults.missing(contract, found);
        }
        if (!found.twice().isEmpty()) {
            throw HeadingFaults.twice(found);
        }
        source.headings(search.row());
        found.missingOptional(contract)
                .forEach(column -> NearColumns.heading(contract, column, found.ignored())
                        .ifPresent(heading -> ask(column, heading, found.line())));
        headings = inUnits(found, search.units());
        placement = new Placement(search.row(), placement);
        rowWidth = widthOfRows();
    }

    /** Two units above amounts that name none would have to be guessed at. */
    private Headings inUnits(Headings found, Set<MoneyUnit> units) throws Refusal {
        boolean open = false;
        for (int field = 0; field < found.columns().length; field++) {
            int column = found.columns()[field];
            open |= column >= 0
                    && contract.columns().get(column).type() == ColumnType.MONEY
                    && found.units()[field] == null;
        }
        if (open && units.size() > 1) {
            throw HeadingFaults.severalUnits(found);
        }
        return units.size() == 1 ? found.inUnit(contract, units.iterator().next()) : found;
    }

    private void remember(Cells row) {
        for (String text : row.texts()) {
            if (!Invisible.isBlank(text) && row.filled() > 1) {
                seen.add(Heading.of(text).name());
            }
        }
    }

    /** The length that most rows have, if what goes beyond the headings is empty in them. */
    private int widthOfRows() throws Unreadable {
        int width = headings.columns().length;
        int longer = 0;
        int rest = 0;
        int longest = width;
        for (Cells row : rows.peek(LOOKED_AT)) {
            boolean emptyEnd = row.texts().length > width;
            for (int i = width; i < row.texts().length; i++) {
                emptyEnd &= Invisible.isBlank(row.texts()[i]);
            }
            longer += emptyEnd ? 1 : 0;
            rest += emptyEnd ? 0 : 1;
            longest = emptyEnd && longest == width ? row.texts().length : longest;
        }
        return longer > rest ? longest : width;
    }

    /** A row of headings among the rows: names of columns, no more unknown words than known ones, and no number. */
    private boolean isHeadingAgain(Cells row) {
        if (row.holdsNumbers()) {
            return false;
        }
        int filled = 0;
        int known = 0;
        int familiar = 0;
        for (String text : row.texts()) {
            if (!Invisible.isBlank(text)) {
                boolean column = names.find(text) >= 0;
                filled++;
                known += column ? 1 : 0;
                familiar += column || seen.contains(Heading.of(text).name()) ? 1 : 0;
            }
        }
        return filled > 1 && (familiar == filled || (known > 1 && known * 2 >= filled));
    }

    private void change() throws Unreadable, Refusal {
        List<Cells> next = rows.peek(2);
        boolean second = next.size() > 1 && Headings.isHeading(next.get(1), names);
        if (!second && Headings.known(next.get(0), names) < 2) {
            rows.take();
            return;
        }
        take(HeadingSearch.in(next.subList(0, second ? 2 : 1), contract, names).orElseThrow());
    }

    /** The next sheet: the same list with headings or without, or something else. */
    private void goOn() throws Unreadable, Refusal {
        List<Cells> first = rows.peek(HeadingSearch.ROWS);
        last = first.get(0);
        Optional<HeadingSearch> found = HeadingSearch.in(first, contract, names);
        boolean sameTable =
                found.isPresent() && found.get().headings().missing().size() * 2 <= required();
        if (sameTable) {
            take(found.get());
        } else if (found.isPresent() || first.stream().noneMatch(row -> fits.test(row, headings))) {
            int passed = 0;
            for (Cells row = rows.peek(); row != null && Lookahead.isSameSheet(row, last); row = rows.peek()) {
                if (fits.test(row, headings)) {
                    throw HeadingFaults.rowsWithoutHeadings(row);
                }
                rows.take();
                passed++;
            }
            suspicions.add(HeadingFaults.passedOver(last, passed));
        }
    }

    private void ask(Column column, String heading, int line) {
        if (suspicions.stream().noneMatch(suspicion -> suspicion.column().equals(column.name()))) {
            suspicions.add(HeadingFaults.close(contract, column, heading, line));
        }
    }
}
