package org.casebook.simulation.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casebook.policy.Fund;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Outcome;
import org.casebook.policy.RandomCases;
import org.casebook.policy.RandomTerms;
import org.casebook.policy.Ratio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("金额、费率参数：随机个案的应付额随它单向变化，逐半查找不会漏")
class AmountsInTheLawTest {

    private static final int CASES = 500;
    private static final int VALUES = 40;

    static Stream<TermAxis> amounts() {
        return ExactTerms.numbers().stream()
                .filter(axis -> !axis.isExact())
                .filter(axis -> List.of(int.class, org.casebook.policy.Money.class, Ratio.class)
                        .contains(axis.path().component().getType()));
    }

    @ParameterizedTest
    @MethodSource("amounts")
    @DisplayName("合计、是否享受，以及（比例参数除外）每项资金：全体个案同向")
    void oneWayForAllCases(TermAxis axis) {
        MeasureDefinition measure = axis.path().definition();
        Random random = new Random(axis.path().toString().hashCode());
        int[] directions = new int[Fund.values().length + 2];
        for (int i = 0; i < CASES; i++) {
            var facts = RandomCases.random(measure, 2019, random);
            var terms = axis.path().varied(RandomTerms.random(measure, random));
            List<Outcome> way = values(axis, random).stream()
                    .map(value -> measure.untypedLaw().assess(facts, terms.apply(axis.value(value))))
                    .toList();
            for (int n = 1; n < way.size(); n++) {
                long[] before = figures(way.get(n - 1));
                long[] after = figures(way.get(n));
                int first = axis.kind() == TermAxis.Kind.SHARE ? Fund.values().length : 0;
                for (int figure = first; figure < directions.length; figure++) {
                    int direction = Long.compare(after[figure], before[figure]);
                    assertThat(direction * directions[figure]).as("%s", facts).isNotNegative();
                    directions[figure] = direction != 0 ? direction : directions[figure];
                }
            }
        }
        boolean splitsOnly = List.of("centralShare").contains(axis.path().term().name());
        assertThat(IntStream.of(directions).anyMatch(direction -> direction != 0))
                .as("the population is of use")
                .isNotEqualTo(splitsOnly);
    }

    /** By fund, in total, and whether it is granted. */
    private static long[] figures(Outcome outcome) {
        long[] figures = new long[Fund.values().length + 2];
        if (outcome instanceof Outcome.Granted granted) {
            granted.payments().forEach(payment -> {
                figures[payment.fund().ordinal()] += payment.amount().fen();
                figures[figures.length - 2] += payment.amount().fen();
            });
            figures[figures.length - 1] = 1;
        }
        return figures;
    }

    private static List<Ratio> values(TermAxis axis, Random random) {
        List<Ratio> values = new ArrayList<>(List.of(axis.low(), axis.high()));
        for (int i = 0; i < VALUES; i++) {
            values.add(
                    axis.kind() == TermAxis.Kind.SHARE
                            ? Ratio.of(random.nextInt(10_001), 10_000).times(axis.high())
                            : Ratio.of(random.nextLong(axis.last() + 1), 1));
        }
        values.sort(null);
        return values;
    }
}
