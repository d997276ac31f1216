package org.casebook.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.casebook.pipeline.simulate.SimulateJob;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.policy.Measures;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.scenario.Scenario;
import org.casebook.simulation.scenario.ScenarioBook;
import org.casebook.simulation.scenario.ScenarioReader;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SampleCity.Parameter.class)
@DisplayName("对样例城市（合成数据）模拟各方案")
class SimulateTheSampleTest {

    private static final Path SCENARIOS = SampleCity.ROOT.resolve("conf/scenarios");
    private static final String LOAN = "small-enterprise-loan";

    @TempDir
    private static Path directory;

    /** All scenario files of the project in one run. */
    private static JsonNode together;

    @BeforeAll
    static void simulateAll(SampleCity city) throws IOException {
        city.fold(2019);
        together = simulate(city, all());
    }

    private static JsonNode json(SampleCity.Answer answer) throws IOException {
        assertThat(answer.code()).as(answer.err()).isZero();
        return new ObjectMapper().readTree(answer.out());
    }

    private static JsonNode simulate(SampleCity city, Path... files) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("simulate", "--year", "2019", "--format", "json"));
        Stream.of(files).forEach(file -> arguments.addAll(List.of("--scenarios", file.toString())));
        return json(city.cli(arguments.toArray(String[]::new)));
    }

    private static Path[] all() throws IOException {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toArray(Path[]::new);
        }
    }

    /** The rows of a scenario as if they were of the policy in force. */
    /** Without the scenario, and without what falls due in the year, which an estimate alone tells. */
    private static List<JsonNode> rows(JsonNode result, String scenario, String measure) {
        return StreamSupport.stream(result.get("rows").spliterator(), false)
                .filter(row -> row.get("scenario").asText().equals(scenario)
                        && (measure.isEmpty() || row.get("measure").asText().equals(measure)))
                .map(row -> (JsonNode) ((ObjectNode) row)
                        .deepCopy()
                        .without(List.of("scenario", "dueInYear", "dueInYearFunds", "earlier")))
                .toList();
    }

    private static JsonNode differences(JsonNode result, String scenario) {
        return StreamSupport.stream(result.get("scenarios").spliterator(), false)
                .filter(one -> one.get("name").asText().equals(scenario))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"2016-01-01", "2018-01-01", "2018-11-16", "2019-12-13", "2020-04-15"})
    @DisplayName("历次规定：与 estimate --as-of 同日的测算相同")
    void historyEqualsTheLawAsItStood(String day, SampleCity city) throws IOException {
        JsonNode estimated = json(city.cli("estimate", "--as-of", day, "--year", "2019", "--format", "json"));
        assertThat(withoutAssumed(rows(together, "history[" + day + "]", LOAN)))
                .isNotEmpty()
                .isEqualTo(withoutAssumed(rows(estimated, Scenario.POLICY, LOAN)));
    }

    @ParameterizedTest
    @CsvSource({"2019-12-13,20%,10%", "2020-04-15,15%,8%"})
    @DisplayName("随国家放宽：与 estimate --as-of 同日并改两个比例的测算相同")
    void followingTheNationEqualsSettingItsRatios(String day, String ratio, String large, SampleCity city)
            throws IOException {
        JsonNode estimated = json(city.cli(
                "estimate",
                "--as-of",
                day,
                "--year",
                "2019",
                "--set",
                LOAN + ".hiringRatio=" + ratio,
                "--set",
                LOAN + ".hiringRatioLarge=" + large,
                "--format",
                "json"));
        assertThat(withoutAssumed(rows(together, "national[" + day + "]", LOAN)))
                .isNotEmpty()
                .isEqualTo(withoutAssumed(rows(estimated, Scenario.POLICY, LOAN)));
    }

    /** What a scenario sets is no assumption, what the law said that day may be one. */
    private static List<JsonNode> withoutAssumed(List<JsonNode> rows) {
        return rows.stream()
                .map(row -> (JsonNode) ((ObjectNode) row).without(List.of("assumed", "assumedFunds")))
                .toList();
    }

    @Test
    @DisplayName("现行政策的各行与 estimate 相同；单独模拟与同其他方案一起模拟，各行与差异相同")
    void isTheSameAloneOrInCompany(SampleCity city) throws IOException {
        JsonNode estimated = json(city.cli("estimate", "--year", "2019", "--format", "json"));
        assertThat(rows(together, Scenario.POLICY, "")).isEqualTo(rows(estimated, Scenario.POLICY, ""));
        Path file = SCENARIOS.resolve("small-enterprise-loan-20-percent.yaml");
        String name = "small-enterprise-loan-20-percent";
        JsonNode alone = simulate(city, file);
        assertThat(rows(alone, name, "")).isNotEmpty().isEqualTo(rows(together, name, ""));
        assertThat(differences(alone, name)).isEqualTo(differences(together, name));
    }

    @Test
    @DisplayName("华亭市自行放宽第八条：只有该市变动，多出的部分由该市财政承担")
    void theCountyPaysForItsRelaxation() {
        JsonNode found = differences(together, "county-relaxation").get("differences");
        List<BigDecimal> county = new ArrayList<>();
        for (JsonNode measure : found) {
            for (JsonNode one : measure.get("counties")) {
                assertThat(one.get("county").asText()).isEqualTo("620881");
                assertThat(new BigDecimal(
                                one.get("funds").get("INCLUSIVE_FINANCE").asText()))
                        .isEqualByComparingTo(BigDecimal.ZERO);
                county.add(new BigDecimal(one.get("funds").get("COUNTY").asText()));
            }
        }
        assertThat(county).isNotEmpty().allMatch(amount -> amount.signum() > 0);
    }

    @Test
    @DisplayName("在 Spark 各分区上模拟与在本进程模拟，结果相同")
    void isTheSameOnSparkAndHere(SampleCity city) throws IOException {
        PolicyBook policy = TermReader.read(SampleCity.ROOT.resolve("conf/policy"), Measures.all());
        ScenarioBook book = ScenarioBook.of(
                new ScenarioReader(policy, Measures.all()).read(List.of(all()), false), policy, Measures.all());
        Run fold = city.fold(2019);
        Simulation here =
                new SimulateJob(city.warehouse(), fold, policy, book, SimulateJob.Place.DRIVER).simulate(List.of());
        Simulation spread =
                new SimulateJob(city.warehouse(), fold, policy, book, SimulateJob.Place.SPARK).simulate(List.of());
        for (Scenario scenario : book.all()) {
            assertThat(spread.rows(scenario.name())).isEqualTo(here.rows(scenario.name()));
            assertThat(spread.changes(scenario.name())).isEqualTo(here.changes(scenario.name()));
        }
    }

    @Test
    @DisplayName("保存的结果表：现行政策全部行，方案只存有变动的措施；运行写入台账")
    void keepsWhatChanges(SampleCity city) throws IOException {
        JsonNode result = simulate(city, SCENARIOS.resolve("skill-one-year-instead-of-three.yaml"));
        Run run = city.warehouse().ledger().last(SimulateJob.VERB, 2019).orElseThrow();
        assertThat(run.id()).isEqualTo(result.get("run").asText());
        List<String> stored = city
                .warehouse()
                .read("outcome/simulation", run.writes().getOrDefault("outcome/simulation", -1L))
                .where("run = '" + run.id() + "' AND scenario <> 'baseline'")
                .select("measure")
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
        assertThat(stored).containsExactly("skill-upgrade-subsidy");
        assertThat(city.warehouse()
                        .read("outcome/difference", run.writes().getOrDefault("outcome/difference", -1L))
                        .where("run = '" + run.id() + "'")
                        .count())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "small-enterprise-loan.hireRatio: 20%|hiringRatio",
                "small-enterprise-loan.hiringRatio: 120%|0%..100%",
                "small-enterprise-loan.hiringRatio: {from: 10%, to: 20%, step: 0%}|步长为零",
                "small-enterprise-loan.hiringRatio: {from: 30%, to: 20%, step: 1%}|30%",
            })
    @DisplayName("方案有误：说明所在与改法，退出码 1，不写任何东西")
    void writesNothingWhenAScenarioIsNotAcceptable(String change, String said, SampleCity city) throws IOException {
        Path file = Files.writeString(directory.resolve("bad.yaml"), "question: 能否？\nchanges:\n  " + change + "\n");
        Path out = directory.resolve("bad-result.json");
        int runs = city.warehouse().ledger().runs().size();
        SampleCity.Answer answer = city.cli(
                "simulate",
                "--year",
                "2019",
                "--scenarios",
                file.toString(),
                "--format",
                "json",
                "--out",
                out.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("bad.yaml:3").contains(said);
        assertThat(out).doesNotExist();
        assertThat(city.warehouse().ledger().runs()).hasSize(runs);
    }

    @Test
    @DisplayName("页面、受影响者表与结果表一并写出")
    void writesAPageAndWhoIsConcerned(SampleCity city) throws IOException {
        Path page = directory.resolve("page.html");
        Path winners = directory.resolve("winners.csv");
        SampleCity.Answer answer = city.cli(
                "simulate",
                "--year",
                "2019",
                "--scenarios",
                SCENARIOS.resolve("small-enterprise-loan-20-percent.yaml").toString(),
                "--page",
                page.toString(),
                "--winners",
                winners.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("合成数据");
        assertThat(Files.readString(page)).contains("合成数据").contains("新招用人员比例");
        assertThat(Files.readString(winners)).contains("行业");
    }
}
