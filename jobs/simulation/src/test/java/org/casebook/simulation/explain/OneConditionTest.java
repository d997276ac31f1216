package org.casebook.simulation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.casebook.policy.Facts;
import org.casebook.policy.Ground;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.RandomCases;
import org.casebook.policy.article.OnTheJobTrainingSupport;
import org.casebook.simulation.Conf;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.engine.CaseFacts;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("只差一个条件：少问几次法条，结果与逐个取值试遍相同")
class OneConditionTest {

    private static final int YEAR = 2019;
    private static final int REFUSED = 200;
    private static final int TRIES = 4000;
    private static final PolicyBook BOOK = Conf.policy();
    private static final Assessor ASSESSOR = new Assessor(Measures.all(), Measures.interplays(), BOOK);
    private static final Explainer EXPLAINER = new Explainer(BOOK, ASSESSOR);

    static List<MeasureDefinition> measuresThatRefuse() {
        return Measures.all().stream()
                .filter(measure -> !measure.isPopulation())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("measuresThatRefuse")
    @DisplayName("各措施随机被拒个案：有没有、给多少都与逐个取值试遍一致")
    void agreesWithTryingEveryValue(MeasureDefinition measure) {
        for (Facts facts : refused(measure)) {
            assertThat(EXPLAINER.grantedButForOneCondition(measure, facts, YEAR))
                    .as("%s", facts)
                    .isEqualTo(tryingEveryValue(measure, facts));
        }
    }

    @Test
    @DisplayName("每个被拒个案平均不超过 1 毫秒")
    void isFastEnoughForACity() {
        record Refused(MeasureDefinition measure, Facts facts) {}
        List<Refused> all = measuresThatRefuse().stream()
                .flatMap(measure -> refused(measure).stream().map(facts -> new Refused(measure, facts)))
                .toList();
        all.forEach(one -> EXPLAINER.grantedButForOneCondition(one.measure, one.facts, YEAR));

        long start = System.nanoTime();
        all.forEach(one -> EXPLAINER.grantedButForOneCondition(one.measure, one.facts, YEAR));
        long each = (System.nanoTime() - start) / all.size();

        assertThat(each).as("ns for each of %d", all.size()).isLessThanOrEqualTo(1_000_000);
    }

    private static List<Facts> refused(MeasureDefinition measure) {
        Random random = new Random(measure.stem().hashCode());
        List<Facts> refused = new ArrayList<>();
        for (int i = 0; i < TRIES && refused.size() < REFUSED; i++) {
            Facts facts = RandomCases.random(measure, YEAR, random);
            if (ASSESSOR.assess(measure.stem(), facts, YEAR) instanceof Outcome.Refused) {
                refused.add(facts);
            }
        }
        assertThat(refused).isNotEmpty();
        return refused;
    }

    private static Optional<Outcome.Granted> tryingEveryValue(MeasureDefinition measure, Facts facts) {
        Ground ground = ((Outcome.Refused) ASSESSOR.assess(measure.stem(), facts, YEAR)).ground();
        int position = measure.grounds().indexOf(ground);
        for (String name : ground.reason().facts()) {
            Optional<Outcome> passed = others(facts, name)
                    .map(value -> ASSESSOR.assess(measure.stem(), CaseFacts.with(facts, name, value), YEAR))
                    .filter(outcome -> !(outcome instanceof Outcome.Refused refusal)
                            || measure.grounds().indexOf(refusal.ground()) > position)
                    .findFirst();
            if (passed.isPresent() && passed.get() instanceof Outcome.Granted granted) {
                return Optional.of(granted);
            }
        }
        return Optional.empty();
    }

    /** Amounts are too many to try: what the courses must cost is 1.5 % of the payroll and a fen. */
    private static Stream<Object> others(Facts facts, String name) {
        return facts instanceof OnTheJobTrainingSupport.Case employer && name.equals("cost")
                ? Stream.of(new Money(employer.payroll().fen() * 15 / 1000 + 1))
                : EveryFactChange.of(CaseFacts.get(facts, name));
    }
}
