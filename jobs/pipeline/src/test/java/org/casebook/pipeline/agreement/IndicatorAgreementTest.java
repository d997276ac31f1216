package org.casebook.pipeline.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casebook.pipeline.estimate.EstimateJob;
import org.casebook.pipeline.fold.CoverageFold;
import org.casebook.pipeline.fold.Fold;
import org.casebook.pipeline.indicator.IndicatorBook;
import org.casebook.pipeline.indicator.IndicatorKind;
import org.casebook.pipeline.indicator.IndicatorStore;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.simulation.engine.Lookback;
import org.casebook.simulation.result.IndicatorRow;
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

@DisplayName("合成城市的监测指标：Spark 与 DuckDB 的第二套实现逐县逐类相同；同样的输入，同样的数")
@ExtendWith(TestCityParameter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorAgreementTest {

    private static final int FIRST_YEAR = 2017;
    private static final int LAST_YEAR = 2019;

    /** No base of a city this small sends a thousand people. */
    private static final int LEAST_PEOPLE = 12;

    private final Map<Integer, Run> folds = new TreeMap<>();
    private final Map<Integer, List<IndicatorRow>> figures = new TreeMap<>();
    private TestCity city;
    private IndicatorBook book;
    private Oracle oracle;

    @BeforeAll
    void fold(TestCity city, @TempDir Path folder) throws SQLException {
        this.city = city;
        book = IndicatorFigures.bookWith(folder, "out-of-province-bases", "value: 1000", "value: " + LEAST_PEOPLE);
        oracle = IndicatorFigures.oracle(LEAST_PEOPLE);
        oracle.loadRegistry(city.exported());
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            folds.put(year, fold(book, year));
            figures.put(year, new IndicatorStore(city.warehouse()).read(folds.get(year)));
        }
    }

    @AfterAll
    void close() throws SQLException {
        oracle.close();
    }

    static Stream<Arguments> indicatorsAndYears() {
        return Stream.of(IndicatorKind.values())
                .flatMap(kind ->
                        IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).mapToObj(year -> Arguments.of(kind.stem(), year)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("indicatorsAndYears")
    @DisplayName("每县每类的数相同")
    void agrees(String stem, int year) throws SQLException {
        SortedMap<String, List<Long>> ours = IndicatorFigures.byCounty(figures.get(year).stream()
                .filter(row -> row.indicator().name().equals(stem))
                .toList());
        assertThat(ours).isEqualTo(IndicatorFigures.of(oracle, stem, year));
        assertThat(ours.isEmpty()).isEqualTo(year < firstYear(stem));
    }

    /** From which year on there is a list or a rule. */
    private static int firstYear(String stem) {
        return switch (stem) {
            case "ecological-industry-staff-change" -> 2018;
            case "out-of-province-bases" -> 2019;
            default -> FIRST_YEAR;
        };
    }

    @Test
    @DisplayName("再算一次编号与数不变；改一个清单则编号不同；测算结果带着归并时的指标")
    void sameInputsSameFigures(@TempDir Path folder) {
        IndicatorStore store = new IndicatorStore(city.warehouse());
        Run first = folds.get(LAST_YEAR);
        Run again = fold(book, LAST_YEAR);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(store.read(again)).isEqualTo(store.read(first)).isNotEmpty();

        IndicatorBook other =
                IndicatorFigures.bookWith(folder, "private-enterprise-staff-change", "value: PRIVATE", "value: STATE");
        Run changed = fold(other, LAST_YEAR);
        assertThat(changed.id()).isNotEqualTo(first.id());
        assertThat(store.read(changed)).isNotEqualTo(store.read(first));
        assertThat(store.read(first)).isEqualTo(store.read(again));

        assertThat(new EstimateJob(city.warehouse(), List.of(), Policy.inForce(), Policy.inForce())
                        .run(first, Clock.systemUTC())
                        .indicators())
                .isEqualTo(store.read(first));
    }

    @Test
    @DisplayName("没有指标的归并，测算结果也没有指标")
    void foldsWithoutIndicators() {
        Run fold = fold(IndicatorBook.NONE, LAST_YEAR);
        assertThat(fold.writes()).containsOnlyKeys(CoverageFold.TABLE);
        assertThat(new IndicatorStore(city.warehouse()).read(fold)).isEmpty();
    }

    private Run fold(IndicatorBook indicators, int year) {
        return new Fold(city.warehouse(), List.of(), indicators, Lookback.NONE)
                .run(city.intake(), year, Clock.systemUTC());
    }
}
