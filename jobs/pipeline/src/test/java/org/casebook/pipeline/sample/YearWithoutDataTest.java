package org.casebook.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casebook.pipeline.TestSpark;
import org.casebook.pipeline.fold.CoverageFold;
import org.casebook.pipeline.intake.Fixture;
import org.casebook.pipeline.warehouse.Ledger;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two employers with the same three workers from December 2017 on: in 崆峒区 until December 2019, in 泾川县 until June. The
 * three draw benefits in 崆峒区 from January 2018 until April 2019.
 */
@DisplayName("没有数据的年度、半途中断的县和表")
class YearWithoutDataTest {

    private static final List<String> PERSONS = List.of(Fixture.MAN, Fixture.WOMAN, Fixture.OTHER);

    @TempDir
    private static Path directory;

    private static Path warehouse;

    @BeforeAll
    static void takeInAndFold() {
        Path input = directory.resolve("input");
        warehouse = directory.resolve("warehouse");
        Path key = Fixture.write(directory, "key", "a key for these tests");
        StringBuilder persons = new StringBuilder(
                "person_id,person_name,hukou_county,hukou_type,residence_county,education,graduated_on,disabled,veteran,"
                        + "low_income,poor_household,zero_employment_household,household_id\n");
        PERSONS.forEach(person -> persons.append(person).append(",某人,620802,10,620802,20,,0,0,0,0,0,\n"));
        Fixture.write(input, "employment/persons.csv", persons.toString());
        Fixture.write(
                input,
                "social-insurance/employers.csv",
                "employer_id,employer_name,county,industry,ownership,scale,standing,registered_on\n"
                        + "E1,甲,620802,C13,PRIVATE,MICRO,NORMAL,2010-01-01\n"
                        + "E2,乙,620821,C13,PRIVATE,MICRO,NORMAL,2010-01-01\n");
        Fixture.write(
                input,
                "social-insurance/contributions.csv",
                "person_id,employer_id,insurance,period,base,employer_amount,employee_amount,paid,paid_on\n"
                        + months("2017-12", "2019-12", "%s,E1,210,%s,3000,21,9,1,\n")
                        + months("2017-12", "2019-06", "%s,E2,210,%s,3000,21,9,1,\n"));
        Fixture.write(
                input,
                "employment/unemployment-benefits.csv",
                "person_id,month,county,benefit,medical_premium\n"
                        + months("2018-01", "2019-04", "%s,%s,620802,1000,100\n"));
        done(run("intake", "--input", input.toString(), "--delivered-on", "2020-01-15", "--key-file", key.toString()));
        done(run("fold", "--year", "2019"));
    }

    private static String months(String from, String to, String line) {
        StringBuilder lines = new StringBuilder();
        for (YearMonth month = YearMonth.parse(from);
                !month.isAfter(YearMonth.parse(to));
                month = month.plusMonths(1)) {
            for (String person : PERSONS) {
                lines.append(String.format(line, person, month));
            }
        }
        return lines.toString();
    }

    private static SampleCity.Answer run(String... arguments) {
        return SampleCity.cli(warehouse, arguments);
    }

    private static String done(SampleCity.Answer answer) {
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out();
    }

    private static JsonNode json(String... arguments) throws IOException {
        return new ObjectMapper().readTree(done(run(arguments)));
    }

    @Test
    @DisplayName("表格：只有用到所缺月份的措施、县和合计带 *，没有对象的县也带；表下说明缺什么")
    void marksTheTable() {
        String table = done(run("estimate", "--year", "2019"));

        assertThat(table.lines().map(line -> line.strip().replaceAll("\\s+", " ")))
                .contains("7 融资担保支持对象（计数） 1 -* - - - - - - 1*")
                .anyMatch(line -> line.startsWith("6 稳岗返还 0.") && !line.contains("*"));
        assertThat(table)
                .contains("* 数据不完整：")
                .contains("失业保险待遇（全市）缺 2019-05 至 2019-12")
                .contains("失业保险缴费（泾川县）缺 2019-12");
    }

    @Test
    @DisplayName("覆盖哪些月份写在提示里")
    void saysWhichMonthsAreCovered() {
        assertThat(run("estimate", "--year", "2019").err())
                .contains("数据覆盖：社会保险缴费 2017-12 至 2019-12；失业保险待遇 2018-01 至 2019-04")
                .contains("没有数据：职业资格证书");
    }

    @Test
    @DisplayName("JSON：coverage 写明各数字所缺的月份；不缺的措施不在其中")
    void tellsPrograms() throws IOException {
        JsonNode estimate = json("estimate", "--year", "2019", "--format", "json");

        JsonNode missing = estimate.at("/coverage/missing");
        assertThat(missing.has("job-retention-refund")).isFalse();
        assertThat(missing.get("guarantee-eligibility")).hasSize(1);
        assertThat(missing.at("/guarantee-eligibility/0").toString())
                .isEqualTo("{\"table\":\"unemployment_contribution\",\"county\":\"620821\",\"from\":\"2019-12\","
                        + "\"to\":\"2019-12\"}");
        assertThat(estimate.get("rows")).noneMatch(row -> row.has("incomplete"));
    }

    @Test
    @DisplayName("CSV 末列：该县带“是”；指标同样")
    void marksLinesForASpreadsheet() {
        List<String> lines = done(run("indicators", "--year", "2019", "--format", "csv"))
                .lines()
                .toList();

        assertThat(lines.get(0)).endsWith(",数据不完整");
        assertThat(lines)
                .anyMatch(line ->
                        line.contains("staff-change-by-scale") && line.contains("620821") && line.endsWith(",是"))
                .anyMatch(line ->
                        line.contains("staff-change-by-scale") && line.contains("620802") && line.endsWith(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fold --year 2020", "fold --year 2035", "explain job-retention-refund --key E1 --year 2020"})
    @DisplayName("没有任何缴费的年度：拒绝，说明办法")
    void refusesAYearWithoutData(String line) {
        SampleCity.Answer answer = run(line.split(" "));

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("年度的社会保险缴费：没有数据不等于不用花钱。").contains("--incomplete");
    }

    @Test
    @DisplayName("--incomplete：照算，每个数字都带标记，并在结果中写明")
    void computesWhenAskedTo() throws IOException {
        done(run("fold", "--year", "2020", "--incomplete"));

        assertThat(run("estimate", "--year", "2020").code()).isEqualTo(1);
        assertThat(run("near-misses", "job-retention-refund", "--year", "2020").code())
                .isEqualTo(1);
        assertThat(done(run("estimate", "--year", "2020", "--incomplete"))).contains("* 数据不完整：登记库没有 2020 年度的社会保险缴费");
        JsonNode estimate = json("estimate", "--year", "2020", "--incomplete", "--format", "json");
        assertThat(estimate.at("/coverage/withoutYear").asBoolean()).isTrue();
        assertThat(estimate.get("rows"))
                .isNotEmpty()
                .allMatch(row -> row.path("incomplete").asBoolean());
    }

    @Test
    @DisplayName("旧版归并的个案库：一句话，请重新 fold")
    void asksToFoldAnOldCasebookAgain() {
        Warehouse opened = Warehouse.open(TestSpark.session(), warehouse.toString());
        Ledger ledger = opened.ledger();
        Run fold = ledger.last("fold", 2019).orElseThrow();
        Map<String, Long> writes = new TreeMap<>(fold.writes());
        writes.remove(CoverageFold.TABLE);
        ledger.append(
                new Run("old", "fold", 2018, fold.data(), "0.1", fold.reads(), writes, fold.details()),
                Clock.systemUTC());

        SampleCity.Answer answer = run("estimate", "--year", "2018");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("2018 年度的个案库由旧版 Casebook 归并").contains("fold --year 2018");
    }
}
