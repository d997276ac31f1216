package org.casebook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.utils.WCWidth;

/**
 * A table for a terminal, aligned by display width: a Chinese character takes two columns, which the usual table
 * libraries count as one. Cells hold no line breaks; control characters are shown as blanks, so that no label can steer
 * the terminal. Lines are drawn in ASCII: Chinese consoles disagree on the width of box characters.
 */
public final class TextTable {

    private static final String GAP = "  ";
    private static final int HEADING_WIDTH = 10;

    private final List<Column> columns;
    private final List<List<String>> lines = new ArrayList<>();

    /** @param heading one line, or several separated by line breaks */
    public record Column(String heading, boolean number) {

        public static Column text(String heading) {
            return new Column(heading, false);
        }

        public static Column number(String heading) {
            return new Column(heading, true);
        }
    }

    public TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
        int height =
                columns.stream().mapToInt(column -> parts(column).size()).max().orElse(0);
        for (int line = 0; line < height; line++) {
            lines.add(headingLine(line, height));
        }
        rule();
    }

    public TextTable row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "Invalid row: " + cells.size() + " cells (must be " + columns.size() + ")");
        }
        lines.add(cells.stream().map(TextTable::plain).toList());
        return this;
    }

    /** A text that runs across the columns and does not widen them; it is broken where it is longer than the width. */
    public TextTable across(String text, int width) {
        Lines.wrap(plain(text), width).forEach(line -> lines.add(List.of(line)));
        return this;
    }

    /** A line across the table. */
    public TextTable rule() {
        lines.add(List.of());
        return this;
    }

    /** Width of the widest line in columns of the terminal. */
    public int width() {
        return widths().stream().mapToInt(Integer::intValue).sum() + GAP.length() * (columns.size() - 1);
    }

    /** Every line ends with a line feed. */
    @Override
    public String toString() {
        List<Integer> widths = widths();
        String rule = "-".repeat(width());
        return lines.stream().map(cells -> shown(cells, widths, rule) + "\n").collect(Collectors.joining());
    }

    /** Columns that a text takes on a terminal. */
    public static int width(String text) {
        return text.codePoints()
                .map(WCWidth::wcwidth)
                .filter(width -> width > 0)
                .sum();
    }

    /**
     * A heading for a narrow column: a long name is broken into lines, English between words, Chinese before the last
     * four characters (工业园区).
     */
    public static String folded(String name) {
        if (width(name) <= HEADING_WIDTH) {
            return name;
        }
        if (name.contains(" ")) {
            return name.replace(' ', '\n');
        }
        int end = name.length() - 4;
        return end <= 0 ? name : name.substring(0, end) + "\n" + name.substring(end);
    }

    private String shown(List<String> cells, List<Integer> widths, String rule) {
        if (cells.isEmpty()) {
            return rule;
        }
        return cells.size() < columns.size() ? cells.get(0) : line(cells, widths);
    }

    private String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(
                        i -> padded(cells.get(i), widths.get(i), columns.get(i).number()))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String padded(String cell, int width, boolean right) {
        String blanks = " ".repeat(width - width(cell));
        return right ? blanks + cell : cell + blanks;
    }

    private List<Integer> widths() {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> lines.stream()
                        .filter(cells -> cells.size() == columns.size())
                        .mapToInt(cells -> width(cells.get(i)))
                        .max()
                        .orElse(0))
                .toList();
    }

    /** Headings of fewer lines than the highest one stand at the bottom. */
    private List<String> headingLine(int line, int height) {
        return columns.stream()
                .map(column -> {
                    List<String> parts = parts(column);
                    int at = line - (height - parts.size());
                    return at < 0 ? "" : plain(parts.get(at));
                })
                .toList();
    }

    private static List<String> parts(Column column) {
        return column.heading().lines().toList();
    }

    /** A text that cannot steer a terminal: control characters and marks that turn or break the line are blanks. */
    public static String plain(String text) {
        return text.codePoints()
                .map(c -> steers(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean steers(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
