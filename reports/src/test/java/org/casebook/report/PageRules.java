package org.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What every page must keep to. */
public final class PageRules {

    private PageRules() {}

    public static void everyCellHasItsHeaders(Document page) {
        for (Element table : page.select("table")) {
            assertThat(table.select("> caption").text()).isNotBlank();
            int columns = table.select("> thead > tr > th[scope=col]").size();
            for (Element row : table.select("tbody > tr, tfoot > tr")) {
                assertThat(row.child(0).tagName()).isEqualTo("th");
                assertThat(row.child(0).attr("scope")).isIn("row", "rowgroup");
                int width = row.children().stream()
                        .mapToInt(cell -> cell.hasAttr("colspan") ? Integer.parseInt(cell.attr("colspan")) : 1)
                        .sum();
                assertThat(width).as(row.text()).isEqualTo(columns);
            }
        }
    }

    /** No script, no resource from elsewhere, no link that leads out or nowhere. */
    public static void needsNothingFromElsewhere(Document page) {
        assertThat(page.select("script, link, img, iframe, object, embed, [src], [style*=url]"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import", "http");
        assertThat(page.select("[href]").eachAttr("href")).allMatch(target -> target.startsWith("#"));
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a[href^=#]").eachAttr("href")).allMatch(target -> ids.contains(target.substring(1)));
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby")).allMatch(ids::contains);
    }

    public static void hasNoChinese(Document page) {
        assertThat(texts(page))
                .noneMatch(Pattern.compile("[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]")
                        .asPredicate());
    }

    /** @param names that are English and may be there */
    public static void hasNoEnglish(Document page, String... names) {
        Pattern word = Pattern.compile("[A-Za-z]{3,}");
        String known = Stream.concat(Stream.of("CSV"), Stream.of(names))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        assertThat(texts(page))
                .noneMatch(text -> word.matcher(text.replaceAll(known, "")).find());
    }

    /** Texts and the attributes that people are shown or read. */
    private static List<String> texts(Document page) {
        List<String> texts = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            texts.add(element.ownText());
            texts.add(element.attr("title"));
            texts.add(element.attr("aria-label"));
        }
        return texts;
    }
}
