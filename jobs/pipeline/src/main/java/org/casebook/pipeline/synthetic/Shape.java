package org.casebook.pipeline.synthetic;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Node;
import org.casebook.simulation.config.Yaml;

/**
 * How a file looks: format, encoding, heading, and the spellings of its values, which take turns from row to row.
 *
 * @param extension {@code csv}, {@code csv.gz}, {@code txt} or {@code xlsx}
 * @param prefix put before each heading; empty for none
 * @param extra the heading of a column that no table knows; empty for none
 * @param coverSheet a workbook whose table is not on the first sheet
 */
record Shape(
        String name,
        String extension,
        Charset charset,
        boolean byteOrderMark,
        char separator,
        boolean carriageReturns,
        Heading heading,
        String prefix,
        String extra,
        boolean coverSheet,
        List<String> dates,
        List<String> months,
        List<String> flags,
        List<String> numbers,
        List<String> codes,
        List<String> ids,
        List<String> areas,
        List<String> nulls) {

    enum Heading {
        NAMES,
        CODES,
        LOWER_CODES,
        WIDE_CODES,
        TITLES,
        TWO_ROWS
    }

    private static final List<String> KEYS = List.of(
            "extension",
            "charset",
            "bom",
            "separator",
            "crlf",
            "heading",
            "prefix",
            "extra",
            "cover-sheet",
            "dates",
            "months",
            "flags",
            "numbers",
            "codes",
            "ids",
            "areas",
            "nulls");

    /** UTF-8 CSV with canonical names and spellings. */
    static final Shape CANONICAL = new Shape(
            "canonical",
            "csv",
            StandardCharsets.UTF_8,
            false,
            ',',
            false,
            Heading.NAMES,
            "",
            "",
            false,
            List.of("iso"),
            List.of("dash"),
            List.of("true/false"),
            List.of("plain"),
            List.of("name"),
            List.of("plain"),
            List.of("plain"),
            List.of(""));

    /** All shapes of {@code conf/synthetic/shapes.yaml} by name. */
    static Map<String, Shape> all(Node.Mapping shapes) {
        Map<String, Shape> all = new HashMap<>();
        shapes.entries()
                .forEach((name, node) ->
                        all.put(name, read(name, node.asMapping().onlyKeys(KEYS))));
        return all;
    }

    static Node.Mapping configuration(Path directory) {
        return Yaml.read(directory.resolve("shapes.yaml")).onlyKeys(List.of("shapes", "files"));
    }

    boolean gzip() {
        return extension.endsWith(".gz");
    }

    boolean workbook() {
        return extension.equals("xlsx");
    }

    /** The extra column of a file whose rows end in a single line feed holds line breaks now and then. */
    boolean writesLineBreaks() {
        return !extra.isEmpty() && !carriageReturns && !workbook();
    }

    /** Whether the file would still be read in its encoding with an invalid byte in it. */
    boolean survivesABadByte(List<Schema.Column> columns) {
        boolean latin = extra.isEmpty()
                && Stream.of(Heading.NAMES, Heading.CODES, Heading.LOWER_CODES).anyMatch(heading::equals)
                && columns.stream().noneMatch(column -> column.type().equals("text"))
                && Stream.of(dates, months, flags, numbers, nulls)
                        .flatMap(List::stream)
                        .noneMatch(style -> style.equals("chinese")
                                || style.equals("wide")
                                || style.chars().anyMatch(c -> c > 127));
        return byteOrderMark || !charset.equals(StandardCharsets.UTF_8) || latin;
    }

    private static Shape read(String name, Node.Mapping node) {
        Shape c = CANONICAL;
        Text letter = Text.of("单个字符", "a single character");
        return new Shape(
                name,
                node.findText("extension").orElse(c.extension),
                node.find("charset")
                        .map(n -> n.as(Charset::forName, Text.of("编码名称", "a charset")))
                        .orElse(c.charset),
                node.findText("bom").isPresent(),
                node.find("separator").map(n -> n.as(s -> s.charAt(0), letter)).orElse(c.separator),
                node.findText("crlf").isPresent(),
                node.find("heading")
                        .map(n -> n.as(
                                s -> Heading.valueOf(
                                        s.toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                                Text.of("表头样式", "a kind of heading")))
                        .orElse(c.heading),
                node.findText("prefix").orElse(""),
                node.findText("extra").orElse(""),
                node.findText("cover-sheet").isPresent(),
                words(node, "dates", c.dates),
                words(node, "months", c.months),
                words(node, "flags", c.flags),
                words(node, "numbers", c.numbers),
                words(node, "codes", c.codes),
                words(node, "ids", c.ids),
                words(node, "areas", c.areas),
                words(node, "nulls", c.nulls));
    }

    private static List<String> words(Node.Mapping node, String key, List<String> otherwise) {
        List<String> words = node.list(key).stream().map(Node::asText).toList();
        return words.isEmpty() ? otherwise : words;
    }
}
