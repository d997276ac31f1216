package org.casebook.pipeline.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.engine.Assessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("合成城市：Spark 与 Java 得到的单位、事实、结论，与 DuckDB 的第二套实现逐一相同")
@ExtendWith(TestCityParameter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CityAgreementTest {

    private static final int SHOWN = 5;

    private TestCity city;
    private Oracle oracle;
    private Assessor assessor;

    @BeforeAll
    void load(TestCity city) throws SQLException {
        this.city = city;
        oracle = Oracle.open().loadRegistry(city.exported()).loadPolicyInForce();
        assessor = new Assessor(Measures.all(), Measures.interplays(), Policy.inForce());
    }

    @AfterAll
    void close() throws SQLException {
        oracle.close();
    }

    static Stream<Arguments> measuresAndYears() {
        return Policy.measuresAndYears(2017, 2019);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("measuresAndYears")
    @DisplayName("每个单位的每项事实相同（不论政策是否在执行期）")
    void sameUnitsAndFacts(MeasureDefinition measure, int year) throws SQLException {
        Map<String, Object> ours = new TreeMap<>();
        for (TestCity.Unit unit : city.units(measure, year)) {
            String key = key(unit);
            ours.put(key, plain(OracleCases.columns(measure, unit.facts(), year, key)));
        }
        Map<String, Object> theirs = new TreeMap<>();
        for (Map<String, Object> facts : oracle.cases(measure.stem(), year)) {
            if (Boolean.FALSE.equals(facts.get("distressed"))) {
                facts.remove("year_due_fen");
            }
            theirs.put((String) facts.get("unit_key"), plain(facts));
        }
        assertThat(differences(ours, theirs)).isEmpty();
        assertThat(theirs).hasSameSizeAs(city.units(measure, year));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("measuresAndYears")
    @DisplayName("每个单位的县区、理由、各项资金金额相同")
    void sameOutcomes(MeasureDefinition measure, int year) throws SQLException {
        Map<String, Answer> ours = new TreeMap<>();
        for (TestCity.Unit unit : city.units(measure, year)) {
            String county = unit.facts().county().code();
            ours.put(key(unit), Answer.of(county, assessor.assess(measure.stem(), unit.facts(), year)));
        }
        Map<String, Answer> theirs = new TreeMap<>();
        oracle.outcomes(measure.stem(), year).forEach(outcome -> theirs.put(outcome.unitKey(), Answer.of(outcome)));
        assertThat(differences(ours, theirs)).isEmpty();
        assertThat(theirs).isNotEmpty();
    }

    /** The second implementation joins person and day with a bar. */
    private static String key(TestCity.Unit unit) {
        return unit.key().replace(' ', '|');
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, part) -> sorted.put((String) key, plain(part)));
            return sorted;
        }
        return value instanceof List<?> list
                ? list.stream().map(CityAgreementTest::plain).toList()
                : String.valueOf(value);
    }

    /** The first few units about which the two do not say the same. */
    private static List<String> differences(Map<String, ?> ours, Map<String, ?> theirs) {
        TreeSet<String> keys = new TreeSet<>(ours.keySet());
        keys.addAll(theirs.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            if (!Objects.equals(ours.get(key), theirs.get(key)) && differences.size() < SHOWN) {
                differences.add(key + "\n  Spark+Java " + ours.get(key) + "\n  DuckDB     " + theirs.get(key));
            }
        }
        return differences;
    }
}
