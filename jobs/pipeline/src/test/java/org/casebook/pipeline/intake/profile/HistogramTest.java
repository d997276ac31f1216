package org.casebook.pipeline.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("金额的分布：可相加，中位数误差不超过百分之三")
class HistogramTest {

    private static Histogram of(long... fen) {
        Spread spread = new Spread();
        for (int i = 0; i < fen.length; i++) {
            spread.add(i + 2, fen[i]);
        }
        return spread.amounts().histogram();
    }

    @Test
    @DisplayName("档次：32 分以下逐分，其上每翻一番 32 档，衔接处不重不漏")
    void steps() {
        assertThat(Histogram.step(1)).isEqualTo(1);
        assertThat(Histogram.step(31)).isEqualTo(31);
        assertThat(Histogram.step(32)).isEqualTo(32);
        assertThat(Histogram.step(63)).isEqualTo(63);
        assertThat(Histogram.step(64)).isEqualTo(64);
        assertThat(Histogram.step(65)).isEqualTo(64);
        assertThat(Histogram.step(66)).isEqualTo(65);
        assertThat(Histogram.step(128)).isEqualTo(96);
        assertThat(Histogram.step(Long.MAX_VALUE)).isEqualTo(58 * 32 - 1 + 32);
    }

    @Test
    @DisplayName("中位数：奇数个取中间一个，偶数个取前一个；没有金额为零")
    void median() {
        assertThat(of(1, 2, 30).median()).isEqualTo(2);
        assertThat(of(1, 2, 3, 30).median()).isEqualTo(2);
        assertThat(of(300_050, 300_050, 9).median()).isBetween(291_049L, 309_051L);
        assertThat(Histogram.NONE.median()).isZero();
    }

    @Test
    @DisplayName("零不是金额，负数按大小计，最大的三笔带行号，大者在前，同额者先行在前")
    void amounts() {
        Spread spread = new Spread();
        long[] fen = {0, -70, 5, 70, 6, 9};
        for (int i = 0; i < fen.length; i++) {
            spread.add(i + 2, fen[i]);
        }
        FileProfile.Amounts amounts = spread.amounts();
        assertThat(amounts.histogram().total()).isEqualTo(5);
        assertThat(amounts.largest())
                .isEqualTo(
                        List.of(new FileProfile.Line(3, 70), new FileProfile.Line(5, 70), new FileProfile.Line(7, 9)));
    }

    @Test
    @DisplayName("两个文件的分布相加，等于一起统计")
    void adds() {
        assertThat(of(1, 500).plus(of(2, 500, 9_999))).isEqualTo(of(1, 500, 2, 500, 9_999));
        assertThat(of(1, 500).plus(of(2, 500, 9_999)).counts())
                .isEqualTo(Map.of(1, 1L, 2, 1L, Histogram.step(500), 2L, Histogram.step(9_999), 1L));
        assertThat(of(1, 500, 700).atLeast(500)).isEqualTo(2);
    }
}
