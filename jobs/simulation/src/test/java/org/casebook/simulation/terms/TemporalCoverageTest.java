package org.casebook.simulation.terms;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casebook.policy.Dated;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.Conf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asserts no value: only that on each day in force there is exactly one of each term. */
@DisplayName("时间覆盖：2016—2022 年每季度，执行期内每个参数恰有一个取值")
class TemporalCoverageTest {

    private static final PolicyBook BOOK = Conf.policy();

    /** The column "in force" of the specification: first day, last day; open where there is one day only. */
    private static final Map<String, List<String>> IN_FORCE = Map.ofEntries(
            entry("job-retention-refund", List.of("2019-01-01")),
            entry("distressed-employer-refund", List.of("2019-01-01", "2019-12-31")),
            entry("personal-startup-loan", List.of("2016-01-01")),
            entry("small-enterprise-loan", List.of("2016-01-01")),
            entry("incubator-grant", List.of("2019-01-01")),
            entry("internship-subsidy", List.of("2019-01-01")),
            entry("on-the-job-training-support", List.of("2019-01-01", "2019-12-31")),
            entry("training-subsidy", List.of("2019-01-01")),
            entry("training-living-allowance", List.of("2019-01-01", "2020-12-31")),
            entry("skill-upgrade-subsidy", List.of("2017-01-01")),
            entry("unemployment-benefit", List.of("1999-01-22")),
            entry("hardship-allowance", List.of("2019-01-01")),
            entry("labour-base-award", List.of("2019-01-09")),
            entry("public-welfare-post", List.of("2019-01-01", "2020-12-31")),
            entry("social-insurance-subsidy", List.of("2019-01-01")),
            entry("tianjin-travel-allowance", List.of("2019-01-09")));

    static List<MeasureDefinition> measures() {
        return Measures.all().stream()
                .filter(measure -> !measure.isPopulation())
                .toList();
    }

    static List<MeasureDefinition> populations() {
        return Measures.all().stream().filter(MeasureDefinition::isPopulation).toList();
    }

    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("每季首日")
    void everyQuarterHasOneValueOfEachTerm(MeasureDefinition measure) {
        MeasureTerms terms = BOOK.of(measure.stem());
        Dated<? extends Record> bound = terms.bind(measure.terms());
        Stream.iterate(LocalDate.of(2016, 1, 1), day -> day.getYear() < 2023, day -> day.plusMonths(3))
                .forEach(day -> {
                    assertThat(bound.on(day).isPresent())
                            .as("%s on %s", measure.stem(), day)
                            .isEqualTo(terms.inForce(day));
                    terms.terms().values().stream()
                            .filter(term -> terms.inForce(day) && !knowinglyWithoutValue(term, day))
                            .forEach(term -> assertThat(term.values())
                                    .as("%s on %s", term.path(), day)
                                    .filteredOn(value -> value.covers(day))
                                    .hasSize(1));
                });
    }

    /** No amount of the benefit before July 2017 is known; such months pay nothing. */
    private static boolean knowinglyWithoutValue(Term term, LocalDate day) {
        return term.path().equals("unemployment-benefit.monthlyByCounty") && day.isBefore(LocalDate.of(2017, 7, 1));
    }

    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("执行期的首日与末日同说明书")
    void isInForceOnTheDaysOfTheSpecification(MeasureDefinition measure) {
        MeasureTerms terms = BOOK.of(measure.stem());
        List<String> days = IN_FORCE.getOrDefault(measure.stem(), List.of());
        Dated<? extends Record> bound = terms.bind(measure.terms());

        assertThat(days)
                .as("add the days in force of %s to this test", measure.stem())
                .isNotEmpty();
        assertThat(terms.from()).isEqualTo(LocalDate.parse(days.get(0)));
        assertThat(terms.until()).isEqualTo(days.size() > 1 ? LocalDate.parse(days.get(1)) : LocalDate.MAX);
        assertThat(bound.on(terms.from().minusDays(1))).isEmpty();
        assertThat(bound.on(terms.from())).isPresent();
        assertThat(bound.on(terms.until())).isPresent();
    }

    @ParameterizedTest
    @MethodSource("populations")
    @DisplayName("只计数的对象：没有参数，任何一天都在计数")
    void populationsAreCountedOnEveryDay(MeasureDefinition population) {
        MeasureTerms terms = BOOK.of(population.stem());
        Dated<? extends Record> bound = terms.bind(population.terms());

        assertThat(terms.terms()).isEmpty();
        assertThat(Stream.of(LocalDate.MIN, LocalDate.of(2019, 1, 1), LocalDate.MAX))
                .allMatch(day -> bound.on(day).isPresent());
    }
}
