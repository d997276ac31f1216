package org.casebook.report.budget;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.report.Sample;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.ResultRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("测算 CSV")
class BudgetCsvTest {

    @Test
    @DisplayName("一行一个措施、县和资金，金额到分")
    void writesOneLinePerMeasureCountyAndFund() throws IOException {
        List<List<String>> lines = parsed(TwoCounties.estimate());
        assertThat(lines.get(0).subList(0, 12))
                .containsExactly(
                        "年度",
                        "条款",
                        "措施代码",
                        "措施",
                        "区划代码",
                        "县（市、区）",
                        "资金代码",
                        "资金来源",
                        "审核数",
                        "符合条件数",
                        "金额（元）",
                        "其中：依据假定（元）");
        assertThat(lines.subList(1, lines.size()))
                .extracting(line -> line.subList(1, 12))
                .containsExactly(
                        List.of(
                                "6",
                                "job-retention-refund",
                                "稳岗返还",
                                "620802",
                                "崆峒区",
                                "UNEMPLOYMENT_INSURANCE",
                                "失业保险基金",
                                "10",
                                "3",
                                "12345.67",
                                "0.00"),
                        List.of(
                                "6",
                                "job-retention-refund",
                                "稳岗返还",
                                "620826",
                                "静宁县",
                                "UNEMPLOYMENT_INSURANCE",
                                "失业保险基金",
                                "12",
                                "12",
                                "100000.00",
                                "0.00"),
                        List.of(
                                "8",
                                "small-enterprise-loan",
                                "小微企业创业担保贷款贴息",
                                "620802",
                                "崆峒区",
                                "INCLUSIVE_FINANCE",
                                "普惠金融发展专项资金",
                                "4",
                                "1",
                                "45675.00",
                                "45675.00"),
                        List.of(
                                "8",
                                "small-enterprise-loan",
                                "小微企业创业担保贷款贴息",
                                "620802",
                                "崆峒区",
                                "COUNTY",
                                "县（市、区）财政",
                                "4",
                                "1",
                                "19575.00",
                                "19575.00"));
    }

    @Test
    @DisplayName("各行之和等于测算总额")
    void addsUpToTheEstimate() throws IOException {
        BigDecimal sum = parsed(Sample.estimate()).stream()
                .skip(1)
                .map(line -> new BigDecimal(line.get(10)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal expected = Sample.estimate().rows().stream()
                .map(row -> row.amount().toYuan())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(expected);
    }

    @Test
    @DisplayName("部分依据假定的金额，按资金分列假定部分")
    void tellsTheAssumedPartByFund() throws IOException {
        ResultRow mixed = Sample.row("small-enterprise-loan", 8, County.KONGTONG, 4, 2, 1_000)
                .with(Fund.INCLUSIVE_FINANCE, 70)
                .with(Fund.COUNTY, 30)
                .assumed(Fund.INCLUSIVE_FINANCE, 280)
                .assumed(Fund.COUNTY, 120)
                .result();
        assertThat(parsed(estimate(mixed)).stream().skip(1))
                .extracting(line -> line.subList(10, 12))
                .containsExactly(List.of("7.00", "2.80"), List.of("3.00", "1.20"));
    }

    @Test
    @DisplayName("当年应支付、其中以前年度申请的分期、缺少的申请年度，列在最后；金额一列不变")
    void appendsWhatIsDueInTheYear() throws IOException {
        List<List<String>> lines = parsed(TwoCounties.withEarlierLoans());

        assertThat(lines.get(0)).endsWith("数据性质", "当年应支付（元）", "其中：以前年度申请的分期（元）", "未含分期的申请年度");
        assertThat(lines.stream().skip(1))
                .extracting(line -> List.of(
                        line.get(5), line.get(6), line.get(10), line.get(12), line.get(15), line.get(16), line.get(17)))
                .containsExactly(
                        List.of("崆峒区", "UNEMPLOYMENT_INSURANCE", "12345.67", "0.00", "12345.67", "0.00", ""),
                        List.of("静宁县", "UNEMPLOYMENT_INSURANCE", "100000.00", "0.00", "100000.00", "0.00", ""),
                        List.of("崆峒区", "INCLUSIVE_FINANCE", "45675.00", "22837.50", "29837.50", "7000.00", "2017"),
                        List.of("崆峒区", "COUNTY", "19575.00", "9787.50", "12787.50", "3000.00", "2017"),
                        List.of("静宁县", "INCLUSIVE_FINANCE", "0.00", "0.00", "700.00", "700.00", "2017"),
                        List.of("静宁县", "COUNTY", "0.00", "0.00", "300.00", "300.00", "2017"));
    }

    @Test
    @DisplayName("没有资金来源的措施也有一行")
    void keepsAMeasureThatNobodyPays() throws IOException {
        ResultRow counted = new ResultRow(
                "baseline",
                "guarantee-eligibility",
                7,
                County.PARK,
                new TreeMap<>(),
                new TreeMap<>(),
                5,
                5,
                Map.of(),
                new TreeMap<>(),
                new TreeMap<>());
        assertThat(parsed(estimate(counted)).get(1).subList(6, 12)).containsExactly("", "", "5", "5", "0.00", "0.00");
    }

    @Test
    @DisplayName("以字节序标记开头，行尾为回车换行")
    void opensInASpreadsheet() throws IOException {
        String csv = written(TwoCounties.estimate());
        assertThat(csv).startsWith("\uFEFF年度,").endsWith("\r\n");
    }

    private static Estimate estimate(ResultRow row) {
        return new Estimate(Sample.identity(true), 2019, List.of(row), List.of(), List.of(), List.of());
    }

    private static List<List<String>> parsed(Estimate estimate) throws IOException {
        return CsvReader.builder().ofCsvRecord(written(estimate).substring(1)).stream()
                .map(line -> line.getFields())
                .toList();
    }

    private static String written(Estimate estimate) throws IOException {
        StringWriter out = new StringWriter();
        new BudgetCsv(Sample.LABELS, Lang.ZH).write(estimate, out);
        return out.toString();
    }
}
