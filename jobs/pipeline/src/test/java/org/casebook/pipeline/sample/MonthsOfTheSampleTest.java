package org.casebook.pipeline.sample;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.TestSpark;
import org.casebook.pipeline.fold.CoverageFold;
import org.casebook.pipeline.fold.Readings;
import org.casebook.pipeline.fold.UnitQuery;
import org.casebook.pipeline.fold.UnitViews;
import org.casebook.pipeline.intake.Registry;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.coverage.Reading;
import org.casebook.simulation.result.DataCoverage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleCity.Parameter.class)
@DisplayName("样例城市（合成数据）的数据覆盖与各措施所读的月份")
class MonthsOfTheSampleTest {

    private static final int YEAR = 2019;
    private static final Map<String, String> MONTH =
            Map.of("contribution", "period", "unemployment_contribution", "period", "unemployment_benefit", "month");

    private static SampleCity city;

    @BeforeAll
    static void takeIn(SampleCity sample) {
        city = sample;
    }

    @Test
    @DisplayName("2019 年度完整，没有一个数字带标记")
    void isComplete() {
        DataCoverage coverage = CoverageFold.read(city.warehouse(), city.fold(YEAR));

        assertThat(coverage.allGaps()).isEmpty();
        assertThat(coverage.isComplete()).isTrue();
        assertThat(coverage.emptyTables()).isEmpty();
    }

    /** Rows of other months are taken away: what a query says of itself would be wrong if any case changed. */
    @Test
    @DisplayName("表头所写月份之外的行，一个个案也不影响")
    void otherMonthsDecideNothing() {
        SparkSession session = TestSpark.session().newSession();
        UnitViews.open(Registry.of(city.warehouse(), city.intake().run()), session);
        MONTH.keySet().forEach(table -> {
            session.table(table).createOrReplaceTempView("all_" + table);
            session.catalog().cacheTable("all_" + table);
        });
        Map<String, List<Reading>> readings = Readings.all(YEAR);
        for (MeasureDefinition measure : Measures.all()) {
            MONTH.keySet().forEach(table -> session.table("all_" + table).createOrReplaceTempView(table));
            List<String> whole = units(measure, session);
            MONTH.forEach((table, month) -> session.table("all_" + table)
                    .where(within(readings.get(measure.stem()), table, month))
                    .createOrReplaceTempView(table));

            assertThat(units(measure, session)).as(measure.stem()).isNotEmpty().isEqualTo(whole);
        }
        MONTH.keySet().forEach(table -> session.catalog().uncacheTable("all_" + table));
    }

    private static List<String> units(MeasureDefinition measure, SparkSession session) {
        return new UnitQuery(measure)
                .units(session, YEAR).toJSON().collectAsList().stream().sorted().toList();
    }

    /** In the months of the readings, or after the year, of which nobody can know yet. */
    private static Column within(List<Reading> readings, String table, String month) {
        return readings.stream()
                .filter(reading -> reading.table().equals(table))
                .map(reading -> col(month)
                        .between(
                                reading.from()
                                        .map(from -> from.getYear() * 100 + from.getMonthValue())
                                        .orElse(0),
                                reading.to().getYear() * 100 + reading.to().getMonthValue()))
                .reduce(col(month).gt(lit(YEAR * 100 + 12)), Column::or);
    }
}
