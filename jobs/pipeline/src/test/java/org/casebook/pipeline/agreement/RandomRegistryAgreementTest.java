package org.casebook.pipeline.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.policy.MeasureDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("日期集中在起止日前后的随机登记库：两套实现的单位、事实、结论逐一相同")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomRegistryAgreementTest {

    private static final long SEED = 1;

    private Units units;
    private Oracle oracle;
    private Comparison comparison;

    @BeforeAll
    void fill(@TempDir Path dir) throws SQLException {
        oracle = Oracle.open().loadPolicyInForce();
        SparkSession spark = OracleViews.open(oracle, RandomRegistry.fill(oracle, SEED), dir);
        units = new Units(spark);
        comparison = new Comparison(units, oracle, Policy.inForce());
    }

    @AfterAll
    void close() throws SQLException {
        oracle.close();
    }

    static Stream<Arguments> measuresAndYears() {
        return Policy.measuresAndYears(2016, 2019);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("measuresAndYears")
    @DisplayName("每个单位的每项事实、县区、理由、各项资金金额相同")
    void agreesUnitByUnit(MeasureDefinition measure, int year) throws SQLException {
        assertThat(units.of(measure, year)).isNotEmpty();
        assertThat(comparison.facts(measure, year)).isEmpty();
        assertThat(comparison.outcomes(measure, year)).isEmpty();
    }
}
