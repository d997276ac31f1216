package org.casebook.pipeline.agreement;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.estimate.EstimateJob;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.policy.Measures;
import org.casebook.policy.interplay.Conflict;
import org.casebook.simulation.RandomSettings;
import org.casebook.simulation.result.ConflictRow;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("同时享受的情形：合成城市与随机登记库，两套实现的各县人数、金额相同")
@ExtendWith(TestCityParameter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConflictAgreementTest {

    private static final int YEAR = 2019;

    /** The policy with its thresholds lowered, so that many are entitled to both sides. */
    private static final List<String> GENEROUS = List.of(
            "tianjin-travel-allowance.minimumMonths=1",
            "internship-subsidy.minimumMonths=1",
            "internship-subsidy.maximumAge=60",
            "skill-upgrade-subsidy.minimumInsuredMonths=1",
            "unemployment-benefit.minimumInsuredMonths=1");

    private Map<String, PolicyBook> books;
    private TestCity city;
    private Oracle random;
    private SparkSession randomSpark;

    @BeforeAll
    void load(TestCity city, @TempDir Path dir) throws SQLException {
        this.city = city;
        random = Oracle.open();
        randomSpark = OracleViews.open(random, RandomRegistry.fill(random, 1), dir);
        PolicyBook inForce = Policy.inForce();
        books = Map.of(
                "in force", inForce,
                "generous", inForce.with(GENEROUS, Measures.all()),
                "random", new RandomSettings(new Random(5)).reform(inForce, Measures.all()));
    }

    @AfterAll
    void close() throws SQLException {
        random.close();
    }

    static Stream<Arguments> conflicts() {
        return Measures.conflicts().stream().map(conflict -> Arguments.of(Named.of(conflict.stem(), conflict)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conflicts")
    @DisplayName("随机登记库：现行、放宽、随机改动的政策之下都相同；放宽时确有其人")
    void agreesOnTheRandomRegistry(Conflict conflict) throws SQLException {
        assertThat(agreed(conflict, randomSpark, random, books).get("generous")).isNotEmpty();
    }

    @Test
    @DisplayName("合成城市：fold 与 estimate 两个作业的结果与第二套实现相同，按情形、县的次序；结果表与之一致")
    void jobsAgreeOnTheCity() throws SQLException {
        Run fold = city.fold(YEAR);
        List<ConflictRow> rows = new EstimateJob(city.warehouse(), Measures.all(), Policy.inForce(), Policy.inForce())
                .run(fold, Clock.systemUTC())
                .conflicts();
        try (Oracle oracle = Oracle.open().loadRegistry(city.exported()).loadPolicyInForce()) {
            for (Conflict conflict : Measures.conflicts()) {
                List<ConflictRow> own = rows.stream()
                        .filter(row -> row.conflict().equals(conflict.stem()))
                        .toList();
                assertThat(own).isSortedAccordingTo(Comparator.comparing(ConflictRow::county));
                assertThat(FoundConflicts.byCounty(own)).isEqualTo(FoundConflicts.of(conflict, oracle, YEAR));
            }
        }
        List<String> stems = Measures.conflicts().stream().map(Conflict::stem).toList();
        assertThat(rows).isNotEmpty().isSortedAccordingTo(Comparator.comparing(row -> stems.indexOf(row.conflict())));
        Run estimate = city.warehouse().ledger().last(EstimateJob.VERB, YEAR).orElseThrow();
        assertThat(city.warehouse()
                        .read("outcome/conflict", estimate.writes().get("outcome/conflict"))
                        .where(col("run").equalTo(estimate.id()))
                        .select("conflict", "county", "people", "amount_fen", "other_amount_fen")
                        .collectAsList())
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .map(row -> RowFactory.create(
                                row.conflict(),
                                row.county().code(),
                                row.people(),
                                row.amount().fen(),
                                row.otherAmount().fen()))
                        .toList());
    }

    private static Map<String, Map<String, List<Long>>> agreed(
            Conflict conflict, SparkSession spark, Oracle oracle, Map<String, PolicyBook> books) throws SQLException {
        List<Row> folded = FoundConflicts.folded(conflict, spark, YEAR).collectAsList();
        Map<String, Map<String, List<Long>>> agreed = new TreeMap<>();
        for (Map.Entry<String, PolicyBook> book : books.entrySet()) {
            oracle.loadTerms(OracleTerms.of(book.getValue(), Measures.all()));
            Map<String, List<Long>> ours = FoundConflicts.of(conflict, folded, book.getValue(), YEAR);
            assertThat(ours).as(book.getKey()).isEqualTo(FoundConflicts.of(conflict, oracle, YEAR));
            agreed.put(book.getKey(), ours);
        }
        return agreed;
    }
}
