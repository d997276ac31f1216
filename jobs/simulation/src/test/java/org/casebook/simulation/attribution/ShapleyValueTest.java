package org.casebook.simulation.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.casebook.simulation.result.Fraction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("沙普利值")
class ShapleyValueTest {

    private static final int GAMES = 100;

    private final Random random = new Random(1953);

    private static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    private static Fraction sum(List<Fraction> values) {
        return values.stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    private long[] game(int players) {
        return random.longs(1L << players, -1_000_000_000_000L, 1_000_000_000_000L)
                .toArray();
    }

    @Test
    @DisplayName("一个参与者得全部差额；两个平分相互作用")
    void worksForOneAndTwo() {
        assertThat(ShapleyValue.of(new long[] {7, 12})).containsExactly(of(5, 1));
        // alone 3 and 4, together 10: each gets its own and half of the 3 that only both bring
        assertThat(ShapleyValue.of(new long[] {0, 3, 4, 10})).containsExactly(of(9, 2), of(11, 2));
        assertThat(ShapleyValue.of(new long[] {7})).isEmpty();
    }

    @Test
    @DisplayName("手套博弈：一只左手套、两只右手套，得 2/3、1/6、1/6")
    void solvesTheGloveGame() {
        assertThat(ShapleyValue.of(new long[] {0, 0, 0, 1, 0, 1, 0, 1})).containsExactly(of(2, 3), of(1, 6), of(1, 6));
    }

    @Test
    @DisplayName("有效性：各部分精确相加等于总差额")
    void addsUp() {
        for (int players = 1; players <= Attribution.MOST_PARTS; players++) {
            long[] worth = game(players);
            assertThat(sum(ShapleyValue.of(worth))).isEqualTo(of(worth[worth.length - 1] - worth[0], 1));
        }
    }

    @Test
    @DisplayName("对称性：贡献处处相同的两个，所得相同")
    void treatsEqualsEqually() {
        for (int run = 0; run < GAMES; run++) {
            long[] worth = game(5);
            for (int coalition = 0; coalition < worth.length; coalition++) {
                worth[coalition] = worth[swapped(coalition)];
            }
            List<Fraction> values = ShapleyValue.of(worth);
            assertThat(values.get(1)).isEqualTo(values.get(3));
        }
    }

    /** The coalition with player 1 in the place of player 3 where only the latter is in. */
    private static int swapped(int coalition) {
        return (coalition & 0b1010) == 0b1000 ? coalition ^ 0b1010 : coalition;
    }

    @Test
    @DisplayName("从不改变结果的，得零；其他人所得如同没有他")
    void givesNothingToWhoAddsNothing() {
        for (int run = 0; run < GAMES; run++) {
            long[] without = game(3);
            long[] worth = new long[16];
            for (int coalition = 0; coalition < worth.length; coalition++) {
                worth[coalition] = without[coalition & 0b0111];
            }
            List<Fraction> values = ShapleyValue.of(worth);
            assertThat(values.get(3)).isEqualTo(Fraction.ZERO);
            assertThat(values.subList(0, 3)).isEqualTo(ShapleyValue.of(without));
        }
    }

    @Test
    @DisplayName("可加性：两个博弈相加，所得相加")
    void isAdditiveOverGames() {
        for (int run = 0; run < GAMES; run++) {
            long[] one = game(4);
            long[] other = game(4);
            long[] both = new long[one.length];
            for (int coalition = 0; coalition < both.length; coalition++) {
                both[coalition] = one[coalition] + other[coalition];
            }
            for (int player = 0; player < 4; player++) {
                assertThat(ShapleyValue.of(both).get(player))
                        .isEqualTo(ShapleyValue.of(one)
                                .get(player)
                                .plus(ShapleyValue.of(other).get(player)));
            }
        }
    }

    @Test
    @DisplayName("六个以内，与逐一走遍全部 k! 种次序的平均相同")
    void equalsTheAverageOverAllOrders() {
        for (int players = 1; players <= 6; players++) {
            for (int run = 0; run < 10; run++) {
                long[] worth = game(players);
                assertThat(ShapleyValue.of(worth)).isEqualTo(Orders.average(worth));
            }
        }
    }

    @Test
    @DisplayName("缺了一种组合，不算")
    void refusesAnIncompleteGame() {
        assertThatThrownBy(() -> ShapleyValue.of(new long[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 coalitions");
    }

    @Test
    @DisplayName("差额超出范围时报错，不会悄悄算错")
    void failsLoudlyOnOverflow() {
        assertThatThrownBy(() -> ShapleyValue.of(new long[] {Long.MIN_VALUE, Long.MAX_VALUE}))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("overflow");
    }

    /** The definition itself: what each adds when it comes, averaged over all orders of coming. */
    static final class Orders {

        private Orders() {}

        static List<Fraction> average(long[] worth) {
            int players = Integer.numberOfTrailingZeros(worth.length);
            long[] sums = new long[players];
            long orders = walk(worth, sums, 0, players);
            List<Fraction> values = new ArrayList<>();
            for (long sum : sums) {
                values.add(of(sum, orders));
            }
            return values;
        }

        private static long walk(long[] worth, long[] sums, int present, int players) {
            if (Integer.bitCount(present) == players) {
                return 1;
            }
            long orders = 0;
            for (int player = 0; player < players; player++) {
                int joined = present | 1 << player;
                if (joined != present) {
                    long after = walk(worth, sums, joined, players);
                    sums[player] += after * (worth[joined] - worth[present]);
                    orders += after;
                }
            }
            return orders;
        }
    }
}
