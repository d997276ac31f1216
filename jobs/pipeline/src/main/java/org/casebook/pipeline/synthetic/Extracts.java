package org.casebook.pipeline.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The delivery: opens a file for each table and part when its first row comes, and hands rows to defects on the way. */
final class Extracts implements Sink {

    /** Parts are years; {@link Sink#WHOLE} takes the first place. */
    private static final int FIRST_PART = 2014;

    private final Path root;
    private final Shapes shapes;

    /** Null for a clean delivery. */
    private Defects defects;

    private final Extract[][] open = new Extract[Table.values().length][16];
    private final List<Extract> all = new ArrayList<>();

    Extracts(Path root, Shapes shapes) {
        this.root = root;
        this.shapes = shapes;
    }

    /** @param planter plants defects from now on; null for none */
    void plant(Defects planter) {
        this.defects = planter;
    }

    @Override
    public void row(Table table, int part, String... cells) {
        int place = part == WHOLE ? 0 : part - FIRST_PART;
        Extract extract = open[table.ordinal()][place];
        if (extract == null) {
            extract = open(table, part);
            open[table.ordinal()][place] = extract;
        }
        if (cells.length != table.columns().size()) {
            throw new IllegalArgumentException("Wrong number of cells for " + table + ": " + cells.length);
        }
        if (defects == null) {
            extract.write(cells, -1);
        } else {
            defects.write(extract, table, cells);
        }
    }

    /** In the order in which they were opened. */
    List<Extract> all() {
        return all;
    }

    void close(Instant delivered) throws IOException {
        for (Extract extract : all) {
            extract.close(delivered);
        }
    }

    private Extract open(Table table, int part) {
        String stem = part == WHOLE ? table.path() : table.path() + "-" + part;
        try {
            Extract extract = new Extract(root, stem, table, shapes.of(table, part), shapes.columns(table));
            all.add(extract);
            return extract;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
