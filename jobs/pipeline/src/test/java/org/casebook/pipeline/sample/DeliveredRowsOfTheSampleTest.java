package org.casebook.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.fold.DeliveredRows;
import org.casebook.pipeline.fold.UnitQuery;
import org.casebook.pipeline.fold.UnitViews;
import org.casebook.pipeline.intake.Registry;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.explain.Delivered;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("事实依据的原始数据：样例城市（合成数据）")
@ExtendWith(SampleCity.Parameter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveredRowsOfTheSampleTest {

    private static final int YEAR = 2019;

    /** A whole pseudonym, an identity number, an identifier of the program. */
    private static final Pattern NOT_FOR_PEOPLE = Pattern.compile("[0-9a-f]{13}|\\d{17}|[A-Z]{3,}|[a-z]_[a-z]");

    private Registry registry;
    private SparkSession spark;

    static List<MeasureDefinition> measures() {
        return Measures.all();
    }

    @BeforeAll
    void openRegistry(SampleCity city) {
        registry = Registry.of(city.warehouse(), city.intake().run());
        spark = city.warehouse().spark();
        UnitViews.open(registry, spark);
    }

    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("每项措施：查得出，有文件和行，没有身份信息和程序中的名称")
    void findsTheRowsOfAUnit(MeasureDefinition measure) {
        Dataset<Row> units = new UnitQuery(measure).units(spark, YEAR);
        Row unit = units.orderBy(UnitQuery.KEY).head();
        DeliveredRows rows =
                new DeliveredRows(registry, Contracts.read(SampleCity.ROOT.resolve("conf/intake")), measure);

        List<Delivered> behind = rows.behind(unit, YEAR);

        assertThat(behind).isNotEmpty().allSatisfy(row -> {
            assertThat(row.file()).matches("[a-z-]+/[a-z0-9-]+\\.(csv|csv\\.gz|txt|xlsx)");
            assertThat(row.place().zh()).matches("第 .*\\d+ 行.*");
            assertThat(row.rows()).isPositive();
            assertThat(row.values().zh()).isNotBlank().doesNotContainPattern(NOT_FOR_PEOPLE);
        });
    }
}
