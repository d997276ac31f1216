package org.casebook.pipeline.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.casebook.pipeline.estimate.EstimateJob;
import org.casebook.pipeline.fold.CoverageFold;
import org.casebook.pipeline.fold.Fold;
import org.casebook.pipeline.fold.Profile;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.pipeline.simulate.CasebookReader;
import org.casebook.pipeline.simulate.FoldedCaseReader;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.BadInput;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.engine.FoldedCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("个案的分布：按行业、划型、年龄段、性别、人员类别的单位数，与 DuckDB 逐个单位的清点逐案相同")
@ExtendWith(TestCityParameter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProfileAgreementTest {

    private static final int YEAR = 2019;

    private CasebookReader reader;
    private Map<String, List<FoldedCase>> cases;
    private Oracle oracle;

    @BeforeAll
    void load(TestCity city) throws SQLException {
        reader = new CasebookReader(city.warehouse(), city.fold(YEAR));
        cases = reader.cases(Measures.all());
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
    @DisplayName("不重叠的分布合计等于单位数；人员类别可重叠；每一部分都有名称")
    void partsAddUp(MeasureDefinition measure) {
        assertThat(cases.get(measure.stem())).isNotEmpty().allSatisfy(Profiles::addsUp);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("measures")
    @DisplayName("由 Spark 分区读取与在本机直接读取，个案、单位数、分布相同；不读分布时其余相同")
    void sparkReadsTheSame(MeasureDefinition measure) {
        FoldedCaseReader each = new FoldedCaseReader(measure.facts());
        List<FoldedCase> here = cases.get(measure.stem());
        assertThat(reader.rows(measure).collectAsList().stream().map(each::read))
                .containsExactlyInAnyOrderElementsOf(here);
        assertThat(reader.casesWithoutProfiles(List.of(measure)))
                .containsExactly(Map.entry(
                        measure.stem(),
                        here.stream()
                                .map(folded -> new FoldedCase(folded.facts(), folded.units(), Map.of()))
                                .toList()));
    }

    @Test
    @DisplayName("旧版归并的个案库没有分布：读取时请用户重新 fold，estimate 照常")
    void anOlderCasebookHasNoProfiles(TestCity city, @TempDir Path dir) {
        MeasureDefinition measure = Measures.get("job-retention-refund");
        String table = Fold.table(measure);
        Run fold = city.fold(YEAR);
        Warehouse old = Warehouse.open(city.warehouse().spark(), dir.toUri().toString());
        long version = old.replace(
                table,
                city.warehouse()
                        .read(table, fold.writes().get(table))
                        .drop(Profile.columns().toArray(String[]::new)),
                "year = " + YEAR,
                "year");
        long covered = old.replace(
                CoverageFold.TABLE,
                city.warehouse()
                        .read(CoverageFold.TABLE, fold.writes().get(CoverageFold.TABLE))
                        .where("year = " + YEAR),
                "year = " + YEAR,
                "year");
        Run oldFold = new Run(
                "old",
                Fold.VERB,
                YEAR,
                "",
                "0",
                Map.of(),
                Map.of(table, version, CoverageFold.TABLE, covered),
                Map.of());
        CasebookReader oldReader = new CasebookReader(old, oldFold);

        for (ThrowingCallable reading : List.<ThrowingCallable>of(
                () -> oldReader.cases(List.of(measure)),
                () -> oldReader.cases(measure),
                () -> oldReader.rows(measure))) {
            assertThatThrownBy(reading).isInstanceOf(BadInput.class).hasMessageContaining("fold --year 2019");
        }
        assertThat(new EstimateJob(old, List.of(measure), Policy.inForce(), Policy.inForce())
                        .run(oldFold, Clock.systemUTC())
                        .rows())
                .isEqualTo(new EstimateJob(city.warehouse(), List.of(measure), Policy.inForce(), Policy.inForce())
                        .run(fold, Clock.systemUTC())
                        .rows());
    }

    @Test
    @DisplayName("个案库已被清理：请用户重新 fold")
    void aCasebookThatIsGone(TestCity city) {
        MeasureDefinition measure = Measures.get("job-retention-refund");
        Run gone = new Run("gone", Fold.VERB, YEAR, "", "0", Map.of(), Map.of(Fold.table(measure), 999L), Map.of());
        assertThatThrownBy(() -> new CasebookReader(city.warehouse(), gone).cases(measure))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("fold --year 2019");
    }
}
