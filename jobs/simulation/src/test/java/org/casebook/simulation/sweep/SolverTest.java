package org.casebook.simulation.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.casebook.policy.BadInput;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Measures;
import org.casebook.policy.Ratio;
import org.casebook.policy.interplay.Interplay;
import org.casebook.simulation.Conf;
import org.casebook.simulation.RandomCasebook;
import org.casebook.simulation.engine.Engine;
import org.casebook.simulation.engine.Plan;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.Goal;
import org.casebook.simulation.result.RunIdentity;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.SolveResult;
import org.casebook.simulation.result.SolveResult.Level;
import org.casebook.simulation.result.SolveResult.Precision;
import org.casebook.simulation.scenario.RegionalTerms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("求解：预算内最宽的取值，够人数的最严取值")
class SolverTest {

    private static final RunIdentity RUN =
            new RunIdentity("run", "data", "terms", List.of(), "program", Map.of(), true);
    private static final String RATIO = "small-enterprise-loan.hiringRatio";

    private static SolveResult solve(City city, String term, Goal goal) {
        return new Solver(city, ExactTerms.axis(term)).solve(goal, RUN);
    }

    private static Goal budget(long fen) {
        return new Goal.Budget(fen, Optional.empty());
    }

    @Test
    @DisplayName("预算够两家：取第二家的 7/30，高于 20% 的取值同效，最短写法 21%；再宽就是 20%，三家")
    void findsTheMostGenerousShareWithinABudget() {
        SolveResult result = solve(Enterprises.three(), RATIO, budget(2 * Enterprises.EACH_FEN));

        assertThat(result.precision()).isEqualTo(Precision.EXACT);
        assertThat(result.found().value().written()).isEqualTo("7/30");
        assertThat(result.found().sum())
                .isEqualTo(new SolveResult.Sum(
                        2 * Enterprises.EACH_FEN, 2, result.found().sum().people()));
        SolveResult.Span same = result.same().orElseThrow();
        assertThat(same.low().written()).isEqualTo("20%");
        assertThat(same.lowIncluded()).isFalse();
        assertThat(same.high().written()).isEqualTo("7/30");
        assertThat(same.highIncluded()).isTrue();
        assertThat(result.round().orElseThrow().written()).isEqualTo("21%");
        assertThat(result.beyond().orElseThrow().value().written()).isEqualTo("20%");
        assertThat(result.beyond().orElseThrow().sum().fen()).isEqualTo(3 * Enterprises.EACH_FEN);
        assertThat(result.policy().fen()).isEqualTo(Enterprises.EACH_FEN);
        assertThat(result.term().inForce()).extracting(text -> text.in(Lang.ZH)).containsExactly("25%");
    }

    @Test
    @DisplayName("预算绰绰有余：0% 也够，列出各档：三家、两家、一家、没有")
    void listsTheStepsWhereEveryValueFits() {
        SolveResult result = solve(Enterprises.three(), RATIO, budget(3 * Enterprises.EACH_FEN));

        assertThat(result.found().value().written()).isEqualTo("0%");
        assertThat(result.beyond()).isEmpty();
        assertThat(result.steps().count()).isEqualTo(4);
        assertThat(result.steps().first())
                .extracting(step -> step.values().low().written() + " "
                        + step.values().high().written() + " " + step.sum().entitled())
                .containsExactly("0% 20% 3", "20% 7/30 2", "7/30 25% 1", "25% 100% 0");
        assertThat(solve(Enterprises.three(), RATIO, budget(3 * Enterprises.EACH_FEN - 1))
                        .steps())
                .isEqualTo(SolveResult.Steps.NONE);
    }

    @Test
    @DisplayName("差一分钱就少一家")
    void oneFenLessIsOneEnterpriseLess() {
        SolveResult result = solve(Enterprises.three(), RATIO, budget(2 * Enterprises.EACH_FEN - 1));

        assertThat(result.found().value().written()).isEqualTo("25%");
        assertThat(result.found().sum().entitled()).isEqualTo(1);
    }

    @Test
    @DisplayName("只看中央资金")
    void looksAtOneFund() {
        Goal central = new Goal.Budget(2 * Enterprises.CENTRAL_FEN, Optional.of(Fund.INCLUSIVE_FINANCE));
        SolveResult result = solve(Enterprises.three(), "small-enterprise-loan.nationalHiringRatio", central);

        assertThat(result.found().sum().fen()).isEqualTo(Enterprises.CENTRAL_FEN);
        assertThat(result.policy().fen()).isEqualTo(Enterprises.CENTRAL_FEN);
    }

    @Test
    @DisplayName("要两家享受：最严的取值是 7/30，25% 只有一家")
    void findsTheStrictestShareThatEntitlesEnough() {
        SolveResult result = solve(Enterprises.three(), RATIO, new Goal.Entitled(2));

        assertThat(result.found().value().written()).isEqualTo("7/30");
        assertThat(result.found().sum().fen()).isEqualTo(2 * Enterprises.EACH_FEN);
        assertThat(result.beyond().orElseThrow().value().written()).isEqualTo("25%");
        assertThat(result.beyond().orElseThrow().sum().entitled()).isEqualTo(1);
    }

    @Test
    @DisplayName("合同期：12 个月的合同，最严取 12，13 就没有了")
    void findsWholeNumbers() {
        SolveResult result = solve(Enterprises.three(), "small-enterprise-loan.contractMonths", new Goal.Entitled(1));

        assertThat(result.found().value().written()).isEqualTo("12");
        assertThat(result.found().value().shown().zh()).isEqualTo("12个月");
        assertThat(result.beyond().orElseThrow().value().written()).isEqualTo("13");
        assertThat(result.same().orElseThrow().low().written()).isEqualTo("0");
    }

    @Test
    @DisplayName("额度精确到分：10 万元贷款付 2175 元，预算少一分则额度少到刚好不进位")
    void findsAmountsToTheFen() {
        City one = Enterprises.of(Enterprises.enterprise(County.KONGTONG, 20, 5, 12));
        SolveResult result = solve(one, "small-enterprise-loan.loanCap", budget(Enterprises.EACH_FEN - 1));

        // cap × 0.02175 rounds half up to 217,499 fen below 217,499.5 / 0.02175 = 9,999,977.01… fen
        assertThat(result.precision()).isEqualTo(Precision.FEN);
        assertThat(result.found().value().written()).isEqualTo("99999.77");
        assertThat(result.found().sum().fen()).isEqualTo(Enterprises.EACH_FEN - 1);
        assertThat(result.beyond().orElseThrow().value().written()).isEqualTo("99999.78");
        assertThat(result.beyond().orElseThrow().sum().fen()).isEqualTo(Enterprises.EACH_FEN);
    }

    @Test
    @DisplayName("费率到万分之一：贴息比例 45.98% 付 2000.13 元，45.97% 付 1999.70 元")
    void findsRatesToTheBasisPoint() {
        City one = Enterprises.of(Enterprises.enterprise(County.KONGTONG, 20, 5, 12));
        SolveResult result = solve(one, "small-enterprise-loan.subsidyShare", budget(200_000));

        assertThat(result.precision()).isEqualTo(Precision.BASIS_POINT);
        assertThat(result.found().value().written()).isEqualTo("45.97%");
        assertThat(result.found().sum().fen()).isEqualTo(199_970);
        assertThat(result.beyond().orElseThrow().sum().fen()).isEqualTo(200_013);
    }

    @Test
    @DisplayName("整个范围都在预算内：取最宽的一端，没有更宽的")
    void takesTheEndOfTheRange() {
        SolveResult result = solve(Enterprises.three(), RATIO, budget(100 * Enterprises.EACH_FEN));

        assertThat(result.found().value().written()).isEqualTo("0%");
        assertThat(result.beyond()).isEmpty();
    }

    @Test
    @DisplayName("达不到的预算、人数：说出最少费用、最多人数")
    void saysWhatIsPossible() {
        City city = Enterprises.of(Enterprises.enterprise(County.KONGTONG, 20, 20, 12));

        assertThatThrownBy(() -> solve(city, RATIO, budget(1)))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.what().zh()).contains("0.01", "2175.00"));
        assertThatThrownBy(() -> solve(Enterprises.three(), RATIO, new Goal.Entitled(4)))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.what().zh()).contains("4", "3"));
        assertThatThrownBy(() -> solve(Enterprises.three(), "small-enterprise-loan.baseRate", new Goal.Entitled(2)))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.what().en()).contains("the most are 1"));
    }

    @Test
    @DisplayName("分担比例与一项资金的预算：中央至多 1500 元时取 68.96%")
    void findsAShareForOneFund() {
        City one = Enterprises.of(Enterprises.enterprise(County.KONGTONG, 20, 5, 12));
        Goal central = new Goal.Budget(150_000, Optional.of(Fund.INCLUSIVE_FINANCE));
        SolveResult result = solve(one, "small-enterprise-loan.centralShare", central);

        // 2,175.00 × 68.96 % = 1,499.88; 68.97 % would be 1,500.10
        assertThat(result.found().value().written()).isEqualTo("68.96%");
        assertThat(result.found().sum().fen()).isEqualTo(149_988);
        assertThat(result.beyond().orElseThrow().sum().fen()).isEqualTo(150_010);
    }

    static Stream<TermAxis> numbers() {
        return ExactTerms.numbers().stream();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    @DisplayName("随机个案：找到的取值达标，更宽（更严）一侧的取值都不达标，金额与引擎相同")
    void nothingBetterIsLeft(TermAxis axis) {
        Random random = new Random(axis.path().toString().hashCode());
        City city = new City(
                Measures.all(),
                Measures.interplays(),
                Conf.policy(),
                2019,
                RandomCasebook.of(Measures.all(), 60, 2019, random));
        Simulation ends = simulate(city, axis, List.of(axis.low(), axis.high()));
        long low = fen(city, axis, ends, axis.low());
        long high = fen(city, axis, ends, axis.high());
        for (int i = 0; i < 4; i++) {
            long fen = Math.min(low, high) + (long) (random.nextDouble() * Math.abs(high - low));
            SolveResult result = new Solver(city, axis).solve(budget(fen), RUN);
            assertThat(result.found().sum().fen()).isLessThanOrEqualTo(fen);
            result.beyond().ifPresent(beyond -> assertThat(beyond.sum().fen()).isGreaterThan(fen));
            assertNothingFitsBeyond(city, axis, result, fen, random);
        }
    }

    private static void assertNothingFitsBeyond(City city, TermAxis axis, SolveResult result, long fen, Random random) {
        Ratio found = axis.number(result.found().value().written());
        List<Ratio> tried = new ArrayList<>(List.of(found));
        if (result.beyond().isPresent()) {
            Level level = result.beyond().get();
            Ratio beyond = axis.number(level.value().written());
            tried.add(beyond);
            Ratio end = beyond.compareTo(found) < 0 ? axis.low() : axis.high();
            tried.add(end);
            for (int i = 0; i < 5; i++) {
                tried.add(between(axis, beyond, end, random));
            }
        }
        Simulation simulation = simulate(city, axis, tried);
        assertThat(fen(city, axis, simulation, found))
                .isEqualTo(result.found().sum().fen());
        for (Ratio other : tried.subList(1, tried.size())) {
            assertThat(fen(city, axis, simulation, other))
                    .as("%s", axis.text(other))
                    .isGreaterThan(fen);
        }
    }

    /** Of the measure of the term and of those that give way to it. */
    private static long fen(City city, TermAxis axis, Simulation simulation, Ratio value) {
        return touched(city, axis)
                .mapToLong(measure -> simulation.fen(axis.text(value), measure))
                .sum();
    }

    private static Stream<String> touched(City city, TermAxis axis) {
        String own = axis.path().definition().stem();
        return Stream.concat(
                Stream.of(own),
                city.interplays().stream()
                        .filter(interplay -> interplay.other().equals(own))
                        .map(Interplay::measure));
    }

    @Test
    @DisplayName("只数涉及的措施：别的措施再贵也不占预算；让位的措施算在内")
    void countsTheTouchedMeasuresOnly() {
        City city = new City(
                Measures.all(),
                Measures.interplays(),
                Conf.policy(),
                2019,
                RandomCasebook.of(Measures.all(), 60, 2019, new Random(1)));
        SolveResult loan = solve(city, RATIO, new Goal.Entitled(1));
        SolveResult distressed = solve(city, "distressed-employer-refund.layoffRateBelow", new Goal.Entitled(1));
        Simulation policy = Engine.run(
                new Plan(city.definitions(), city.interplays(), city.book(), List.of(), city.year()), city.casebook());

        assertThat(loan.measures()).containsExactly("small-enterprise-loan");
        assertThat(loan.policy().fen())
                .isEqualTo(policy.fen(ScenarioResult.POLICY, "small-enterprise-loan"))
                .isLessThan(policy.fen(ScenarioResult.POLICY));
        assertThat(distressed.measures())
                .containsExactlyInAnyOrder("job-retention-refund", "distressed-employer-refund");
        assertThat(distressed.policy().fen())
                .isEqualTo(policy.fen(ScenarioResult.POLICY, "job-retention-refund")
                        + policy.fen(ScenarioResult.POLICY, "distressed-employer-refund"));
    }

    private static Ratio between(TermAxis axis, Ratio one, Ratio other, Random random) {
        boolean rises = one.compareTo(other) < 0;
        Ratio low = rises ? one : other;
        Ratio high = rises ? other : one;
        if (axis.kind() == TermAxis.Kind.SHARE) {
            Ratio between = low.plus(high.minus(low).times(Ratio.of(random.nextInt(1_001), 1_000)));
            // among basis points, as they are told apart where the term is no threshold
            return axis.isExact()
                    ? between
                    : Ratio.of(between.toDecimal(4).movePointRight(4).longValueExact(), 10_000);
        }
        return Ratio.of(random.nextLong(low.numerator(), high.numerator() + 1), 1);
    }

    private static Simulation simulate(City city, TermAxis axis, List<Ratio> values) {
        RegionalTerms baseline = RegionalTerms.everywhere(city.book());
        List<Question> questions = values.stream()
                .distinct()
                .map(axis::text)
                .map(text -> new Question(
                        text,
                        RegionalTerms.everywhere(city.book().with(List.of(Values.setting(axis, text)), LocalDate.MIN)),
                        baseline))
                .toList();
        return Engine.run(
                new Plan(city.definitions(), city.interplays(), city.book(), questions, city.year()), city.casebook());
    }
}
