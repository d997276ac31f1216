package org.casebook.report.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.IntakeFile;
import org.casebook.report.Labels;
import org.casebook.report.Sample;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("测算页的质量")
class PageQualityTest {

    private static final String HOSTILE = "<script>alert('\"&x')</script>";

    @ParameterizedTest
    @EnumSource(Lang.class)
    @DisplayName("每个数据格都有行标题和列标题")
    void everyCellHasItsHeaders(Lang lang) {
        for (Element table : Pages.sample(lang).select("table")) {
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

    @ParameterizedTest
    @EnumSource(Lang.class)
    @DisplayName("自成一体：没有脚本、外部资源和重复的标识")
    void needsNothingFromElsewhere(Lang lang) {
        Document page = Pages.sample(lang);
        assertThat(page.select("script, link, img, iframe, object, embed, [src], [style*=url]"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import", "http");
        assertThat(page.select("[href]").eachAttr("href")).allMatch(target -> target.startsWith("#"));
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a[href^=#]").eachAttr("href")).allMatch(target -> ids.contains(target.substring(1)));
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby")).allMatch(ids::contains);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    @DisplayName("标题逐级：一个一级，十个二级；图有名称，文字仍是文字")
    void hasHeadingsAndANamedChart(Lang lang) {
        Document page = Pages.sample(lang);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("h2")).hasSize(10);
        assertThat(page.select("h3, h4")).isEmpty();
        for (Element chart : page.select(".chart svg")) {
            assertThat(chart.attr("role")).isEqualTo("img");
            assertThat(chart.select("> title").text()).contains("2019");
            assertThat(chart.select("text").text()).contains(new Text("静宁县", "Jingning").in(lang));
        }
        assertThat(page.select(".chart svg")).hasSize(2);
    }

    @Test
    @DisplayName("英文页没有中文（引用政策文件的格子除外）")
    void englishHasNoChinese() {
        Document page = Pages.sample(Lang.EN);
        page.select("td[lang=zh-CN], style").remove();
        assertThat(texts(page))
                .noneMatch(Pattern.compile("[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]")
                        .asPredicate());
    }

    @Test
    @DisplayName("中文页没有英文词（文件名和标识除外）")
    void chineseHasNoEnglish() {
        Document page = Pages.sample(Lang.ZH);
        page.select("code, .file, style").remove();
        assertThat(texts(page))
                .noneMatch(text -> Pattern.compile("[A-Za-z]{3,}").asPredicate().test(text.replace("CSV", "")));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    @DisplayName("名称里的标记、引号和尖括号一律按文字显示")
    void showsHostileNamesAsText(Lang lang) {
        Labels hostile = new HostileLabels();
        List<IntakeFile> files =
                List.of(new IntakeFile(HOSTILE, "person", HOSTILE, 1, 0, 0, Map.of(HOSTILE, 1L), List.of()));
        String html = Pages.html(hostile, lang, TwoCounties.estimate(), files, List.of(Sample.reserve()));
        Document page = Jsoup.parse(html);
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("table.matrix tr.measure th").eachText().get(0)).contains(HOSTILE);
        assertThat(page.select("table.intake th.file").text()).contains(HOSTILE);
        assertThat(page.select(".chart svg text").text()).contains("<script>");
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

    private static final class HostileLabels implements Labels {

        @Override
        public Text measure(String stem) {
            return Text.same(HOSTILE + stem);
        }

        @Override
        public Text unit(String stem) {
            return Text.same(HOSTILE);
        }

        @Override
        public List<String> grounds(String stem) {
            return List.of(HOSTILE);
        }

        @Override
        public Text ground(String stem, String ground) {
            return Text.same(HOSTILE);
        }

        @Override
        public Text conflict(String stem) {
            return Text.same(HOSTILE);
        }

        @Override
        public Text table(String table) {
            return Text.same(HOSTILE);
        }

        @Override
        public Text verdict(String verdict) {
            return Text.same(HOSTILE);
        }

        @Override
        public List<String> reasons() {
            return List.of(HOSTILE);
        }

        @Override
        public Text reason(String reason) {
            return Text.same(HOSTILE);
        }
    }
}
