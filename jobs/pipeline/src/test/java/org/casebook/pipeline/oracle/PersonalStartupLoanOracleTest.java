package org.casebook.pipeline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.casebook.policy.Fund;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Article 8 in SQL: 个人创业担保贷款贴息")
class PersonalStartupLoanOracleTest extends OracleTestBase {

    private static final String STEM = "personal-startup-loan";

    @ParameterizedTest
    @CsvSource({
        // 7.75 % in poverty counties for three years in full, 6.75 % elsewhere: in full, 2/3, 1/3
        "620802, 2019-03-01, 1, 15000000, 36, 2441250, 1046250",
        "620871, 2019-03-01, 1, 15000000, 36, 2441250, 1046250",
        "620823, 2019-03-01, 1, 15000000, 36, 1417500, 607500",
        "620881, 2019-03-01, 1, 15000000, 48, 1417500, 607500",
        // 1,012,500 x (1 + 2/3 x 6/12)
        "620823, 2019-03-01, 1, 15000000, 18, 945000, 405000",
        // the cap: alone, with a partner x 2 x 1.10, before 16 November 2018
        "620802, 2018-11-16, 1, 15000001, 12, 813750, 348750",
        "620802, 2018-11-15, 1, 15000001, 12, 542500, 232500",
        "620802, 2019-03-01, 2, 99999999, 12, 1790250, 767250",
        "620802, 2020-04-15, 1, 99999999, 12, 813750, 348750",
        // 1,001 x 0.0675 / 12 = 5.63 fen, 70 % of 6 = 4.2
        "620823, 2019-03-01, 1, 1001, 1, 4, 2",
        "620823, 2019-03-01, 1, 1, 1, 0, 0"
    })
    @DisplayName("the interest over the term, 70 % central")
    void paysInterest(String county, String day, int partners, long requested, int term, long central, long local)
            throws Exception {
        assertThat(assess(STEM, year(day), unit(county, day, "VETERAN", partners, requested, term, false)))
                .containsExactly(
                        new Outcome("u", county, null, Map.of(Fund.INCLUSIVE_FINANCE, central, Fund.COUNTY, local)));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-12-31, VETERAN, 1, true, NOT_IN_FORCE",
        "2016-01-01, '', 0, true, OTHER_LOAN",
        "2016-01-01, '', 0, false, NOT_IN_ELIGIBLE_GROUP",
        "2016-01-01, GRADUATE+HARDSHIP, 0, false, NOTHING_REQUESTED",
        "2016-01-01, GRADUATE+HARDSHIP, 1, false, "
    })
    @DisplayName("the conditions in their order")
    void judges(String day, String groups, long requested, boolean otherLoan, String ground) throws Exception {
        assertThat(assess(STEM, year(day), unit("620802", day, groups, 1, requested, 12, otherLoan)))
                .extracting(Outcome::ground)
                .containsExactly(ground);
    }

    @Test
    @DisplayName("nobody is in an eligible group if no group is eligible, nor a founder without groups")
    void knowsAnEmptyListFromAnEmptyName() throws Exception {
        oracle.set(STEM, "eligibleGroups", "");
        assertThat(assess(STEM, 2019, unit("620802", "2019-03-01", "", 1, 100, 12, false)))
                .extracting(Outcome::ground)
                .containsExactly("NOT_IN_ELIGIBLE_GROUP");
    }

    @ParameterizedTest
    @CsvSource({"2019-03-01, 813750, 1511250", "2020-04-14, 813750, 1511250", "2020-04-15, 1085000, 1240000"})
    @DisplayName("a cap of 300,000 yuan is local above the national cap of the day")
    void splitsARelaxation(String day, long central, long local) throws Exception {
        oracle.set(STEM, "loanCap", "30000000");
        assertThat(assess(STEM, year(day), unit("620802", day, "VETERAN", 1, 99_999_999, 12, false)))
                .containsExactly(
                        new Outcome("u", "620802", null, Map.of(Fund.INCLUSIVE_FINANCE, central, Fund.COUNTY, local)));
    }

    @Test
    @DisplayName("a year beyond the shares pays nothing; fewer years cut the term")
    void cutsTheTerm() throws Exception {
        String unit = unit("620802", "2019-03-01", "VETERAN", 1, 15_000_000, 60, false);
        oracle.set(STEM, "termYears", "5");
        assertThat(assess(STEM, 2019, unit).get(0).fen()).containsEntry(Fund.INCLUSIVE_FINANCE, 2_441_250L);
        oracle.set(STEM, "termYears", "2");
        assertThat(assess(STEM, 2019, unit).get(0).fen()).containsEntry(Fund.INCLUSIVE_FINANCE, 1_627_500L);
    }

    @Test
    @DisplayName("startups of the year with the groups of the founder that day")
    void folds() throws SQLException {
        city.person("p").but("p", "veteran = true, poor_household = true").person("q");
        city.insert("unemployment_registration", "'p', DATE '2019-12-30', '620802', 'OTHER', NULL, NULL");
        city.insert("unemployment_registration", "'p', DATE '2019-12-31', '620802', 'OTHER', NULL, NULL");
        city.insert("startup", "'s1', 'p', '620826', DATE '2019-12-31', 3, 700, 12, false");
        city.insert("startup", "'s2', 'p', '620826', DATE '2020-01-01', 3, 700, 12, false");
        city.insert("startup", "'s3', 'q', '620825', DATE '2019-01-01', 1, 0, 60, true");
        assertThat(oracle.cases(STEM, 2019))
                .extracting(c -> c.values().toString())
                .containsExactly(
                        "[s1, 620826, 2019-12-31, POOR_HOUSEHOLD+REGISTERED_UNEMPLOYED+VETERAN, 3, 700, 12, false]",
                        "[s3, 620825, 2019-01-01, , 1, 0, 60, true]");
    }

    private static int year(String day) {
        return Integer.parseInt(day.substring(0, 4));
    }

    private static String unit(
            String county, String day, String groups, int partners, long requested, int term, boolean otherLoan) {
        return """
                {"unit_key":"u","county":"%s","reference_date":"%s","groups":"%s","partners":%d,"requested_fen":%d,\
                "term_months":%d,"other_loan":%s}
                """.formatted(county, day, groups, partners, requested, term, otherLoan);
    }
}
