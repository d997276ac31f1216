package org.casebook.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SampleCity.Parameter.class)
@DisplayName("命令 sweep、solve、near-misses：样例城市（合成数据），与逐次 estimate --set 相同")
class TrialsOfTheSampleTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RATIO = "small-enterprise-loan.hiringRatio";
    private static final String RATE = "distressed-employer-refund.layoffRateBelow";

    private static SampleCity city;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fold(SampleCity sample) {
        city = sample;
        city.fold(2019);
    }

    private static SampleCity.Answer cli(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--year", "2019"));
        return city.cli(all.toArray(String[]::new));
    }

    private static JsonNode json(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", "json"));
        SampleCity.Answer answer = cli(all.toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
        return JSON.readTree(answer.out());
    }

    /** Measure and county to assessed, entitled, amount and refused, of the rows of one scenario. */
    private static Map<String, String> rows(JsonNode result, String scenario, List<String> measures) {
        Map<String, String> rows = new TreeMap<>();
        for (JsonNode row : result.get("rows")) {
            if (row.get("scenario").asText().equals(scenario)
                    && measures.contains(row.get("measure").asText())) {
                rows.put(
                        row.get("measure").asText() + " " + row.get("county").asText(),
                        row.get("assessed") + " " + row.get("entitled") + " " + row.get("amount") + " "
                                + row.get("refused"));
            }
        }
        return rows;
    }

    /** What the measure costs that the ratio belongs to: the only one that it touches. */
    private static BigDecimal costOfLoans(JsonNode result) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : result.get("rows")) {
            if (row.get("measure").asText().equals("small-enterprise-loan")) {
                sum = sum.add(new BigDecimal(row.get("amount").asText()));
            }
        }
        return sum;
    }

    @Test
    @DisplayName("扫描的每个取值与单独测算相同，让路的措施也在内")
    void sweepAgreesWithEstimates() throws IOException {
        JsonNode swept = json("sweep", RATE + "=0%..10%:5%", "--exact");

        List<String> measures = List.of("job-retention-refund", "distressed-employer-refund");
        for (String value : List.of("0%", "5%", "10%")) {
            JsonNode alone = json("estimate", "--set", RATE + "=" + value);
            assertThat(rows(swept, RATE + "=" + value, measures))
                    .isNotEmpty()
                    .isEqualTo(rows(alone, "baseline", measures));
        }
        assertThat(swept.get("exact").asBoolean()).isTrue();
        assertThat(swept.get("curve")).hasSize(3);
        assertThat(swept.get("steps")).isNotEmpty();
    }

    @Test
    @DisplayName("两个参数：每一对取值与单独测算相同")
    void surfaceAgreesWithEstimates() throws IOException {
        String cap = "small-enterprise-loan.loanCap";
        JsonNode swept = json("sweep", RATIO + "=15%..25%:10%", cap + "=200000..3000000:2800000");

        assertThat(swept.get("curve")).hasSize(4);
        JsonNode alone = json("estimate", "--set", RATIO + "=15%", "--set", cap + "=200000");
        assertThat(rows(swept, RATIO + "=15%," + cap + "=200000", List.of("small-enterprise-loan")))
                .isNotEmpty()
                .isEqualTo(rows(alone, "baseline", List.of("small-enterprise-loan")));
        assertThat(swept.has("steps")).isFalse();
    }

    @Test
    @DisplayName("曲线图写成 SVG，表格、CSV 照出")
    void drawsTheCurve() throws IOException {
        Path chart = folder.resolve("curve.svg");
        SampleCity.Answer table = cli("sweep", RATIO + "=10%..30%:5%", "--chart", chart.toString(), "--exact");

        assertThat(table.code()).as(table.err()).isZero();
        assertThat(table.out()).contains("2019 年度参数扫描", "新招用人员比例", "现行：25%", "临界值");
        assertThat(Files.readString(chart)).startsWith("<svg").contains("万元");
        SampleCity.Answer csv = cli("sweep", RATIO + "=10%..30%:5%", "--format", "csv", "--lang", "en");
        assertThat(csv.out().lines().count()).isEqualTo(1 + 5 * 2);
    }

    @Test
    @DisplayName("求解的取值代入测算，费用不超预算；再宽一步就超")
    void solveAgreesWithEstimates() throws IOException {
        BigDecimal inForce = costOfLoans(json("estimate"));
        String budget = inForce.add(new BigDecimal("20000")).toPlainString();
        JsonNode solved = json("solve", RATIO, "--budget", budget);

        JsonNode found = solved.get("found");
        BigDecimal alone = costOfLoans(
                json("estimate", "--set", RATIO + "=" + found.get("value").asText()));
        assertThat(alone)
                .isEqualByComparingTo(found.get("amount").asText())
                .isLessThanOrEqualTo(new BigDecimal(budget));
        assertThat(new BigDecimal(solved.get("policy").get("amount").asText())).isEqualByComparingTo(inForce);
        JsonNode beyond = solved.get("beyond");
        BigDecimal more = costOfLoans(
                json("estimate", "--set", RATIO + "=" + beyond.get("value").asText()));
        assertThat(more).isEqualByComparingTo(beyond.get("amount").asText()).isGreaterThan(new BigDecimal(budget));
        assertThat(cli("solve", RATIO, "--budget", budget).out()).contains("精确值", "更宽　", "现行　25%");
    }

    @Test
    @DisplayName("够人数的取值代入测算，人数够；再严一步不够")
    void solvesForUnits() throws IOException {
        String term = "tianjin-travel-allowance.minimumMonths";
        long inForce = entitled(json("estimate"), "tianjin-travel-allowance");
        JsonNode solved = json("solve", term, "--entitled", String.valueOf(inForce + 1));

        assertThat(entitled(
                        json(
                                "estimate",
                                "--set",
                                term + "=" + solved.get("found").get("value").asText()),
                        "tianjin-travel-allowance"))
                .isEqualTo(solved.get("found").get("entitled").asLong())
                .isGreaterThan(inForce);
        assertThat(solved.get("beyond").get("entitled").asLong()).isLessThanOrEqualTo(inForce);
    }

    private static long entitled(JsonNode result, String measure) {
        long sum = 0;
        for (JsonNode row : result.get("rows")) {
            sum += row.get("measure").asText().equals(measure)
                    ? row.get("entitled").asLong()
                    : 0;
        }
        return sum;
    }

    @Test
    @DisplayName("被拒的数与测算相同；放宽到最远的距离，仅因本条被拒的都享受了")
    void nearMissesAgreeWithEstimates() throws IOException {
        JsonNode misses = json("near-misses");
        JsonNode estimate = json("estimate");

        assertThat(misses.get("conditions")).isNotEmpty();
        for (JsonNode condition : misses.get("conditions")) {
            long refused = 0;
            for (JsonNode row : estimate.get("rows")) {
                if (row.get("measure").equals(condition.get("measure"))) {
                    refused += row.get("refused")
                            .path(condition.get("ground").asText())
                            .asLong();
                }
            }
            assertThat(condition.get("refused").asLong()).as("%s", condition).isEqualTo(refused);
            assertThat(condition.get("alone").asLong()).isLessThanOrEqualTo(refused);
        }
        assertThat(cli("near-misses", "tianjin-travel-allowance").out()).contains("2019 年度只差一个条件的对象", "在津务工月数不足", "个月");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sweep small-enterprise-loan.hiringRatoi=10%..30%:1% | hiringRatio",
                "sweep small-enterprise-lone.hiringRatio=10%..30%:1% | small-enterprise-loan",
                "sweep small-enterprise-loan.hiringRatio | FROM..TO:STEP",
                "sweep small-enterprise-loan.hiringRatio=10%..300%:1% | 300%",
                "sweep small-enterprise-loan.hiringRatio=30%..10%:1% | 一个取值也没有",
                "sweep small-enterprise-loan.hiringRatio=10%..30%:0% | 步长为零",
                "sweep small-enterprise-loan.hiringRatio=0%..100%:0.0001% | 1,000,001",
                "sweep small-enterprise-loan.eligibleGroups=1..2:1 | 单个数值",
                "sweep small-enterprise-loan.loanCap=1..2:1 --exact | 不是门槛",
                "sweep small-enterprise-loan.hiringRatio=1%..2%:1% small-enterprise-loan.hiringRatio=1%..2%:1% | 写了两次",
                "sweep small-enterprise-loan.hiringRatio=1%..2%:1% --chart curve.gif | .svg",
                "solve small-enterprise-loan.hiringRatio --budget 1 | 最少也要",
                "solve small-enterprise-loan.hiringRatio --entitled 100000000 | 最多",
                "solve small-enterprise-loan.hiringRatio --entitled 0 | 正整数",
                "solve small-enterprise-loan.eligibleGroups --budget 800万 | 单个数值",
                "near-misses small-enterprise-lone | small-enterprise-loan",
                "near-misses guarantee-eligibility | 只计数",
            })
    @DisplayName("输入有误：说清楚，退出码 1，什么也不写")
    void refusesBadInput(String line, String said) {
        Path out = folder.resolve("out.json");
        List<String> all = new ArrayList<>(List.of(line.split(" ")));
        all.addAll(List.of("--out", out.toString()));
        SampleCity.Answer answer = cli(all.toArray(String[]::new));

        assertThat(answer.code()).as(answer.err()).isEqualTo(1);
        assertThat(answer.err()).contains("错误：", "办法：").contains(said.equals("FROM..TO:STEP") ? "起点..终点:步长" : said);
        assertThat(answer.out()).isEmpty();
        assertThat(out).doesNotExist();
        assertThat(Path.of("curve.gif")).doesNotExist();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "solve small-enterprise-loan.hiringRatio | --budget",
                "solve small-enterprise-loan.hiringRatio --budget 800万 --entitled 5 | --entitled",
                "solve small-enterprise-loan.hiringRatio --entitled 5 --fund COUNTY | --fund",
                "solve small-enterprise-loan.hiringRatio --budget 三万五 | 三万五",
                "sweep | 缺少 措施.参数=起点..终点:步长",
            })
    @DisplayName("用法有误：退出码 2")
    void refusesWrongUsage(String line, String said) {
        SampleCity.Answer answer = cli(line.split(" "));

        assertThat(answer.code()).as(answer.err()).isEqualTo(2);
        assertThat(answer.err()).contains(said);
    }
}
