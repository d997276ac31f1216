package org.casebook.pipeline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Fund;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Article 15 in SQL: 失业保险金")
class UnemploymentBenefitOracleTest extends OracleTestBase {

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
            Long fen)
            throws Exception {
        String unit = benefitCase(registered, first, months, insured, involuntary, drawn);
        Map<Fund, Long> amount = fen == null ? Map.of() : Map.of(Fund.UNEMPLOYMENT_INSURANCE, fen);
        assertThat(assess("unemployment-benefit", 2019, unit))
                .containsExactly(new Outcome("u", "620802", ground, amount));
    }

    @Test
    @DisplayName("失业保险金 in 2017: months before July pay nothing, but an entitlement of 0.00 is one")
    void paysNothingBeforeTheFirstStandard() throws Exception {
        List<Outcome> june =
                assess("unemployment-benefit", 2017, benefitCase("2017-01-10", "2017-01-01", 6, 12, true, 0));
        assertThat(june).extracting(Outcome::ground).containsExactly("NOT_IN_FORCE");
        List<Outcome> july =
                assess("unemployment-benefit", 2017, benefitCase("2017-01-10", "2017-01-01", 7, 12, true, 0));
        assertThat(july)
                .extracting(o -> o.fen().get(Fund.UNEMPLOYMENT_INSURANCE))
                .containsExactly(135_000L);
        List<Outcome> zero =
                assess("unemployment-benefit", 2017, benefitCase("2016-12-10", "2017-01-01", 7, 12, true, 11));
        assertThat(zero)
                .extracting(o -> o.fen().get(Fund.UNEMPLOYMENT_INSURANCE))
                .containsExactly(0L);
    }

    private static String benefitCase(
            String registered, String first, int months, int insured, boolean involuntary, int drawn) {
        return """
                {"unit_key":"u","county":"620802","reference_date":"%s","first_month":"%s","months_in_year":%d,\
                "insured_months":%d,"involuntary":%s,"drawn_before":%d}
                """.formatted(registered, first, months, insured, involuntary, drawn);
    }
}
