package org.casebook.report.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.casebook.policy.Lang;
import org.casebook.report.TextTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("监测指标的三种格式")
class IndicatorFormatsTest {

    @Test
    @DisplayName("表格：各县并列，目标与是否达标在指标之下，合成数据与假设都写明")
    void printsATable() {
        String table = new IndicatorTable(Lang.ZH, 120).render(Watched.indicators());
        List<String> lines =
                table.lines().map(line -> line.strip().replaceAll("\\s+", " ")).toList();
        assertThat(table.lines().filter(line -> !line.startsWith("假设")).mapToInt(TextTable::width))
                .allMatch(width -> width <= 120);
        assertThat(lines.get(0)).isEqualTo("2019 年度监测指标（不涉及支出）　合成数据");
        assertThat(lines)
                .contains(
                        "1 分规模职工净增减（人） +1,200 – – – – – -250 – +950",
                        "微型企业 -50 – – – – – – – -50",
                        "4 少缴社会保险费（万元） 123.46 – – – – – – – 123.46",
                        "目标 ≥ 30% 达标 未达标 – – – – 未达标 – 1/3",
                        "目标 ≥ 10 – – – – – – – – 未达标",
                        "假设 · 少缴社会保险费（万元）：费率执行首日未查到");
    }

    @Test
    @DisplayName("放不下时各县上下排列，每行带目标与是否达标")
    void printsOneBelowTheOther() {
        String table = new IndicatorTable(Lang.EN, 80).render(Watched.indicators());
        assertThat(table.lines().map(line -> line.strip().replaceAll("\\s+", " ")))
                .contains(
                        "Indicators of 2019 (no spending) SYNTHETIC DATA",
                        "18 placements Kongtong 3/10",
                        "share Kongtong 30.0% ≥ 30% met",
                        "share City 29.8% ≥ 30% 1/3",
                        "4 saved contributions (yuan) Kongtong 1,234,568",
                        "19 labour bases Kongtong 2 ≥ 10 –",
                        "19 labour bases City 9 ≥ 10 not met",
                        "large Jingning -250")
                .doesNotContain("micro Jingning –");
    }

    @Test
    @DisplayName("CSV：每县每类一行，末行全市；负数是数，金额以元计")
    void writesCsv() throws IOException {
        StringWriter out = new StringWriter();
        new IndicatorCsv(Lang.ZH).write(Watched.indicators(), out);
        assertThat(out.toString().lines())
                .startsWith("\uFEFF年度,条款,指标代码,指标,类别代码,类别,区划代码,县（市、区）,数值,占全部,单位,目标不低于,是否达标,假设,测算编号,数据性质")
                .contains(
                        "2019,1,staff-change-by-scale,分规模职工净增减,LARGE,大型企业,620826,静宁县,-250,,人,,,,fold01,合成数据",
                        "2019,1,staff-change-by-scale,分规模职工净增减,LARGE,大型企业,620800,全市,1000,,人,,,,fold01,合成数据",
                        "2019,4,saved-contributions,少缴社会保险费,110,养老,620802,崆峒区,1234567.89,,元,,,费率执行首日未查到,fold01,合成数据",
                        "2019,18,enterprise-placement-quota,支企指标,,,620821,泾川县,299,1000,个,30%,否,,fold01,合成数据",
                        "2019,18,enterprise-placement-quota,支企指标,,,620800,全市,302,1014,个,,,,fold01,合成数据",
                        "2019,19,out-of-province-bases,省外劳务基地,,,620802,崆峒区,2,,个,,,,fold01,合成数据",
                        "2019,19,out-of-province-bases,省外劳务基地,,,620800,全市,9,,个,10,否,,fold01,合成数据")
                .hasSize(1 + 9 + 5);
    }

    @Test
    @DisplayName("JSON：一个对象，行里是县或全市；目标只写在有目标的一级")
    void writesJson() throws IOException {
        StringWriter out = new StringWriter();
        new IndicatorJson().write(Watched.indicators(), out);
        JsonNode root = new ObjectMapper().readTree(out.toString());
        assertThat(root.get("run").asText()).isEqualTo("fold01");
        assertThat(root.get("year").asInt()).isEqualTo(2019);
        List<String> rows = new ArrayList<>();
        root.get("rows").forEach(row -> rows.add(row.toString()));
        assertThat(rows)
                .hasSize(9 + 5)
                .contains(
                        "{\"indicator\":\"staff-change-by-scale\",\"article\":1,\"county\":\"620826\",\"category\":\"LARGE\",\"unit\":\"people\",\"value\":-250,\"assumed\":false}",
                        "{\"indicator\":\"saved-contributions\",\"article\":4,\"county\":\"620800\",\"category\":\"110\",\"unit\":\"yuan\",\"amount\":\"1234567.89\",\"assumed\":true}",
                        "{\"indicator\":\"enterprise-placement-quota\",\"article\":18,\"county\":\"620802\",\"unit\":\"placements\",\"value\":3,\"whole\":10,\"target\":\"30%\",\"met\":true,\"assumed\":false}",
                        "{\"indicator\":\"enterprise-placement-quota\",\"article\":18,\"county\":\"620800\",\"unit\":\"placements\",\"value\":302,\"whole\":1014,\"assumed\":false}",
                        "{\"indicator\":\"out-of-province-bases\",\"article\":19,\"county\":\"620800\",\"unit\":\"bases\",\"value\":9,\"target\":\"10\",\"met\":false,\"assumed\":false}");
    }
}
