package org.casebook.pipeline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.casebook.policy.Fund;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Articles 9 to 12 in SQL: incubators, internships, training")
class TrainingOracleTest extends OracleTestBase {

    @Test
    @DisplayName("孵化基地: an award by level in the year of recognition, NORMAL ones only")
    void awardsIncubators() throws SQLException {
        city.insert("incubator", "'a', '620802', 'PROVINCE', DATE '2019-01-01', 'NORMAL'");
        city.insert("incubator", "'b', '620802', 'CITY', DATE '2019-12-31', 'NORMAL'");
        city.insert("incubator", "'c', '620802', 'CITY', DATE '2018-12-31', 'NORMAL'");
        city.insert("incubator", "'d', '620802', 'CITY', DATE '2019-05-31', 'ZOMBIE'");
        city.insert("incubator", "'e', '620802', 'CITY', DATE '2020-01-01', 'NORMAL'");
        assertThat(oracle.outcomes("incubator-grant", 2019))
                .containsExactly(
                        granted("a", Fund.EMPLOYMENT_SUBSIDY, 50_000_000),
                        granted("b", Fund.EMPLOYMENT_SUBSIDY, 20_000_000),
                        refused("c", "NOT_RECOGNISED_THIS_YEAR"));
        assertThat(oracle.outcomes("incubator-grant", 2018)).containsExactly(refused("c", "NOT_IN_FORCE"));
    }

    @Test
    @DisplayName("就业见习: 213 interns of six months cost 1,278,000 yuan")
    void agreesWithLanzhou() throws Exception {
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < 213; i++) {
            cases.append(intern("i" + i, "620823", 23, false, true, false, 6, 0, 0));
        }
        assertThat(assess("internship-subsidy", 2019, cases).stream()
                        .mapToLong(o -> o.fen().get(Fund.EMPLOYMENT_SUBSIDY))
                        .sum())
                .isEqualTo(127_800_000);
    }

    @ParameterizedTest
    @CsvSource({
        "620823, 15, true, false, false, 3, NOT_IN_TARGET_GROUP, 0, 0, ",
        "620823, 16, true, false, false, 3, , 0, 0, 300000",
        "620823, 24, true, false, false, 12, , 0, 0, 1200000",
        "620823, 25, true, false, false, 3, NOT_IN_TARGET_GROUP, 0, 0, ",
        "620823, 20, false, false, true, 3, NOT_IN_TARGET_GROUP, 0, 0, ",
        "620802, 30, false, false, true, 13, , 0, 0, 1200000",
        "620802, 30, false, true, false, 2, TOO_SHORT, 0, 0, ",
        "620802, 30, false, true, false, 3, , 2, 1, 360000",
        "620802, 30, false, true, false, 3, , 3, 1, 300000"
    })
    @DisplayName("就业见习: target groups, length, retention")
    void judgesInterns(
            String county,
            int age,
            boolean unemployed,
            boolean graduate,
            boolean vocational,
            int months,
            String ground,
            int finished,
            int retained,
            Long fen)
            throws Exception {
        String unit = intern("i", county, age, unemployed, graduate, vocational, months, finished, retained);
        assertThat(assess("internship-subsidy", 2019, unit))
                .containsExactly(
                        fen == null
                                ? refused("i", county, ground)
                                : granted("i", county, Fund.EMPLOYMENT_SUBSIDY, fen));
    }

    @Test
    @DisplayName("就业见习: facts on the first day and of the host")
    void foldsInterns() throws SQLException {
        city.employer("h", "620826", "LARGE", "NORMAL");
        city.person("g").but("g", "education = '30', graduated_on = DATE '2017-06-01'");
        city.person("v").but("v", "education = '44', graduated_on = DATE '2019-06-01'");
        city.insured("v", "x", 201910, 201910, false);
        city.insert("unemployment_registration", "'v', DATE '2019-06-01', '620802', 'OTHER', NULL, DATE '2019-11-01'");
        internship("g", "2019-05-31", "2019-11-30", true, true);
        city.person("new").but("new", "education = '11', graduated_on = DATE '2019-03-01'");
        city.person("young").but("young", "education = '47', graduated_on = DATE '2019-03-01'");
        internship("new", "2019-02-28", "2019-02-28", false, true);
        internship("new", "2019-03-01", "2019-03-01", false, true);
        internship("young", "2019-02-28", "2019-02-28", false, true);
        internship("young", "2019-03-01", "2019-03-01", false, true);
        internship("g", "2019-06-01", "2019-09-01", false, true);
        internship("v", "2019-10-31", "2020-01-30", true, true);
        internship("v", "2019-11-01", "2019-12-31", true, false);
        internship("v", "2019-12-01", "2020-01-01", true, true);
        internship("g", "2018-12-31", "2019-01-31", true, false);
        assertThat(oracle.cases("internship-subsidy", 2019))
                .extracting(c -> c.values().stream().skip(2).toList().toString())
                .containsExactly(
                        "[2019-05-31, 19, false, true, false, 6, 3, 1]",
                        "[2019-06-01, 20, false, false, false, 3, 3, 1]",
                        "[2019-02-28, 19, false, false, false, 0, 3, 1]",
                        "[2019-03-01, 19, false, true, false, 0, 3, 1]",
                        "[2019-10-31, 20, true, false, true, 3, 3, 1]",
                        "[2019-11-01, 20, false, false, false, 2, 3, 1]",
                        "[2019-12-01, 20, false, false, true, 1, 3, 1]",
                        "[2019-02-28, 19, false, false, false, 0, 3, 1]",
                        "[2019-03-01, 19, false, false, true, 0, 3, 1]");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 60000, 3600000, NOBODY_PASSED, ",
        "1, 54000, 3600000, OWN_FUNDS_SUFFICE, ",
        "1, 54001, 3600000, , 1",
        "1, 60000, 3600033, , 6000",
        "1, 80000, 3600000, , 15000",
        "2, 80000, 3600000, , 26000"
    })
    @DisplayName("在岗培训: the cost beyond 1.5 % of the payroll, at most 150 yuan a head")
    void supportsTraining(int trainees, long cost, long payroll, String ground, Long fen) throws Exception {
        String unit = """
                {"unit_key":"e","county":"620802","reference_date":"2019-01-01","trainees":%d,"cost_fen":%d,"payroll_fen":%d}
                """.formatted(trainees, cost, payroll);
        assertThat(assess("on-the-job-training-support", 2019, unit))
                .containsExactly(fen == null ? refused("e", ground) : granted("e", Fund.EMPLOYMENT_SUBSIDY, fen));
    }

    @Test
    @DisplayName("在岗培训: all rows cost, passed rows count, the year before is the payroll")
    void foldsOnTheJobTraining() throws SQLException {
        city.employer("e", "620802", "LARGE", "NORMAL").employer("other", "620802", "LARGE", "NORMAL");
        city.insured("p", "e", 201801, 201901, false).insert("distressed_employer", "'e', 2019");
        city.insert("training", "'p', 'ON_THE_JOB', DATE '2018-12-01', DATE '2019-01-01', 'e', true, 100");
        city.insert("training", "'p', 'ON_THE_JOB', DATE '2019-12-01', DATE '2019-12-31', 'e', true, 10");
        city.insert("training", "'q', 'ON_THE_JOB', DATE '2019-12-01', DATE '2019-12-31', 'e', false, 1");
        city.insert("training", "'q', 'ON_THE_JOB', DATE '2019-12-01', DATE '2020-01-01', 'e', true, 1000");
        city.insert("training", "'q', 'ON_THE_JOB', DATE '2019-01-01', DATE '2019-02-01', 'other', true, 1000");
        assertThat(oracle.cases("on-the-job-training-support", 2019))
                .extracting(c -> c.values().toString())
                .containsExactly("[e, 620802, 2019-01-01, 2, 111, 3600000]");
    }

    @Test
    @DisplayName("培训补贴 and 生活费: by registration on the first day; the first course of the year alone")
    void foldsCourses() throws SQLException {
        city.person("p").but("p", "residence_county = '620822', poor_household = true");
        city.insert("unemployment_registration", "'p', DATE '2019-03-01', '620802', 'OTHER', '050', DATE '2019-04-01'");
        course("SKILL", "2019-03-31", "2019-04-09", true);
        course("STARTUP", "2019-03-31", "2019-04-09", false);
        course("STARTUP", "2019-04-01", "2019-04-02", true);
        course("ON_THE_JOB", "2019-01-01", "2019-01-02", true);
        course("STARTUP", "2018-12-31", "2019-01-02", true);
        assertThat(oracle.outcomes("training-subsidy", 2019))
                .containsExactly(
                        granted("p|SKILL|2019-03-31", "620822", Fund.EMPLOYMENT_SUBSIDY, 120_000),
                        refused("p|STARTUP|2018-12-31", "620822", "NOT_UNEMPLOYED"),
                        refused("p|STARTUP|2019-03-31", "620822", "NOT_PASSED"),
                        refused("p|STARTUP|2019-04-01", "620822", "NOT_UNEMPLOYED"));
        assertThat(oracle.outcomes("training-living-allowance", 2019))
                .containsExactly(granted("p", "620822", Fund.EMPLOYMENT_SUBSIDY, 30_000));
        assertThat(oracle.outcomes("training-living-allowance", 2018))
                .containsExactly(refused("p", "620822", "NOT_IN_FORCE"));
        city.insert("unemployment_benefit", "'p', 201905, 1").insert("unemployment_benefit", "'p', 201903, 0");
        assertThat(oracle.outcomes("training-living-allowance", 2019))
                .extracting(Outcome::ground)
                .containsOnlyNulls();
        city.insert("unemployment_benefit", "'p', 201904, 1");
        assertThat(oracle.outcomes("training-living-allowance", 2019))
                .containsExactly(refused("p", "620822", "DRAWS_BENEFIT"));
    }

    @Test
    @DisplayName("生活费: hardship and unemployment are those of the first day, and of the person")
    void foldsLivingAllowance() throws SQLException {
        city.person("p").person("q");
        registered("p", "2019-03-01", "NULL", "2019-03-05");
        registered("p", "2019-03-05", "'060'", "2019-04-01");
        registered("q", "2019-01-01", "'060'", "2020-01-01");
        course("SKILL", "2019-03-04", "2019-03-31", true);
        assertThat(oracle.cases("training-living-allowance", 2019))
                .extracting(c -> c.values().toString())
                .containsExactly("[p, 620802, 2019-03-04, false, false, false, 28, true, false]");
        oracle.execute("DELETE FROM unemployment_registration WHERE person_id = 'p' AND hardship_category IS NULL");
        assertThat(oracle.outcomes("training-living-allowance", 2019)).containsExactly(refused("p", "NOT_UNEMPLOYED"));
        registered("p", "2019-03-04", "'010'", "2019-03-05");
        assertThat(oracle.outcomes("training-living-allowance", 2019))
                .containsExactly(granted("p", Fund.EMPLOYMENT_SUBSIDY, 28 * 3_000));
    }

    @ParameterizedTest
    @CsvSource({
        "false, true, true, true, NOT_UNEMPLOYED",
        "true, false, false, false, NOT_IN_TARGET_GROUP",
        "true, true, false, false, ",
        "true, false, true, false, ",
        "true, false, false, true, "
    })
    @DisplayName("生活费: hardship, zero-employment or poor household")
    void judgesLivingAllowance(boolean unemployed, boolean hardship, boolean zero, boolean poor, String ground)
            throws Exception {
        String unit = """
                {"unit_key":"p","county":"620802","reference_date":"2020-12-31","hardship":%s,"days":1,\
                "zero_employment_household":%s,"poor_household":%s,"unemployed":%s,"benefit_overlap":false}
                """.formatted(hardship, zero, poor, unemployed);
        assertThat(assess("training-living-allowance", 2020, unit))
                .extracting(Outcome::ground)
                .containsExactly(ground);
        oracle.set("training-living-allowance", "includePoorHousehold", "false");
        assertThat(assess("training-living-allowance", 2020, unit))
                .extracting(Outcome::ground)
                .containsExactly(ground == null && !hardship && !zero ? "NOT_IN_TARGET_GROUP" : ground);
    }

    private void internship(String person, String from, String to, boolean completed, boolean retained)
            throws SQLException {
        city.insert(
                "internship",
                "'%s', 'h', DATE '%s', DATE '%s', %s, %s".formatted(person, from, to, completed, retained));
    }

    private void registered(String person, String from, String category, String closed) throws SQLException {
        city.insert(
                "unemployment_registration",
                "'%s', DATE '%s', '620802', 'OTHER', %s, DATE '%s'".formatted(person, from, category, closed));
    }

    private void course(String kind, String from, String to, boolean passed) throws SQLException {
        city.insert("training", "'p', '%s', DATE '%s', DATE '%s', NULL, %s, 0".formatted(kind, from, to, passed));
    }

    private static String intern(
            String key,
            String county,
            int age,
            boolean unemployed,
            boolean graduate,
            boolean vocational,
            int months,
            int finished,
            int retained) {
        return """
                {"unit_key":"%s","county":"%s","reference_date":"2019-06-01","age":%d,"registered_unemployed":%s,\
                "graduate":%s,"vocational_graduate":%s,"months":%d,"finished":%d,"retained":%d}
                """.formatted(key, county, age, unemployed, graduate, vocational, months, finished, retained);
    }
}
