package org.casebook.pipeline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.casebook.policy.Fund;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Article 19 in SQL: 赴津务工交通食宿补助")
class TianjinTravelOracleTest extends OracleTestBase {

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

    private void transfer(String person, String from, String to) throws SQLException {
        if (oracle.execute("UPDATE person SET veteran = veteran WHERE person_id = '" + person + "'") == 0) {
            city.person(person);
        }
        city.insert("labour_transfer", "'%s', DATE '%s', DATE '%s', '620802', '120101'".formatted(person, from, to));
    }
}
