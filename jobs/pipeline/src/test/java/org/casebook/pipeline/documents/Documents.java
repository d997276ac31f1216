package org.casebook.pipeline.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The written documents of the project, for tests about them. */
final class Documents {

    static final Path ROOT = Path.of(System.getProperty("casebook.root"));

    private static final Pattern CODE = Pattern.compile("`[^`\n]+`");

    private Documents() {}

    static String text(String path) {
        return text(ROOT.resolve(path));
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every page that people open: of the root, of docs and conf, of the sample and the benchmarks. */
    static List<Path> pages() {
        return Stream.of(".", "docs", "conf", "data-samples", "bench")
                .flatMap(folder -> pages(folder, folder.equals("docs") || folder.equals("conf") ? 3 : 1))
                .toList();
    }

    private static Stream<Path> pages(String folder, int depth) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder).normalize(), depth)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in backticks. */
    static Set<String> code(String text) {
        return CODE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rows of all tables, headings and separators as well. */
    static List<String> rows(String text) {
        return text.lines().filter(line -> line.startsWith("|")).toList();
    }

    static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(found.groupCount()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The text without fenced blocks and words in backticks. */
    static String prose(String text) {
        return CODE.matcher(Pattern.compile("^```.*?^```", Pattern.DOTALL | Pattern.MULTILINE)
                        .matcher(text)
                        .replaceAll(Matcher.quoteReplacement("")))
                .replaceAll("");
    }
}
