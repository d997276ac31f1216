package org.casebook.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.casebook.pipeline.estimate.EstimateJob;
import org.casebook.pipeline.intake.FileReport;
import org.casebook.pipeline.intake.Registry;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.pipeline.oracle.Total;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.policy.Fund;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SampleCity.Parameter.class)
@DisplayName("样例城市（合成数据）得到 data-samples/expected 的结果")
class SampleResultsTest {

    private static final int YEAR = 2019;

    private static SampleCity city;
    private static PolicyBook book;
    private static Estimate estimate;

    @BeforeAll
    static void runTheMainJob(SampleCity sample) {
        city = sample;
        book = SampleCity.policy();
        estimate =
                new EstimateJob(city.warehouse(), Measures.all(), book, book).run(city.fold(YEAR), Clock.systemUTC());
    }

    @Test
    @DisplayName("每个文件的接收结论与 expected/intake.json 相同")
    void givesEachFileItsVerdict() throws IOException {
        JsonNode expected = new ObjectMapper()
                .readTree(SampleCity.SAMPLES.resolve("expected/intake.json").toFile());
        assertThat(expected).hasSameSizeAs(city.intake().files());
        for (JsonNode file : expected) {
            FileReport report = city.intake().files().stream()
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

    /** 2018: before most measures; 2020: after the last rows of the sample, open spells run on. */
    @ParameterizedTest
    @ValueSource(ints = {2018, YEAR, 2020})
    @DisplayName("三个年度的测算表与 expected/budget-<年度>.csv 逐格相同")
    void yieldsTheExpectedBudget(int year) throws IOException {
        city.fold(year);
        agrees(
                "budget-" + year + ".csv",
                city.cli("estimate", "--year", String.valueOf(year), "--format", "csv", "--incomplete"));
    }

    @Test
    @DisplayName("指标与 expected/indicators-2019.csv 逐格相同")
    void yieldsTheExpectedIndicators() throws IOException {
        agrees("indicators-2019.csv", city.cli("indicators", "--year", "2019", "--format", "csv"));
    }

    @Test
    @DisplayName("理由、分年支付、同时享受与 expected/estimate-2019.json 相同")
    void yieldsTheExpectedObject() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode found = (ObjectNode) json.readTree(
                city.cli("estimate", "--year", "2019", "--format", "json").out());
        found.remove("run");
        assertThat(found)
                .isEqualTo(json.readTree(SampleCity.SAMPLES
                        .resolve("expected/estimate-2019.json")
                        .toFile()));
    }

    /** Cell by cell but for the run, which changes with the program's version, and for the mark of incomplete years. */
    private static void agrees(String file, SampleCity.Answer answer) throws IOException {
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(withoutRun(answer.out().substring(1)))
                .containsExactlyElementsOf(
                        withoutRun(Files.readString(SampleCity.SAMPLES.resolve("expected/" + file))));
    }

    private static List<List<String>> withoutRun(String csv) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            reader.stream().forEach(line -> rows.add(new ArrayList<>(line.getFields())));
        }
        for (String column : List.of("测算编号", "数据不完整")) {
            int place = rows.get(0).indexOf(column);
            if (place >= 0) {
                rows.forEach(row -> row.remove(place));
            }
        }
        return rows;
    }

    @Test
    @DisplayName("以2018年12月31日的规定算2019年度：当日未执行的全部拒绝，其余不变；改动写在测算标识里，另有编号")
    void appliesTheLawOfAnotherDay() {
        Estimate asOf = new EstimateJob(city.warehouse(), Measures.all(), book.asOf(LocalDate.of(2018, 12, 31)), book)
                .run(city.fold(YEAR), Clock.systemUTC());

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
        Run run = city.warehouse().ledger().runs().stream()
                .filter(candidate -> candidate.id().equals(estimate.run().id()))
                .findFirst()
                .orElseThrow();
        String table = "outcome/estimate";
        List<String> stored = city
                .warehouse()
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
    @DisplayName("失业登记的分列：户籍不在登记地、各困难类别的人次与第二套实现相同")
    void countsThePartsLikeTheSecondImplementation() throws SQLException {
        Map<String, Long> theirs = new TreeMap<>();
        try (Oracle oracle = Oracle.open().loadRegistry(city.exported()).loadPolicyInForce()) {
            for (Map<String, Object> registration : oracle.cases("residence-registration", YEAR)) {
                String county = registration.get("county") + " ";
                if (Boolean.TRUE.equals(registration.get("hukou_elsewhere"))) {
                    theirs.merge(county + "HUKOU_ELSEWHERE", 1L, Long::sum);
                }
                if (registration.get("hardship_category") != null) {
                    theirs.merge(county + "HARDSHIP_" + registration.get("hardship_category"), 1L, Long::sum);
                }
            }
        }
        Map<String, Long> ours = new TreeMap<>();
        of("residence-registration", estimate)
                .forEach(row -> row.parts()
                        .forEach((part, units) -> ours.put(row.county().code() + " " + part.id(), units)));
        assertThat(ours).isNotEmpty().isEqualTo(theirs);
    }

    @Test
    @DisplayName("DuckDB 上的第二套实现对样例得到同样的结果")
    void agreesWithTheSecondImplementation() throws SQLException {
        try (Oracle oracle = Oracle.open().loadRegistry(city.exported()).loadPolicyInForce()) {
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
        String persons =
                Files.readString(SampleCity.SAMPLES.resolve("employment/persons.csv"), StandardCharsets.ISO_8859_1);
        Matcher matcher = Pattern.compile("\\b\\d{17}[\\dXx]\\b").matcher(persons);
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        assertThat(numbers).hasSizeGreaterThan(1000);
        Registry registry = Registry.of(city.warehouse(), city.intake().run());
        for (String name : List.of("person", "payout", "unemployment_registration")) {
            registry.table(name).toJSON().collectAsList().forEach(all::write);
        }
        registry.quarantine().toJSON().collectAsList().forEach(all::write);
        String text = all.toString();
        assertThat(numbers).noneMatch(text::contains);
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
