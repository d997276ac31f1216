package org.casebook.simulation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Ground;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.RandomCases;
import org.casebook.policy.article.HardshipAllowance;
import org.casebook.policy.article.LabourBaseAward;
import org.casebook.policy.article.OnTheJobTrainingSupport;
import org.casebook.policy.article.SkillUpgradeSubsidy;
import org.casebook.policy.article.SmallEnterpriseLoan;
import org.casebook.policy.fact.Group;
import org.casebook.policy.fact.HireTally;
import org.casebook.policy.fact.LabourBaseKind;
import org.casebook.policy.fact.SkillLevel;
import org.casebook.policy.fact.WorkerTally;
import org.casebook.simulation.Conf;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.engine.CaseFacts;
import org.casebook.simulation.explain.Condition.Change;
import org.casebook.simulation.explain.Condition.Status;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("解释：哪一条不合、差多少、最小的改动是什么")
class ExplainerTest {

    private static final int YEAR = 2019;

    /** Nobody can change what these grounds look at. */
    private static final Set<String> BEYOND_CHANGE = Set.of("NOT_IN_FORCE", "NO_OPENING_STAFF");

    private static final PolicyBook BOOK = Conf.policy();
    private static final Assessor ASSESSOR = new Assessor(Measures.all(), Measures.interplays(), BOOK);

    private final Explainer explainer = new Explainer(BOOK, ASSESSOR);

    static List<MeasureDefinition> measures() {
        return Measures.all();
    }

    static List<MeasureDefinition> measuresThatRefuse() {
        return Measures.all().stream()
                .filter(measure -> !measure.isPopulation())
                .toList();
    }

    static List<MeasureDefinition> populations() {
        return Measures.all().stream().filter(MeasureDefinition::isPopulation).toList();
    }

    @ParameterizedTest
    @MethodSource("measuresThatRefuse")
    @DisplayName("每条理由：所示改动确能越过该条，少一步则不能；全部改动合起来就能享受")
    void theSmallestChangeTurnsARefusalAndOneStepLessDoesNot(MeasureDefinition measure) {
        refusals(measure)
                .forEach((ground, cases) -> cases.forEach(facts -> {
                    Explanation explanation = explainer.explain(measure, facts, YEAR);
                    Condition failed = condition(explanation, ground.name());

                    assertThat(explanation.entitled()).isFalse();
                    assertThat(failed.status()).isEqualTo(Status.FAILED);
                    assertThat(explanation.conditions())
                            .filteredOn(condition -> condition.status() == Status.FAILED)
                            .hasSize(1);
                    assertThat(failed.change().isEmpty())
                            .as("%s %s", ground, facts)
                            .isEqualTo(BEYOND_CHANGE.contains(ground.name()));
                    failed.change().forEach(change -> assertIsSmallest(measure, facts, ground, change));
                    assertThat(afterAll(facts, explanation.eligibleAfter()))
                            .satisfies(changed -> assertThat(
                                            ASSESSOR.assess(measure.stem(), changed, YEAR) instanceof Outcome.Granted)
                                    .isEqualTo(!explanation.eligibleAfter().isEmpty()));
                }));
    }

    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("能享受的：每条都合，没有改动，金额与评定一致")
    void anEntitledCasePassesEveryCondition(MeasureDefinition measure) {
        Random random = new Random(3);
        int seen = 0;
        for (int i = 0; i < 200; i++) {
            Facts facts = RandomCases.random(measure, YEAR, random);
            if (ASSESSOR.assess(measure.stem(), facts, YEAR) instanceof Outcome.Granted granted) {
                Explanation explanation = explainer.explain(measure, facts, YEAR);
                seen++;
                assertThat(explanation.entitled()).isTrue();
                assertThat(explanation.counted()).isEqualTo(measure.isPopulation());
                assertThat(explanation.eligibleAfter()).isEmpty();
                assertThat(explanation.conditions())
                        .hasSameSizeAs(measure.grounds())
                        .allMatch(condition -> condition.status() == Status.PASSED);
                assertThat(explanation.amounts().values().stream().reduce(Money.ZERO, Money::plus))
                        .isEqualTo(granted.amount());
            }
        }
        assertThat(seen).isPositive();
    }

    @ParameterizedTest
    @MethodSource("populations")
    @DisplayName("只计数的对象：计入，没有条件，没有金额；其他措施的都不是")
    void saysThatAUnitOfAPopulationIsCounted(MeasureDefinition population) {
        Facts facts = RandomCases.random(population, YEAR, new Random(3));

        Explanation explanation = explainer.explain(population, facts, YEAR);

        assertThat(explanation.counted()).isTrue();
        assertThat(explanation.conditions()).isEmpty();
        assertThat(explanation.amounts()).isEmpty();
    }

    @Test
    @DisplayName("龙头企业基地 100 名其他劳动力、20 名贫困劳动力：占比 16.7%，还须 5 名")
    void explainsALabourBase() {
        Facts base = new LabourBaseAward.Case(
                County.PARK,
                LabourBaseKind.LEADING,
                WorkerTally.of(new WorkerTally.Workers(12, true, 20), new WorkerTally.Workers(12, false, 100)));

        Condition share = condition(explainer.explain(Measures.get("labour-base-award"), base, YEAR), "POOR_SHARE");

        assertThat(share.measured())
                .singleElement()
                .satisfies(shown -> assertThat(shown.value().zh()).isEqualTo("16.6667%"));
        assertThat(share.change())
                .singleElement()
                .satisfies(change -> assertThat(change.to().zh()).endsWith("另增长期在岗5人（贫困家庭5人）"));
    }

    @Test
    @DisplayName("低保对象可领取失业保险金：参保月数少于 12 个月，或因本人意愿离职，或已领满，才有临时生活补助")
    void explainsHardshipBesideBenefit() {
        Facts registration = new HardshipAllowance.Case(
                County.PARK, true, LocalDate.of(2019, 3, 1), 14, true, YearMonth.of(2019, 3), 10, 0);

        Condition benefit =
                condition(explainer.explain(Measures.get("hardship-allowance"), registration, YEAR), "HAS_BENEFIT");

        assertThat(benefit.status()).isEqualTo(Status.FAILED);
        assertThat(benefit.change())
                .extracting(Change::fact, change -> change.to().zh())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("insuredMonths", "11"),
                        org.assertj.core.groups.Tuple.tuple("involuntary", "否"),
                        org.assertj.core.groups.Tuple.tuple("drawnBefore", "12"));
    }

    @Test
    @DisplayName("20 人招 3 人、未申请贷款：须再招 2 人（或在职 12 人），再申请贷款")
    void explainsAnEmployerStepByStep() {
        Facts employer = new SmallEnterpriseLoan.Case(
                County.PARK, 20, HireTally.of(new HireTally.Hires(Group.VETERAN.bit(), 12, 3)), Money.ZERO, 0);

        Explanation explanation = explainer.explain(Measures.get("small-enterprise-loan"), employer, 2018);
        Condition ratio = condition(explanation, "HIRING_RATIO");

        assertThat(explanation.referenceDate()).isEqualTo(LocalDate.of(2018, 12, 31));
        assertThat(explanation.conditions())
                .extracting(Condition::status)
                .containsExactly(Status.PASSED, Status.PASSED, Status.PASSED, Status.FAILED, Status.WOULD_FAIL);
        assertThat(ratio.clause()).isEqualTo("达到企业现有在职职工人数25%");
        assertThat(ratio.measured()).singleElement().satisfies(shown -> {
            assertThat(shown.value().zh()).isEqualTo("15%");
            assertThat(shown.source().zh()).isEqualTo("25%");
        });
        assertThat(ratio.change()).extracting(Change::fact).containsExactly("newHires", "staff");
        assertThat(ratio.change().get(0).to().zh()).endsWith("合同无固定期限，2人");
        assertThat(ratio.change().get(1).to().zh()).isEqualTo("12");
        assertThat(ratio.terms())
                .filteredOn(term -> term.name().equals("hiringRatio"))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.value().zh()).isEqualTo("25%");
                    assertThat(term.source().zh()).contains("第八条第二句");
                });
        assertThat(explanation.eligibleAfter()).extracting(Change::fact).containsExactly("newHires", "requested");
    }

    @Test
    @DisplayName("参保 9 个月：须满 12 个月；技师：等级可改，其余条件随后再看")
    void explainsACertificate() {
        Facts certificate = new SkillUpgradeSubsidy.Case(
                County.KONGTONG, LocalDate.of(2019, 5, 1), SkillLevel.TECHNICIAN, 9, true, false);

        Explanation explanation = explainer.explain(Measures.get("skill-upgrade-subsidy"), certificate, YEAR);

        assertThat(explanation.eligibleAfter())
                .extracting(Change::fact, change -> change.to().zh())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("level", "三级（高级）"),
                        org.assertj.core.groups.Tuple.tuple("insuredMonths", "12"));
        assertThat(condition(explanation, "INSURED_TOO_SHORT").status()).isEqualTo(Status.WOULD_FAIL);
        assertThat(condition(explanation, "DRAWS_BENEFIT").status()).isEqualTo(Status.WOULD_PASS);
    }

    @Test
    @DisplayName("培训费用 1 万元，经费 75 万元：占工资总额 0.02%，须超过 1.5%；多一分即够，或工资总额降到 66 万多元")
    void explainsALargeShortfallToTheFen() {
        Facts employer = new OnTheJobTrainingSupport.Case(County.PARK, 10, Money.yuan(10_000), Money.yuan(50_000_000));

        Explanation explanation = explainer.explain(Measures.get("on-the-job-training-support"), employer, YEAR);
        Condition funds = condition(explanation, "OWN_FUNDS_SUFFICE");

        assertThat(funds.measured()).singleElement().satisfies(shown -> {
            assertThat(shown.value().zh()).isEqualTo("0.02%");
            assertThat(shown.source().zh()).isEqualTo("1.5%");
        });
        assertThat(funds.change())
                .extracting(Change::fact, change -> change.to().zh())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("cost", "750,000.01元"),
                        org.assertj.core.groups.Tuple.tuple("payroll", "666,666.66元"));
    }

    /** Up to five cases refused on each ground. */
    private static Map<Ground, List<Facts>> refusals(MeasureDefinition measure) {
        Random random = new Random(4);
        Map<Ground, List<Facts>> cases = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            Facts facts = RandomCases.random(measure, YEAR, random);
            if (ASSESSOR.assess(measure.stem(), facts, YEAR) instanceof Outcome.Refused refused) {
                List<Facts> known = cases.computeIfAbsent(refused.ground(), ground -> new ArrayList<>());
                if (known.size() < 5) {
                    known.add(facts);
                }
            }
        }
        assertThat(cases.keySet())
                .containsAll(measure.grounds().subList(1, measure.grounds().size()));
        return cases;
    }

    private static void assertIsSmallest(MeasureDefinition measure, Facts facts, Ground ground, Change change) {
        int position = measure.grounds().indexOf(ground);
        Object before = CaseFacts.get(facts, change.fact());
        Object after = EveryFactChange.shown(before, change.to());

        assertThat(failing(measure, CaseFacts.with(facts, change.fact(), after)))
                .as("%s → %s", facts, change)
                .isGreaterThan(position);
        assertThat(smaller(before, after))
                .as("%s: less than %s", facts, change)
                .allSatisfy(value -> assertThat(failing(measure, CaseFacts.with(facts, change.fact(), value)))
                        .isLessThanOrEqualTo(position));
    }

    /** All values between, and as far off the other way; of amounts those that are up to 50 yuan less far off, or off at all. */
    private static List<Object> smaller(Object before, Object after) {
        if (before instanceof Money from && after instanceof Money to) {
            long distance = Math.abs(to.fen() - from.fen());
            return LongStream.concat(
                            LongStream.rangeClosed(1, 5_000), LongStream.rangeClosed(distance - 5_000, distance))
                    .filter(step -> step > 0 && step < distance)
                    .boxed()
                    .flatMap(step -> Stream.of(from.fen() + step, from.fen() - step))
                    .filter(fen -> fen >= 0)
                    .<Object>map(Money::new)
                    .toList();
        }
        return EveryFactChange.of(before)
                .takeWhile(value -> !value.equals(after))
                .toList();
    }

    private static int failing(MeasureDefinition measure, Facts facts) {
        return ASSESSOR.assess(measure.stem(), facts, YEAR) instanceof Outcome.Refused refused
                ? measure.grounds().indexOf(refused.ground())
                : Integer.MAX_VALUE;
    }

    private static Facts after(Facts facts, Change change) {
        Object value = EveryFactChange.shown(CaseFacts.get(facts, change.fact()), change.to());
        return CaseFacts.with(facts, change.fact(), value);
    }

    private static Facts afterAll(Facts facts, List<Change> changes) {
        Facts changed = facts;
        for (Change change : changes) {
            changed = after(changed, change);
        }
        return changed;
    }

    private static Condition condition(Explanation explanation, String ground) {
        return explanation.conditions().stream()
                .filter(condition -> condition.ground().equals(ground))
                .findFirst()
                .orElseThrow();
    }
}
