package org.casebook.simulation.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.casebook.policy.BadInput;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.policy.article.DistressedEmployerRefund;
import org.casebook.policy.article.JobRetentionRefund;
import org.casebook.policy.article.SmallEnterpriseLoan;
import org.casebook.policy.fact.Distress;
import org.casebook.policy.fact.Group;
import org.casebook.policy.fact.HireTally;
import org.casebook.policy.fact.Standing;
import org.casebook.policy.fact.Workforce;
import org.casebook.simulation.Conf;
import org.casebook.simulation.RandomCasebook;
import org.casebook.simulation.RandomSettings;
import org.casebook.simulation.engine.Engine;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.engine.Plan;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.Contribution;
import org.casebook.simulation.result.Contributions;
import org.casebook.simulation.result.Fraction;
import org.casebook.simulation.result.Player;
import org.casebook.simulation.scenario.Change;
import org.casebook.simulation.scenario.RegionalTerms;
import org.casebook.simulation.scenario.Scenario;
import org.casebook.simulation.scenario.Scenarios;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("差额分解：不看次序，加起来正好")
class AttributionTest {

    private static final int YEAR = 2019;
    private static final PolicyBook POLICY = Conf.policy();
    private static final RegionalTerms IN_FORCE = RegionalTerms.everywhere(POLICY);

    private final Random random = new Random(83);
    private final Map<String, List<FoldedCase>> casebook = RandomCasebook.of(Measures.all(), 60, YEAR, random);

    private static List<Question> questions(Attribution attribution) {
        return attribution.questions(scenario -> Scenarios.terms(POLICY, scenario), IN_FORCE);
    }

    private static Plan plan(List<Question> questions) {
        return new Plan(Measures.all(), Measures.interplays(), POLICY, questions, YEAR);
    }

    private static Contributions split(Scenario scenario, Player player, Map<String, List<FoldedCase>> casebook) {
        Attribution attribution = Attribution.of(scenario, player);
        Simulation simulation = Engine.run(plan(questions(attribution)), casebook);
        return attribution.of(simulation, Measures.all(), POLICY);
    }

    /** Alone, as one question. */
    private Simulation whole(Scenario scenario) {
        return Engine.run(
                plan(List.of(new Question(scenario.name(), Scenarios.terms(POLICY, scenario), IN_FORCE))), casebook);
    }

    /** So many changes of different terms, drawn from the terms of all measures or of some. */
    private Scenario reform(String name, int changes, List<MeasureDefinition> measures, County... counties) {
        RandomSettings settings = new RandomSettings(random);
        Map<String, String> drawn = new TreeMap<>();
        while (drawn.size() < changes) {
            MeasureDefinition measure = measures.get(random.nextInt(measures.size()));
            settings.of(POLICY, measure).forEach(text -> drawn.put(text.substring(0, text.indexOf('=')), text));
        }
        List<String> all = new ArrayList<>(drawn.values());
        Collections.shuffle(all, random);
        return Scenarios.of(name, all.subList(0, changes), counties);
    }

    private static List<MeasureDefinition> costed() {
        return Measures.all().stream()
                .filter(measure -> !measure.isPopulation())
                .toList();
    }

    private static HireTally.Hires hires(int months, int people) {
        return new HireTally.Hires(Group.bits(List.of(Group.REGISTERED_UNEMPLOYED)), months, people);
    }

    private static FoldedCase employer(int staff, int hires) {
        Facts facts = new SmallEnterpriseLoan.Case(
                County.KONGTONG, staff, HireTally.of(hires(HireTally.OPEN_ENDED, hires)), Money.yuan(5_000_000), 24);
        return new FoldedCase(facts, 1, Map.of());
    }

    @Test
    @DisplayName("手算：放宽比例到20%、提高额度到400万元，两者相互作用的部分各得一半")
    void splitsTheLoanByHand() {
        // 40 of 100 hired: entitled anyway, the cap binds (300 万元, then 400). 24 of 100: entitled at 20 % only, to at
        // most
        // 24 × 15 = 360 万元. A year's subsidy is 4.35 % × 50 %, for two years. At the national values of 31 December
        // 2019
        // (20 %, 300 万元) the central fund pays 70 % of what conforms, in every package 70 % of 130,500 a case.
        Map<String, List<FoldedCase>> two =
                Map.of("small-enterprise-loan", List.of(employer(100, 40), employer(100, 24)));
        Scenario reform = Scenarios.of(
                "loan", List.of("small-enterprise-loan.loanCap=4000000", "small-enterprise-loan.hiringRatio=20%"));

        Contributions found = split(reform, Player.TERM, two);

        assertThat(found.parts())
                .extracting(Contribution::name)
                .containsExactly("small-enterprise-loan.loanCap", "small-enterprise-loan.hiringRatio");
        assertThat(found.parts().get(0).fen())
                .containsExactly(
                        Map.entry(Fund.INCLUSIVE_FINANCE, 0L), Map.entry(Fund.COUNTY, (43_500L + 69_600) / 2 * 100));
        assertThat(found.parts().get(1).fen())
                .containsExactly(
                        Map.entry(Fund.INCLUSIVE_FINANCE, 91_350_00L),
                        Map.entry(Fund.COUNTY, (39_150L + 65_250) / 2 * 100));
        assertThat(found.fen())
                .containsExactly(Map.entry(Fund.INCLUSIVE_FINANCE, 91_350_00L), Map.entry(Fund.COUNTY, 108_750_00L));
        assertThat(found.totalFen()).isEqualTo(200_100_00L);
        assertThat(found.parts().get(0).totalFen()).isEqualTo(56_550_00L);
        assertThat(found.entitled()).containsExactly(Map.entry("small-enterprise-loan", 1L));
        assertThat(found.parts().get(0).entitled()).containsExactly(Map.entry("small-enterprise-loan", Fraction.ZERO));
        assertThat(found.parts().get(1).entitled())
                .containsExactly(Map.entry("small-enterprise-loan", new Fraction(BigInteger.ONE, BigInteger.ONE)));
    }

    @Test
    @DisplayName("手算：两项条件都放宽才进得来的，各得半户；不相干的得零")
    void splitsAUnitInHalves() {
        // 10 with contracts of a year and 12 with half a year, of 100: 22 % needs the short contracts and a ratio below
        Facts employer = new SmallEnterpriseLoan.Case(
                County.KONGTONG, 100, HireTally.of(hires(12, 10), hires(6, 12)), Money.yuan(5_000_000), 24);
        Scenario reform = Scenarios.of(
                "both",
                List.of(
                        "small-enterprise-loan.hiringRatio=20%",
                        "small-enterprise-loan.contractMonths=6", "tianjin-travel-allowance.perYear=3000"));

        Contributions found = split(
                reform, Player.TERM, Map.of("small-enterprise-loan", List.of(new FoldedCase(employer, 1, Map.of()))));

        assertThat(found.parts())
                .extracting(part -> part.entitled().get("small-enterprise-loan").toString())
                .containsExactly("1/2", "1/2", "0");
    }

    @Test
    @DisplayName("名称取自政策参数和措施；分县的取值写明哪个县")
    void callsThePartsByTheirNames() {
        Scenario reform = Scenarios.of(
                "names",
                List.of(
                        "unemployment-benefit.monthlyByCounty.620802=1500",
                        "unemployment-benefit.monthlyByCounty.other=1400",
                        "unemployment-benefit.medicalBase=3100"));

        assertThat(split(reform, Player.TERM, casebook).parts())
                .extracting(part -> part.label().zh())
                .containsExactly(
                        POLICY.of("unemployment-benefit")
                                        .term("monthlyByCounty")
                                        .label()
                                        .zh() + "（崆峒区）",
                        POLICY.of("unemployment-benefit")
                                        .term("monthlyByCounty")
                                        .label()
                                        .zh() + "（其他县）",
                        POLICY.of("unemployment-benefit")
                                .term("medicalBase")
                                .label()
                                .zh());
        assertThat(split(reform, Player.MEASURE, casebook).parts())
                .extracting(part -> part.label().en())
                .containsExactly(Measures.get("unemployment-benefit").title().en());
    }

    @Test
    @DisplayName("只有一部分：得全部差额")
    void givesASinglePartEverything() {
        Scenario reform = Scenarios.of("one", List.of("skill-upgrade-subsidy.level5=1100.01"));
        Simulation whole = whole(reform);

        Contributions found = split(reform, Player.TERM, casebook);

        assertThat(found.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.totalFen())
                        .isEqualTo(whole.fen("one") - whole.fen(Scenario.POLICY))
                        .isPositive());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("随机改革：各部分按资金、按措施都正好加成总差额，与单独计算的方案一致")
    void addsUp(Player player) {
        int parts = 0;
        for (int run = 0; run < 12; run++) {
            County[] counties = run % 3 == 0 ? new County[] {County.KONGTONG, County.PARK} : new County[0];
            Scenario reform = reform("reform", 1 + run % 6, costed(), counties);
            Simulation whole = whole(reform);

            Contributions found = split(reform, player, casebook);

            parts += found.parts().size();
            assertThat(found.totalFen()).isEqualTo(whole.fen("reform") - whole.fen(Scenario.POLICY));
            assertThat(found.parts().stream().mapToLong(Contribution::totalFen).sum())
                    .isEqualTo(found.totalFen());
            for (Fund fund : Fund.values()) {
                assertThat(found.parts().stream()
                                .mapToLong(part -> part.fen().getOrDefault(fund, 0L))
                                .sum())
                        .isEqualTo(found.fen().getOrDefault(fund, 0L))
                        .isEqualTo(whole.fen("reform", fund) - whole.fen(Scenario.POLICY, fund));
            }
            for (MeasureDefinition measure : Measures.all()) {
                String stem = measure.stem();
                Fraction sum = found.parts().stream()
                        .map(part -> part.entitled().getOrDefault(stem, Fraction.ZERO))
                        .reduce(Fraction.ZERO, Fraction::plus);
                assertThat(sum)
                        .hasToString(
                                String.valueOf(whole.entitled("reform", stem) - whole.entitled(Scenario.POLICY, stem)));
            }
        }
        assertThat(parts).isGreaterThan(20);
    }

    @Test
    @DisplayName("六个参数以内，与走遍全部次序、逐个方案单独计算的平均相同")
    void equalsEveryOrderAlone() {
        for (int terms = 1; terms <= 6; terms++) {
            Scenario reform = reform(
                    "reform",
                    terms,
                    List.of(
                            Measures.get("small-enterprise-loan"),
                            Measures.get("labour-base-award"),
                            Measures.get("distressed-employer-refund"),
                            Measures.get("job-retention-refund")));
            int packages = 1 << terms;
            long[] worth = new long[packages];
            for (int members = 0; members < packages; members++) {
                int in = members;
                List<String> changes = IntStream.range(0, terms)
                        .filter(term -> (in & 1 << term) != 0)
                        .mapToObj(term -> reform.changes().get(term))
                        .map(Change::text)
                        .toList();
                worth[members] = whole(Scenarios.of("reform", changes)).fen("reform", Fund.UNEMPLOYMENT_INSURANCE);
            }
            List<Fraction> expected = ShapleyValueTest.Orders.average(worth);

            List<Contribution> found = split(reform, Player.TERM, casebook).parts();

            for (int term = 0; term < terms; term++) {
                BigInteger fen =
                        BigInteger.valueOf(found.get(term).fen().getOrDefault(Fund.UNEMPLOYMENT_INSURANCE, 0L));
                assertThat(new Fraction(fen.subtract(BigInteger.ONE), BigInteger.ONE))
                        .isLessThan(expected.get(term));
                assertThat(new Fraction(fen.add(BigInteger.ONE), BigInteger.ONE))
                        .isGreaterThan(expected.get(term));
            }
        }
    }

    @Test
    @DisplayName("互不影响的措施，各得各自的差额；没有作用的改动得零")
    void leavesMeasuresApartThatDoNotInteract() {
        List<String> changes = List.of(
                "skill-upgrade-subsidy.minimumInsuredMonths=6",
                "tianjin-travel-allowance.perYear=2999.99",
                "public-welfare-post.monthly=500",
                "labour-base-award.awardLeading=400000");
        Contributions found = split(Scenarios.of("apart", changes), Player.TERM, casebook);

        for (int i = 0; i < changes.size(); i++) {
            Simulation alone = whole(Scenarios.of("alone", List.of(changes.get(i))));
            assertThat(found.parts().get(i).totalFen()).isEqualTo(alone.fen("alone") - alone.fen(Scenario.POLICY));
        }
        assertThat(found.parts().get(1).totalFen()).isPositive();
        assertThat(found.parts().get(2).totalFen()).isZero();
    }

    @Test
    @DisplayName("手算：两种返还互斥，放宽一种会挤掉另一种，挤掉的各算一半")
    void followsTheInterplayOfTheRefunds() {
        // Half a year of premiums paid: refused by both. Relaxed alone, each is granted; both relaxed, the distressed
        // refund
        // (6 × 1,390 × 10 = 83,400) takes the place of the other (half of 100,000).
        Workforce steady = new Workforce(10, 10, 120);
        Distress distress = new Distress(Money.yuan(100_000));
        Map<String, List<FoldedCase>> employer = Map.of(
                "job-retention-refund",
                List.of(new FoldedCase(
                        new JobRetentionRefund.Case(
                                County.KONGTONG,
                                Standing.NORMAL,
                                steady,
                                6,
                                Money.yuan(100_000),
                                Optional.of(distress)),
                        1,
                        Map.of())),
                "distressed-employer-refund",
                List.of(new FoldedCase(
                        new DistressedEmployerRefund.Case(County.KONGTONG, Standing.NORMAL, steady, 6, distress),
                        1,
                        Map.of())));
        Scenario reform = Scenarios.of(
                "refunds",
                List.of(
                        "job-retention-refund.minimumPaidMonths=0",
                        "distressed-employer-refund.minimumPaidMonths=0",
                        "distressed-employer-refund.excludedStandings=ZOMBIE"));

        Contributions found = split(reform, Player.MEASURE, employer);

        assertThat(found.parts())
                .extracting(Contribution::name)
                .containsExactly("job-retention-refund", "distressed-employer-refund");
        assertThat(found.parts().get(1).changes())
                .containsExactly(
                        "distressed-employer-refund.minimumPaidMonths=0",
                        "distressed-employer-refund.excludedStandings=ZOMBIE");
        assertThat(found.parts())
                .extracting(part -> part.entitled().toString())
                .containsExactly(
                        "{job-retention-refund=1/2, distressed-employer-refund=0}",
                        "{job-retention-refund=-1/2, distressed-employer-refund=1}");
        assertThat(found.parts())
                .extracting(Contribution::totalFen)
                .containsExactly(25_000_00L, 83_400_00L - 25_000_00L);
        assertThat(found.entitled()).isEqualTo(Map.of("distressed-employer-refund", 1L, "job-retention-refund", 0L));
    }

    @Test
    @DisplayName("十个参数：1,024 种组合一次算完，没有改动的措施不再评定")
    void asksAllPackagesInOnePass() {
        Scenario reform = Scenarios.of(
                "ten",
                List.of(
                        "small-enterprise-loan.hiringRatio=20%",
                        "small-enterprise-loan.loanCap=4000000",
                        "small-enterprise-loan.contractMonths=6",
                        "skill-upgrade-subsidy.level5=1200",
                        "skill-upgrade-subsidy.level4=1700",
                        "tianjin-travel-allowance.minimumMonths=3",
                        "tianjin-travel-allowance.perYear=2500",
                        "incubator-grant.grantCity=600000",
                        "incubator-grant.grantProvince=300000",
                        "training-subsidy.perSkillCourse=1300"));
        Attribution attribution = Attribution.of(reform, Player.TERM);

        List<Question> questions = questions(attribution);
        Plan plan = plan(questions);

        assertThat(questions).hasSize(1_024);
        assertThat(plan.jobs("small-enterprise-loan")).isEqualTo(7);
        assertThat(plan.jobs("tianjin-travel-allowance")).isEqualTo(3);
        assertThat(plan.jobs("training-subsidy")).isEqualTo(1);
        assertThat(plan.jobs("unemployment-benefit")).isZero();
        Contributions found = attribution.of(Engine.run(plan, casebook), Measures.all(), POLICY);
        Simulation whole = whole(reform);
        assertThat(found.parts().stream().mapToLong(Contribution::totalFen).sum())
                .isEqualTo(whole.fen("ten") - whole.fen(Scenario.POLICY))
                .isNotZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 16})
    @DisplayName("超过十个参数：说明限度，建议按措施分解；措施不超过十个就分得开")
    void refusesMoreThanTen(int terms) {
        Scenario reform = reform(
                "many", terms, List.of(Measures.get("small-enterprise-loan"), Measures.get("personal-startup-loan")));

        assertThatThrownBy(() -> Attribution.of(reform, Player.TERM))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refusal -> assertThat(refusal.message(Lang.ZH))
                                .isEqualTo("错误：方案“many”改动了 " + terms + " 个参数，最多能分解 10 个。\n位置：test.yaml:1\n"
                                        + "办法：请用 --by measure 按措施分解，或拆成几个方案。"))
                .hasMessageContaining("at most 10");
        assertThat(questions(Attribution.of(reform, Player.MEASURE))).hasSize(4);
    }

    @Test
    @DisplayName("超过十个措施：建议拆成几个方案")
    void refusesMoreThanTenMeasures() {
        List<String> changes = costed().stream()
                .limit(11)
                .map(measure -> new RandomSettings(random)
                        .of(
                                POLICY,
                                measure,
                                measure.terms().getRecordComponents()[0].getName()))
                .toList();

        assertThatThrownBy(() -> Attribution.of(Scenarios.of("wide", changes), Player.MEASURE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("'wide' changes 11 measures")
                .hasMessageContaining("several scenarios");
    }

    @Test
    @DisplayName("只有合在一起才成立的改动：逐个分解时说明原因，按措施可以")
    void refusesToTellApartWhatBelongsTogether() {
        Scenario reform = Scenarios.of(
                "durations",
                List.of("unemployment-benefit.durations=12+18", "unemployment-benefit.durationSteps=12+60"));

        assertThatThrownBy(() -> questions(Attribution.of(reform, Player.TERM)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("can't be told apart one by one")
                .hasMessageContaining("--by measure");
        assertThat(questions(Attribution.of(reform, Player.MEASURE))).hasSize(2);
    }
}
