package org.casebook.pipeline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.casebook.policy.Fund;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Articles 7, 14, 16 to 18 in SQL: populations, hardship, labour bases, posts, contributions")
class PovertyReliefOracleTest extends OracleTestBase {

    @ParameterizedTest
    @CsvSource({
        "false, 12, 0, 2019-03-10, 10, NOT_LOW_INCOME, ",
        "true, 12, 0, 2019-03-10, 10, HAS_BENEFIT, ",
        "true, 11, 0, 2019-03-10, 10, , 157200",
        "true, 12, 12, 2019-03-10, 2, , 104800",
        "true, 12, 11, 2019-03-10, 2, HAS_BENEFIT, ",
        "true, 12, 0, 1999-01-21, 3, , 157200"
    })
    @DisplayName("临时生活补助: up to three months for the poor without unemployment benefit")
    void judgesHardship(
            boolean lowIncome, int insured, int drawn, String registered, int months, String ground, Long fen)
            throws Exception {
        String unit = """
                {"unit_key":"r","county":"620802","reference_date":"2019-12-31","registered_on":"%s","first_month":"2019-01-01",\
                "months_in_year":%d,"insured_months":%d,"involuntary":true,"drawn_before":%d,"low_income":%s}
                """.formatted(registered, months, insured, drawn, lowIncome);
        assertThat(assess("hardship-allowance", 2019, unit))
                .containsExactly(fen == null ? refused("r", ground) : granted("r", Fund.COUNTY, fen));
        oracle.set("hardship-allowance", "factor", "1/3").set("hardship-allowance", "months", "1");
        if (fen != null) {
            // 52,400 / 3 = 17,466.67
            assertThat(assess("hardship-allowance", 2019, unit)).containsExactly(granted("r", Fund.COUNTY, 17_467));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 6, ", "1, 7, HAS_BENEFIT", "7, 1, HAS_BENEFIT"})
    @DisplayName("临时生活补助: a registration whose months have no benefit standard is without benefit")
    void looksAtTheMonthsOfTheSpell(int first, int months, String ground) throws Exception {
        oracle.execute("UPDATE term SET from_date = DATE '2017-01-01' WHERE measure = 'hardship-allowance'");
        String unit = """
                {"unit_key":"r","county":"620802","reference_date":"2017-12-31","registered_on":"2016-01-10",\
                "first_month":"2017-%02d-01","months_in_year":%d,"insured_months":60,"involuntary":true,\
                "drawn_before":0,"low_income":true}
                """.formatted(first, months);
        assertThat(assess("hardship-allowance", 2017, unit))
                .extracting(Outcome::ground)
                .containsExactly(ground);
    }

    @Test
    @DisplayName("临时生活补助 and 常住地登记 count the registrations in force in the year")
    void foldsRegistrations() throws SQLException {
        city.person("p").but("p", "low_income = true, hukou_county = '620826'");
        registration("2018-12-31", "DATE '2019-01-01'");
        registration("2019-01-01", "DATE '2019-01-01'");
        registration("2019-02-01", "DATE '2019-03-02'");
        registration("2019-12-31", "NULL");
        registration("2020-01-01", "NULL");
        assertThat(oracle.outcomes("hardship-allowance", 2019))
                .containsExactly(
                        granted("p|2019-02-01", Fund.COUNTY, 104_800), granted("p|2019-12-31", Fund.COUNTY, 52_400));
        assertThat(oracle.cases("residence-registration", 2019))
                .extracting(c -> c.get("unit_key") + " " + c.get("hukou_elsewhere"))
                .containsExactly("p|2019-02-01 true", "p|2019-12-31 true");
        assertThat(oracle.totals("residence-registration", 2019))
                .singleElement()
                .extracting(Total::assessed, Total::entitled)
                .containsExactly(2L, 2L);
    }

    @Test
    @DisplayName("融资担保: small and micro employers in good standing with staff in December")
    void countsGuaranteeEligibility() throws SQLException {
        city.employer("a", "620802", "SMALL", "NORMAL").insured("p", "a", 201912, 201912, false);
        city.employer("b", "620802", "MICRO", "NORMAL").insured("p", "b", 201911, 201911, true);
        city.employer("c", "620802", "MEDIUM", "NORMAL").insured("p", "c", 201912, 201912, true);
        city.employer("d", "620802", "SMALL", "DISHONEST").insured("p", "d", 201912, 201912, true);
        assertThat(oracle.outcomes("guarantee-eligibility", 2019))
                .extracting(Outcome::unitKey)
                .containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "ENRICHING, 6, 9, 99, 5, TOO_FEW_POOR_WORKERS, ",
        "ENRICHING, 6, 10, 0, 0, , 10000000",
        "ENRICHING, 5, 10, 99, 5, TOO_FEW_POOR_WORKERS, ",
        "LEADING, 6, 20, 80, 6, , 30000000",
        "LEADING, 6, 20, 80, 5, TOO_FEW_LOCAL_WORKERS, ",
        "LEADING, 6, 19, 81, 6, POOR_SHARE, ",
        "LEADING, 6, 20, 81, 5, POOR_SHARE, ",
        "LEADING, 6, 21, 84, 5, , 30000000"
    })
    @DisplayName("劳务基地: 10 poor workers, or more than 100 local ones with a fifth poor")
    void judgesBases(String kind, int poorMonths, int poor, int others, int lastMonths, String ground, Long fen)
            throws Exception {
        String unit = """
                {"unit_key":"b","county":"620802","reference_date":"2019-12-31","kind":"%s","workers":[\
                {"months":%d,"poor":true,"people":%d},{"months":6,"poor":false,"people":%d},\
                {"months":%d,"poor":true,"people":1}]}
                """.formatted(kind, poorMonths, poor, others, kind.equals("LEADING") ? lastMonths : 0);
        assertThat(assess("labour-base-award", 2019, unit))
                .containsExactly(fen == null ? refused("b", ground) : granted("b", Fund.CITY, fen));
    }

    @Test
    @DisplayName("劳务基地: people of the city under contract on 31 December, each once by the longest run")
    void foldsBases() throws SQLException {
        city.person("p")
                .but("p", "poor_household = true")
                .person("q")
                .person("away")
                .but("away", "hukou_county = '620123'");
        contract("p", "2019-07-01", "NULL", "NULL");
        contract("p", "2019-07-02", "DATE '2019-12-31'", "NULL");
        contract("q", "2019-07-02", "NULL", "DATE '2019-12-31'");
        contract("q", "2018-07-02", "DATE '2019-12-30'", "NULL");
        contract("q", "2018-07-03", "NULL", "DATE '2019-12-30'");
        contract("q", "2020-01-01", "NULL", "NULL");
        contract("away", "2018-07-03", "NULL", "NULL");
        city.person("last").person("first");
        contract("last", "2019-02-01", "DATE '2019-12-31'", "NULL");
        contract("first", "2019-12-31", "NULL", "NULL");
        base("a", "ENRICHING", "'e'", "2019-12-31", "DATE '2019-01-01'");
        base("b", "LEADING", "NULL", "2018-12-31", "NULL");
        base("c", "LEADING", "'e'", "2018-01-01", "DATE '2018-12-31'");
        base("d", "LEADING", "'e'", "2020-01-01", "NULL");
        base("e", "WORKSHOP", "'e'", "2019-01-01", "NULL");
        assertThat(oracle.cases("labour-base-award", 2019))
                .extracting(c -> c.get("unit_key") + " " + c.get("workers"))
                .containsExactly(
                        "a [{months=0, poor=false, people=1}, {months=5, poor=false, people=1},"
                                + " {months=6, poor=true, people=1}, {months=11, poor=false, people=1}]",
                        "b []");
    }

    @Test
    @DisplayName("公益性岗位: the quota by first day and post, spells before 2019 outside")
    void judgesPosts() throws SQLException {
        city.person("p").but("p", "poor_household = true").person("q");
        post("9", "p", "2018-12-31", "DATE '2019-01-01'");
        post("10", "q", "2019-01-01", "NULL");
        post("8", "p", "2019-02-28", "DATE '2019-04-01'");
        post("11", "p", "2019-02-28", "DATE '2019-04-01'");
        post("1", "p", "2020-01-01", "NULL");
        oracle.set("public-welfare-post", "posts", "2");
        assertThat(oracle.outcomes("public-welfare-post", 2019))
                .containsExactly(
                        refused("10|q|2019-01-01", "NOT_POOR_HOUSEHOLD"),
                        granted("11|p|2019-02-28", Fund.EMPLOYMENT_SUBSIDY, 150_000),
                        refused("8|p|2019-02-28", "OVER_QUOTA"),
                        refused("9|p|2018-12-31", "NOT_IN_FORCE"));
        assertThat(oracle.cases("public-welfare-post", 2020))
                .extracting(c -> c.get("unit_key") + " " + c.get("months") + " " + c.get("place"))
                .containsExactly("10|q|2019-01-01 12 1", "1|p|2020-01-01 12 4");
    }

    @Test
    @DisplayName("社会保险补贴: three insurances, paid, 36 months from 2019")
    void judgesContributions() throws SQLException {
        city.person("p").but("p", "poor_household = true").person("rich");
        city.employer("e", "620821", "SMALL", "NORMAL").employer("office", "620821", "SMALL", "NORMAL");
        oracle.execute("UPDATE employer SET ownership = 'PUBLIC' WHERE employer_id = 'office'");
        for (String employer : new String[] {"e", "office"}) {
            city.insured("p", employer, 201811, 201812, true).insured("p", employer, 201901, 201903, true);
            city.insert("contribution", "'p', '%s', '310', 201903, 1, 1, 7, true".formatted(employer));
            city.insert("contribution", "'p', '%s', '110', 201904, 1, 1, 7, false".formatted(employer));
            city.insert("contribution", "'p', '%s', '410', 201905, 1, 1, 7, true".formatted(employer));
        }
        city.employer("a", "620822", "SMALL", "NORMAL").insured("p", "a", 201901, 201901, true);
        city.employer("b", "620822", "SMALL", "NORMAL").insured("p", "b", 201912, 201912, true);
        city.employer("c", "620822", "SMALL", "NORMAL").insured("p", "c", 201812, 201812, true);
        city.insured("rich", "e", 201901, 201912, true).insured("p", "e", 202001, 202004, true);
        assertThat(oracle.outcomes("social-insurance-subsidy", 2019))
                .containsExactly(
                        granted("p|a", "620822", Fund.EMPLOYMENT_SUBSIDY, 2_100),
                        granted("p|b", "620822", Fund.EMPLOYMENT_SUBSIDY, 2_100),
                        granted("p|e", "620821", Fund.EMPLOYMENT_SUBSIDY, 6_301));
        assertThat(oracle.cases("social-insurance-subsidy", 2019))
                .extracting(c -> c.get("months"))
                .containsExactly(1L, 1L, 3L);
        assertThat(oracle.outcomes("social-insurance-subsidy", 2018))
                .containsExactly(refused("p|c", "620822", "NOT_IN_FORCE"), refused("p|e", "620821", "NOT_IN_FORCE"));
        oracle.set("social-insurance-subsidy", "maximumMonths", "5");
        assertThat(oracle.outcomes("social-insurance-subsidy", 2020))
                .as("two of four months left")
                .containsExactly(granted("p|e", "620821", Fund.EMPLOYMENT_SUBSIDY, 4_200));
        oracle.set("social-insurance-subsidy", "maximumMonths", "3");
        assertThat(oracle.outcomes("social-insurance-subsidy", 2020))
                .containsExactly(refused("p|e", "620821", "PERIOD_OVER"));
    }

    private void registration(String from, String closed) throws SQLException {
        city.insert("unemployment_registration", "'p', DATE '%s', '620802', 'OTHER', NULL, %s".formatted(from, closed));
    }

    private void contract(String person, String from, String ends, String ended) throws SQLException {
        city.insert("contract", "'%s', 'e', DATE '%s', DATE '%s', %s, %s".formatted(person, from, from, ends, ended));
    }

    private void base(String id, String kind, String operator, String designated, String awarded) throws SQLException {
        city.insert(
                "labour_base",
                "'%s', '620802', '%s', %s, DATE '%s', %s".formatted(id, kind, operator, designated, awarded));
    }

    private void post(String id, String person, String from, String to) throws SQLException {
        city.insert("public_post", "'%s', '%s', DATE '%s', %s, '620802'".formatted(id, person, from, to));
    }
}
