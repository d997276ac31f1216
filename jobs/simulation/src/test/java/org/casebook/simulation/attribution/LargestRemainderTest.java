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

@DisplayName("最大余数法：各部分取整后仍等于总数")
class LargestRemainderTest {

    private static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    @Test
    @DisplayName("余数大的先进一；余数相等，排在前面的先进")
    void givesTheRestToTheLargestRemainders() {
        assertThat(LargestRemainder.round(List.of(of(1, 3), of(1, 3), of(1, 3))))
                .containsExactly(1L, 0L, 0L);
        assertThat(LargestRemainder.round(List.of(of(5, 4), of(11, 4), of(3, 1))))
                .containsExactly(1L, 3L, 3L);
        assertThat(LargestRemainder.round(List.of(of(-1, 2), of(1, 2)))).containsExactly(0L, 0L);
        assertThat(LargestRemainder.round(List.of(of(-4, 3), of(-5, 3)))).containsExactly(-1L, -2L);
        assertThat(LargestRemainder.round(List.of())).isEmpty();
    }

    @Test
    @DisplayName("随机的部分：总数不变，没有一部分变动达到一")
    void addsUpAndMovesNothingByOne() {
        Random random = new Random(3);
        for (int run = 0; run < 500; run++) {
            int denominator = 1 + random.nextInt(720);
            List<Fraction> parts = new ArrayList<>();
            long sum = 0;
            for (int i = 0; i < 5; i++) {
                long numerator = random.nextInt(2_000_000) - 1_000_000;
                sum += numerator;
                parts.add(of(numerator, denominator));
            }
            parts.add(of(Math.floorMod(-sum, denominator), denominator));
            long whole = (sum + Math.floorMod(-sum, denominator)) / denominator;

            List<Long> rounded = LargestRemainder.round(parts);

            assertThat(rounded.stream().mapToLong(Long::longValue).sum()).isEqualTo(whole);
            for (int i = 0; i < parts.size(); i++) {
                assertThat(of(rounded.get(i) - 1, 1)).isLessThan(parts.get(i));
                assertThat(of(rounded.get(i) + 1, 1)).isGreaterThan(parts.get(i));
            }
        }
    }

    @Test
    @DisplayName("总数不是整数，说出来")
    void refusesPartsWithoutAWholeSum() {
        assertThatThrownBy(() -> LargestRemainder.round(List.of(of(1, 2))))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("1/2");
    }
}
