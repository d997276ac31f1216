package org.casebook.pipeline.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.casebook.policy.Fund;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The second implementation: its conventions")
class OracleTest extends OracleTestBase {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "job-retention-refund",
                "distressed-employer-refund",
                "small-enterprise-loan",
                "skill-upgrade-subsidy",
                "unemployment-benefit",
                "tianjin-travel-allowance",
                "personal-startup-loan",
                "incubator-grant",
                "internship-subsidy",
                "on-the-job-training-support",
                "training-subsidy",
                "training-living-allowance",
                "hardship-allowance",
                "labour-base-award",
                "public-welfare-post",
                "social-insurance-subsidy",
                "guarantee-eligibility",
                "residence-registration"
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
        assertThat(ChronoUnit.MONTHS.between(LocalDate.parse(from), end)).isEqualTo(months);
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
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tianjin-travel-allowance.perMonth");
        city.person("p1").insert("labour_transfer", "'p1', DATE '2019-01-01', NULL, '620802', '120101'");
        city.but("p1", "poor_household = true");
        oracle.execute("INSERT INTO term VALUES ('tianjin-travel-allowance', 'perYear', DATE '2019-12-31', NULL, '1')");
        assertThatThrownBy(() -> oracle.outcomes("tianjin-travel-allowance", 2019))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("keys must be unique");
    }

    @Test
    @DisplayName("a registry comes from one parquet file or a folder of them per table; a missing column is an error")
    void loadsParquet() throws Exception {
        city.person("p1").but("p1", "poor_household = true");
        city.insert("labour_transfer", "'p1', DATE '2019-01-01', DATE '2019-06-30', '620802', '120101'");
        Files.createDirectories(dir.resolve("labour_transfer"));
        oracle.execute("COPY (SELECT *, 7 AS source_line FROM person) TO '" + dir + "/person.parquet'");
        oracle.execute("COPY labour_transfer TO '" + dir + "/labour_transfer/part-0.parquet'");
        try (Oracle other = Oracle.open().loadPolicyInForce().loadRegistry(dir)) {
            assertThat(other.totals("tianjin-travel-allowance", 2019))
                    .containsExactly(new Total("620802", 1, 1, Map.of(), Map.of(Fund.CITY, 200_000L)));
        }
        oracle.execute("COPY (SELECT * EXCLUDE (destination) FROM labour_transfer) TO '" + dir
                + "/labour_transfer/part-0.parquet'");
        try (Oracle other = Oracle.open()) {
            assertThatThrownBy(() -> other.loadRegistry(dir))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("destination");
        }
    }
}
