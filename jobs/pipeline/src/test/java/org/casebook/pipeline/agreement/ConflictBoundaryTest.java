package org.casebook.pipeline.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.fold.ConflictFold;
import org.casebook.pipeline.fold.UnitViews;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.policy.Measures;
import org.casebook.policy.interplay.Conflict;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every person lives in a county of their own, whose code names the case; amounts are worked out in yuan by hand. */
@DisplayName("同时享受的情形：各种起止日，2019 年")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConflictBoundaryTest {

    private static final int YEAR = 2019;

    private static final String PERSON =
            "'%s', DATE '1997-06-01', '510100', 'URBAN', '%s', '14', DATE '2018-06-30', false, false, true, false";

    private final Map<String, List<Row>> folded = new HashMap<>();
    private Oracle oracle;
    private SparkSession spark;

    @BeforeAll
    void fill(@TempDir Path dir) throws SQLException {
        oracle = Oracle.open();
        interns();
        holders();
        workers();
        learners();
        beneficiaries();
        spark = OracleViews.open(oracle, oracle.tables(), dir);
        for (Conflict conflict : Measures.conflicts()) {
            folded.put(
                    conflict.stem(),
                    FoundConflicts.folded(conflict, spark, YEAR).collectAsList());
        }
    }

    @AfterAll
    void close() throws SQLException {
        oracle.close();
    }

    /** Graduates in an internship from 15 March to 31 August, five whole months, unless said otherwise. */
    private void interns() throws SQLException {
        insured(intern("100001"), "E100001", 201902);
        insured(intern("100002"), "E100002", 201903);
        insured(intern("100003"), "E100003", 201908);
        insured(intern("100004"), "E100004", 201909);
        insured(intern("100005"), "E100001", 201905);
        String often = intern("100006");
        insured(often, "E100006", 201904);
        insured(often, "E100006", 201905);
        oracle.execute("UPDATE contribution SET paid = false WHERE person_id = 'P100006'");
        insert("person", PERSON.formatted("P999999", "100006"));
        insert("internship", "'P999999', 'E100006', DATE '2019-03-15', DATE '2019-08-31', false, false");
        insured("P999999", "E100006", 201906);
        insured(intern("100007"), "E100007", 201905);
        oracle.execute("UPDATE contribution SET insurance = '410' WHERE person_id = 'P100007'");
        insured(intern("100008", "2019-05-01", "2019-06-30"), "E100008", 201905);
        insured(intern("100009", "2019-11-01", "2020-01-31"), "E100009", 202001);
        String twice = intern("100010", "2019-01-01", "2019-03-31");
        insert("internship", "'%s', 'E100010', DATE '2019-07-01', DATE '2019-09-30', false, false".formatted(twice));
        insured(twice, "E100010", 201903);
        insured(twice, "E100010", 201907);
    }

    @Test
    @DisplayName("见习单位参保：首月、末月、欠缴都算；前后一月、别的单位、别的险种、未满三个月、次年的月份不算")
    void internsInsuredByTheirHost() {
        assertThat(found("intern-insured-by-host"))
                .isEqualTo(expected("100002 1 5000 0", "100003 1 5000 0", "100006 2 10000 0", "100010 1 6000 0"));
        assertThat(found("intern-insured-by-host", "internship-subsidy.minimumMonths=1"))
                .containsEntry("100008", List.of(1L, 200_000L, 0L));
    }

    /** In a post from 28 February to 1 May, four months, unless said otherwise. */
    private void holders() throws SQLException {
        insured(holder("200001", true), "E100001", 201901);
        insured(holder("200002", true), "E100001", 201902);
        insured(holder("200003", true), "E100001", 201905);
        insured(holder("200004", true), "E100001", 201906);
        insured(holder("200005", false), "E100001", 201903);
        String open = holder("200006", true);
        oracle.execute("UPDATE public_post SET ends_on = NULL WHERE person_id = 'P200006'");
        insured(open, "E100002", 201912);
    }

    @Test
    @DisplayName("岗位人员参保：岗位只占一天的月份也算，前后一月不算；非贫困户不享受，不算")
    void postHoldersInsuredByAnEmployer() {
        assertThat(found("post-holder-insured"))
                .isEqualTo(expected("200002 1 2000 0", "200003 1 2000 0", "200006 1 5500 0"));
    }

    /** In Tianjin from 31 January to 1 June, six months. */
    private void workers() throws SQLException {
        post(worker("300001", "2019-06-01"), "A", "2019-06-30", "2019-07-31");
        post(worker("300002", "2019-06-01"), "A", "2019-07-01", "2019-07-31");
        post(worker("300003", "2019-05-31"), "A", "2019-05-31", "2019-06-30");
        String two = worker("300004", "2019-06-01");
        post(two, "A", "2019-01-01", "2019-01-01");
        post(two, "B", "2019-06-01", "2019-06-01");
        post(two, "C", "2019-08-01", "2019-08-31");
        post(worker("300005", "2019-06-01"), "A", "2018-12-31", "2019-12-31");
    }

    @Test
    @DisplayName("赴津与岗位：同月各占一天即算，不必同日；两个岗位一次赴津，赴津补助只计一次；五个月的不享受")
    void postsWhileInTianjin() {
        assertThat(found("post-while-in-tianjin")).isEqualTo(expected("300001 1 2000 1000", "300004 1 2000 1000"));
        assertThat(found("post-while-in-tianjin", "tianjin-travel-allowance.minimumMonths=5"))
                .isEqualTo(expected("300001 1 2000 1000", "300003 1 2000 1000", "300004 1 2000 1000"));
    }

    /** Unemployed until 1 May 2019, insured before and since; skill courses. */
    private void learners() throws SQLException {
        for (String[] it : new String[][] {
            {"400001", "2019-05-10", "2019-05-09"},
            {"400002", "2019-05-10", "2019-05-10"},
            {"400003", "2019-05-10", "2019-08-08"},
            {"400004", "2019-05-10", "2019-08-09"},
            {"400005", "2018-12-20", "2019-01-10"}
        }) {
            course(learner(it[0]), "2018-12-01", it[1]);
            certificate("P" + it[0], "A", it[2]);
        }
        String courses = learner("400006");
        course(courses, "2019-01-07", "2019-03-29");
        course(courses, "2019-02-04", "2019-04-26");
        certificate(courses, "A", "2019-05-05");
        String certificates = learner("400007");
        course(certificates, "2019-01-07", "2019-03-29");
        certificate(certificates, "A", "2019-05-05");
        certificate(certificates, "B", "2019-05-06");
        certificate(certificates, "A", "2019-05-07");
    }

    @Test
    @DisplayName("培训后取证：结业当日至其后第90日；两期一证、一期两证，每项金额只计一次；同工种第二张证书不享受；跨年不算")
    void certificatesAfterCourses() {
        assertThat(found("certificate-after-course"))
                .isEqualTo(expected(
                        "400002 1 1200 1000", "400003 1 1200 1000", "400006 1 2400 1000", "400007 1 1200 2000"));
    }

    /** Insured for twelve months, registered on 15 June 2018, seven months drawn: paid from January to May 2019. */
    private void beneficiaries() throws SQLException {
        registered(intern("500001", "2019-05-31", "2019-09-30"), "EXPIRED", null);
        registered(intern("500002", "2019-06-01", "2019-09-30"), "EXPIRED", null);
        registered(intern("500003", "2019-03-01", "2019-09-30"), "EXPIRED", "2019-03-01");
        registered(intern("500004", "2019-03-01", "2019-09-30"), "EXPIRED", "2019-03-02");
        registered(intern("500005", "2019-03-01", "2019-09-30"), "EMPLOYEE", null);
    }

    @Test
    @DisplayName("见习与失业金：领取期的末月也算，期满之后不算；延长期限则算；见习首日已注销、本人意愿失业不算")
    void benefitDuringAnInternship() {
        assertThat(found("benefit-during-internship")).isEqualTo(expected("500001 1 4000 8040", "500004 1 7000 4824"));
        assertThat(found("benefit-during-internship", "unemployment-benefit.durations=13+18+24"))
                .isEqualTo(expected("500001 1 4000 9648", "500002 1 4000 9648", "500004 1 7000 4824"));
    }

    @Test
    @DisplayName("第二套实现对这些情形的结论相同")
    void theSecondImplementationAgrees() throws SQLException {
        oracle.loadPolicyInForce();
        for (Conflict conflict : Measures.conflicts()) {
            assertThat(FoundConflicts.of(conflict, oracle, YEAR)).isEqualTo(found(conflict.stem()));
        }
    }

    @Test
    @DisplayName("归并后只有事实与人数：不含人员、单位、证书的编号；换一套编号、倒一下次序，结果逐行相同")
    void namesNobody() throws SQLException {
        for (Conflict conflict : Measures.conflicts()) {
            List<Row> rows = folded.get(conflict.stem());
            assertThat(rows).isNotEmpty();
            assertThat(rows.get(0).schema().fieldNames())
                    .containsExactly(conflict.stem().replace('-', '_'), ConflictFold.PEOPLE);
            assertThat(rows.toString()).doesNotContainPattern("[PEC]\\d{6}");
        }
        SparkSession renamed = Units.newSession();
        for (String table : oracle.tables()) {
            List<String> columns = List.of(spark.table(table).columns());
            String select = columns.stream()
                    .map(name -> name.equals("person_id") ? "reverse(person_id) AS person_id" : name)
                    .reduce((a, b) -> a + ", " + b)
                    .orElseThrow();
            Dataset<Row> rows =
                    spark.sql("SELECT " + select + " FROM " + table + " ORDER BY " + columns.get(0) + " DESC");
            renamed.createDataFrame(rows.collectAsList(), rows.schema()).createOrReplaceTempView(table);
        }
        UnitViews.share(renamed);
        for (Conflict conflict : Measures.conflicts()) {
            assertThat(FoundConflicts.folded(conflict, renamed, YEAR).collectAsList())
                    .containsExactlyInAnyOrderElementsOf(folded.get(conflict.stem()));
        }
    }

    @Test
    @DisplayName("事实相同的两人归为一行，人数为二")
    void foldsEqualPeople() {
        assertThat(folded.get("intern-insured-by-host").stream().map(row -> row.<Long>getAs(ConflictFold.PEOPLE)))
                .containsExactlyInAnyOrder(1L, 1L, 1L, 1L, 2L);
    }

    private Map<String, List<Long>> found(String stem, String... settings) {
        PolicyBook book = Policy.inForce().with(List.of(settings), Measures.all());
        Conflict conflict = Measures.conflicts().stream()
                .filter(each -> each.stem().equals(stem))
                .findFirst()
                .orElseThrow();
        return FoundConflicts.of(conflict, folded.get(stem), book, YEAR);
    }

    /** County, people, yuan, yuan of the other measure. */
    private static Map<String, List<Long>> expected(String... rows) {
        Map<String, List<Long>> expected = new TreeMap<>();
        for (String row : rows) {
            String[] cells = row.split(" ", -1);
            expected.put(
                    cells[0],
                    List.of(Long.valueOf(cells[1]), Long.parseLong(cells[2]) * 100, Long.parseLong(cells[3]) * 100));
        }
        return expected;
    }

    private String person(String county) throws SQLException {
        insert("person", PERSON.formatted("P" + county, county));
        return "P" + county;
    }

    private String intern(String county) throws SQLException {
        return intern(county, "2019-03-15", "2019-08-31");
    }

    private String intern(String county, String from, String to) throws SQLException {
        insert("employer", "'E%s', '%s', 'C', 'PRIVATE', 'SMALL', 'NORMAL'".formatted(county, county));
        insert("internship", "'P%s', 'E%s', DATE '%s', DATE '%s', false, false".formatted(county, county, from, to));
        return person(county);
    }

    private String holder(String county, boolean poor) throws SQLException {
        String person = person(county);
        oracle.execute("UPDATE person SET poor_household = " + poor + " WHERE person_id = '" + person + "'");
        post(person, "A", "2019-02-28", "2019-05-01");
        return person;
    }

    private void post(String person, String number, String from, String to) throws SQLException {
        insert(
                "public_post",
                "'%s%s', '%s', DATE '%s', DATE '%s', '%s'"
                        .formatted(person, number, person, from, to, person.substring(1)));
    }

    private String worker(String county, String until) throws SQLException {
        insert("labour_transfer", "'P%s', DATE '2019-01-31', DATE '%s', '510100', '120104'".formatted(county, until));
        return person(county);
    }

    private String learner(String county) throws SQLException {
        String person = person(county);
        insert(
                "unemployment_registration",
                "'%s', DATE '2018-06-01', '%s', 'EMPLOYEE', NULL, DATE '2019-05-01'".formatted(person, county));
        for (int month = 1; month <= 12; month++) {
            insured(person, "E100001", 201700 + month);
        }
        for (int month : List.of(201901, 201905, 201908)) {
            insured(person, "E100001", month);
        }
        return person;
    }

    private void course(String person, String from, String to) throws SQLException {
        insert("training", "'%s', 'SKILL', DATE '%s', DATE '%s', NULL, true, 0".formatted(person, from, to));
    }

    private void certificate(String person, String occupation, String day) throws SQLException {
        insert(
                "certificate",
                "'%s/%s/%s', '%s', '%s', '5', DATE '%s'".formatted(person, occupation, day, person, occupation, day));
    }

    private void registered(String person, String reason, String closed) throws SQLException {
        String county = person.substring(1);
        String closedOn = closed == null ? "NULL" : "DATE '" + closed + "'";
        insert(
                "unemployment_registration",
                "'%s', DATE '2018-06-15', '%s', '%s', NULL, %s".formatted(person, county, reason, closedOn));
        for (int month = 1; month <= 12; month++) {
            insured(person, "E100001", 201600 + month);
        }
        for (int month = 6; month <= 12; month++) {
            insert("unemployment_benefit", "'%s', %d, 100000".formatted(person, 201800 + month));
        }
    }

    private void insured(String person, String employer, int month) throws SQLException {
        insert("contribution", "'%s', '%s', '210', %d, 300000, 2100, 900, true".formatted(person, employer, month));
    }

    private void insert(String table, String values) throws SQLException {
        oracle.execute("INSERT INTO " + table + " VALUES (" + values + ")");
    }
}
