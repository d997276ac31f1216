package org.casebook.report.margin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Sample;
import org.casebook.report.TextTable;
import org.casebook.simulation.result.MissedCondition;
import org.casebook.simulation.result.MissedCondition.Alone;
import org.casebook.simulation.result.MissedCondition.Distance;
import org.casebook.simulation.result.MissedCondition.MissedInCounty;
import org.casebook.simulation.result.MissedCondition.MissedTerm;
import org.casebook.simulation.result.NearMisses;
import org.casebook.simulation.result.RunIdentity;
import org.casebook.simulation.result.TriedTerm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("只差一个条件：表格、CSV、JSON")
class NearMissFormatsTest {

    private static final String REFUND = "job-retention-refund";

    private static NearMisses misses() {
        TriedTerm rate = new TriedTerm(
                REFUND,
                REFUND + ".layoffRateBelow",
                new Text("裁员率上限", "layoff rate below"),
                Text.same(""),
                true,
                List.of(Text.same("4%")),
                List.of(new BigDecimal("0.04")));
        TriedTerm months = new TriedTerm(
                REFUND,
                REFUND + ".minimumPaidMonths",
                new Text("足额缴费月数", "months paid"),
                new Text("个月", " months"),
                false,
                List.of(new Text("12个月", "12 months")),
                List.of(new BigDecimal("12")));
        return new NearMisses(
                new RunIdentity(
                        "1234567890abcdef", "data", "terms", List.of("--as-of 2019-01-01"), "p", Map.of(), true),
                2019,
                List.of(
                        new MissedCondition(
                                REFUND,
                                "LAYOFFS",
                                40,
                                new Alone(12, 1_200_000),
                                new TreeMap<>(Map.of(
                                        County.KONGTONG,
                                        new MissedInCounty(30, new Alone(12, 1_200_000)),
                                        County.PARK,
                                        new MissedInCounty(10, Alone.NONE))),
                                List.of(new MissedTerm(
                                        rate,
                                        new Alone(10, 1_000_000),
                                        3,
                                        List.of(
                                                new Distance(
                                                        BigDecimal.ZERO, new BigDecimal("0.5"), new Alone(8, 900_000)),
                                                new Distance(
                                                        new BigDecimal("2"),
                                                        new BigDecimal("2.5"),
                                                        new Alone(2, 100_000))))),
                                new Alone(2, 200_000)),
                        new MissedCondition(
                                REFUND,
                                "NOT_PAID_IN_FULL",
                                5,
                                new Alone(1, 50),
                                new TreeMap<>(Map.of(County.PARK, new MissedInCounty(5, new Alone(1, 50)))),
                                List.of(new MissedTerm(
                                        months,
                                        new Alone(1, 50),
                                        0,
                                        List.of(new Distance(BigDecimal.ONE, BigDecimal.ONE, new Alone(1, 50))))),
                                Alone.NONE)));
    }

    @Test
    @DisplayName("表格：每个条件一行，再看差多少；宽不超过终端")
    void showsATable() {
        String table = new NearMissTable(Sample.LABELS, Lang.ZH, 120).render(misses());

        assertThat(table)
                .contains("2019 年度只差一个条件的对象（万元）　合成数据", "--as-of 2019-01-01", "现行 4%", "0–0.5个百分点", "1个月")
                .contains("其中 3 个也可以只放宽该条件的另一个参数")
                .containsPattern("40\\s+12\\s+30.0%\\s+10\\s+2\\s+1.20")
                .containsPattern("0–0.5个百分点\\s+8\\s+0.90\\s+#{30}\n")
                .contains("供内部研究使用")
                // one unit with 0.50 yuan: no cliff
                .containsPattern("5\\s+1\\s+20.0%\\s+1\\s+0\\s+–\n")
                .contains("–：金额自该条件起从零连续增加")
                .containsPattern("2–2.5个百分点\\s+2\\s+0.10\\s+#{7}\n");
        assertThat(table.lines())
                .allSatisfy(line -> assertThat(TextTable.width(line)).isLessThanOrEqualTo(120));
        assertThat(new NearMissTable(Sample.LABELS, Lang.EN, 120).render(misses()))
                .contains("percentage points", "another term of the condition", "1 months");
    }

    @Test
    @DisplayName("CSV：各县一行，各段距离一行，单凭事实一行；县之和等于距离与事实之和")
    void writesCsv() throws IOException {
        StringWriter out = new StringWriter();
        new NearMissCsv(Sample.LABELS, Lang.EN).write(misses(), out);

        assertThat(out.toString().lines()).hasSize(1 + (2 + 2 + 1) + (1 + 1));
        assertThat(out.toString())
                .contains(",620802,Kongtong,,,,30,12,12000.00,1234567890abcdef,synthetic data")
                .contains(",,,job-retention-refund.layoffRateBelow,2,2.5,,2,1000.00,")
                .contains(",,,facts,,,,2,2000.00,");
    }

    @Test
    @DisplayName("JSON：数、县、参数、距离")
    void writesJson() throws IOException {
        StringWriter out = new StringWriter();
        new NearMissJson().write(misses(), out);
        JsonNode first =
                new ObjectMapper().readTree(out.toString()).get("conditions").get(0);

        assertThat(new ObjectMapper().readTree(out.toString()).get("synthetic").asBoolean())
                .isTrue();
        assertThat(first.get("alone").asLong()).isEqualTo(12);
        assertThat(first.get("amount").asText()).isEqualTo("12000.00");
        assertThat(first.get("counties")).hasSize(2);
        assertThat(first.get("terms").get(0).get("choice").asLong()).isEqualTo(3);
        assertThat(first.get("terms").get(0).get("distances").get(1).get("from").asText())
                .isEqualTo("2");
        assertThat(first.get("byFacts").get("alone").asLong()).isEqualTo(2);
    }
}
