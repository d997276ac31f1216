package org.casebook.report.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casebook.policy.County;
import org.casebook.policy.Lang;
import org.casebook.report.Sample;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.SimulationResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("方案 CSV")
class ScenarioCsvTest {

    private static final int SCENARIO = 0;
    private static final int BASELINE = 1;
    private static final int BEFORE = 13;
    private static final int AFTER = 14;
    private static final int CHANGE = 15;

    @Test
    @DisplayName("一行一个方案、措施、县和资金：基准、方案、增减，到分")
    void writesOneLinePerScenarioMeasureCountyAndFund() throws IOException {
        List<List<String>> lines = figures(Reforms.result(), Lang.ZH);
        assertThat(lines.get(0))
                .containsExactly(
                        "方案", "基准", "措施代码", "措施", "条款", "区划代码", "县（市、区）", "资金代码", "资金来源", "审核数", "基准符合条件数", "方案符合条件数",
                        "符合条件数增减", "基准金额（元）", "方案金额（元）", "金额增减（元）", "年度", "测算编号", "数据性质");
        assertThat(lines)
                .contains(
                        List.of(
                                "ratio-20",
                                "baseline",
                                "small-enterprise-loan",
                                "小微企业创业担保贷款贴息",
                                "8",
                                "620802",
                                "崆峒区",
                                "COUNTY",
                                "县（市、区）财政",
                                "4",
                                "1",
                                "3",
                                "2",
                                "19575.00",
                                "150075.00",
                                "130500.00",
                                "2019",
                                "e-7f3a90c1d2b4",
                                "合成数据"),
                        List.of(
                                "strict",
                                "ratio-20",
                                "small-enterprise-loan",
                                "小微企业创业担保贷款贴息",
                                "8",
                                "620826",
                                "静宁县",
                                "INCLUSIVE_FINANCE",
                                "普惠金融发展专项资金",
                                "6",
                                "3",
                                "2",
                                "-1",
                                "14000.00",
                                "12600.00",
                                "-1400.00",
                                "2019",
                                "e-7f3a90c1d2b4",
                                "合成数据"));
        assertThat(new HashSet<>(lines)).hasSize(lines.size()).hasSize(1 + 2 * 6);
    }

    @Test
    @DisplayName("基准加增减等于方案；各行之和等于方案总额，基准列之和等于其基准的总额")
    void addsUp() throws IOException {
        List<List<String>> lines = figures(Reforms.result(), Lang.ZH);
        lines.remove(0);
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(yuan(line, BEFORE).add(yuan(line, CHANGE))).isEqualByComparingTo(yuan(line, AFTER)));
        Map<String, BigDecimal> totals = Map.of(
                "baseline",
                new BigDecimal("105095.67"),
                "ratio-20",
                new BigDecimal("245595.67"),
                "strict",
                new BigDecimal("239095.67"));
        assertThat(lines.stream().collect(Collectors.groupingBy(line -> line.get(SCENARIO))))
                .hasSize(2)
                .allSatisfy((scenario, own) -> {
                    assertThat(sum(own, AFTER)).isEqualByComparingTo(totals.get(scenario));
                    assertThat(sum(own, BEFORE))
                            .isEqualByComparingTo(totals.get(own.get(0).get(BASELINE)));
                });
    }

    @Test
    @DisplayName("没有资金来源的措施也有一行")
    void keepsAMeasureThatNobodyPays() throws IOException {
        ScenarioResult ratio = Reforms.ratio();
        ScenarioResult counted = new ScenarioResult(
                "c",
                ratio.question(),
                ratio.baseline(),
                ratio.changes(),
                ratio.start(),
                ratio.counties(),
                List.of(Sample.row("guarantee-eligibility", 7, County.PARK, 5, 5, 0)
                        .result("c")),
                List.of());
        assertThat(figures(Reforms.of(List.of(counted)), Lang.ZH).get(1).subList(7, 16))
                .containsExactly("", "", "5", "5", "5", "0", "0.00", "0.00", "0.00");
    }

    @Test
    @DisplayName("谁多得、新纳入、少得、退出：按县、行业、划型、年龄、性别、类别各一行")
    void tellsWinnersAndLosers() throws IOException {
        List<List<String>> lines = parts(Reforms.result(), Lang.ZH);
        assertThat(lines.get(0).subList(4, 16))
                .containsExactly(
                        "分类代码", "分类", "分项代码", "分项", "多得（数量）", "多得（元）", "新纳入（数量）", "新纳入（元）", "少得（数量）", "少得（元）", "退出（数量）",
                        "退出（元）");
        assertThat(lines.stream().skip(1))
                .extracting(line -> String.join(" ", line.subList(0, 3)) + " " + String.join(" ", line.subList(4, 16)))
                .contains(
                        "ratio-20 baseline small-enterprise-loan COUNTY 县（市、区） 620802 崆峒区 0 0.00 2 130500.00 0 0.00 0 0.00",
                        "ratio-20 baseline small-enterprise-loan SCALE 企业划型 MICRO 微型 0 0.00 2 75250.00 0 0.00 0 0.00",
                        "strict ratio-20 small-enterprise-loan INDUSTRY 行业 A 农、林、牧、渔业 0 0.00 0 0.00 1 2000.00 1 8000.00",
                        "strict ratio-20 skill-upgrade-subsidy GROUP 人员类别 VETERAN 退役军人 1 500.00 0 0.00 0 0.00 0 0.00")
                .hasSize(2 + 2 + 2 + 1 + 1 + 1 + 2 + 2 + 2);
    }

    @Test
    @DisplayName("英文表头各不相同")
    void speaksEnglish() throws IOException {
        assertThat(figures(Reforms.result(), Lang.EN).get(0))
                .doesNotHaveDuplicates()
                .contains("scenario_yuan");
        assertThat(parts(Reforms.result(), Lang.EN).get(0))
                .doesNotHaveDuplicates()
                .contains("gain_units", "enter_yuan", "lose_units", "leave_yuan");
    }

    @Test
    @DisplayName("名称像公式的方案不会被当作公式，引号和换行不破坏表格")
    void disarmsHostileNames() throws IOException {
        for (String name : List.of("=HYPERLINK(\"http://x\")", "+1", "@a", "\tb", "＝c", "d\"e\r\nf,g")) {
            SimulationResult result = Reforms.of(List.of(Reforms.called(name, "?")));
            String shown = name.startsWith("d") ? name : "'" + name;
            assertThat(figures(result, Lang.ZH).stream().skip(1))
                    .hasSize(6)
                    .allSatisfy(line -> assertThat(line.get(SCENARIO)).isEqualTo(shown));
            assertThat(parts(result, Lang.ZH).stream().skip(1))
                    .allSatisfy(line -> assertThat(line).startsWith(shown).hasSize(19));
        }
    }

    private static BigDecimal sum(List<List<String>> lines, int column) {
        return lines.stream().map(line -> yuan(line, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal yuan(List<String> line, int column) {
        return new BigDecimal(line.get(column));
    }

    private static List<List<String>> figures(SimulationResult result, Lang lang) throws IOException {
        StringWriter out = new StringWriter();
        new ScenarioCsv(Sample.LABELS, lang).write(result, out);
        return parsed(out);
    }

    private static List<List<String>> parts(SimulationResult result, Lang lang) throws IOException {
        StringWriter out = new StringWriter();
        new ScenarioCsv(Sample.LABELS, lang).writeParts(result, out);
        return parsed(out);
    }

    private static List<List<String>> parsed(StringWriter out) throws IOException {
        assertThat(out.toString()).startsWith("\uFEFF").endsWith("\r\n");
        List<List<String>> lines = new ArrayList<>();
        CsvReader.builder().ofCsvRecord(out.toString().substring(1)).forEach(line -> lines.add(line.getFields()));
        return lines;
    }
}
