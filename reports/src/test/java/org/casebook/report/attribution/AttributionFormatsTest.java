package org.casebook.report.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.casebook.policy.Lang;
import org.casebook.report.Sample;
import org.casebook.report.TextTable;
import org.casebook.simulation.result.Contributions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@DisplayName("差额分解的四种格式")
class AttributionFormatsTest {

    private static List<String> lines(String table) {
        return table.lines()
                .map(line -> line.strip().replaceAll("[\\s　]+", " "))
                .toList();
    }

    @Test
    @DisplayName("表格：每个参数一行，下列资金来源和对象；合计在末尾；单独一种资金不重复")
    void printsATable() {
        String table = new AttributionTable(Sample.LABELS, Lang.ZH).render(Reform.byTerm());

        assertThat(lines(table))
                .startsWith("2019 年度 方案“=relax”与现行政策相比的增减，按参数分解 合成数据", "放宽多少？")
                .containsSubsequence(
                        "小微企业创业担保贷款贴息 · 贷款最高额度 = 4000000 +5.66",
                        "县（市、区）财政 +5.66",
                        "小微企业创业担保贷款贴息（户） +0.50",
                        "小微企业创业担保贷款贴息 · 新招用人员比例 = 20% +14.36",
                        "小微企业创业担保贷款贴息（户） +2.50",
                        "技术技能提升补贴 · 初级补贴标准 = 800 0.00",
                        "合计 +20.01",
                        "普惠金融发展专项资金 +9.14",
                        "县（市、区）财政 +10.87",
                        "小微企业创业担保贷款贴息（户） +3",
                        "技术技能提升补贴（本证书） 0");
        assertThat(lines(table)).doesNotContain("普惠金融发展专项资金 0.00").noneMatch(line -> line.contains("baseline"));
        assertThat(table.lines().filter(line -> !line.startsWith("沙普利")).mapToInt(TextTable::width))
                .allMatch(width -> width <= 120);
        assertThat(lines(new AttributionTable(Sample.LABELS, Lang.EN).render(Reform.byMeasure())))
                .startsWith("2019: what 'saves' changes against 'relax', by measure SYNTHETIC DATA")
                .contains("Interest subsidy on small-enterprise loans -12,346", "Total -12,346")
                .noneMatch(line -> line.startsWith("County budget"));
    }

    @Test
    @DisplayName("CSV：每部分每种资金一行、每种措施一行，后接合计；不会被当作公式")
    void writesCsv() throws IOException {
        StringWriter out = new StringWriter();
        new AttributionCsv(Sample.LABELS, Lang.ZH).write(Reform.byTerm(), out);

        assertThat(out.toString().lines())
                .startsWith("\uFEFF年度,方案,基准,分解方式,部分代码,部分,改动,资金来源或措施代码,资金来源或措施,差额,精确值,单位,测算编号,数据性质")
                .contains(
                        "2019,'=relax,baseline,term,small-enterprise-loan.loanCap,贷款最高额度,small-enterprise-loan.loanCap=4000000,COUNTY,县（市、区）财政,56550.00,56550.00,元,run1,合成数据",
                        "2019,'=relax,baseline,term,small-enterprise-loan.hiringRatio,新招用人员比例,small-enterprise-loan.hiringRatio=20%,small-enterprise-loan,小微企业创业担保贷款贴息,2.50,5/2,户,run1,合成数据",
                        "2019,'=relax,baseline,term,skill-upgrade-subsidy.level5,初级补贴标准,skill-upgrade-subsidy.level5=800,COUNTY,县（市、区）财政,-1.00,-1.00,元,run1,合成数据",
                        "2019,'=relax,baseline,term,,合计,,INCLUSIVE_FINANCE,普惠金融发展专项资金,91350.00,91350.00,元,run1,合成数据",
                        "2019,'=relax,baseline,term,,合计,,small-enterprise-loan,小微企业创业担保贷款贴息,3.00,3,户,run1,合成数据")
                .hasSize(1 + 3 * 3 + 4);
    }

    @Test
    @DisplayName("JSON：差额与各部分同样的结构，对象数为精确分数")
    void writesJson() throws IOException {
        StringWriter out = new StringWriter();
        new AttributionJson().write(Reform.byTerm(), out);

        JsonNode root = new ObjectMapper().readTree(out.toString());
        assertThat(root.get("run").asText()).isEqualTo("run1");
        assertThat(root.get("synthetic").asBoolean()).isTrue();
        JsonNode scenario = root.get("scenarios").get(0);
        assertThat(scenario.get("by").asText()).isEqualTo("term");
        assertThat(scenario.get("difference"))
                .hasToString(
                        "{\"total\":\"200099.00\",\"funds\":{\"INCLUSIVE_FINANCE\":\"91350.00\",\"COUNTY\":\"108749.00\"},"
                                + "\"entitled\":{\"small-enterprise-loan\":3,\"skill-upgrade-subsidy\":0}}");
        assertThat(scenario.get("parts").get(1))
                .hasToString("{\"part\":\"small-enterprise-loan.hiringRatio\",\"measure\":\"small-enterprise-loan\","
                        + "\"changes\":[\"small-enterprise-loan.hiringRatio=20%\"],\"total\":\"143550.00\","
                        + "\"funds\":{\"INCLUSIVE_FINANCE\":\"91350.00\",\"COUNTY\":\"52200.00\"},"
                        + "\"entitled\":{\"small-enterprise-loan\":\"5/2\"}}");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("瀑布图：每部分一条，标出带符号的金额，最后一条是合计")
    void drawsAWaterfall(Lang lang) throws Exception {
        Contributions split = Reform.byTerm().scenarios().get(0);

        String svg = new AttributionChart(Sample.LABELS, lang, true).svg(split);

        Document drawn =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        List<String> texts = new ArrayList<>();
        NodeList found = drawn.getElementsByTagName("text");
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        assertThat(texts)
                .contains(
                        lang == Lang.ZH
                                ? new String[] {"+5.66", "+14.36", "0.00", "+20.01", "合计", "万元　合成数据"}
                                : new String[] {"+56,550", "+143,550", "-1", "+200,099", "Total", "yuan  SYNTHETIC DATA"
                                });
        assertThat(drawn.getElementsByTagName("title").item(0).getTextContent())
                .contains(
                        lang == Lang.ZH
                                ? new String[] {"方案“=relax”与现行政策相比的增减，按参数分解", "合成数据"}
                                : new String[] {
                                    "What '=relax' changes against the policy in force, by term", "SYNTHETIC"
                                });
        assertThat(new AttributionChart(Sample.LABELS, lang, false).svg(split)).doesNotContain("合成数据", "SYNTHETIC");
        assertThat(svg).isEqualTo(new AttributionChart(Sample.LABELS, lang, true).svg(split));
        assertThat(new AttributionChart(Sample.LABELS, lang, true)
                        .svg(Reform.byMeasure().scenarios().get(0)))
                .contains(lang == Lang.ZH ? "-1.23" : "-12,346");
    }
}
