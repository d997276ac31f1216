package org.casebook.simulation.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.casebook.policy.Facts;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Outcome;
import org.casebook.policy.RandomCases;
import org.casebook.policy.RandomTerms;
import org.casebook.policy.Ratio;
import org.casebook.policy.Threshold.Generous;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("门槛参数：随机个案、随机参数，结果逐级变化，从不回头；宽严方向如所标")
class ThresholdsInTheLawTest {

    private static final int CASES = 600;
    private static final int DENOMINATORS = 24;

    private record Standing(Outcome outcome, int people) {

        long fen() {
            return outcome instanceof Outcome.Granted granted ? granted.amount().fen() : 0;
        }

        long entitled() {
            return outcome instanceof Outcome.Granted ? 1 : 0;
        }
    }

    static Stream<TermAxis> thresholds() {
        return ExactTerms.numbers().stream().filter(axis -> axis.generous().isPresent());
    }

    @ParameterizedTest
    @MethodSource("thresholds")
    @DisplayName("离开一种结果后不再回到它；资格数与金额沿所标方向只增不减")
    void passThroughStatesAndNeverReturn(TermAxis axis) {
        MeasureDefinition measure = axis.path().definition();
        Random random = new Random(axis.path().toString().hashCode());
        List<Ratio> values = values(axis);
        int changing = 0;
        for (int i = 0; i < CASES; i++) {
            Facts facts = RandomCases.random(measure, 2019, random);
            Function<Object, Record> terms = axis.path().varied(RandomTerms.random(measure, random));
            List<Standing> way = values.stream()
                    .map(value -> standing(measure, facts, terms.apply(axis.value(value))))
                    .toList();
            assertNeverReturns(way, facts);
            assertDirection(axis.generous().orElseThrow(), way, Standing::entitled);
            assertDirection(axis.generous().orElseThrow(), way, Standing::fen);
            changing += new HashSet<>(way).size() > 1 ? 1 : 0;
        }
        assertThat(changing).as("the population is of use").isPositive();
    }

    private static Standing standing(MeasureDefinition measure, Facts facts, Record terms) {
        return new Standing(
                measure.untypedLaw().assess(facts, terms), measure.untypedLaw().people(facts, terms));
    }

    private static void assertNeverReturns(List<Standing> way, Facts facts) {
        Set<Standing> left = new HashSet<>();
        for (int i = 1; i < way.size(); i++) {
            if (!way.get(i).equals(way.get(i - 1))) {
                left.add(way.get(i - 1));
                assertThat(left).as("%s", facts).doesNotContain(way.get(i));
            }
        }
    }

    private static void assertDirection(Generous generous, List<Standing> way, ToLongFunction<Standing> figure) {
        boolean rises = true;
        boolean falls = true;
        for (int i = 1; i < way.size(); i++) {
            long more = figure.applyAsLong(way.get(i)) - figure.applyAsLong(way.get(i - 1));
            rises &= more >= 0;
            falls &= more <= 0;
        }
        assertThat(
                        switch (generous) {
                            case HIGHER -> rises;
                            case LOWER -> falls;
                            case DEPENDS -> rises || falls;
                        })
                .isTrue();
    }

    /** Of shares all of small denominators and their neighbours, of whole numbers the first and those at the end. */
    private static List<Ratio> values(TermAxis axis) {
        TreeSet<Ratio> values = new TreeSet<>();
        if (axis.kind() == TermAxis.Kind.SHARE) {
            for (int below = 1; below <= DENOMINATORS; below++) {
                for (int above = 0; above <= below; above++) {
                    Ratio value = Ratio.of(above, below);
                    Ratio little = Ratio.of(1, 1_000_000_007);
                    values.add(value);
                    values.add(value.plus(little));
                    if (value.compareTo(little) > 0) {
                        values.add(value.minus(little));
                    }
                }
            }
            values.removeIf(value -> value.compareTo(axis.high()) > 0);
        } else {
            LongStream.rangeClosed(axis.first(), Math.min(axis.last(), 130)).forEach(n -> values.add(Ratio.of(n, 1)));
            LongStream.of(3_000, 5_999, 6_000, 6_001, axis.last())
                    .filter(n -> n <= axis.last())
                    .forEach(n -> values.add(Ratio.of(n, 1)));
        }
        return new ArrayList<>(values);
    }
}
