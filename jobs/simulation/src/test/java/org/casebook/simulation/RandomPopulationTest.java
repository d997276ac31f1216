package org.casebook.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.casebook.policy.Facts;
import org.casebook.policy.Ground;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Outcome;
import org.casebook.policy.RandomCases;
import org.casebook.policy.RandomTerms;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("随机总体：每一条拒绝理由都会出现，任何参数都算得出结果")
class RandomPopulationTest {

    private static final int CASES = 4_000;

    static List<MeasureDefinition> measures() {
        return Measures.all();
    }

    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("2018、2019 两年的随机案例中，每条理由与“享受”都出现")
    void everyGroundOccurs(MeasureDefinition measure) {
        Assessor assessor = new Assessor(Measures.all(), Measures.interplays(), Conf.policy());
        Random random = new Random(1);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < CASES; i++) {
            int year = 2015 + i % 5;
            Facts facts = RandomCases.random(measure, year, random);
            seen.add(
                    assessor.assess(measure.stem(), facts, year) instanceof Outcome.Refused refused
                            ? refused.ground().name()
                            : "GRANTED");
        }
        Set<String> expected = measure.grounds().stream().map(Ground::name).collect(Collectors.toSet());
        expected.add("GRANTED");
        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @DisplayName("一百种随机改动，每一种都在允许范围内，都能算")
    void everyReformCanBeAssessed() {
        PolicyBook book = Conf.policy();
        Random random = new Random(2);
        RandomSettings settings = new RandomSettings(random);
        int assessed = 0;
        int granted = 0;
        for (int i = 0; i < 100; i++) {
            Assessor assessor =
                    new Assessor(Measures.all(), Measures.interplays(), settings.reform(book, Measures.all()));
            for (MeasureDefinition measure : Measures.all()) {
                for (int k = 0; k < 50; k++) {
                    Facts facts = RandomCases.random(measure, 2019, random);
                    assessed++;
                    granted += assessor.assess(measure.stem(), facts, 2019) instanceof Outcome.Granted ? 1 : 0;
                }
            }
        }
        assertThat(granted).isBetween(assessed / 10, assessed * 9 / 10);
    }

    @Test
    @DisplayName("同一种子，同一案例，同一参数")
    void isReproducible() {
        for (MeasureDefinition measure : Measures.all()) {
            assertThat(RandomCases.random(measure, 2019, new Random(7)))
                    .isEqualTo(RandomCases.random(measure, 2019, new Random(7)));
            assertThat(RandomTerms.random(measure, new Random(7)))
                    .isEqualTo(RandomTerms.random(measure, new Random(7)));
        }
    }
}
