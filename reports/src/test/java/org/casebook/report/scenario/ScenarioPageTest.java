package org.casebook.report.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.HostileLabels;
import org.casebook.report.Labels;
import org.casebook.report.PageRules;
import org.casebook.report.Sample;
import org.casebook.simulation.result.CountyChange;
import org.casebook.simulation.result.Fares;
import org.casebook.simulation.result.Fares.Effect;
import org.casebook.simulation.result.MeasureChange;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.SimulationResult;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("方案页")
class ScenarioPageTest {

    @Test
    @DisplayName("开头是问题、合成数据的声明和总览表")
    void beginsWithTheQuestion() throws IOException {
        Document page = page(Reforms.result(), Lang.ZH);
        assertThat(page.select(".questions li").eachText())
                .containsExactly("小微企业新招比例降到20%，要多花多少钱？", "静宁县下半年收紧贷款、放宽技能补贴会怎样？");
        assertThat(page.select(".synthetic").text()).startsWith("合成数据");
        assertThat(rows(page, "table.overview"))
                .containsExactly(
                        "现行政策 10.51 – – – – –",
                        "ratio-20 24.56 +14.05 +133.7% – 0.00 +14.05",
                        "strict 基准：ratio-20 23.91 -0.65 -2.6% +0.35 -0.14 -0.86");
        assertThat(page.select("table.overview [title=+140,500.00 元]")).hasSize(2);
    }

    @Test
    @DisplayName("各措施的对象分开列，从不相加")
    void keepsMeasuresApart() throws IOException {
        assertThat(rows(page(Reforms.result(), Lang.ZH), "table.measures"))
                .containsExactly(
                        "ratio-20 小微企业创业担保贷款贴息（户） +14.05 +3 0 3 0 0",
                        "strict 小微企业创业担保贷款贴息（户） -1.00 -1 0 0 1 1",
                        "strict 技术技能提升补贴（本证书） +0.35 +1 4 1 0 0");
    }

    @Test
    @DisplayName("每个方案：原值和新值、按资金和县的变动、资金承担")
    void tellsWhatChangesAndWhoPays() throws IOException {
        Document page = page(Reforms.result(), Lang.ZH);
        assertThat(rows(page, "details:has(#scenario-2) .terms"))
                .containsExactly("小微企业创业担保贷款贴息 贷款最高额度 3,000,000元 2,000,000元", "技术技能提升补贴 最少参保月数（静宁县） 12个月 6个月");
        assertThat(page.select("p.scenario").eachText().get(1)).endsWith("与“ratio-20”相比，自 2019-07-01 起施行，仅在静宁县施行。");
        assertThat(rows(page, "details:has(#scenario-1) .matrix"))
                .containsExactly(
                        "小微企业创业担保贷款贴息（户） +14.05 +3 +13.05 +2 +1.00 +1",
                        "普惠金融发展专项资金 0.00 0.00 0.00",
                        "县（市、区）财政 +14.05 +13.05 +1.00");
        assertThat(rows(page, "details:has(#scenario-2) .matrix"))
                .containsExactly(
                        "小微企业创业担保贷款贴息（户） -1.00 -1 -1.00 -1",
                        "普惠金融发展专项资金 -0.14 -0.14",
                        "县（市、区）财政 -0.86 -0.86",
                        "技术技能提升补贴（本证书） +0.35 +1 +0.35 +1",
                        "失业保险基金 +0.35 +0.35",
                        "失业保险基金 +0.35 +0.35",
                        "普惠金融发展专项资金 -0.14 -0.14",
                        "县（市、区）财政 -0.86 -0.86",
                        "合计 -0.65 -0.65");
        assertThat(rows(page, "details:has(#scenario-1) .payers"))
                .containsExactly("中央财政 0.00 0.0%", "地方财政（省、市、县） +14.05 100.0%");
        assertThat(rows(page, "details:has(#scenario-2) .payers"))
                .as("增减方向不一，没有占比")
                .containsExactly("中央财政 -0.14 –", "地方财政（省、市、县） -0.86 –", "失业保险基金 +0.35 –");
    }

    @Test
    @DisplayName("得失两边的条形：以受影响最多的一项为满格")
    void drawsWinnersToTheRightAndLosersToTheLeft() throws IOException {
        Document page = page(Reforms.result(), Lang.ZH);
        Element skills = page.select("details:has(#scenario-2) .fares").get(1);
        // 静宁县 4 多得 + 1 新纳入 = 5 是最多的一项
        assertThat(bar(skills, "静宁县")).containsExactly("enter 100 20", "gain 120 80");
        assertThat(bar(skills, "男")).containsExactly("enter 100 20", "gain 120 40");
        assertThat(bar(skills, "退役军人")).containsExactly("gain 100 20");
        Element loans = page.select("details:has(#scenario-2) .fares").get(0);
        assertThat(bar(loans, "静宁县")).containsExactly("leave 50 50", "lose 0 50");
    }

    @Test
    @DisplayName("状态变化：最多的一格最深，没有的留白")
    void shadesTheTransitions() throws IOException {
        Document page = page(Reforms.result(), Lang.ZH);
        Element states = page.select("details:has(#scenario-1) .states").get(0);
        assertThat(states.select("thead th").eachText()).containsExactly("原状态", "符合条件");
        assertThat(states.select("tbody tr").eachText()).containsExactly("新招人员占比不足 3");
        assertThat(states.select("td.s5").eachText()).containsExactly("3");
        assertThat(rows(page, "details:has(#scenario-2) .states"))
                .as("没有人离开或进入的状态不列")
                .containsExactly("符合条件 1");
        Document city = page(CityReforms.result(), Lang.ZH);
        // 31 × 3 = 93 户最多；4 户不足一成，17 户不足两成，36 户不足四成
        assertThat(city.select("details:has(#scenario-1) .states td[class~=s[1-5]]")
                        .eachText())
                .containsExactly("36", "93", "4", "17");
        assertThat(city.select("details:has(#scenario-1) .states td[class~=s[1-5]]")
                        .eachAttr("class"))
                .containsExactly("n s2", "n s5", "n s1", "n s1");
    }

    @Test
    @DisplayName("少于 10 的数要提醒；都不少于 10 或为零则不提醒")
    void warnsOfSmallCells() throws IOException {
        assertThat(page(Reforms.result(), Lang.ZH).select(".caution").text()).contains("少于 10");
        assertThat(page(Reforms.of(List.of(counted(10))), Lang.ZH).select(".caution"))
                .isEmpty();
        assertThat(page(Reforms.of(List.of(counted(9))), Lang.ZH).select(".caution"))
                .hasSize(1);
    }

    @Test
    @DisplayName("二十个方案都细列；二十一个只细列变动最大的二十个，并说明")
    void showsTheLargestOfMany() throws IOException {
        assertThat(page(many(20), Lang.ZH).select("h2[id^=scenario]")).hasSize(20);
        assertThat(page(many(20), Lang.ZH).select(".caution").text()).doesNotContain("方案较多");
        Document page = page(many(21), Lang.ZH);
        assertThat(page.select("h2[id^=scenario]").eachText())
                .hasSize(20)
                .startsWith("方案：s1")
                .endsWith("方案：s20");
        assertThat(page.select(".caution").text()).contains("图只画金额变动最大的 20 个方案", "有变化的 21 个方案中，变动最大的 20 个附细表");
        assertThat(page.select("table.overview tbody tr")).hasSize(22);
    }

    @Test
    @DisplayName("二百零一个方案：总览列二百个，说明共有多少")
    void listsTheLargestOfVeryMany() throws IOException {
        Document page = page(many(201), Lang.ZH);
        assertThat(page.select("table.overview tbody tr th").eachText())
                .hasSize(201)
                .doesNotContain("s0");
        assertThat(page.select("#overview ~ p").text()).contains("共 201 个方案", "以下两表只列金额变动最大的 200 个");
    }

    @Test
    @DisplayName("没有变化、没有方案都照实说")
    void saysThatNothingChanges() throws IOException {
        ScenarioResult ratio = Reforms.ratio();
        ScenarioResult idle = new ScenarioResult(
                "idle",
                Text.same(""),
                ratio.baseline(),
                List.of(),
                ratio.start(),
                ratio.counties(),
                Reforms.policy(),
                List.of());
        Document page = page(Reforms.of(List.of(idle)), Lang.ZH);
        assertThat(page.text()).contains("各项措施的结果都没有变化。");
        assertThat(page.select("details.detail")).isEmpty();
        assertThat(rows(page, "table.overview")).containsExactly("现行政策 10.51 – –", "idle 10.51 0.00 0.0%");
        assertThat(page(Reforms.of(List.of()), Lang.ZH).text()).contains("共 0 个方案");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    @DisplayName("名称、问题和标签里的标记、引号和控制字符一律按文字显示")
    void showsHostileTextAsText(Lang lang) throws IOException {
        String hostile = HostileLabels.HOSTILE;
        ScenarioResult scenario = Reforms.called(hostile + "\u0000\u001b\u202e", hostile + "\n</style></svg>");
        String html = html(new HostileLabels(), Reforms.of(List.of(scenario)), lang);
        Document page = Jsoup.parse(html);
        assertThat(html).doesNotContain("\u0000", "\u001b", "\u202e");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select(".questions li").text()).isEqualTo(hostile + " </style></svg>");
        assertThat(page.select("h2[id=scenario-1]").text()).contains(hostile);
        assertThat(page.select(".fares tr.step th").text()).contains(hostile);
        assertThat(page.select(".chart svg text").text()).contains("<script>");
        PageRules.needsNothingFromElsewhere(page);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    @DisplayName("每格有表头，自成一体，标题逐级，图有名称")
    void keepsToTheRulesOfPages(Lang lang) throws IOException {
        for (SimulationResult result : List.of(Reforms.result(), CityReforms.result(), many(21))) {
            Document page = page(result, lang);
            PageRules.everyCellHasItsHeaders(page);
            PageRules.needsNothingFromElsewhere(page);
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("h4")).isEmpty();
            assertThat(page.select(".chart svg"))
                    .hasSize(4)
                    .allSatisfy(
                            chart -> assertThat(chart.select("> title").text()).contains("2019"));
        }
    }

    @Test
    @DisplayName("英文页没有中文，中文页没有英文词（方案名除外）")
    void speaksOneLanguage() throws IOException {
        Document english = page(Reforms.result(), Lang.EN);
        english.select("style").remove();
        PageRules.hasNoChinese(english);
        Document chinese = page(Reforms.result(), Lang.ZH);
        chinese.select("code, style").remove();
        PageRules.hasNoEnglish(chinese, "ratio", "strict");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    @DisplayName("同样的输入，同样的字节")
    void writesTheSameBytesTwice(Lang lang) throws IOException {
        String html = html(Sample.LABELS, CityReforms.result(), lang);
        assertThat(html(Sample.LABELS, CityReforms.result(), lang)).isEqualTo(html);
        Path directory = Files.createDirectories(Path.of("target", "sample", lang.code()));
        Files.writeString(directory.resolve("scenarios.html"), html);
    }

    /** A scenario that leads so many units more to be entitled. */
    private static ScenarioResult counted(long units) {
        ScenarioResult ratio = Reforms.ratio();
        Effect nobody = new Effect(0, 0);
        Fares fares = new Fares(nobody, nobody, new Effect(units, 100), nobody);
        TreeMap<Fund, Long> fen = new TreeMap<>();
        fen.put(Fund.COUNTY, 100L);
        TreeMap<County, CountyChange> counties = new TreeMap<>();
        counties.put(County.KONGTONG, new CountyChange(units, 10 * units, fen, fares));
        return new ScenarioResult(
                "c",
                ratio.question(),
                ratio.baseline(),
                ratio.changes(),
                ratio.start(),
                ratio.counties(),
                ratio.rows(),
                List.of(new MeasureChange(Reforms.LOAN, counties, new TreeMap<>(), List.of())));
    }

    /** Of scenario {@code s0} the cost changes least, of the last most. */
    private static SimulationResult many(int count) {
        return CityReforms.of(SimulationResult.onDemand(count, CityReforms::numbered));
    }

    private static List<String> bar(Element table, String part) {
        Element row = table.select("tr.step").stream()
                .filter(candidate -> candidate.child(0).text().equals(part))
                .findFirst()
                .orElseThrow();
        return row.select("rect").stream()
                .map(rect -> rect.className() + " " + rect.attr("x") + " " + rect.attr("width"))
                .toList();
    }

    private static List<String> rows(Document page, String table) {
        return page.select(table).get(0).select("tbody tr").eachText();
    }

    private static Document page(SimulationResult result, Lang lang) throws IOException {
        return Jsoup.parse(html(Sample.LABELS, result, lang));
    }

    private static String html(Labels labels, SimulationResult result, Lang lang) throws IOException {
        StringWriter out = new StringWriter();
        new ScenarioPage(labels, lang, Sample.HEAD).write(result, Beside.NONE, out);
        return out.toString();
    }
}
