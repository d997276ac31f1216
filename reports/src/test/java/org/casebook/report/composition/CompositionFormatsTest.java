package org.casebook.report.composition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.report.Sample;
import org.casebook.report.TextTable;
import org.casebook.report.budget.BudgetJson;
import org.casebook.simulation.result.Composition;
import org.casebook.simulation.result.Dimension;
import org.casebook.simulation.result.PartRow;
import org.casebook.simulation.result.ResultRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("享受对象的构成：表格、CSV、JSON")
class CompositionFormatsTest {

    private static final int WIDTH = 120;

    private static final County JINGNING = new County("620826");

    private static ResultRow benefit(County county, long assessed, long entitled, long fen) {
        return Sample.row("unemployment-benefit", 15, county, assessed, entitled, fen)
                .paidBy(Fund.UNEMPLOYMENT_INSURANCE, fen)
                .result();
    }

    /** By sex: 12 men and 30 women in 崆峒区, 8 women in 静宁县; 19 enterprises that nobody pays have none. */
    private static Composition bySex() {
        ResultRow counted = Sample.row("guarantee-eligibility", 7, County.KONGTONG, 19, 19, 0)
                .result();
        return new Composition(
                Sample.estimate(),
                List.of(Dimension.SEX),
                List.of(
                        new PartRow(Dimension.SEX, "", counted),
                        new PartRow(Dimension.SEX, "MALE", benefit(County.KONGTONG, 12, 10, 1_000_000)),
                        new PartRow(Dimension.SEX, "FEMALE", benefit(County.KONGTONG, 30, 20, 2_345_600)),
                        new PartRow(Dimension.SEX, "FEMALE", benefit(JINGNING, 8, 0, 0))));
    }

    private static Composition byGroup() {
        return new Composition(
                Sample.changed("--as-of 2018-12-31"),
                List.of(Dimension.GROUP),
                List.of(new PartRow(Dimension.GROUP, "UNKNOWN", benefit(JINGNING, 80, 70, 5))));
    }

    private static String table(Composition composition, Lang lang) {
        return new CompositionTable(Sample.LABELS, lang, WIDTH).render(composition);
    }

    private static List<String> cells(String table, String containing) {
        return table.lines()
                .filter(line -> line.contains(containing))
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }

    @Test
    @DisplayName("先全市后各县；没有性别的措施写“—”与全部数字；不支付的措施没有金额")
    void listsCityThenCounties() {
        String table = table(bySex(), Lang.ZH);

        assertThat(table)
                .startsWith("供内部研究使用")
                .contains("2019 年度享受对象构成：按性别（金额：万元）　合成数据\n")
                .contains("注：各部分相加等于合计（金额显示时已四舍五入）。");
        assertThat(cells(table, "— ")).containsExactly("7 融资担保支持对象（户） 全市 — 19 19 —");
        assertThat(cells(table, "男")).containsExactly("男 12 10 1.00", "崆峒区 男 12 10 1.00");
        assertThat(cells(table, "女"))
                .containsExactly("15 失业保险金及代缴医保（次登记） 全市 女 38 20 2.35", "女 30 20 2.35", "静宁县 女 8 0 0.00");
        assertThat(table.lines().mapToInt(TextTable::width)).allMatch(width -> width <= WIDTH);
    }

    @Test
    @DisplayName("没有少于 10 的数：不提示；人员类别：说明不能相加；改动写在前面")
    void saysThatGroupsOverlap() {
        assertThat(table(byGroup(), Lang.ZH))
                .doesNotContain("供内部")
                .startsWith("政策参数有改动：--as-of 2018-12-31\n")
                .contains("按人员类别", "未知", "不能相加");
    }

    @Test
    @DisplayName("英文表格没有中文，只有措施名称由名称表给出")
    void speaksEnglish() {
        assertThat(table(byGroup(), Lang.EN))
                .contains(
                        "Whom the policy of 2019 reaches, by group (amounts: yuan)",
                        "the city",
                        "unknown",
                        "do not add")
                .doesNotContainPattern("[\\p{IsHan}（）]");
    }

    @Test
    @DisplayName("CSV：每个维度、措施、县、部分一行，金额到分")
    void writesCsv() throws IOException {
        StringWriter out = new StringWriter();
        new CompositionCsv(Sample.LABELS, Lang.EN).write(bySex(), out);
        assertThat(out.toString().lines().map(line -> line.replace("\uFEFF", "")))
                .first()
                .isEqualTo(
                        "year,article,measure,measure_name,county,county_name,dimension,dimension_name,part,part_name,"
                                + "parts_overlap,assessed,entitled,amount_yuan,run,data");
        assertThat(out.toString())
                .contains(",SEX,sex,FEMALE,women,no,30,20,23456.00,e-7f3a90c1d2b4,synthetic data\r\n")
                .contains(",SEX,sex,,—,no,19,19,0.00,");
    }

    @Test
    @DisplayName("JSON：原有的对象，另有 by；没有部分的行是全部对象")
    void addsToTheJson() throws IOException {
        StringWriter out = new StringWriter();
        new BudgetJson(stem -> false).write(bySex(), out);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.get("rows")).hasSameSizeAs(Sample.estimate().rows());
        JsonNode by = json.get("by");
        assertThat(by).hasSize(4);
        assertThat(by.get(0).has("part")).isFalse();
        assertThat(by.get(2).get("part").asText()).isEqualTo("FEMALE");
        assertThat(by.get(2).get("amount").asText()).isEqualTo("23456.00");
        assertThat(by.get(2).get("county").asText()).isEqualTo("620802");
    }
}
