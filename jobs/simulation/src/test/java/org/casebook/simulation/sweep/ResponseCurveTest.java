package org.casebook.simulation.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.casebook.policy.Fund;
import org.casebook.policy.Measures;
import org.casebook.policy.Ratio;
import org.casebook.simulation.Conf;
import org.casebook.simulation.RandomCasebook;
import org.casebook.simulation.RandomSettings;
import org.casebook.simulation.engine.Engine;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.engine.Plan;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.scenario.RegionalTerms;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.Setting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("响应曲线：在任何取值上都等于把全部个案重算一遍")
class ResponseCurveTest {

    private static final int YEAR = 2019;
    private static final int CASES = 300;
    private static final int RANDOM_VALUES = 40;
    /** The largest denominator of a share. */
    private static final long FINEST = 100_000_000;

    private static final int MOST_STEPS = 120;

    static Stream<TermAxis> exact() {
        return ExactTerms.exact();
    }

    @ParameterizedTest
    @MethodSource("exact")
    @DisplayName("随机取值、每一级的当时、刚低于、刚高于，与引擎逐一相同（现行政策与随机改动各一次）")
    void equalsTheEngineEverywhere(TermAxis axis) {
        Random random = new Random(axis.path().toString().hashCode());
        Map<String, List<FoldedCase>> casebook = RandomCasebook.of(Measures.all(), CASES, YEAR, random);
        PolicyBook policy = Conf.policy();
        compare(axis, policy, casebook, random);
        compare(axis, new RandomSettings(random).reform(policy, Measures.all()), casebook, random);
    }

    private static void compare(TermAxis axis, PolicyBook book, Map<String, List<FoldedCase>> casebook, Random random) {
        ResponseCurve curve =
                ResponseCurve.of(axis, new City(Measures.all(), Measures.interplays(), book, YEAR, casebook));
        List<Ratio> values = values(axis, curve, random);
        Simulation simulation = simulate(axis, book, casebook, values);

        List<ResultRow> expected = new ArrayList<>();
        for (Ratio value : values) {
            simulation.rows(axis.text(value)).stream()
                    .filter(row -> curve.measures().contains(row.measure()))
                    .forEach(expected::add);
            Figures figures = curve.at(value);
            for (String measure : curve.measures()) {
                assertThat(figures.entitled(measure)).isEqualTo(simulation.entitled(axis.text(value), measure));
                assertThat(figures.people(measure)).isEqualTo(simulation.people(axis.text(value), measure));
                assertThat(Stream.of(Fund.values())
                                .mapToLong(fund -> figures.fen(measure, fund))
                                .sum())
                        .isEqualTo(simulation.fen(axis.text(value), measure));
            }
        }
        assertThat(curve.rows(values, axis::text)).isEqualTo(expected);
    }

    private static Simulation simulate(
            TermAxis axis, PolicyBook book, Map<String, List<FoldedCase>> casebook, List<Ratio> values) {
        RegionalTerms baseline = RegionalTerms.everywhere(book);
        List<Question> questions = values.stream()
                .map(axis::text)
                .map(text -> new Question(
                        text,
                        RegionalTerms.everywhere(
                                book.with(List.of(new Setting(axis.path(), text, text, text, text)), LocalDate.MIN)),
                        baseline))
                .toList();
        return Engine.run(new Plan(Measures.all(), Measures.interplays(), book, questions, YEAR), casebook);
    }

    private static List<Ratio> values(TermAxis axis, ResponseCurve curve, Random random) {
        TreeSet<Ratio> values = new TreeSet<>(List.of(axis.low(), axis.high()));
        List<Position> positions = new ArrayList<>(curve.positions());
        java.util.Collections.shuffle(positions, random);
        for (Position step : positions.subList(0, Math.min(MOST_STEPS, positions.size()))) {
            Ratio little = axis.kind() == TermAxis.Kind.SHARE ? finest(step.value()) : Ratio.ONE;
            values.add(step.value());
            values.add(step.value().plus(little));
            if (step.value().compareTo(little) >= 0) {
                values.add(step.value().minus(little));
            }
        }
        for (int i = 0; i < RANDOM_VALUES; i++) {
            values.add(
                    axis.kind() == TermAxis.Kind.SHARE
                            ? Ratio.of(random.nextInt(10_001), 10_000).times(axis.high())
                            : Ratio.of(random.nextLong(axis.first(), axis.last() + 1), 1));
        }
        values.removeIf(value -> value.compareTo(axis.low()) < 0 || value.compareTo(axis.high()) > 0);
        return List.copyOf(values);
    }

    /** The smallest share that can be added to a share and leaves one that a term may have. */
    private static Ratio finest(Ratio share) {
        return Ratio.of(1, FINEST / share.denominator() * share.denominator());
    }
}
