package org.casebook.pipeline.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Fund;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The second implementation, in SQL")
class OracleTest {

    private Oracle oracle;

    private HandMade city;

    @BeforeEach
    void open() throws SQLException {
        oracle = Oracle.open().loadPolicyInForce();
        city = new HandMade(oracle);
    }

    @AfterEach
    void close() throws SQLException {
        oracle.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "job-retention-refund",
                "distressed-employer-refund",
                "small-enterprise-loan",
                "skill-upgrade-subsidy",
                "unemployment-benefit",
                "tianjin-travel-allowance"
            })
    @DisplayName("every measure runs on an empty registry")
    void runsOnNothing(String stem) throws SQLException {
        assertThat(oracle.cases(stem, 2019)).isEmpty();
        assertThat(oracle.outcomes(stem, 2019)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-01, 2019-12-31, 12",
        "2019-01-02, 2019-12-31, 11",
        "2019-01-31, 2019-02-27, 0",
        "2019-01-31, 2019-02-28, 1",
        "2019-01-30, 2019-02-28, 1",
        "2019-05-15, 2019-06-13, 0",
        "2019-05-15, 2019-06-14, 1",
        "2016-02-29, 2017-02-27, 11",
        "2016-02-29, 2017-02-28, 12",
        "2019-03-01, 2019-03-01, 0"
    })
    @DisplayName("months between two dates, both days included")
    void monthsBetween(String from, String to, int months) throws SQLException {
        String sql = "SELECT CASE WHEN months_between(DATE '%s', DATE '%s') = %d THEN 1 ELSE error('differs') END";
        oracle.execute(sql.formatted(from, to, months));
        LocalDate end = LocalDate.parse(to).plusDays(1);
        assertThat(java.time.temporal.ChronoUnit.MONTHS.between(LocalDate.parse(from), end))
                .isEqualTo(months);
    }

    @Test
    @DisplayName("ratios are exact in every spelling")
    void readsRatios() throws SQLException {
        oracle.execute("SELECT CASE WHEN (num('25%'), den('25%'), num('4.35%'), den('4.35%'), num('2/3'), den('2/3'), "
                + "num('1.10'), den('1.10'), num('0.25'), den('0.25'), num('1'), den('1')) "
                + "= (25, 100, 435, 10000, 2, 3, 110, 100, 25, 100, 1, 1) THEN 1 ELSE error('differs') END");
        oracle.execute("SELECT CASE WHEN (half_up(1, 2), half_up(149, 100), half_up(0, 7), half_up(5, 2)) "
                + "= (1, 1, 0, 3) THEN 1 ELSE error('differs') END");
    }

    @Test
    @DisplayName("an unknown term cannot be set, two values for one day are refused")
    void watchesTerms() throws SQLException {
        assertThatThrownBy(() -> oracle.set("tianjin-travel-allowance", "perMonth", "1"))
                .isInstanceOf(IllegalArgumentException.class);
        transfer("p1", "2019-01-01", "2019-12-31");
        oracle.execute("INSERT INTO term VALUES ('tianjin-travel-allowance', 'perYear', DATE '2019-12-31', NULL, '1')");
        assertThatThrownBy(() -> oracle.outcomes("tianjin-travel-allowance", 2019))
                .isInstanceOf(SQLException.class);
    }

    @Test
    @DisplayName("稳岗返还: 18,000 fen of premiums paid in full give 9,000 fen")
    void refundsHalfThePremiums() throws SQLException {
        steadyEmployer("e1", 5);
        assertThat(oracle.outcomes("job-retention-refund", 2019))
                .containsExactly(granted("e1", Fund.UNEMPLOYMENT_INSURANCE, 5 * 12 * 3000 / 2));
        assertThat(oracle.outcomes("job-retention-refund", 2018))
                .as("insured in December 2017 alone, before the days in force")
                .containsExactly(refused("e1", "NOT_IN_FORCE"));
    }

    @ParameterizedTest
    @CsvSource({"25, 24, LAYOFFS", "26, 25, ", "50, 48, LAYOFFS", "51, 49, ", "3, 4, ", "0, 3, NO_OPENING_STAFF"})
    @DisplayName("裁员率 must stay strictly below 4 %")
    void comparesLayoffs(int opening, int closing, String ground) throws SQLException {
        city.employer("e1", "620802", "LARGE", "NORMAL");
        for (int i = 0; i < Math.max(opening, closing); i++) {
            city.insured("p" + i, "e1", 201801, 201811, true);
            if (i < opening) {
                city.insured("p" + i, "e1", 201712, 201712, true);
            }
            if (i < closing) {
                city.insured("p" + i, "e1", 201812, 201812, true);
            }
        }
        assertThat(oracle.outcomes("job-retention-refund", 2019))
                .singleElement()
                .extracting(Outcome::ground)
                .isEqualTo(ground);
    }

    @Test
    @DisplayName("the average of twelve months as the base of the layoff rate moves the limit")
    void averagesStaff() throws SQLException {
        // opening 26, 25 in all twelve months: 1 / 26 is below 4 %, 1 / 25 is not
        city.employer("e1", "620802", "LARGE", "NORMAL");
        for (int i = 0; i < 26; i++) {
            city.insured("p" + i, "e1", 201712, i < 25 ? 201812 : 201712, true);
        }
        assertThat(oracle.outcomes("job-retention-refund", 2019))
                .extracting(Outcome::ground)
                .containsOnlyNulls();
        oracle.set("job-retention-refund", "layoffFormula", "OPENING_AVERAGE");
        assertThat(oracle.outcomes("job-retention-refund", 2019)).containsExactly(refused("e1", "LAYOFFS"));
    }

    @Test
    @DisplayName("one unpaid row spoils its month")
    void countsPaidMonths() throws SQLException {
        steadyEmployer("e1", 5);
        city.insured("late", "e1", 201806, 201806, false);
        assertThat(oracle.outcomes("job-retention-refund", 2019)).containsExactly(refused("e1", "NOT_PAID_IN_FULL"));
    }

    @Test
    @DisplayName("困难企业: six months of benefit a head instead of the ordinary refund, in 2019 only")
    void refundsDistressedEmployers() throws SQLException {
        steadyEmployer("e1", 5);
        city.insert("distressed_employer", "'e1', 2019").insert("distressed_employer", "'e1', 2020");
        for (int i = 0; i < 5; i++) {
            city.insured("e1-p" + i, "e1", 201901, 201912, true);
        }
        assertThat(oracle.outcomes("distressed-employer-refund", 2019))
                .containsExactly(granted("e1", Fund.UNEMPLOYMENT_INSURANCE, 6L * 139000 * 5));
        assertThat(oracle.outcomes("job-retention-refund", 2019))
                .containsExactly(refused("e1", "TAKES_DISTRESSED_REFUND"));
        assertThat(oracle.outcomes("distressed-employer-refund", 2020)).containsExactly(refused("e1", "NOT_IN_FORCE"));
        assertThat(oracle.outcomes("job-retention-refund", 2020))
                .containsExactly(granted("e1", Fund.UNEMPLOYMENT_INSURANCE, 5 * 12 * 3000 / 2));
    }

    @Test
    @DisplayName("困难企业 by premium: half of six twelfths of all that was due, other insurances and unpaid rows too")
    void refundsByPremium() throws SQLException {
        steadyEmployer("e1", 5);
        city.insert("distressed_employer", "'e1', 2019")
                .insert("contribution", "'e1-p0', 'e1', '110', 201803, 300000, 50001, 20000, false");
        oracle.set("distressed-employer-refund", "method", "PREMIUM");
        // (180,000 + 70,001) / 12 x 6 x 1/2 = 62,500.25
        assertThat(oracle.outcomes("distressed-employer-refund", 2019))
                .containsExactly(granted("e1", Fund.UNEMPLOYMENT_INSURANCE, 62_500));
        oracle.set("distressed-employer-refund", "method", "HIGHER");
        assertThat(oracle.outcomes("distressed-employer-refund", 2019))
                .containsExactly(granted("e1", Fund.UNEMPLOYMENT_INSURANCE, 4_170_000));
    }

    @Test
    @DisplayName("excluded standings come before everything else")
    void excludesStandings() throws SQLException {
        city.employer("dead", "620802", "LARGE", "ZOMBIE").insured("p", "dead", 201805, 201805, false);
        city.employer("none", "620802", "LARGE", "DISHONEST");
        assertThat(oracle.outcomes("job-retention-refund", 2019)).containsExactly(refused("dead", "EXCLUDED_STANDING"));
    }

    @Test
    @DisplayName("技能提升补贴: the first payment of the province, 2,213,500 yuan for 1,263 people")
    void agreesWithTheFirstSkillPayment(@TempDir Path dir) throws Exception {
        StringBuilder cases = new StringBuilder();
        Map<String, Integer> people = new LinkedHashMap<>(Map.of("5", 50, "4", 525, "3", 688));
        people.forEach((level, count) -> {
            for (int i = 0; i < count; i++) {
                cases.append(skillCase(level + "-" + i, level, "2018-06-15", 36, true, false));
            }
        });
        assertThat(assess(dir, "skill-upgrade-subsidy", cases))
                .hasSize(1263)
                .allMatch(outcome -> outcome.ground() == null)
                .extracting(outcome -> outcome.fen().get(Fund.UNEMPLOYMENT_INSURANCE))
                .satisfies(fen -> assertThat(
                                fen.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(221_350_000));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 2018-12-31, 35, true, false, INSURED_TOO_SHORT",
        "5, 2018-12-31, 36, true, false, ",
        "5, 2019-01-01, 11, true, false, INSURED_TOO_SHORT",
        "5, 2019-01-01, 12, true, false, ",
        "5, 2020-12-31, 12, true, false, ",
        "5, 2021-01-01, 35, true, false, INSURED_TOO_SHORT",
        "5, 2016-12-31, 99, true, false, NOT_IN_FORCE",
        "2, 2019-01-01, 11, false, true, LEVEL_NOT_COVERED",
        "1, 2019-01-01, 99, true, false, LEVEL_NOT_COVERED",
        "3, 2019-01-01, 11, false, true, NOT_EMPLOYED",
        "3, 2019-01-01, 11, true, true, INSURED_TOO_SHORT",
        "3, 2019-01-01, 12, true, true, DRAWS_BENEFIT"
    })
    @DisplayName("技能提升补贴: the conditions in their order, by the day of issue")
    void judgesCertificates(
            String level, String day, int insured, boolean employed, boolean draws, String ground, @TempDir Path dir)
            throws Exception {
        assertThat(assess(dir, "skill-upgrade-subsidy", skillCase("c", level, day, insured, employed, draws)))
                .extracting(Outcome::ground)
                .containsExactly(ground);
    }

    @Test
    @DisplayName("技能提升补贴: first certificate only, county of the best-paid employer, months up to that of issue")
    void foldsCertificates() throws SQLException {
        city.person("p1").employer("e1", "620821", "LARGE", "NORMAL").employer("e2", "620826", "LARGE", "NORMAL");
        city.insured("p1", "e1", 201807, 201906, true).insured("p1", "e1", 201907, 201907, false);
        city.insert("contribution", "'p1', 'e2', '210', 201906, 300001, 0, 0, false");
        city.insert("certificate", "'10', 'p1', '6-1', '4', DATE '2019-06-30'");
        city.insert("certificate", "'9', 'p1', '6-1', '4', DATE '2019-06-30'");
        city.insert("certificate", "'11', 'p1', '6-1', '3', DATE '2019-07-01'");
        city.insert("certificate", "'12', 'p1', '6-2', '5', DATE '2018-12-31'");
        city.insert("certificate", "'13', 'p1', '6-2', '5', DATE '2019-08-01'");
        city.insert("certificate", "'14', 'p1', '6-3', '5', DATE '2019-08-01'");
        city.insert("unemployment_benefit", "'p1', 201908, 0").insert("unemployment_benefit", "'p1', 201907, 1");
        assertThat(oracle.cases("skill-upgrade-subsidy", 2019))
                .extracting(c -> c.get("unit_key") + " " + c.get("county") + " " + c.get("insured_months") + " "
                        + c.get("employed_at_issue") + " " + c.get("draws_benefit"))
                .containsExactly("10 620826 12 true false", "11 620821 12 true true", "14 620802 12 false false");
    }

    @ParameterizedTest
    @CsvSource({"620802, 165300", "620871, 165300", "620821, 160800", "620881, 160800"})
    @DisplayName("失业保险金: a month of 2019 costs 1,653 yuan in 崆峒区 and the park, 1,608 elsewhere")
    void pricesAMonth(String county, long fen) throws SQLException {
        city.person("p1").insured("p1", "e", 201801, 201812, true);
        city.insert(
                "unemployment_registration",
                "'p1', DATE '2019-01-31', '%s', 'EMPLOYER', NULL, DATE '2019-02-01'".formatted(county));
        assertThat(oracle.outcomes("unemployment-benefit", 2019))
                .containsExactly(new Outcome("p1|2019-01-31", county, null, Map.of(Fund.UNEMPLOYMENT_INSURANCE, fen)));
    }

    @Test
    @DisplayName("失业保险金: facts of a spell over three years")
    void foldsRegistrations() throws SQLException {
        city.person("p1").insured("p1", "e", 201601, 201712, true).insured("p1", "f", 201612, 201712, true);
        city.insert(
                "unemployment_registration", "'p1', DATE '2017-12-05', '620802', 'EXPIRED', NULL, DATE '2019-04-01'");
        city.insert(
                "unemployment_registration", "'p1', DATE '2019-05-01', '620802', 'EMPLOYEE', NULL, DATE '2019-05-01'");
        city.insert(
                "unemployment_registration", "'p1', DATE '2015-01-01', '620802', 'BANKRUPT', NULL, DATE '2019-01-01'");
        city.insert("unemployment_benefit", "'p1', 201711, 1").insert("unemployment_benefit", "'p1', 201712, 1");
        city.insert("unemployment_benefit", "'p1', 201801, 1").insert("unemployment_benefit", "'p1', 201802, 0");
        city.insert("unemployment_benefit", "'p1', 201901, 1");
        assertThat(oracle.cases("unemployment-benefit", 2019)).singleElement().satisfies(c -> {
            assertThat(c).containsEntry("unit_key", "p1|2017-12-05").containsEntry("months_in_year", 3);
            assertThat(c).containsEntry("insured_months", 23L).containsEntry("drawn_before", 2L);
            assertThat(c).containsEntry("first_month", LocalDate.parse("2019-01-01"));
        });
        assertThat(oracle.outcomes("unemployment-benefit", 2019))
                .containsExactly(new Outcome(
                        "p1|2017-12-05", "620802", null, Map.of(Fund.UNEMPLOYMENT_INSURANCE, 3 * 165_300L)));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-03-10, 2019-03-01, 10, 12, true, 0, , 1653000",
        "2019-03-10, 2019-03-01, 10, 11, true, 0, INSURED_TOO_SHORT, ",
        "2019-03-10, 2019-03-01, 10, 12, false, 0, VOLUNTARY, ",
        "2018-01-10, 2019-01-01, 12, 59, true, 11, , 165300",
        "2018-01-10, 2019-01-01, 12, 59, true, 12, EXHAUSTED, ",
        "2018-01-10, 2019-01-01, 12, 60, true, 12, , 991800",
        "2018-01-10, 2019-01-01, 12, 119, true, 17, , 165300",
        "2018-01-10, 2019-01-01, 12, 120, true, 12, , 1983600",
        "1999-01-21, 2019-01-01, 12, 120, true, 0, NOT_IN_FORCE, ",
        "1999-01-22, 2019-01-01, 12, 120, true, 23, , 165300"
    })
    @DisplayName("失业保险金: 12, 18 or 24 months, less what was drawn")
    void judgesRegistrations(
            String registered,
            String first,
            int months,
            int insured,
            boolean involuntary,
            int drawn,
            String ground,
            Long fen,
            @TempDir Path dir)
            throws Exception {
        String unit = benefitCase(registered, first, months, insured, involuntary, drawn);
        Map<Fund, Long> amount = fen == null ? Map.of() : Map.of(Fund.UNEMPLOYMENT_INSURANCE, fen);
        assertThat(assess(dir, "unemployment-benefit", unit))
                .containsExactly(new Outcome("u", "620802", ground, amount));
    }

    @Test
    @DisplayName("失业保险金 in 2017: months before July pay nothing, but an entitlement of 0.00 is one")
    void paysNothingBeforeTheFirstStandard(@TempDir Path dir) throws Exception {
        List<Outcome> june =
                assess(dir, "unemployment-benefit", 2017, benefitCase("2017-01-10", "2017-01-01", 6, 12, true, 0));
        assertThat(june).extracting(Outcome::ground).containsExactly("NOT_IN_FORCE");
        List<Outcome> july =
                assess(dir, "unemployment-benefit", 2017, benefitCase("2017-01-10", "2017-01-01", 7, 12, true, 0));
        assertThat(july)
                .extracting(o -> o.fen().get(Fund.UNEMPLOYMENT_INSURANCE))
                .containsExactly(135_000L);
        List<Outcome> zero =
                assess(dir, "unemployment-benefit", 2017, benefitCase("2016-12-10", "2017-01-01", 7, 12, true, 11));
        assertThat(zero)
                .extracting(o -> o.fen().get(Fund.UNEMPLOYMENT_INSURANCE))
                .containsExactly(0L);
    }

    @Test
    @DisplayName("赴津补助: touched calendar months, cumulative; county of hukou, else of residence")
    void foldsTransfers() throws SQLException {
        city.person("p1").but("p1", "hukou_county = '620826', poor_household = true");
        city.person("p2").but("p2", "hukou_county = '620123', residence_county = '620823', poor_household = true");
        transfer("p1", "2018-11-01", "2019-01-01");
        transfer("p1", "2019-01-31", "2019-04-01");
        city.insert("labour_transfer", "'p1', DATE '2019-12-31', NULL, '620826', '120116'");
        city.insert("labour_transfer", "'p1', DATE '2019-06-01', DATE '2019-11-30', '620826', '110101'");
        transfer("p2", "2019-12-31", "2020-05-31");
        transfer("p2", "2018-01-01", "2018-12-31");
        assertThat(oracle.outcomes("tianjin-travel-allowance", 2019))
                .containsExactly(
                        new Outcome("p1", "620826", "TOO_FEW_MONTHS", Map.of()),
                        new Outcome("p2", "620823", "TOO_FEW_MONTHS", Map.of()));
        assertThat(oracle.cases("tianjin-travel-allowance", 2019))
                .extracting(c -> c.get("months"))
                .containsExactly(5L, 1L);
        transfer("p1", "2019-05-31", "2019-05-31");
        assertThat(oracle.outcomes("tianjin-travel-allowance", 2019))
                .contains(new Outcome("p1", "620826", null, Map.of(Fund.CITY, 200_000L)));
        assertThat(oracle.outcomes("tianjin-travel-allowance", 2018))
                .extracting(Outcome::ground)
                .containsOnly("NOT_IN_FORCE");
    }

    private void steadyEmployer(String id, int staff) throws SQLException {
        city.employer(id, "620802", "LARGE", "NORMAL");
        for (int i = 0; i < staff; i++) {
            city.insured(id + "-p" + i, id, 201712, 201812, true);
        }
    }

    private void transfer(String person, String from, String to) throws SQLException {
        if (oracle.execute("UPDATE person SET veteran = veteran WHERE person_id = '" + person + "'") == 0) {
            city.person(person);
        }
        city.insert("labour_transfer", "'%s', DATE '%s', DATE '%s', '620802', '120101'".formatted(person, from, to));
    }

    private static String skillCase(
            String key, String level, String day, int insured, boolean employed, boolean draws) {
        return """
                {"unit_key":"%s","county":"620802","reference_date":"%s","level":"%s","insured_months":%d,\
                "employed_at_issue":%s,"draws_benefit":%s}
                """.formatted(key, day, level, insured, employed, draws);
    }

    private static String benefitCase(
            String registered, String first, int months, int insured, boolean involuntary, int drawn) {
        return """
                {"unit_key":"u","county":"620802","reference_date":"%s","first_month":"%s","months_in_year":%d,\
                "insured_months":%d,"involuntary":%s,"drawn_before":%d}
                """.formatted(registered, first, months, insured, involuntary, drawn);
    }

    private List<Outcome> assess(Path dir, String stem, CharSequence cases) throws Exception {
        return assess(dir, stem, 2019, cases);
    }

    private List<Outcome> assess(Path dir, String stem, int year, CharSequence cases) throws Exception {
        return oracle.outcomesOf(stem, year, Files.writeString(dir.resolve("cases.json"), cases));
    }

    private static Outcome granted(String key, Fund fund, long fen) {
        return new Outcome(key, "620802", null, Map.of(fund, fen));
    }

    private static Outcome refused(String key, String ground) {
        return new Outcome(key, "620802", ground, Map.of());
    }
}
