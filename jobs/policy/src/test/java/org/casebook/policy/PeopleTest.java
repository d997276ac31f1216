package org.casebook.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("惠及人数")
class PeopleTest {

    static List<MeasureDefinition> measures() {
        return Measures.all();
    }

    /** Their own tests say how many. May be 0: a limit above 100 % also refunds an employer who has nobody left. */
    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("对象是个人、登记、证书、期次、岗位、基地的为一人；对象是企业的可为多人")
    void countsOnePersonUnlessSeveralAreSupported(MeasureDefinition measure) {
        Random random = new Random(72);
        boolean several = false;
        for (int i = 0; i < 2_000; i++) {
            Facts facts = RandomCases.random(measure, 2019, random);
            Record terms = RandomTerms.random(measure, random);
            if (measure.untypedLaw().assess(facts, terms) instanceof Outcome.Granted) {
                int people = measure.untypedLaw().people(facts, terms);
                several |= people != 1;
                assertThat(people).as("%s under %s", facts, terms).isNotNegative();
            }
        }
        assertThat(several).isEqualTo(measure.people() != PeopleKind.ONE);
    }
}
