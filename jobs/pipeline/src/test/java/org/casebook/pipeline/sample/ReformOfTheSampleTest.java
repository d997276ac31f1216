package org.casebook.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.casebook.pipeline.simulate.CasebookReader;
import org.casebook.pipeline.simulate.SimulateJob;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.simulation.attribution.Attribution;
import org.casebook.simulation.behaviour.Behaviour;
import org.casebook.simulation.behaviour.BehaviourBook;
import org.casebook.simulation.behaviour.BehaviourReader;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.BehaviourRow;
import org.casebook.simulation.result.Contribution;
import org.casebook.simulation.result.Contributions;
import org.casebook.simulation.result.Player;
import org.casebook.simulation.result.ScenarioBehaviour;
import org.casebook.simulation.scenario.RegionalTerms;
import org.casebook.simulation.scenario.Scenario;
import org.casebook.simulation.scenario.ScenarioBook;
import org.casebook.simulation.scenario.ScenarioReader;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SampleCity.Parameter.class)
@DisplayName("样例城市（合成数据）：十项改动的差额分解与行为反应")
class ReformOfTheSampleTest {

    private static final int YEAR = 2019;
    private static final Path ROOT = SampleCity.ROOT;
    private static final PolicyBook POLICY = TermReader.read(ROOT.resolve("conf/policy"), Measures.all());
    private static final ScenarioBook SCENARIOS = ScenarioBook.of(
            new ScenarioReader(POLICY, Measures.all())
                    .read(List.of(ROOT.resolve("conf/scenarios/package-ten-terms.yaml")), false),
            POLICY,
            Measures.all());
    private static final Scenario REFORM = SCENARIOS.all().get(0);

    private static SampleCity city;
    private static Run fold;

    @BeforeAll
    static void fold(SampleCity sample) {
        city = sample;
        fold = city.fold(YEAR);
    }

    private static Simulation simulate(List<Question> more) {
        return new SimulateJob(city.warehouse(), fold, POLICY, SCENARIOS, SimulateJob.Place.DRIVER).simulate(more);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("1,024 种组合与方案本身一次算完，各部分加起来就是差额")
    void splitsTenTerms(Player player) {
        Attribution attribution = Attribution.of(REFORM, player);
        Simulation simulation = simulate(attribution.questions(SCENARIOS::terms, SCENARIOS.baseline(REFORM.name())));

        Contributions found = attribution.of(simulation, Measures.all(), POLICY);

        assertThat(found.parts()).hasSize(player == Player.TERM ? 10 : 7);
        assertThat(found.totalFen())
                .isEqualTo(simulation.fen(REFORM.name()) - simulation.fen(Scenario.POLICY))
                .isPositive();
        assertThat(found.parts().stream().mapToLong(Contribution::totalFen).sum())
                .isEqualTo(found.totalFen());
        // nothing else touches the measure: its part is its own difference
        assertThat(found.parts().get(found.parts().size() - 1).totalFen())
                .isEqualTo(simulation.fen(REFORM.name(), "tianjin-travel-allowance")
                        - simulation.fen(Scenario.POLICY, "tianjin-travel-allowance"));
    }

    @Test
    @DisplayName("行为反应：静态一列与预算表相同，反应不超过差一点的对象")
    void expectsResponses() {
        BehaviourBook book = BehaviourReader.read(ROOT.resolve("conf/behaviour"), Measures.all());
        Map<String, List<FoldedCase>> casebook = new CasebookReader(city.warehouse(), fold)
                .cases(book.measures().stream().map(Measures::get).toList());
        Behaviour behaviour = new Behaviour(book, Measures.all(), Measures.interplays(), YEAR, casebook);
        RegionalTerms terms = SCENARIOS.terms(REFORM.name());

        ScenarioBehaviour found = behaviour.of(
                REFORM.name(), terms, Scenario.POLICY, RegionalTerms.everywhere(POLICY), simulate(List.of()));

        // as data-samples/expected/budget-2019.csv has it: eight employers in five counties
        List<BehaviourRow> loans = found.before().stream()
                .filter(row -> row.measure().equals("small-enterprise-loan"))
                .toList();
        assertThat(loans.stream().mapToLong(BehaviourRow::entitled).sum()).isEqualTo(8);
        assertThat(loans.stream()
                        .flatMap(row -> row.amounts().values().stream())
                        .reduce(Money.ZERO, Money::plus))
                .hasToString("115275.00");
        assertThat(found.before()).extracting(BehaviourRow::measure).contains("skill-upgrade-subsidy");
        assertThat(found.after())
                .hasSameSizeAs(found.before())
                .allSatisfy(row ->
                        assertThat(row.responding().toDecimal(2).longValue()).isBetween(0L, row.nearMisses()));
        assertThat(found.before().stream().mapToLong(BehaviourRow::nearMisses).sum())
                .isPositive();
    }
}
