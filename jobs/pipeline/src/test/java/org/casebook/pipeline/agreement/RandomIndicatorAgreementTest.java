package org.casebook.pipeline.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.fold.UnitViews;
import org.casebook.pipeline.indicator.IndicatorBook;
import org.casebook.pipeline.indicator.IndicatorKind;
import org.casebook.pipeline.indicator.IndicatorStore;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.simulation.result.IndicatorRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("日期集中在起止日前后的随机登记库：两套实现的监测指标逐县逐类相同")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomIndicatorAgreementTest {

    private static final List<String> TABLES =
            List.of("employer", "contribution", "person", "placement", "labour_base", "labour_transfer");
    private static final int LEAST_PEOPLE = 12;
    private static final int FIRST_YEAR = 2016;
    private static final int LAST_YEAR = 2019;

    private final Map<Integer, SortedMap<IndicatorKind, List<IndicatorRow>>> figures = new TreeMap<>();
    private Oracle oracle;

    @BeforeAll
    void count(@TempDir Path dir) throws IOException, SQLException {
        oracle = IndicatorFigures.oracle(LEAST_PEOPLE);
        try (var statements = RandomIndicatorAgreementTest.class.getResourceAsStream("/oracle/indicators/random.sql")) {
            oracle.execute(new String(statements.readAllBytes(), StandardCharsets.UTF_8));
        }
        SparkSession spark = Units.newSession();
        for (String table : TABLES) {
            Path file = dir.resolve(table + ".parquet");
            oracle.execute("COPY " + table + " TO '" + file + "' (FORMAT parquet)");
            spark.read().parquet(file.toString()).createOrReplaceTempView(table);
        }
        UnitViews.share(spark);
        IndicatorBook book = IndicatorFigures.bookWith(
                Files.createDirectory(dir.resolve("conf")),
                "out-of-province-bases",
                "value: 1000",
                "value: " + LEAST_PEOPLE);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            figures.put(year, IndicatorStore.count(spark, book, year));
        }
    }

    @AfterAll
    void close() throws SQLException {
        oracle.close();
    }

    static Stream<Arguments> indicatorsAndYears() {
        return Stream.of(IndicatorKind.values())
                .flatMap(kind ->
                        IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).mapToObj(year -> Arguments.of(kind, year)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("indicatorsAndYears")
    @DisplayName("每县每类的数相同")
    void agrees(IndicatorKind kind, int year) throws SQLException {
        assertThat(IndicatorFigures.byCounty(figures.get(year).get(kind)))
                .isEqualTo(IndicatorFigures.of(oracle, kind.stem(), year));
    }

    @ParameterizedTest
    @MethodSource("org.casebook.pipeline.indicator.IndicatorKind#values")
    @DisplayName("每个指标在 2019 年都有不同的数：相同不是因为都是零")
    void figuresDiffer(IndicatorKind kind) {
        assertThat(figures.get(LAST_YEAR).get(kind).stream()
                        .map(IndicatorRow::value)
                        .filter(value -> value != 0)
                        .distinct())
                .hasSizeGreaterThan(1);
    }
}
