package org.casebook.pipeline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("条文怎样理解：中英文两份的编号、数字、代码、引文都一样")
class ReadingsTest {

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern ENTRY =
            Pattern.compile("^### (R-\\d+) (.*?)(?=^##|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern QUOTED = Pattern.compile("「[^」]+」");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern ARTICLE = Pattern.compile("第([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)条");
    private static final Pattern TARGET = Pattern.compile("\\]\\([^)]*\\)");

    private final String english = Documents.text("docs/interpretations.md");
    private final String chinese = Documents.text("docs/interpretations.zh-CN.md");

    @Test
    @DisplayName("编号相同，次序相同")
    void numbersCorrespond() {
        assertThat(entries(english)).hasSizeGreaterThan(80);
        assertThat(entries(chinese).keySet())
                .containsExactlyElementsOf(entries(english).keySet());
    }

    @Test
    @DisplayName("每项里的数字、代码、引文相同")
    void contentsCorrespond() {
        Map<String, String> translated = entries(chinese);
        entries(english).forEach((number, text) -> {
            String other = translated.get(number);
            assertThat(numbers(other)).as(number).isEqualTo(numbers(text));
            assertThat(Documents.code(other)).as(number).isEqualTo(Documents.code(text));
            assertThat(Documents.all(QUOTED, other)).as(number).isEqualTo(Documents.all(QUOTED, text));
        });
    }

    @Test
    @DisplayName("总表的行与各项相同：编号、问题、可调整的参数")
    void tablesCorrespond() {
        List<String> rows = summary(english);
        assertThat(rows).hasSize(entries(english).size());
        assertThat(summary(chinese)).containsExactlyElementsOf(rows);
    }

    private static List<String> summary(String text) {
        return Documents.rows(text).stream()
                .filter(row -> row.startsWith("| R-"))
                .map(row -> row.split(" \\| ")[0] + row.split(" \\| ")[1] + Documents.code(row))
                .sorted()
                .toList();
    }

    private static Map<String, String> entries(String text) {
        Map<String, String> entries = new LinkedHashMap<>();
        ENTRY.matcher(text).results().forEach(entry -> entries.put(entry.group(1), entry.group(2)));
        return entries;
    }

    /** Figures however they are written: 150,000, 31 December and 12月31日, article 8 and 第八条, 36 million and 3600万. */
    private static Set<String> numbers(String text) {
        String plain = TARGET.matcher(text).replaceAll("]");
        for (int month = 1; month <= MONTHS.size(); month++) {
            plain = plain.replaceAll("\\b" + MONTHS.get(month - 1) + "\\b", " " + month + " ");
        }
        plain = plain.replaceAll("(\\d+) million", "$100").replaceAll("(?<=\\d),(?=\\d{3})", "");
        plain = ARTICLE.matcher(plain).replaceAll(found -> " " + article(found) + " ");
        return Documents.all(NUMBER, plain);
    }

    private static int article(MatchResult found) {
        int tens = found.group(2).isEmpty() ? 0 : found.group(1).isEmpty() ? 1 : DIGITS.indexOf(found.group(1));
        String ones = found.group(2).isEmpty() ? found.group(1) : found.group(3);
        return tens * 10 + (ones.isEmpty() ? 0 : DIGITS.indexOf(ones));
    }
}
