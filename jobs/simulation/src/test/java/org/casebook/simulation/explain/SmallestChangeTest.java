package org.casebook.simulation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.RandomCases;
import org.casebook.policy.article.SmallEnterpriseLoan;
import org.casebook.policy.fact.Group;
import org.casebook.policy.fact.HireTally;
import org.casebook.simulation.Conf;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.engine.CaseFacts;
import org.casebook.simulation.explain.Condition.Change;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("最小改动确是最小：改一项就够的，只改一项，少一步就不够")
class SmallestChangeTest {

    private static final int YEAR = 2019;
    private static final int CASES = 40;
    private static final int STEPS = 800;
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
    @DisplayName("各措施随机被拒个案：逐项逐值试遍，一项够的只列一项，且是使其符合条件的最近取值")
    void whatOneFactCanDoIsDoneByOneFact(MeasureDefinition measure) {
        for (Facts facts : refused(measure)) {
            List<Change> proposed = EXPLAINER.explain(measure, facts, YEAR).eligibleAfter();
            Map<String, Object> alone = whatAloneSuffices(measure, facts);
            if (!alone.isEmpty()) {
                assertThat(proposed)
                        .as("%s", facts)
                        .singleElement()
                        .satisfies(change -> assertThat(alone)
                                .extractingByKey(change.fact())
                                .extracting(FactWords::show)
                                .isEqualTo(change.to()));
            }
        }
    }

    @Test
    @DisplayName("95 人招 16 人：再招 8 人（25%），或减至 64 人，或增至 101 人（改按 15%）——增 6 人最近")
    void goesTheShorterWay() {
        Facts employer = new SmallEnterpriseLoan.Case(
                County.PARK, 95, HireTally.of(new HireTally.Hires(Group.VETERAN.bit(), 12, 16)), Money.yuan(1), 12);

        Condition ratio = condition(employer, "HIRING_RATIO");

        assertThat(ratio.change())
                .extracting(Change::fact, change -> change.to().zh())
                .contains(org.assertj.core.groups.Tuple.tuple("staff", "101"));
        assertThat(ratio.change().get(0).to().zh()).endsWith("合同无固定期限，8人");
    }

    @Test
    @DisplayName("没有新招用人员：写作“无”")
    void saysNoneForAnEmptyTally() {
        Facts employer = new SmallEnterpriseLoan.Case(County.PARK, 8, HireTally.of(), Money.yuan(1), 12);

        Condition contracts = condition(employer, "CONTRACTS_TOO_SHORT");

        assertThat(contracts.facts())
                .singleElement()
                .satisfies(shown -> assertThat(shown.value().zh()).isEqualTo("无"));
        assertThat(contracts.change())
                .singleElement()
                .satisfies(change -> assertThat(change.from().en()).isEqualTo("none"));
    }

    private static Condition condition(Facts employer, String ground) {
        return EXPLAINER.explain(Measures.get("small-enterprise-loan"), employer, YEAR).conditions().stream()
                .filter(condition -> condition.ground().equals(ground))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> whatAloneSuffices(MeasureDefinition measure, Facts facts) {
        Map<String, Object> alone = new LinkedHashMap<>();
        for (RecordComponent component : facts.getClass().getRecordComponents()) {
            String name = component.getName();
            Optional<Object> nearest = EveryFactChange.within(CaseFacts.get(facts, name), STEPS)
                    .filter(value -> granted(measure, CaseFacts.with(facts, name, value)))
                    .findFirst();
            nearest.ifPresent(value -> alone.put(name, value));
        }
        return alone;
    }

    private static boolean granted(MeasureDefinition measure, Facts facts) {
        return ASSESSOR.assess(measure.stem(), facts, YEAR) instanceof Outcome.Granted;
    }

    private static List<Facts> refused(MeasureDefinition measure) {
        Random random = new Random(measure.stem().hashCode() + 1L);
        List<Facts> refused = new ArrayList<>();
        for (int i = 0; i < 4_000 && refused.size() < CASES; i++) {
            Facts facts = RandomCases.random(measure, YEAR, random);
            if (!granted(measure, facts)) {
                refused.add(facts);
            }
        }
        assertThat(refused).isNotEmpty();
        return refused;
    }
}
