package org.casebook.simulation.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.casebook.simulation.result.Fraction;
import org.casebook.simulation.result.FrontierPoint;
import org.casebook.simulation.result.PackageOutcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("成本与效果的权衡边界")
class FrontierTest {

    private static boolean dominates(PackageOutcome one, PackageOutcome other) {
        return one.fen() <= other.fen()
                && one.reached() >= other.reached()
                && (one.fen() < other.fen() || one.reached() > other.reached());
    }

    @Test
    @DisplayName("手算：被支配的不在边界上，同样的合为一点，边际成本精确")
    void keepsWhatNothingBeats() {
        List<FrontierPoint> frontier = Frontier.of(List.of(
                new PackageOutcome("dear", 900, 7),
                new PackageOutcome("middle", 500, 5),
                new PackageOutcome("wasteful", 600, 5),
                new PackageOutcome("cheap", 100, 2),
                new PackageOutcome("same as middle", 500, 5),
                new PackageOutcome("useless", 100, 1)));

        assertThat(frontier)
                .containsExactly(
                        new FrontierPoint(new PackageOutcome("cheap", 100, 2), List.of(), Optional.empty()),
                        new FrontierPoint(
                                new PackageOutcome("middle", 500, 5),
                                List.of("same as middle"),
                                Optional.of(new Fraction(BigInteger.valueOf(400), BigInteger.valueOf(3)))),
                        new FrontierPoint(
                                new PackageOutcome("dear", 900, 7), List.of(), Optional.of(Fraction.of(200))));
    }

    @Test
    @DisplayName("随机的方案：与两两比较的结果相同，按成本递增")
    void equalsComparingEachWithEach() {
        Random random = new Random(84);
        for (int run = 0; run < 300; run++) {
            List<PackageOutcome> packages = new ArrayList<>();
            int count = 1 + random.nextInt(60);
            for (int i = 0; i < count; i++) {
                packages.add(new PackageOutcome("p" + i, random.nextInt(30), random.nextInt(30) - 5));
            }
            List<String> expected = packages.stream()
                    .filter(own -> packages.stream().noneMatch(other -> dominates(other, own)))
                    .map(PackageOutcome::scenario)
                    .toList();

            List<FrontierPoint> frontier = Frontier.of(packages);

            assertThat(frontier.stream()
                            .flatMap(point ->
                                    Stream.concat(Stream.of(point.outcome().scenario()), point.alike().stream())))
                    .containsExactlyInAnyOrderElementsOf(expected);
            for (int i = 1; i < frontier.size(); i++) {
                PackageOutcome before = frontier.get(i - 1).outcome();
                PackageOutcome next = frontier.get(i).outcome();
                assertThat(next.fen()).isGreaterThan(before.fen());
                assertThat(next.reached()).isGreaterThan(before.reached());
            }
        }
    }
}
