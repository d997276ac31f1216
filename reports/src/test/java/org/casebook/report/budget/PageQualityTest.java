package org.casebook.report.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.HostileLabels;
import org.casebook.report.IntakeFile;
import org.casebook.report.Labels;
import org.casebook.report.PageRules;
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

    @ParameterizedTest
    @EnumSource(Lang.class)
    @DisplayName("每个数据格都有行标题和列标题")
    void everyCellHasItsHeaders(Lang lang) {
        PageRules.everyCellHasItsHeaders(Pages.sample(lang));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    @DisplayName("自成一体：没有脚本、外部资源和重复的标识")
    void needsNothingFromElsewhere(Lang lang) {
        PageRules.needsNothingFromElsewhere(Pages.sample(lang));
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
        page.select("[lang=zh-CN], style").remove();
        PageRules.hasNoChinese(page);
    }

    @Test
    @DisplayName("中文页没有英文词（文件名和标识除外）")
    void chineseHasNoEnglish() {
        Document page = Pages.sample(Lang.ZH);
        page.select("code, .file, style").remove();
        PageRules.hasNoEnglish(page);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    @DisplayName("名称里的标记、引号和尖括号一律按文字显示")
    void showsHostileNamesAsText(Lang lang) {
        Labels hostile = new HostileLabels();
        List<IntakeFile> files = List.of(new IntakeFile(
                HostileLabels.HOSTILE,
                "person",
                HostileLabels.HOSTILE,
                1,
                0,
                0,
                Map.of(HostileLabels.HOSTILE, 1L),
                List.of(),
                List.of()));
        String html = Pages.html(hostile, lang, TwoCounties.estimate(), files, List.of(Sample.reserve()));
        Document page = Jsoup.parse(html);
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("table.matrix tr.measure th").eachText().get(0)).contains(HostileLabels.HOSTILE);
        assertThat(page.select("table.intake th.file").text()).contains(HostileLabels.HOSTILE);
        assertThat(page.select(".chart svg text").text()).contains("<script>");
    }
}
