package org.casebook.pipeline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casebook.policy.Fund;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Article 13 in SQL: 技术技能提升补贴")
class SkillUpgradeOracleTest extends OracleTestBase {

    @Test
    @DisplayName("技能提升补贴: the first payment of the province, 2,213,500 yuan for 1,263 people")
    void agreesWithTheFirstSkillPayment() throws Exception {
        StringBuilder cases = new StringBuilder();
        Map<String, Integer> people = new LinkedHashMap<>(Map.of("5", 50, "4", 525, "3", 688));
        people.forEach((level, count) -> {
            for (int i = 0; i < count; i++) {
                cases.append(skillCase(level + "-" + i, level, "2018-06-15", 36, true, false));
            }
        });
        assertThat(assess("skill-upgrade-subsidy", 2019, cases))
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
    void judgesCertificates(String level, String day, int insured, boolean employed, boolean draws, String ground)
            throws Exception {
        assertThat(assess("skill-upgrade-subsidy", 2019, skillCase("c", level, day, insured, employed, draws)))
                .extracting(Outcome::ground)
                .containsExactly(ground);
    }

    @Test
    @DisplayName("技能提升补贴: first certificate only, county of the best-paid employer, months up to that of issue")
    void foldsCertificates() throws SQLException {
        city.person("p1").employer("e1", "620821", "LARGE", "NORMAL").employer("e2", "620826", "LARGE", "NORMAL");
        city.insured("p1", "e1", 201807, 201906, true).insured("p1", "e1", 201907, 201907, false);
        city.insert("contribution", "'p1', 'e2', '210', 201906, 300001, 0, 0, false");
        city.insured("somebody", "e1", 201701, 201712, true);
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

    private static String skillCase(
            String key, String level, String day, int insured, boolean employed, boolean draws) {
        return """
                {"unit_key":"%s","county":"620802","reference_date":"%s","level":"%s","insured_months":%d,\
                "employed_at_issue":%s,"draws_benefit":%s}
                """.formatted(key, day, level, insured, employed, draws);
    }
}
