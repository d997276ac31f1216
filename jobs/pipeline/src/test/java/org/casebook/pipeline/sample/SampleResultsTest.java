package org.casebook.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casebook.pipeline.TestSpark;
import org.casebook.pipeline.estimate.EstimateJob;
import org.casebook.pipeline.fold.Fold;
import org.casebook.pipeline.intake.FileReport;
import org.casebook.pipeline.intake.InstallationKey;
import org.casebook.pipeline.intake.Intake;
import org.casebook.pipeline.intake.IntakeRequest;
import org.casebook.pipeline.intake.IntakeResult;
import org.casebook.pipeline.intake.Registry;
import org.casebook.pipeline.intake.TestStages;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.pipeline.oracle.Total;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.Fund;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("样例城市（合成数据）得到 data-samples/expected 的结果")
class SampleResultsTest {

    private static final Path ROOT = Path.of(System.getProperty("casebook.root"));
    private static final Path SAMPLES = ROOT.resolve("data-samples");
    private static final int YEAR = 2019;

    @TempDir
    static Path directory;

    private static Warehouse warehouse;
    private static IntakeResult intake;
    private static Run fold;
    private static PolicyBook book;
    private static Estimate estimate;

    @BeforeAll
    static void runTheMainJob() {
        warehouse = Warehouse.open(
                TestSpark.session(), directory.resolve("warehouse").toString());
        InstallationKey key = InstallationKey.find(null, "a key for the sample test", directory);
        intake = new Intake(warehouse, key, Clock.systemUTC(), new TestStages())
                .run(new IntakeRequest(
                        SAMPLES.toString(), ROOT.resolve("conf/intake"), LocalDate.parse("2020-01-15"), false));
        fold = new Fold(warehouse, Measures.all()).run(intake.run(), YEAR, Clock.systemUTC());
        book = TermReader.read(ROOT.resolve("conf/policy"), Measures.all());
        estimate = new EstimateJob(warehouse, Measures.all(), book).run(fold, Clock.systemUTC());
    }

    @Test
    @DisplayName("每个文件的接收结论与 expected/intake.json 相同")
    void givesEachFileItsVerdict() throws IOException {
        JsonNode expected = new ObjectMapper()
                .readTree(SAMPLES.resolve("expected/intake.json").toFile());
        assertThat(expected).hasSameSizeAs(intake.files());
        for (JsonNode file : expected) {
            FileReport report = intake.files().stream()
                    .filter(candidate ->
                            candidate.file().equals(file.get("file").asText()))
                    .findFirst()
                    .orElseThrow();
            Map<String, Long> quarantined = new TreeMap<>();
            report.quarantined().forEach((reason, rows) -> quarantined.put(reason.name(), rows));
            Map<String, Long> wanted = new TreeMap<>();
            file.get("quarantined")
                    .fields()
                    .forEachRemaining(e -> wanted.put(e.getKey(), e.getValue().asLong()));
            assertThat(quarantined).as(report.file()).isEqualTo(wanted);
            assertThat(List.of(report.read(), report.accepted(), report.duplicates()))
                    .as(report.file())
                    .containsExactly(
                            file.get("read").asLong(),
                            file.get("accepted").asLong(),
                            file.get("duplicates").asLong());
        }
    }

    @Test
    @DisplayName("测算结果与 expected/budget-2019.csv 逐行相同")
    void yieldsTheExpectedBudget() throws IOException {
        List<String> expected = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().ofCsvRecord(SAMPLES.resolve("expected/budget-2019.csv"))) {
            reader.stream()
                    .skip(1)
                    .forEach(line -> expected.add(line.getField(2) + " " + line.getField(4) + " " + line.getField(6)
                            + " " + line.getField(8) + " " + line.getField(9) + " " + line.getField(10)));
        }
        List<String> found = new ArrayList<>();
        for (ResultRow row : estimate.rows()) {
            if (row.amounts().isEmpty()) {
                found.add(line(row, "", row.amount()));
            }
            row.amounts().forEach((fund, amount) -> found.add(line(row, fund.name(), amount)));
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    @Test
    @DisplayName("以2018年12月31日的规定算2019年度：当日未执行的全部拒绝，其余不变；改动写在测算标识里，另有编号")
    void appliesTheLawOfAnotherDay() {
        Estimate asOf = new EstimateJob(warehouse, Measures.all(), book.asOf(LocalDate.of(2018, 12, 31)))
                .run(fold, Clock.systemUTC());

        assertThat(asOf.run().changes()).containsExactly("--as-of 2018-12-31");
        assertThat(estimate.run().changes()).isEmpty();
        assertThat(asOf.run().id()).isNotEqualTo(estimate.run().id());
        assertThat(asOf.rows())
                .filteredOn(row -> row.measure().equals("job-retention-refund"))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row.refused()).containsExactly(Map.entry("NOT_IN_FORCE", row.assessed())));
        assertThat(of("small-enterprise-loan", asOf)).isEqualTo(of("small-enterprise-loan", estimate));
        assertThat(of("skill-upgrade-subsidy", asOf)).isNotEqualTo(of("skill-upgrade-subsidy", estimate));
    }

    @Test
    @DisplayName("结果表存有各资金依据假定的部分，与结果一致")
    void storesTheAssumedPartByFund() {
        Run run = warehouse.ledger().runs().stream()
                .filter(candidate -> candidate.id().equals(estimate.run().id()))
                .findFirst()
                .orElseThrow();
        String table = "outcome/estimate";
        List<String> stored = warehouse
                .read(table, run.writes().get(table))
                .where("run = '" + estimate.run().id() + "'")
                .collectAsList()
                .stream()
                .map(row -> row.getAs("measure") + " " + row.getAs("county") + " "
                        + new TreeMap<>(row.<String, Long>getJavaMap(row.fieldIndex("assumed_by_fund_fen"))))
                .toList();
        List<String> found = estimate.rows().stream()
                .map(row -> {
                    Map<String, Long> assumed = new TreeMap<>();
                    row.assumedByFund().forEach((fund, part) -> assumed.put(fund.name(), part.fen()));
                    return row.measure() + " " + row.county().code() + " " + assumed;
                })
                .toList();
        assertThat(stored).containsExactlyInAnyOrderElementsOf(found);
        assertThat(estimate.rows()).anyMatch(row -> !row.assumed().isZero());
    }

    @Test
    @DisplayName("DuckDB 上的第二套实现对样例得到同样的结果")
    void agreesWithTheSecondImplementation() throws SQLException {
        Registry registry = Registry.of(warehouse, intake.run());
        Path export = directory.resolve("parquet");
        for (String name : registry.versions().keySet()) {
            String table = name.substring(name.indexOf('/') + 1);
            registry.table(table)
                    .coalesce(1)
                    .write()
                    .parquet(export.resolve(table).toString());
        }
        try (Oracle oracle = Oracle.open().loadRegistry(export).loadPolicyInForce()) {
            for (MeasureDefinition measure : Measures.all()) {
                List<Total> found = estimate.rows().stream()
                        .filter(row -> row.measure().equals(measure.stem()))
                        .map(SampleResultsTest::total)
                        .toList();
                assertThat(found)
                        .as(measure.stem())
                        .isNotEmpty()
                        .usingRecursiveFieldByFieldElementComparator()
                        .containsExactlyInAnyOrderElementsOf(oracle.totals(measure.stem(), YEAR));
            }
        }
    }

    @Test
    @DisplayName("数据仓库的任何文件里都没有样例中的身份证号")
    void keepsIdentitiesOut() throws IOException {
        StringWriter all = new StringWriter();
        List<String> numbers = new ArrayList<>();
        String persons = Files.readString(SAMPLES.resolve("employment/persons.csv"), StandardCharsets.ISO_8859_1);
        Matcher matcher = Pattern.compile("\\b\\d{17}[\\dXx]\\b").matcher(persons);
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        assertThat(numbers).hasSizeGreaterThan(1000);
        Registry registry = Registry.of(warehouse, intake.run());
        for (String name : List.of("person", "payout", "unemployment_registration")) {
            registry.table(name).toJSON().collectAsList().forEach(all::write);
        }
        registry.quarantine().toJSON().collectAsList().forEach(all::write);
        String text = all.toString();
        assertThat(numbers).noneMatch(text::contains);
    }

    private static String line(ResultRow row, String fund, Money amount) {
        return row.measure() + " " + row.county().code() + " " + fund + " " + row.assessed() + " " + row.entitled()
                + " " + amount;
    }

    private static List<ResultRow> of(String measure, Estimate estimate) {
        return estimate.rows().stream()
                .filter(row -> row.measure().equals(measure))
                .toList();
    }

    private static Total total(ResultRow row) {
        Map<Fund, Long> fen = new EnumMap<>(Fund.class);
        if (row.entitled() > 0) {
            row.amounts().forEach((fund, amount) -> fen.put(fund, amount.fen()));
        }
        return new Total(row.county().code(), row.assessed(), row.entitled(), new TreeMap<>(row.refused()), fen);
    }
}
