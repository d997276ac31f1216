package org.casebook.pipeline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casebook.pipeline.command.CommandOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("文档：链接都通，中英文成对，没有待补之处")
class PagesTest {

    private static final String CHINESE = ".zh-CN.md";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");
    private static final Pattern VERB = Pattern.compile("^\\| `([a-z-]+)[^`]*` \\|");

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.casebook.pipeline.documents.Documents#pages")
    @DisplayName("链接指向存在的文件和标题；没有写着待补的")
    void linksResolve(Path page) {
        String prose = Documents.prose(Documents.text(page));
        List<String> broken = new ArrayList<>();
        for (String link : Documents.all(LINK, prose)) {
            if (!link.startsWith("http") && !resolves(page, link)) {
                broken.add(link);
            }
        }
        assertThat(broken).as(page.toString()).isEmpty();
        assertThat(prose).as(page.toString()).doesNotContainPattern("\\b(?:TO[D]O|FIX[M]E|TBD)\\b");
    }

    private static boolean resolves(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    private static Set<String> anchors(Path page) {
        return Documents.all(HEADING, Documents.text(page)).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("中文读者要看的每一份都有中文版，顶上互相链接")
    void pagesComeInPairs() {
        List<Path> english = Documents.pages().stream()
                .filter(page -> page.endsWith("README.md") && page.startsWith(Documents.ROOT.resolve("conf"))
                        || page.endsWith("docs/glossary.md")
                        || page.endsWith("docs/interpretations.md"))
                .toList();
        assertThat(english).hasSize(6);
        for (Path page : english) {
            String name = page.getFileName().toString();
            String chinese = name.replace(".md", CHINESE);
            assertThat(page.resolveSibling(chinese)).exists();
            assertThat(Documents.text(page)).contains("中文：[%1$s](%1$s)".formatted(chinese));
            assertThat(Documents.text(page.resolveSibling(chinese))).contains("English: [%1$s](%1$s)".formatted(name));
        }
    }

    @Test
    @DisplayName("中文版只链接中文版，凡有中文版的")
    void chinesePagesLinkChineseOnes() {
        for (Path page : Documents.pages().stream()
                .filter(page -> page.toString().endsWith(CHINESE))
                .toList()) {
            String below = Documents.text(page).lines().skip(3).collect(Collectors.joining("\n"));
            assertThat(Documents.all(LINK, below))
                    .as(page.toString())
                    .noneMatch(link -> !link.contains(CHINESE)
                            && link.contains(".md")
                            && Files.exists(page.resolveSibling(
                                    link.replaceFirst("#.*", "").replace(".md", CHINESE))));
        }
    }

    @Test
    @DisplayName("两份 README 的命令表：同样的命令和选项，程序里都有")
    void verbsAreThoseOfTheProgram() {
        Map<String, Set<String>> chinese = verbs("README.zh-CN.md");
        assertThat(verbs("README.md")).isEqualTo(chinese);
        Map<String, Set<String>> known = CommandOptions.byVerb();
        assertThat(chinese).containsOnlyKeys(known.keySet());
        chinese.forEach((verb, options) -> assertThat(known.get(verb)).as(verb).containsAll(options));
    }

    private static Map<String, Set<String>> verbs(String page) {
        Map<String, Set<String>> verbs = new TreeMap<>();
        for (String row : Documents.rows(Documents.text(page))) {
            var verb = VERB.matcher(row);
            String[] cells = row.split("(?<!\\\\)\\|");
            if (verb.find() && cells.length == 4 && cells[3].contains("--")) {
                verbs.put(verb.group(1), Documents.all(OPTION, cells[3]));
            }
        }
        return verbs;
    }
}
