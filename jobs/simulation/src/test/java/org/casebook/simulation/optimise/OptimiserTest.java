package org.casebook.simulation.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.casebook.policy.BadInput;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.policy.article.SkillUpgradeSubsidy;
import org.casebook.policy.article.TianjinTravelAllowance;
import org.casebook.policy.fact.SkillLevel;
import org.casebook.simulation.Conf;
import org.casebook.simulation.RandomCasebook;
import org.casebook.simulation.engine.Engine;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.engine.Plan;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.Aim;
import org.casebook.simulation.result.Optimum;
import org.casebook.simulation.result.PackageOutcome;
import org.casebook.simulation.scenario.RegionalTerms;
import org.casebook.simulation.scenario.Scenario;
import org.casebook.simulation.scenario.Scenarios;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("预算内最好的组合")
class OptimiserTest {

    private static final int YEAR = 2019;
    private static final PolicyBook POLICY = Conf.policy();

    private static Simulation run(List<Scenario> grid, Map<String, List<FoldedCase>> casebook) {
        List<Question> questions = grid.stream()
                .map(scenario -> new Question(
                        scenario.name(), Scenarios.terms(POLICY, scenario), RegionalTerms.everywhere(POLICY)))
                .toList();
        return Engine.run(new Plan(Measures.all(), Measures.interplays(), POLICY, questions, YEAR), casebook);
    }

    private static Optimiser optimiser(List<Scenario> grid, Aim aim, Money budget, Optional<Fund> fund) {
        return new Optimiser(grid, aim, budget, fund, Measures.all(), Measures.interplays());
    }

    /** Ratio × cap × amount of another measure's payment. */
    private static List<Scenario> grid() {
        List<Scenario> grid = new ArrayList<>();
        for (String ratio : List.of("25%", "20%", "15%", "8%")) {
            for (String cap : List.of("2000000", "3000000", "4000000")) {
                for (String months : List.of("3", "6", "9")) {
                    grid.add(Scenarios.of(
                            "grid " + ratio + " " + cap + " " + months,
                            List.of(
                                    "small-enterprise-loan.hiringRatio=" + ratio,
                                    "small-enterprise-loan.loanCap=" + cap,
                                    "tianjin-travel-allowance.minimumMonths=" + months)));
                }
            }
        }
        return grid;
    }

    private static FoldedCase worker(int months, long units) {
        return new FoldedCase(new TianjinTravelAllowance.Case(County.KONGTONG, true, months), units, Map.of());
    }

    @Test
    @DisplayName("手算：400万元以内，四个月的门槛惠及的人最多")
    void picksByHand() {
        // 2,000 yuan a head: 800 from 6 months on (160 万元), 1,500 from 5 (300), 2,000 from 4 (400), 2,001 from 3
        // (400.2)
        Map<String, List<FoldedCase>> workers = Map.of(
                "tianjin-travel-allowance", List.of(worker(6, 800), worker(5, 700), worker(4, 500), worker(3, 1)));
        List<Scenario> grid = new ArrayList<>();
        for (int months = 3; months <= 6; months++) {
            grid.add(Scenarios.of(months + " months", List.of("tianjin-travel-allowance.minimumMonths=" + months)));
        }
        Simulation simulation = run(grid, workers);

        Optimum found = optimiser(grid, Aim.PEOPLE, Money.yuan(4_000_000), Optional.empty())
                .of(simulation);

        assertThat(found.measures()).containsExactly("tianjin-travel-allowance");
        assertThat(found.best()).isEqualTo(new PackageOutcome("4 months", 400_000_000L, 2_000));
        assertThat(found.baseline()).isEqualTo(new PackageOutcome("baseline", 160_000_000L, 800));
        assertThat(found.frontier())
                .extracting(point -> point.outcome().scenario())
                .containsExactly("6 months", "5 months", "4 months", "3 months");
        assertThat(optimiser(grid, Aim.PEOPLE, Money.yuan(3_999_999), Optional.empty())
                        .of(simulation)
                        .best())
                .isEqualTo(new PackageOutcome("5 months", 300_000_000L, 1_500));
        assertThat(optimiser(grid, Aim.ENTITLED, Money.yuan(1_600_000), Optional.of(Fund.CITY))
                        .of(simulation)
                        .best())
                .isEqualTo(new PackageOutcome("6 months", 160_000_000L, 800));
    }

    @Test
    @DisplayName("惠及相同时取便宜的，再相同取排在前面的")
    void breaksTies() {
        Map<String, List<FoldedCase>> workers = Map.of("tianjin-travel-allowance", List.of(worker(6, 10)));
        List<Scenario> grid = List.of(
                Scenarios.of("dear", List.of("tianjin-travel-allowance.perYear=2000")),
                Scenarios.of("cheap", List.of("tianjin-travel-allowance.perYear=1000")),
                Scenarios.of("cheap, too", List.of("tianjin-travel-allowance.perYear=1000.00")));

        Optimum found = optimiser(grid, Aim.PEOPLE, Money.yuan(20_000), Optional.empty())
                .of(run(grid, workers));

        assertThat(found.best().scenario()).isEqualTo("cheap");
        assertThat(found.frontier())
                .singleElement()
                .satisfies(point -> assertThat(point.alike()).containsExactly("cheap, too"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("与逐个比较所有组合的结果相同：总额与任一资金的预算")
    void equalsTheExhaustiveSearch(Aim aim) {
        Random random = new Random(8);
        Map<String, List<FoldedCase>> casebook = RandomCasebook.of(Measures.all(), 80, YEAR, random);
        List<Scenario> grid = grid();
        Simulation simulation = run(grid, casebook);
        for (Optional<Fund> fund :
                List.of(Optional.<Fund>empty(), Optional.of(Fund.INCLUSIVE_FINANCE), Optional.of(Fund.COUNTY))) {
            List<PackageOutcome> all = optimiser(grid, aim, new Money(Long.MAX_VALUE), fund)
                    .of(simulation)
                    .packages();
            assertThat(all.stream().map(PackageOutcome::reached).distinct()).hasSizeGreaterThan(3);
            for (PackageOutcome priced : all) {
                for (long budget : List.of(priced.fen(), priced.fen() + 1)) {
                    PackageOutcome best = optimiser(grid, aim, new Money(budget), fund)
                            .of(simulation)
                            .best();
                    assertThat(best.fen()).isLessThanOrEqualTo(budget);
                    assertThat(all)
                            .filteredOn(other -> other.fen() <= budget)
                            .allMatch(other -> other.reached() < best.reached()
                                    || other.reached() == best.reached() && other.fen() >= best.fen());
                }
            }
        }
    }

    @Test
    @DisplayName("成本包括因互斥而变动的措施；没有涉及的措施不计")
    void countsTheMeasuresThatGiveWay() {
        List<Scenario> grid =
                List.of(Scenarios.of("refund", List.of("distressed-employer-refund.layoffRateBelow=10%")));
        Map<String, List<FoldedCase>> casebook = RandomCasebook.of(Measures.all(), 80, YEAR, new Random(5));
        Simulation simulation = run(grid, casebook);

        Optimum found = optimiser(grid, Aim.ENTITLED, new Money(Long.MAX_VALUE), Optional.empty())
                .of(simulation);

        assertThat(found.measures()).containsExactly("job-retention-refund", "distressed-employer-refund");
        for (Fund fund : Fund.values()) {
            assertThat(Measures.all().stream()
                            .mapToLong(measure -> simulation.fen("refund", measure.stem(), fund))
                            .sum())
                    .isEqualTo(simulation.fen("refund", fund));
        }
        assertThat(found.best().fen() - found.baseline().fen())
                .isEqualTo(simulation.fen("refund") - simulation.fen(Scenario.POLICY))
                .isNotZero();
    }

    @Test
    @DisplayName("没有一个在预算内：说出最省的方案与所需金额")
    void saysWhatTheCheapestCosts() {
        Map<String, List<FoldedCase>> certificates = Map.of(
                "skill-upgrade-subsidy",
                List.of(new FoldedCase(
                        new SkillUpgradeSubsidy.Case(
                                County.PARK, java.time.LocalDate.of(2019, 5, 1), SkillLevel.JUNIOR, 24, true, false),
                        3,
                        Map.of())));
        List<Scenario> grid = List.of(
                Scenarios.of("a", List.of("skill-upgrade-subsidy.level5=1500")),
                Scenarios.of("b", List.of("skill-upgrade-subsidy.level5=1200.01")));
        Simulation simulation = run(grid, certificates);

        assertThatThrownBy(() -> optimiser(grid, Aim.PEOPLE, Money.yuan(3_600), Optional.empty())
                        .of(simulation))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refusal -> assertThat(refusal.message(Lang.ZH))
                                .isEqualTo("错误：没有一个方案在预算 3600.00 元以内。\n位置：--budget 3600.00\n"
                                        + "办法：最省的是“b”，需 3600.03 元；请提高预算，或放宽方案的取值范围。"))
                .hasMessageContaining("No scenario costs 3600.00 yuan or less");
    }

    @Test
    @DisplayName("目标或资金与方案无关：说明原因")
    void refusesWhatTheGridDoesNotTouch() {
        List<Scenario> grid = List.of(Scenarios.of("a", List.of("tianjin-travel-allowance.perYear=1000")));

        assertThatThrownBy(() -> optimiser(grid, Aim.NEW_HIRES, Money.ZERO, Optional.empty()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("No scenario changes a term of small-enterprise-loan");
        assertThatThrownBy(() -> optimiser(grid, Aim.PEOPLE, Money.ZERO, Optional.of(Fund.COUNTY)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("paid out of COUNTY")
                .hasMessageContaining("CITY");
    }
}
