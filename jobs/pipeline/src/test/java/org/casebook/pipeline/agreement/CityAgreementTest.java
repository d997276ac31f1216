package org.casebook.pipeline.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.policy.MeasureDefinition;
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

    /** The posts of the synthetic city begin in late 2018, shortly before those of article 18. */
    private static final Set<String> WITHOUT_UNITS = Set.of("public-welfare-post 2017");

    private Units units;
    private Oracle oracle;
    private Comparison comparison;

    @BeforeAll
    void load(TestCity city) throws SQLException {
        units = city.units();
        oracle = Oracle.open().loadRegistry(city.exported()).loadPolicyInForce();
        comparison = new Comparison(units, oracle, Policy.inForce());
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
    @DisplayName("每个单位的每项事实（不论政策是否在执行期）、县区、理由、各项资金金额相同")
    void agreesUnitByUnit(MeasureDefinition measure, int year) throws SQLException {
        assertThat(units.of(measure, year).isEmpty()).isEqualTo(WITHOUT_UNITS.contains(measure.stem() + " " + year));
        assertThat(comparison.facts(measure, year)).isEmpty();
        assertThat(comparison.outcomes(measure, year)).isEmpty();
    }
}
