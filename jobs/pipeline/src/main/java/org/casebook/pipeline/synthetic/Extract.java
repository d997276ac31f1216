package org.casebook.pipeline.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** One file of the delivery: its headings and rows, in its shape. */
final class Extract {

    private final Path path;
    private final String name;
    private final RowFile file;
    private final Shape shape;

    /** Null for the canonical shape: nothing is respelt. */
    private final Spelling spelling;

    private long rows;

    /** @param columns empty for the canonical shape, which needs no more than the names */
    Extract(Path root, String stem, Table table, Shape shape, List<Schema.Column> columns) throws IOException {
        this.shape = shape;
        name = stem + "." + shape.extension();
        path = root.resolve(name);
        Files.createDirectories(path.getParent());
        spelling = shape == Shape.CANONICAL ? null : new Spelling(shape, columns);
        if (shape.workbook()) {
            List<Boolean> numeric = columns.stream()
                    .map(c -> List.of("date", "money", "integer", "number").contains(c.type()))
                    .toList();
            file = new XlsxFile(path, shape, table.key(), numeric);
        } else {
            file = new CsvFile(path, shape);
        }
        if (shape.heading() == Shape.Heading.TWO_ROWS) {
            file.write(heading(Shape.Heading.TITLES, table, columns, shape.extra()));
            file.write(heading(Shape.Heading.CODES, table, columns, ""));
        } else {
            file.write(heading(shape.heading(), table, columns, shape.extra()));
        }
    }

    /** With slashes, relative to the top of the delivery. */
    String name() {
        return name;
    }

    long rows() {
        return rows;
    }

    Shape shape() {
        return shape;
    }

    /**
     * Writes a row in the spelling of the file.
     *
     * @param asIs a column whose content is wrong on purpose and stays as it is; −1 for none
     * @return the line on which the row begins
     */
    long write(String[] cells, int asIs) {
        long row = rows++;
        return file.write(spelling == null ? cells : spelling.spell(cells, row, asIs));
    }

    /** Writes a row with another number of cells than the heading has. */
    long writeMisshapen(String[] cells, boolean longer) {
        String[] spelt = spelling == null ? cells : spelling.spell(cells, rows, -1);
        rows++;
        String[] misshapen = java.util.Arrays.copyOf(spelt, spelt.length + (longer ? 1 : -1));
        if (longer) {
            misshapen[spelt.length] = "9";
        }
        return file.write(misshapen);
    }

    void close(Instant delivered) throws IOException {
        file.close();
        Files.setLastModifiedTime(path, FileTime.from(delivered));
    }

    private String[] heading(Shape.Heading kind, Table table, List<Schema.Column> columns, String extra) {
        int count = table.columns().size();
        boolean more = !shape.extra().isEmpty();
        String[] cells = new String[count + (more ? 1 : 0)];
        for (int i = 0; i < count; i++) {
            cells[i] = shape.prefix()
                    + switch (kind) {
                        case NAMES -> table.columns().get(i);
                        case CODES -> columns.get(i).code();
                        case LOWER_CODES -> columns.get(i).code().toLowerCase(Locale.ROOT);
                        case WIDE_CODES -> Spelling.wide(columns.get(i).code());
                        case TITLES, TWO_ROWS -> columns.get(i).title();
                    };
        }
        if (more) {
            cells[count] = extra;
        }
        return cells;
    }
}
