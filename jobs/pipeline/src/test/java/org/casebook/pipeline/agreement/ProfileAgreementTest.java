package org.casebook.pipeline.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.pipeline.simulate.CasebookReader;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.result.Dimension;
import org.casebook.simulation.result.Parts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("个案的分布：按行业、划型、年龄段、性别、人员类别的单位数，与 DuckDB 逐个单位的清点逐案相同")
@ExtendWith(TestCityParameter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProfileAgreementTest {

    private static final int YEAR = 2019;

    private Map<String, List<FoldedCase>> cases;
    private Oracle oracle;

    @BeforeAll
    void load(TestCity city) throws SQLException {
        cases = new CasebookReader(city.warehouse(), city.fold(YEAR)).cases(Measures.all());
        oracle = Profiles.oracle().loadRegistry(city.exported());
    }

    @AfterAll
    void close() throws SQLException {
        oracle.close();
    }

    static Stream<Arguments> measures() {
        return Policy.measures();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("measures")
    @DisplayName("每个个案的分布相同")
    void agreesCaseByCase(MeasureDefinition measure) throws SQLException {
        assertThat(Profiles.of(measure, cases.get(measure.stem()), YEAR))
                .isNotEmpty()
                .isEqualTo(Profiles.of(measure, oracle, YEAR));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("measures")
    @DisplayName("不重叠的分布合计等于单位数；人员类别可重叠，每个类别不多于单位数；每一部分都有名称")
    void partsAddUp(MeasureDefinition measure) {
        for (FoldedCase folded : cases.get(measure.stem())) {
            folded.profile().forEach((dimension, parts) -> {
                assertThat(Parts.of(dimension)).containsAll(parts.keySet());
                assertThat(parts.values()).allMatch(units -> units > 0 && units <= folded.units());
                if (dimension != Dimension.GROUP) {
                    assertThat(sum(parts)).isEqualTo(folded.units());
                } else {
                    assertThat(sum(parts)).isGreaterThanOrEqualTo(folded.units());
                }
            });
        }
    }

    private static long sum(SortedMap<String, Long> parts) {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }
}
