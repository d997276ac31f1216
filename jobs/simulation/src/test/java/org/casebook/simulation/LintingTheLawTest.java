package org.casebook.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.casebook.policy.Facts;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Outcome;
import org.casebook.policy.RandomCases;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.Term;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("检查条文本身：参数有名有据，没有一个是摆设")
class LintingTheLawTest {

    private static final PolicyBook BOOK = Conf.policy();
    private static final int POPULATION = 400;
    private static final int REFORMS = 60;

    static List<MeasureDefinition> measures() {
        return Measures.all();
    }

    static Stream<Term> terms() {
        return Measures.all().stream().flatMap(measure -> BOOK.of(measure.stem()).terms().values().stream());
    }

    @ParameterizedTest
    @MethodSource("terms")
    @DisplayName("中英文名称、单位齐全；每个取值有来源")
    void everyTermIsNamedAndSourced(Term term) {
        assertThat(term.label().zh()).as(term.path()).matches(".*\\p{IsHan}.*");
        assertThat(term.label().en()).as(term.path()).matches("[\\x20-\\x7e]+");
        assertThat(term.unit()).as(term.path()).isNotBlank();
        assertThat(term.values())
                .as(term.path())
                .allSatisfy(value -> assertThat(value.source())
                        .as("%s: say where the value comes from", value.where())
                        .isNotBlank());
    }

    /** Lists of names and choices say what is allowed by their type. */
    @ParameterizedTest
    @MethodSource("terms")
    @DisplayName("数值参数有取值范围")
    void everyNumberHasARange(Term term) {
        boolean number = !List.of("list", "choice").contains(term.unit());
        assertThat(term.range()).as(term.path()).matches(number ? ".+\\.\\..+" : "");
    }

    /** A term may work only beside another one (the share of premiums with the method that uses it). */
    @ParameterizedTest
    @MethodSource("terms")
    @DisplayName("改动它总能在某种参数下改变某个结果")
    void everyTermMovesSomeOutcome(Term term) {
        MeasureDefinition measure = Measures.get(term.measure());
        Random random = new Random(term.path().hashCode());
        RandomSettings settings = new RandomSettings(random);
        List<Facts> population = population(measure, random);
        for (int i = 0; i < REFORMS; i++) {
            PolicyBook before = i == 0 ? BOOK : settings.reform(BOOK, List.of(measure));
            PolicyBook after = before.with(List.of(settings.of(before, measure, term.name())), Measures.all());
            if (!outcomes(measure, before, population).equals(outcomes(measure, after, population))) {
                return;
            }
        }
        throw new AssertionError(term.path() + " moves no outcome of " + population.size()
                + " cases: read it in the measure or delete it from the terms");
    }

    private static List<Facts> population(MeasureDefinition measure, Random random) {
        return Stream.generate(() -> RandomCases.random(measure, 2019, random))
                .limit(POPULATION)
                .toList();
    }

    private static List<Outcome> outcomes(MeasureDefinition measure, PolicyBook book, List<Facts> population) {
        Assessor assessor = new Assessor(List.of(measure), List.of(), book);
        List<Outcome> outcomes = new ArrayList<>();
        population.forEach(facts -> outcomes.add(assessor.assess(measure.stem(), facts, 2019)));
        return outcomes;
    }
}
