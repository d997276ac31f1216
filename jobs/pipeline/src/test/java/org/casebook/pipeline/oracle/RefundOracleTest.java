package org.casebook.pipeline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.casebook.policy.Fund;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Article 6 in SQL: 稳岗返还")
class RefundOracleTest extends OracleTestBase {

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
        city.insured("e1-p0", "e1", 201901, 201912, true);
        city.employer("young", "620802", "LARGE", "NORMAL").insured("p", "young", 201901, 201901, true);
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
    @DisplayName("facts: staff of two Decembers, months and amounts of the year before alone")
    void foldsEmployers() throws SQLException {
        city.employer("e1", "620823", "LARGE", "DISHONEST").insert("distressed_employer", "'e1', 2019");
        city.insured("p", "e1", 201711, 201901, true).insured("q", "e1", 201712, 201802, true);
        city.insured("r", "e1", 201810, 201902, false);
        city.insert("contribution", "'q', 'e1', '310', 201712, 0, 1, 1, true");
        city.insert("contribution", "'q', 'e1', '310', 201801, 0, 10, 10, true");
        city.insert("contribution", "'q', 'e1', '310', 201812, 0, 100, 100, false");
        city.insert("contribution", "'q', 'e1', '310', 201901, 0, 1000, 1000, true");
        // 12 of p, 2 of q, 3 of r; r spoils three months; 14 paid rows, 17 rows and 220 fen of the other insurance
        assertThat(oracle.cases("job-retention-refund", 2019))
                .extracting(c -> c.values().toString())
                .containsExactly("[e1, 620823, 2019-01-01, DISHONEST, 2, 2, 17, 9, 42000, true, 51220]");
        assertThat(oracle.cases("distressed-employer-refund", 2019))
                .extracting(c -> c.values().toString())
                .containsExactly("[e1, 620823, 2019-01-01, DISHONEST, 2, 2, 17, 9, 51220]");
    }

    private void steadyEmployer(String id, int staff) throws SQLException {
        city.employer(id, "620802", "LARGE", "NORMAL");
        for (int i = 0; i < staff; i++) {
            city.insured(id + "-p" + i, id, 201712, 201812, true);
        }
    }
}
