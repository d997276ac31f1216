package org.casebook.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Lang;
import org.casebook.report.TextTable;
import org.casebook.simulation.catalogue.LocalText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("二十五条目录的各种形式")
class CatalogueReportsTest {

    private static final LocalDate AFTER = LocalDate.of(2021, 1, 1);

    @ParameterizedTest(name = "第{0}条")
    @CsvSource({"1, 第一条", "9, 第九条", "10, 第十条", "11, 第十一条", "19, 第十九条", "20, 第二十条", "25, 第二十五条"})
    @DisplayName("条号写成汉字")
    void writesNumbersOfArticles(int number, String written) {
        assertThat(new CatalogueWords(Lang.ZH).article(number)).isEqualTo(written);
    }

    @Test
    @DisplayName("终端：总表、部门、办理、标准；没有填的列在一起")
    void showsTheCatalogueOnATerminal() {
        List<String> lines = table(SampleCatalogue.DAY, Lang.ZH);
        assertThat(lines)
                .contains(
                        "8 贷款|支持 市人社局 测算资金、统计对象",
                        "第八条 贷款|支持",
                        "牵头：市人社局",
                        "配合：市财政局等",
                        "已测算：贴息",
                        "未测算：本金",
                        "执行期：2016-01-01 至 2020-12-31",
                        "最高额度 3,000,000元 2018-11-16 至 政策原文 2026-11-23 来源3000000",
                        "2020-12-31",
                        "执行期：只统计对象，每年统计",
                        "措施：本版程序尚未实现",
                        "责任：各县政府负责")
                .doesNotContain("牵头：–");
        assertThat(String.join("", lines))
                .contains(
                        "办理：申请贷款；申请人：企业；流程：一年内；依据：第八条；服务机构：市就业局；联系方式：崆峒区：甲路1号；其他待各县（市、区）填报；" + "受理单位、监督投诉电话：待各县（市、区）填报")
                .contains("措施：小额贷款贴息 small-loan；计量单位：企业·年；资金：普惠金融发展专项资金、县（市、区）财政");
    }

    @Test
    @DisplayName("终端：当日不在执行期的写明起止，不列标准")
    void saysWhenAMeasureIsNotInForce() {
        assertThat(table(AFTER, Lang.ZH))
                .contains("执行期：2016-01-01 至 2020-12-31（2021-01-01 不在执行期）")
                .noneMatch(line -> line.startsWith("最高额度"));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    @DisplayName("终端：不超过给定的宽度")
    void fitsTheTerminal(Lang lang) {
        assertThat(new CatalogueTable(lang, 100)
                        .render(SampleCatalogue.on(SampleCatalogue.DAY))
                        .lines())
                .allSatisfy(line -> assertThat(TextTable.width(line)).isLessThanOrEqualTo(100));
    }

    @Test
    @DisplayName("只有一条时没有总表")
    void leavesTheOverviewOutForOneArticle() {
        String one = new CatalogueTable(Lang.ZH, 100)
                .render(SampleCatalogue.on(SampleCatalogue.DAY).only(Set.of(8)));
        assertThat(one).contains("第八条").doesNotContain("条标", "第九条");
    }

    @Test
    @DisplayName("CSV：一行一项标准；没有标准的措施、没有措施的条各一行")
    void writesCsv() throws IOException {
        List<List<String>> lines = csv(SampleCatalogue.DAY);
        assertThat(lines).hasSize(5).allSatisfy(line -> assertThat(line).hasSize(20));
        assertThat(lines.get(0)).startsWith("条款", "条标", "牵头", "配合").endsWith("依据", "来源", "最近核实");
        assertThat(lines.get(1))
                .containsExactly(
                        "8",
                        "贷款|支持",
                        "市人社局",
                        "市财政局等",
                        "测算资金、统计对象",
                        "贴息",
                        "本金",
                        "small-loan",
                        "小额贷款贴息",
                        "企业·年",
                        "普惠金融发展专项资金、县（市、区）财政",
                        "2016-01-01 至 2020-12-31",
                        "cap",
                        "最高额度",
                        "3,000,000元",
                        "2018-11-16",
                        "2020-12-31",
                        "政策原文",
                        "来源3000000",
                        "2026-11-23");
        assertThat(lines.get(2).subList(7, 13)).containsExactly("small-firms", "小微企业户数", "户", "–", "只统计对象，每年统计", "");
        assertThat(lines.get(4).subList(0, 4)).containsExactly("22", "加强领导", "各县政府负责", "–");
        assertThat(csv(AFTER).get(1).subList(11, 20))
                .containsExactly("2016-01-01 至 2020-12-31（2021-01-01 不在执行期）", "", "", "", "", "", "", "", "");
    }

    @Test
    @DisplayName("JSON：历次取值都在，标出当日的；没有的写 null")
    void writesJson() throws IOException {
        StringWriter out = new StringWriter();
        new CatalogueJson(Lang.ZH).write(SampleCatalogue.on(SampleCatalogue.DAY), out);
        JsonNode root = new ObjectMapper().readTree(out.toString());

        assertThat(root.at("/day").asText()).isEqualTo("2019-12-31");
        assertThat(root.at("/articles")).hasSize(3);
        JsonNode article = root.at("/articles/0");
        assertThat(article.at("/lead").asText()).isEqualTo("市人社局");
        assertThat(article.at("/coverage")).extracting(JsonNode::asText).containsExactly("COSTED", "COUNTED");
        assertThat(article.at("/services/0/authority").isNull()).isTrue();
        assertThat(article.at("/services/0/agency").asText()).isEqualTo("市就业局");
        assertThat(article.at("/services/0/contact/620802").asText()).isEqualTo("甲路1号");
        assertThat(article.at("/services/0/complaints").isNull()).isTrue();
        JsonNode loan = article.at("/measures/0");
        assertThat(loan.at("/funds")).extracting(JsonNode::asText).containsExactly("INCLUSIVE_FINANCE", "COUNTY");
        assertThat(loan.at("/inForce").asBoolean()).isTrue();
        assertThat(loan.at("/refuses")).extracting(JsonNode::asText).containsExactly("未申请", "人数不足");
        JsonNode values = loan.at("/terms/0/values");
        assertThat(values).extracting(value -> value.get("inForce").asBoolean()).containsExactly(false, true);
        assertThat(values).extracting(value -> value.get("value").asText()).containsExactly("2000000", "3000000");
        assertThat(values)
                .extracting(value -> value.get("provenance").asText())
                .containsExactly("regulation", "policy");
        assertThat(values.at("/0/verified").isNull()).isTrue();
        assertThat(values.at("/1/verified").asText()).isEqualTo("2026-11-23");
        assertThat(article.at("/measures/1").has("from")).isFalse();
        assertThat(root.at("/articles/2/lead").isNull()).isTrue();
        assertThat(root.at("/articles/2/responsibility").asText()).isEqualTo("各县政府负责");
    }

    @Test
    @DisplayName("网页文档：总表和各条；当日的取值为粗体，表格中的竖线转义")
    void writesMarkdown() throws IOException {
        String page = markdown(SampleCatalogue.DAY, Lang.ZH);
        assertThat(page.lines())
                .contains(
                        "| 第八条 | 贷款\\|支持 | 市人社局 | 测算资金、统计对象 | 小额贷款贴息 | 普惠金融发展专项资金、县（市、区）财政 | 2016-01-01 至 2020-12-31 |",
                        "| | | | | 小微企业户数 | – | 只统计对象，每年统计 |",
                        "| 第九条 | 贷款\\|支持 | 市人社局 | 测算资金、统计对象 | 本版程序尚未实现 | – | – |",
                        "| 第二十二条 | 加强领导 | – | 仅列入目录 | – | – | – |",
                        "## 第八条 贷款|支持",
                        "### 小额贷款贴息 `small-loan`",
                        "- 有下列情形之一的不予享受，依次审核：未申请；人数不足",
                        "| 申请贷款 | 企业 | 待各县（市、区）填报 | 一年内 | 第八条 | 市就业局 | 崆峒区：甲路1号；其他待各县（市、区）填报 | 待各县（市、区）填报 |",
                        "| 最高额度 | `cap` | 2,000,000元 | 2016-01-01 至 2018-11-15 | 其他规定 | 来源2000000 | 从未核实 |",
                        "| 最高额度 | `cap` | **3,000,000元** | 2018-11-16 至 2020-12-31 | 政策原文 | 来源3000000 | 2026-11-23 |",
                        "- 责任：各县政府负责",
                        "./casebook catalogue --as-of 2019-12-31 --format markdown --out docs/articles.md");
        assertThat(markdown(AFTER, Lang.ZH)).contains("（2021-01-01 不在执行期）").doesNotContain("**3,000,000元**");
        assertThat(markdown(SampleCatalogue.DAY, Lang.EN)).contains("## Article 8 Loans", "--lang en --out");
    }

    @Test
    @DisplayName("各县都填了的，不再写待填报")
    void asksForNothingMoreWhenAllHaveReported() {
        Map<County, String> all = new TreeMap<>();
        County.all().forEach(county -> all.put(county, "电话"));
        CatalogueWords words = new CatalogueWords(Lang.ZH);
        assertThat(words.given(new LocalText("", all)))
                .startsWith("崆峒区：电话；泾川县：电话")
                .doesNotContain("待各县");
        assertThat(words.given(Optional.empty())).isEqualTo("待各县（市、区）填报");
    }

    private static List<String> table(LocalDate day, Lang lang) {
        return new CatalogueTable(lang, 120)
                .render(SampleCatalogue.on(day))
                .lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .toList();
    }

    private static List<List<String>> csv(LocalDate day) throws IOException {
        StringWriter out = new StringWriter();
        new CatalogueCsv(Lang.ZH).write(SampleCatalogue.on(day), out);
        return CsvReader.builder().ofCsvRecord(out.toString().substring(1)).stream()
                .map(line -> line.getFields())
                .toList();
    }

    private static String markdown(LocalDate day, Lang lang) throws IOException {
        StringWriter out = new StringWriter();
        new CatalogueMarkdown(lang).write(SampleCatalogue.on(day), out);
        return out.toString();
    }
}
