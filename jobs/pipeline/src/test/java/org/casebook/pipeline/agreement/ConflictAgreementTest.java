package org.casebook.pipeline.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.policy.Measures;
import org.casebook.policy.interplay.Conflict;
import org.casebook.simulation.RandomSettings;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("同时享受的情形，日期集中在起止日前后的随机登记库：两套实现的各县人数、金额相同")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConflictAgreementTest {

    private static final int REFORMS = 2;

    private final List<PolicyBook> books = new ArrayList<>();
    private Oracle oracle;
    private SparkSession spark;

    @BeforeAll
    void fill(@TempDir Path dir) throws SQLException {
        oracle = Oracle.open();
        spark = OracleViews.open(oracle, RandomRegistry.fill(oracle, 1), dir);
        RandomSettings settings = new RandomSettings(new Random(5));
        books.add(Policy.inForce());
        IntStream.range(0, REFORMS).forEach(i -> books.add(settings.reform(books.get(0), Measures.all())));
    }

    @AfterAll
    void close() throws SQLException {
        oracle.close();
    }

    static Stream<Arguments> conflicts() {
        return Measures.conflicts().stream().map(conflict -> Arguments.of(Named.of(conflict.stem(), conflict)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conflicts")
    @DisplayName("现行政策与两种改动之下，各年相同；2019 年确有其人")
    void agrees(Conflict conflict) throws SQLException {
        for (int year = 2017; year <= 2019; year++) {
            List<Row> folded = FoundConflicts.folded(conflict, spark, year).collectAsList();
            for (PolicyBook book : books) {
                oracle.loadTerms(OracleTerms.of(book, Measures.all()));
                assertThat(FoundConflicts.of(conflict, folded, book, year))
                        .isEqualTo(FoundConflicts.of(conflict, oracle, year));
            }
            assertThat(year < 2019
                            || !FoundConflicts.of(conflict, folded, books.get(0), year)
                                    .isEmpty())
                    .isTrue();
        }
    }
}
