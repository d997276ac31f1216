package org.casebook.simulation.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.casebook.policy.Dated;
import org.casebook.policy.Facts;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.NotInForce;
import org.casebook.policy.Outcome;
import org.casebook.policy.RandomCases;
import org.casebook.simulation.Conf;
import org.casebook.simulation.engine.Assessor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("--as-of 某日：以当日的规定算全年")
class AsOfTest {

    private static final PolicyBook BOOK = Conf.policy();
    private static final int CASES = 300;

    static List<MeasureDefinition> measuresWithTerms() {
        return Measures.all().stream()
                .filter(measure -> !measure.isPopulation())
                .toList();
    }

    /** The reference date decides about everything except what a measure follows through the year. */
    static List<MeasureDefinition> measuresOfOneDay() {
        return measuresWithTerms().stream()
                .filter(measure -> Arrays.stream(measure.terms().getRecordComponents())
                        .noneMatch(term -> measure.isDated(term.getName())))
                .toList();
    }

    static Stream<Term> terms() {
        return BOOK.measures().values().stream().flatMap(measure -> measure.terms().values().stream());
    }

    @ParameterizedTest(name = "{0} 于 {1}：{2}")
    @CsvSource({
        "small-enterprise-loan.hiringRatio,         2016-01-01, 30%",
        "small-enterprise-loan.hiringRatio,         2017-12-31, 30%",
        "small-enterprise-loan.hiringRatio,         2018-01-01, 25%",
        "small-enterprise-loan.hiringRatio,         2020-04-15, 25%",
        "small-enterprise-loan.hiringRatioLarge,    2017-12-31, 15%",
        "small-enterprise-loan.hiringRatioLarge,    2018-01-01, 15%",
        "small-enterprise-loan.loanCap,             2018-11-15, 2000000",
        "small-enterprise-loan.loanCap,             2018-11-16, 3000000",
        "small-enterprise-loan.nationalLoanCap,     2018-11-15, 2000000",
        "small-enterprise-loan.nationalLoanCap,     2018-11-16, 3000000",
        "small-enterprise-loan.nationalHiringRatio, 2017-12-31, 30%",
        "small-enterprise-loan.nationalHiringRatio, 2018-01-01, 25%",
        "small-enterprise-loan.nationalHiringRatio, 2019-12-12, 25%",
        "small-enterprise-loan.nationalHiringRatio, 2019-12-13, 20%",
        "small-enterprise-loan.nationalHiringRatio, 2020-04-14, 20%",
        "small-enterprise-loan.nationalHiringRatio, 2020-04-15, 15%",
        "small-enterprise-loan.nationalHiringRatioLarge, 2019-12-12, 15%",
        "small-enterprise-loan.nationalHiringRatioLarge, 2019-12-13, 10%",
        "small-enterprise-loan.nationalHiringRatioLarge, 2020-04-14, 10%",
        "small-enterprise-loan.nationalHiringRatioLarge, 2020-04-15, 8%",
        "skill-upgrade-subsidy.minimumInsuredMonths, 2018-12-31, 36",
        "skill-upgrade-subsidy.minimumInsuredMonths, 2019-01-01, 12",
        "skill-upgrade-subsidy.minimumInsuredMonths, 2020-12-31, 12",
        "skill-upgrade-subsidy.minimumInsuredMonths, 2021-01-01, 36",
        "unemployment-benefit.monthlyByCounty,      2017-07-01, 620802=1110+620871=1110+other=1030",
        "unemployment-benefit.monthlyByCounty,      2018-12-31, 620802=1110+620871=1110+other=1030",
        "unemployment-benefit.monthlyByCounty,      2019-01-01, 620802=1413+620871=1413+other=1368",
    })
    @DisplayName("历次变动的前一天与当天；该值用于每一天")
    void takesTheValueOfTheDay(String path, LocalDate day, String value) {
        String[] names = path.split("\\.");
        Term term = BOOK.asOf(day).of(names[0]).term(names[1]);

        assertThat(term.values()).extracting(TermValue::text).containsExactly(value);
        assertThat(term.on(LocalDate.of(1949, 10, 1))).isEqualTo(term.on(LocalDate.of(2100, 1, 1)));
        assertThat(term.on(LocalDate.of(2019, 7, 1)).orElseThrow().where()).matches(".*\\.yaml:\\d+");
    }

    @ParameterizedTest(name = "{0} 于 {1}：{2}")
    @CsvSource({
        "distressed-employer-refund, 2018-12-31, false",
        "distressed-employer-refund, 2019-01-01, true",
        "distressed-employer-refund, 2019-12-31, true",
        "distressed-employer-refund, 2020-01-01, false",
        "job-retention-refund,       2018-12-31, false",
        "job-retention-refund,       2020-01-01, true",
        "tianjin-travel-allowance,   2019-01-08, false",
        "tianjin-travel-allowance,   2019-01-09, true",
        "small-enterprise-loan,      2015-12-31, false",
        "unemployment-benefit,       1999-01-21, false",
        "unemployment-benefit,       1999-01-22, true",
    })
    @DisplayName("当日在执行的，每一天都在执行；不在的，从不执行")
    void isInForceAlwaysOrNever(String measure, LocalDate day, boolean inForce) {
        MeasureTerms terms = BOOK.asOf(day).of(measure);
        Dated<? extends Record> bound = terms.bind(Measures.get(measure).terms());

        assertThat(Stream.of(LocalDate.MIN, LocalDate.of(2018, 6, 1), LocalDate.of(2020, 6, 1), LocalDate.MAX))
                .allSatisfy(any -> {
                    assertThat(terms.inForce(any)).isEqualTo(inForce);
                    assertThat(bound.on(any).isPresent()).isEqualTo(inForce);
                });
    }

    @ParameterizedTest
    @MethodSource("terms")
    @DisplayName("所有参数：每个取值的首日、末日、其前一天、其后一天，都同当日的规定")
    void agreesWithTheDatedLawAtEveryBoundary(Term term) {
        MeasureTerms measure = BOOK.of(term.measure());
        List<LocalDate> days = new ArrayList<>();
        term.values().forEach(value -> {
            days.add(value.from());
            days.add(value.from().minusDays(1));
            if (!value.until().equals(LocalDate.MAX)) {
                days.add(value.until());
                days.add(value.until().plusDays(1));
            }
        });
        assertThat(days).allSatisfy(day -> {
            Optional<String> inForce =
                    term.on(day).filter(value -> measure.inForce(day)).map(TermValue::text);
            Term frozen = BOOK.asOf(day).of(term.measure()).term(term.name());
            assertThat(frozen.on(LocalDate.of(2019, 7, 1)).map(TermValue::text)).isEqualTo(inForce);
        });
    }

    @ParameterizedTest
    @MethodSource("measuresOfOneDay")
    @DisplayName("以个案基准日的规定算，与按历次规定算，结论和金额相同")
    void givesEachCaseTheOutcomeOfItsReferenceDate(MeasureDefinition measure) {
        Random random = new Random(20190109);
        Assessor dated = assessor(measure, BOOK);
        for (int i = 0; i < CASES; i++) {
            int year = 2015 + i % 8;
            Facts facts = RandomCases.random(measure, year, random);
            LocalDate day = measure.untypedLaw().referenceDate(facts, year);
            assertThat(assessor(measure, BOOK.asOf(day)).assess(measure.stem(), facts, year))
                    .as("%s in %d", facts, year)
                    .isEqualTo(dated.assess(measure.stem(), facts, year));
        }
    }

    @ParameterizedTest
    @MethodSource("measuresWithTerms")
    @DisplayName("早于一切规定的日子：全部拒绝，理由为不在执行期")
    void refusesEverybodyBeforeAllLaw(MeasureDefinition measure) {
        Random random = new Random(1949);
        Assessor assessor = new Assessor(Measures.all(), Measures.interplays(), BOOK.asOf(LocalDate.of(1949, 10, 1)));
        for (int i = 0; i < CASES; i++) {
            assertThat(assessor.assess(measure.stem(), RandomCases.random(measure, 2019, random), 2019))
                    .isEqualTo(Outcome.refused(NotInForce.NOT_IN_FORCE));
        }
    }

    @Test
    @DisplayName("分月取值的参数也取当日的：2017年7月前没有失业保险金标准，一个月也不发")
    void freezesTermsThatAreFollowedThroughTheYear() {
        MeasureDefinition benefit = Measures.get("unemployment-benefit");
        PolicyBook before = BOOK.asOf(LocalDate.of(2017, 6, 30));

        assertThat(before.of("unemployment-benefit").term("monthlyByCounty").values())
                .isEmpty();
        Random random = new Random(3);
        Assessor assessor = assessor(benefit, before);
        assertThat(Stream.generate(() -> RandomCases.random(benefit, 2019, random))
                        .limit(CASES)
                        .map(facts -> assessor.assess("unemployment-benefit", facts, 2019)))
                .noneMatch(Outcome.Granted.class::isInstance);
    }

    @Test
    @DisplayName("--set 在 --as-of 之后；两者都记下，指纹随之而变")
    void setsTermsOfThatDay() {
        PolicyBook changed =
                BOOK.asOf(LocalDate.of(2017, 12, 31)).with(List.of("small-enterprise-loan.loanCap=1"), Measures.all());

        assertThat(changed.changes()).containsExactly("--as-of 2017-12-31", "--set small-enterprise-loan.loanCap=1");
        assertThat(changed.of("small-enterprise-loan").term("loanCap").values())
                .extracting(TermValue::text)
                .containsExactly("1");
        assertThat(changed.of("small-enterprise-loan").term("hiringRatio").values())
                .extracting(TermValue::text)
                .containsExactly("30%");
        assertThat(List.of(BOOK.hash(), BOOK.asOf(LocalDate.of(2017, 12, 31)).hash(), changed.hash()))
                .doesNotHaveDuplicates();
        assertThat(BOOK.changes()).isEmpty();
    }

    @Test
    @DisplayName("当日不在执行的措施：--set 不使它执行，写错照样报错")
    void setsNothingWhereNothingIsInForce() {
        PolicyBook before = BOOK.asOf(LocalDate.of(2010, 1, 1));
        PolicyBook changed = before.with(List.of("tianjin-travel-allowance.perYear=3000"), Measures.all());

        assertThat(changed.hash()).isEqualTo(before.hash());
        assertThatThrownBy(() -> before.with(List.of("tianjin-travel-allowance.perYear=much"), Measures.all()))
                .hasMessageContaining("'much' is not acceptable");
    }

    private static Assessor assessor(MeasureDefinition measure, PolicyBook book) {
        return new Assessor(List.of(measure), List.of(), book);
    }
}
