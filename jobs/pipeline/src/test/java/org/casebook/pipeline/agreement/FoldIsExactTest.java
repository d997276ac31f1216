package org.casebook.pipeline.agreement;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.estimate.EstimateJob;
import org.casebook.pipeline.fold.CaseReader;
import org.casebook.pipeline.fold.Fold;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.policy.Facts;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.RandomSettings;
import org.casebook.simulation.engine.CaseByCase;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.scenario.RegionalTerms;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("归并不失真：按个案库测算与逐个单位测算，人数、理由、金额分毫不差")
@ExtendWith(TestCityParameter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoldIsExactTest {

    private static final int REFORMS = 10;
    private static final int YEAR = 2019;

    private final List<PolicyBook> books = new ArrayList<>();
    private TestCity city;

    @BeforeAll
    void prepare(TestCity city) {
        this.city = city;
        RandomSettings settings = new RandomSettings(new Random(6));
        books.add(Policy.inForce());
        for (int i = 0; i < REFORMS; i++) {
            books.add(settings.reform(books.get(0), Measures.all()));
        }
    }

    static Stream<Arguments> measuresAndYears() {
        return Policy.measuresAndYears(2018, 2019);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("measuresAndYears")
    @DisplayName("个案互不重复，单位数之和不变；现行政策与十种改动之下合计相同")
    void casebookEqualsUnits(MeasureDefinition measure, int year) {
        List<Units.Unit> units = city.units().of(measure, year);
        List<Row> cases = city.folded(measure, year).collectAsList();
        CaseReader reader = new CaseReader(measure.facts());
        Set<Facts> distinct = new HashSet<>();
        cases.forEach(row -> distinct.add(reader.read(row)));

        assertThat(cases).isNotEmpty().hasSameSizeAs(distinct);
        assertThat(cases.stream().mapToLong(row -> row.getAs(Fold.UNITS)).sum()).isEqualTo(units.size());
        for (PolicyBook book : books) {
            CaseByCase folded = new CaseByCase(RegionalTerms.everywhere(book), year);
            cases.forEach(row -> folded.add(measure, reader.read(row), row.getAs(Fold.UNITS)));
            assertThat(folded.rows(EstimateJob.BASELINE)).isEqualTo(oneByOne(book, List.of(measure), year));
        }
    }

    @Test
    @DisplayName("个案确有归并：合计单位多于个案")
    void casesStandForSeveralUnits() {
        MeasureDefinition measure = Measures.get("tianjin-travel-allowance");
        long cases = city.folded(measure, YEAR).count();
        assertThat(cases).isLessThan(city.units().of(measure, YEAR).size());
    }

    @Test
    @DisplayName("fold 与 estimate 两个作业的结果，与逐个单位测算相同")
    void jobsEqualUnits() {
        Run fold = city.fold(YEAR);
        for (MeasureDefinition measure : Measures.all()) {
            assertThat(Fold.units(fold, measure))
                    .isEqualTo(city.units().of(measure, YEAR).size());
            assertThat(Fold.cases(fold, measure))
                    .isEqualTo(city.units().of(measure, YEAR).stream()
                            .map(Units.Unit::facts)
                            .distinct()
                            .count());
        }
        for (PolicyBook book : books.subList(0, 2)) {
            List<ResultRow> rows = new EstimateJob(city.warehouse(), Measures.all(), book, book)
                    .run(fold, Clock.systemUTC())
                    .rows();
            assertThat(rows).isNotEmpty().isEqualTo(oneByOne(book, Measures.all(), YEAR));
            assertThat(storedLater()).isNotEmpty().isEqualTo(later(rows));
        }
    }

    /** What the table of the last estimate says falls due later: fen by years and fund. */
    private Map<String, Long> storedLater() {
        Run run = city.warehouse().ledger().last(EstimateJob.VERB, YEAR).orElseThrow();
        Map<String, Long> stored = new TreeMap<>();
        city.warehouse()
                .read("outcome/estimate", run.writes().get("outcome/estimate"))
                .where(col("run").equalTo(run.id()))
                .selectExpr("explode(later_fen) AS (years, funds)")
                .selectExpr("years", "explode(funds) AS (fund, fen)")
                .collectAsList()
                .forEach(row -> stored.merge(row.getInt(0) + " " + row.getString(1), row.getLong(2), Math::addExact));
        return stored;
    }

    private static Map<String, Long> later(List<ResultRow> rows) {
        Map<String, Long> later = new TreeMap<>();
        rows.forEach(row -> row.later()
                .forEach((years, funds) -> funds.forEach(
                        (fund, amount) -> later.merge(years + " " + fund.name(), amount.fen(), Math::addExact))));
        return later;
    }

    private List<ResultRow> oneByOne(PolicyBook book, List<MeasureDefinition> measures, int year) {
        CaseByCase one = new CaseByCase(RegionalTerms.everywhere(book), year);
        for (MeasureDefinition measure : measures) {
            city.units().of(measure, year).forEach(unit -> one.add(measure, unit.facts(), 1));
        }
        return one.rows(EstimateJob.BASELINE);
    }
}
