package org.casebook.pipeline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Fund;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Article 8 in SQL: 小微企业创业担保贷款贴息")
class SmallEnterpriseLoanOracleTest extends OracleTestBase {

    private static final String STEM = "small-enterprise-loan";

    @ParameterizedTest
    @CsvSource({
        "0, 12, 30000000, 24, NO_STAFF",
        "8, 11, 30000000, 24, CONTRACTS_TOO_SHORT",
        "8, 12, 30000000, 24, ",
        "9, 12, 30000000, 24, HIRING_RATIO",
        "8, 12, 0, 0, NOTHING_REQUESTED",
        "8, 999, 1, 1, "
    })
    @DisplayName("two hires: 25 % of the staff, contracts of a year, a request")
    void judges(int staff, int months, long requested, int term, String ground) throws Exception {
        assertThat(assess(STEM, 2018, unit(staff, tally("VETERAN", months, 2), requested, term)))
                .extracting(Outcome::ground)
                .containsExactly(ground);
    }

    @ParameterizedTest
    @CsvSource({"100, 15, HIRING_RATIO", "100, 25, ", "101, 15, HIRING_RATIO", "101, 16, ", "120, 18, "})
    @DisplayName("more than 100 staff: 15 %; exactly 100 still 25 %")
    void takesTheLowerRatioAboveAHundred(int staff, int hires, String ground) throws Exception {
        assertThat(assess(STEM, 2018, unit(staff, tally("GRADUATE", 12, hires), 1, 1)))
                .extracting(Outcome::ground)
                .containsExactly(ground);
    }

    @Test
    @DisplayName("300,000 yuan at 4.35 %, half of it, two years: 13,050.00, of which 70 % central")
    void paysHalfTheBaseRate() throws Exception {
        // the request is cut to two hires x 150,000 and the term to 24 months
        assertThat(assess(STEM, 2018, unit(8, tally("VETERAN", 12, 2), 99_999_999L, 36)))
                .containsExactly(loan(913_500, 391_500));
    }

    @Test
    @DisplayName("rounded half-up once; the central part from the rounded amount")
    void roundsOnce() throws Exception {
        // 100,001 x 0.0435 x 0.5 / 12 = 181.25…; 181 x 0.7 = 126.7
        assertThat(assess(STEM, 2018, unit(8, tally("VETERAN", 12, 2), 100_001, 1)))
                .containsExactly(loan(127, 54));
        // 20,000,000 x 3 = 60,000,000 fen capped by nothing: x 0.0435 x 0.5 x 13 / 12 = 1,413,750
        assertThat(assess(STEM, 2018, unit(16, tally("VETERAN", 12, 4), 60_000_000, 13)))
                .containsExactly(loan(989_625, 424_125));
    }

    @Test
    @DisplayName("the cap is 2,000,000 yuan on 31 December 2017 and 3,000,000 on 31 December 2018")
    void capsTheLoan() throws Exception {
        String unit = unit(66, tally("VETERAN", 12, 20), 300_000_000L, 12);
        // 2017: 20 / 66 reaches 30 %; 200,000,000 x 0.02175 = 4,350,000; 2018: 300,000,000 x 0.02175 = 6,525,000
        assertThat(assess(STEM, 2017, unit)).containsExactly(loan(3_045_000, 1_305_000));
        assertThat(assess(STEM, 2018, unit)).containsExactly(loan(4_567_500, 1_957_500));
        assertThat(assess(STEM, 2015, unit)).containsExactly(new Outcome("u", "620802", "NOT_IN_FORCE", Map.of()));
    }

    @Test
    @DisplayName("whom the national ratio refuses, the county pays alone; a larger cap is local above the national one")
    void splitsARelaxation() throws Exception {
        oracle.set(STEM, "hiringRatio", "20%").set(STEM, "loanCap", "400000000");
        // 2 of 10: refused at 25 % in 2018, allowed at the national 20 % of 2019
        String two = unit(10, tally("VETERAN", 12, 2), 10_000_000, 12);
        assertThat(assess(STEM, 2018, two)).containsExactly(loan(0, 217_500));
        assertThat(assess(STEM, 2019, two)).containsExactly(loan(152_250, 65_250));
        // 20 of exactly 100 reach the national 20 %; 15 of 100 don't, 16 of 101 exceed the national 10 %
        oracle.set(STEM, "hiringRatio", "15%");
        String hundred = unit(100, tally("VETERAN", 12, 15), 10_000_000, 12);
        assertThat(assess(STEM, 2019, hundred)).containsExactly(loan(0, 217_500));
        assertThat(assess(STEM, 2019, unit(100, tally("VETERAN", 12, 20), 10_000_000, 12)))
                .containsExactly(loan(152_250, 65_250));
        assertThat(assess(STEM, 2019, unit(101, tally("VETERAN", 12, 16), 10_000_000, 12)))
                .containsExactly(loan(152_250, 65_250));
        // 27 hires x 150,000 = 405; 400 against the national 300: 8,700,000, national 6,525,000
        String many = unit(27, tally("VETERAN", 12, 27), 500_000_000L, 12);
        assertThat(assess(STEM, 2019, many)).containsExactly(loan(4_567_500, 4_132_500));
    }

    @Test
    @DisplayName("only people of a chosen group count")
    void countsChosenGroups() throws Exception {
        oracle.set(STEM, "eligibleGroups", "HARDSHIP+GRADUATE");
        String tally = "[{\"groups\":\"GRADUATE+VETERAN\",\"months\":12,\"people\":1},"
                + "{\"groups\":\"VETERAN\",\"months\":12,\"people\":7}]";
        assertThat(assess(STEM, 2018, unit(4, tally, 1, 1)))
                .extracting(Outcome::ground)
                .containsOnlyNulls();
        assertThat(assess(STEM, 2018, unit(5, tally, 1, 1)))
                .extracting(Outcome::ground)
                .containsExactly("HIRING_RATIO");
    }

    @Test
    @DisplayName("new hires: longest contract of the year signed as a member of a group, by people not known before")
    void foldsNewHires() throws SQLException {
        city.employer("e1", "620821", "MICRO", "ZOMBIE").employer("e2", "620822", "MEDIUM", "NORMAL");
        for (String p : new String[] {"new", "signed", "insured", "nobody", "twice"}) {
            city.person(p).but(p, "veteran = true");
        }
        city.but("nobody", "veteran = false").but("twice", "veteran = false");
        contract("new", "e1", "2019-03-01", "2019-04-01", "'2020-03-31'");
        contract("new", "e2", "2019-03-02", "2019-04-01", "NULL");
        contract("signed", "e1", "2018-12-31", "2019-01-01", "'2019-02-01'");
        contract("signed", "e1", "2019-02-02", "2019-02-02", "NULL");
        contract("insured", "e1", "2019-02-02", "2019-02-02", "NULL");
        // signed on 1 January or insured from January on: still new
        city.person("january").but("january", "veteran = true, poor_household = true");
        contract("january", "e1", "2019-01-01", "2019-01-01", "'2019-12-31'");
        city.insured("january", "e1", 201901, 201901, true);
        city.insert("unemployment_registration", "'january', DATE '2018-12-01', '620802', 'OTHER', NULL, NULL");
        city.insert("unemployment_registration", "'january', DATE '2019-01-01', '620802', 'OTHER', NULL, NULL");
        city.insured("insured", "e1", 201812, 201812, false);
        contract("nobody", "e1", "2019-02-02", "2019-02-02", "NULL");
        // a registered unemployed until 30 June; a graduate from 1 July: the open-ended one counts
        city.but("twice", "education = '30', graduated_on = DATE '2019-07-01'");
        city.insert(
                "unemployment_registration", "'twice', DATE '2019-05-01', '620802', 'OTHER', '050', DATE '2019-07-01'");
        contract("twice", "e1", "2019-06-30", "2019-06-30", "'2021-06-29'");
        contract("twice", "e1", "2019-07-01", "2019-07-01", "NULL");
        contract("twice", "e1", "2019-04-30", "2019-04-30", "NULL");
        city.insured("new", "e1", 201912, 201912, false).insured("nobody", "e1", 201912, 201912, true);
        city.insert("employer_loan", "'e1', DATE '2019-05-01', 7, 12");
        city.insert("employer_loan", "'e1', DATE '2019-05-02', 5, 24");
        city.insert("employer_loan", "'e1', DATE '2020-01-01', 9, 36");
        assertThat(oracle.cases(STEM, 2019))
                .extracting(c -> c.get("unit_key") + " " + c.get("county") + " " + c.get("staff") + " "
                        + c.get("new_hires") + " " + c.get("requested_fen") + " " + c.get("term_months"))
                .containsExactly("e1 620821 2 [{groups=GRADUATE, months=999, people=1},"
                        + " {groups=POOR_HOUSEHOLD+REGISTERED_UNEMPLOYED+VETERAN, months=12, people=1},"
                        + " {groups=VETERAN, months=12, people=1}] 5 24");
        assertThat(oracle.cases(STEM, 2018))
                .as("signed in 2018, so nobody known before")
                .extracting(c -> c.get("unit_key") + " " + c.get("new_hires"))
                .containsExactly("e1 [{groups=VETERAN, months=1, people=1}]");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-06-30, GRADUATE+HARDSHIP+REGISTERED_UNEMPLOYED+RETURNED_MIGRANT",
        "2019-07-01, RETURNED_MIGRANT",
        "2019-08-09, RETURNED_MIGRANT",
        "2019-08-10, ",
        "2017-08-09, GRADUATE",
        "2017-08-10, GRADUATE+RETURNED_MIGRANT",
        "2014-06-30, ",
        "2014-07-01, GRADUATE"
    })
    @DisplayName("groups on a day, first and last days")
    void findsGroups(String day, String groups) throws SQLException {
        city.person("p").but("p", "hukou_type = 'RURAL', education = '20', graduated_on = DATE '2014-07-01'");
        city.insert("unemployment_registration", "'p', DATE '2019-06-01', '620802', 'OTHER', '050', DATE '2019-07-01'");
        city.insert("labour_transfer", "'p', DATE '2017-01-01', DATE '2017-08-10', '620802', '110101'");
        city.insert("labour_transfer", "'p', DATE '2017-09-01', DATE '2018-08-10', '620802', '620802'");
        city.employer("e1", "620821", "SMALL", "NORMAL");
        contract("p", "e1", day, day, "NULL");
        var cases = oracle.cases(STEM, Integer.parseInt(day.substring(0, 4)));
        if (groups == null) {
            assertThat(cases).isEmpty();
        } else {
            assertThat(cases)
                    .extracting(c -> c.get("new_hires").toString())
                    .containsExactly("[{groups=" + groups + ", months=999, people=1}]");
        }
    }

    private void contract(String person, String employer, String signed, String starts, String ends)
            throws SQLException {
        String end = "NULL".equals(ends) ? ends : "DATE " + ends;
        city.insert(
                "contract",
                "'%s', '%s', DATE '%s', DATE '%s', %s, NULL".formatted(person, employer, signed, starts, end));
    }

    private static String tally(String groups, int months, int people) {
        return "[{\"groups\":\"%s\",\"months\":%d,\"people\":%d}]".formatted(groups, months, people);
    }

    /** YEAR is the policy year. */
    private static String unit(int staff, String newHires, long requested, int term) {
        return """
                {"unit_key":"u","county":"620802","reference_date":"YEAR-12-31","staff":%d,"new_hires":%s,\
                "requested_fen":%d,"term_months":%d}
                """.formatted(staff, newHires, requested, term);
    }

    private static Outcome loan(long central, long local) {
        return new Outcome("u", "620802", null, Map.of(Fund.INCLUSIVE_FINANCE, central, Fund.COUNTY, local));
    }

    @Override
    List<Outcome> assess(String stem, int year, CharSequence cases) throws Exception {
        return super.assess(stem, year, cases.toString().replace("YEAR", Integer.toString(year)));
    }
}
