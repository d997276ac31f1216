package org.casebook.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.pipeline.estimate.EstimateJob;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.policy.Fund;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleCity.Parameter.class)
@DisplayName("样例城市（合成数据）的当年应支付")
class DueOfTheSampleTest {

    private static final String PERSONAL = "personal-startup-loan";
    private static final String ENTERPRISE = "small-enterprise-loan";

    private static SampleCity city;
    private static Estimate estimate;

    @BeforeAll
    static void estimate(SampleCity sample) {
        city = sample;
        estimate = estimate(2019);
    }

    private static Estimate estimate(int year) {
        PolicyBook policy = SampleCity.policy();
        return new EstimateJob(city.warehouse(), Measures.all(), policy, policy)
                .run(city.fold(year), Clock.systemUTC());
    }

    @Test
    @DisplayName("2019 年应支付 = 2017、2018、2019 三个年度各自测算的分年支付中落在 2019 年的部分")
    void addsUpFromTheCalendarsOfThreeYears() {
        SortedMap<String, Long> calendars = new TreeMap<>();
        for (int year = 2017; year <= 2019; year++) {
            for (ResultRow row : estimate(year).rows()) {
                for (Map.Entry<Fund, Money> amount : row.amounts().entrySet()) {
                    long due = year == 2019
                            ? amount.getValue().fen() - later(row, amount.getKey())
                            : due(row, 2019 - year, amount.getKey());
                    calendars.merge(
                            row.measure() + " " + row.county().code() + " " + amount.getKey(), due, Math::addExact);
                }
            }
        }
        SortedMap<String, Long> found = new TreeMap<>();
        estimate.rows()
                .forEach(row -> estimate.earlier()
                        .dueInYear(row)
                        .forEach((fund, due) ->
                                found.put(row.measure() + " " + row.county().code() + " " + fund, due.fen())));
        calendars.values().removeIf(due -> due == 0);
        found.values().removeIf(due -> due == 0);

        assertThat(estimate.earlier().missing()).isEmpty();
        assertThat(found).isNotEmpty().isEqualTo(calendars);
    }

    private static long later(ResultRow row, Fund fund) {
        return row.later().keySet().stream()
                .mapToLong(years -> due(row, years, fund))
                .sum();
    }

    private static long due(ResultRow row, int years, Fund fund) {
        return row.later()
                .getOrDefault(years, new TreeMap<>())
                .getOrDefault(fund, Money.ZERO)
                .fen();
    }

    @Test
    @DisplayName("以前年度的分期与 DuckDB 上的第二套实现相同：贴息年限多一年所多出的金额")
    void agreesWithTheSecondImplementation() throws SQLException {
        assertThat(instalments(ENTERPRISE, 2018)).isNotEmpty().isEqualTo(oracle(ENTERPRISE, 2018, 2));
        assertThat(instalments(PERSONAL, 2018)).isNotEmpty().isEqualTo(oracle(PERSONAL, 2018, 2));
        assertThat(instalments(PERSONAL, 2017)).isNotEmpty().isEqualTo(oracle(PERSONAL, 2017, 3));
    }

    private static Map<String, Long> instalments(String measure, int year) {
        Map<String, Long> fen = new TreeMap<>();
        estimate.earlier().instalments().stream()
                .filter(due -> due.measure().equals(measure) && due.year() == year)
                .forEach(due -> due.due()
                        .values()
                        .forEach(money -> fen.merge(due.county().code(), money.fen(), Math::addExact)));
        return fen;
    }

    /** What a subsidy of so many years costs more than one of a year less, by county. */
    private static Map<String, Long> oracle(String measure, int year, int years) throws SQLException {
        Map<String, Long> fen = total(measure, year, years);
        total(measure, year, years - 1).forEach((county, less) -> fen.merge(county, -less, Math::addExact));
        fen.values().removeIf(due -> due == 0);
        return fen;
    }

    private static Map<String, Long> total(String measure, int year, int years) throws SQLException {
        try (Oracle oracle = Oracle.open().loadRegistry(city.exported()).loadPolicyInForce()) {
            oracle.set(measure, "termYears", String.valueOf(years));
            Map<String, Long> fen = new TreeMap<>();
            oracle.totals(measure, year)
                    .forEach(total -> fen.put(
                            total.county(),
                            total.fen().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum()));
            return fen;
        }
    }
}
