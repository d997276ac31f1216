package org.casebook.pipeline.synthetic;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plants defects at a known rate and lists them in {@code defects.json}: for each the file, the line on which the
 * rejected row begins, the kind and the column. In each file the kinds take turns, so that every kind comes up.
 */
final class Planter implements Defects, Closeable {

    /** Rows of a file per planted one at most: intake refuses a file with more than 20 % of bad rows. */
    private static final int LEAST_ROWS_PER_DEFECT = 7;

    /** Every file has a defect in each of so many rows at first, whatever the rate … */
    private static final int FIRST_ROWS = 9;

    /** … until it has so many. */
    private static final int FIRST_DEFECTS = 5;

    private final long seed;
    private final double rate;
    private final Shapes shapes;
    private final Map<Table, Damage> damages = new EnumMap<>(Table.class);
    private final Map<Extract, Tally> tallies = new IdentityHashMap<>();
    private final Map<Table, int[]> turns = new EnumMap<>(Table.class);
    private final BufferedWriter list;
    private boolean first = true;

    private static final class Tally {
        long good;
        long planted;
    }

    Planter(Path file, long seed, double rate, Shapes shapes, People people) throws IOException {
        this.seed = seed;
        this.rate = rate;
        this.shapes = shapes;
        for (Table table : Table.values()) {
            damages.put(table, new Damage(people, table, shapes.schema(table)));
            turns.put(table, new int[Kind.values().length]);
        }
        list = Files.newBufferedWriter(file);
        list.write("[");
    }

    @Override
    public void write(Extract extract, Table table, String[] cells) {
        Tally tally = tallies.computeIfAbsent(extract, e -> new Tally());
        tally.good++;
        Stream stream = Stream.of(seed ^ extract.name().hashCode(), Stream.Purpose.DEFECT, tally.good);
        boolean due = stream.chance(rate) || (tally.planted < FIRST_DEFECTS && tally.good % FIRST_ROWS == 0);
        if (due && (tally.planted + 1) * LEAST_ROWS_PER_DEFECT <= tally.good) {
            plant(extract, table, cells, tally, stream);
        } else {
            extract.write(cells, -1);
        }
    }

    @Override
    public void close() throws IOException {
        list.write("\n]\n");
        list.close();
    }

    private void plant(Extract extract, Table table, String[] cells, Tally tally, Stream stream) {
        for (Kind kind : byTurn(table)) {
            Optional<Damage.Damaged> damaged =
                    fits(kind, extract, table) ? damages.get(table).make(kind, cells, stream) : Optional.empty();
            if (damaged.isPresent()) {
                turns.get(table)[kind.ordinal()]++;
                tally.planted++;
                write(extract, table, cells, kind, damaged.get(), stream);
                return;
            }
        }
        extract.write(cells, -1);
    }

    private void write(Extract extract, Table table, String[] good, Kind kind, Damage.Damaged bad, Stream stream) {
        long line;
        if (kind == Kind.EXACT_DUPLICATE) {
            extract.write(good, -1);
            line = extract.write(bad.cells(), -1);
        } else if (kind == Kind.WRONG_FIELD_COUNT) {
            line = extract.writeMisshapen(bad.cells(), stream.chance(0.5));
            extract.write(good, -1);
        } else {
            line = extract.write(bad.cells(), bad.asIs() ? bad.column() : -1);
            extract.write(good, -1);
        }
        String column = bad.column() < 0 ? "null" : "\"" + table.columns().get(bad.column()) + "\"";
        try {
            list.write((first ? "\n" : ",\n") + "  {\"file\": \"" + extract.name() + "\", \"line\": " + line
                    + ", \"kind\": \"" + kind + "\", \"column\": " + column + "}");
            first = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kinds, those planted least often in the table first. */
    private List<Kind> byTurn(Table table) {
        int[] planted = turns.get(table);
        return java.util.Arrays.stream(Kind.values())
                .sorted(java.util.Comparator.comparingInt((Kind kind) -> planted[kind.ordinal()]))
                .toList();
    }

    /** A workbook has neither encodings nor ragged rows; one bad byte must not change the encoding of the whole file. */
    private boolean fits(Kind kind, Extract extract, Table table) {
        Shape shape = extract.shape();
        return switch (kind) {
            case WRONG_FIELD_COUNT -> !shape.workbook();
            case BAD_ENCODING ->
                !shape.workbook() && shape.survivesABadByte(shapes.schema(table).ordered(table));
            default -> true;
        };
    }
}
