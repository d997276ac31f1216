package org.casebook.pipeline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.pipeline.indicator.IndicatorKind.SAVED_CONTRIBUTIONS;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第四条：企业因降低费率少缴社会保险费")
class SavedContributionsTest {

    private final HandMadeCity city = new HandMadeCity().employer("x");

    @Test
    @DisplayName("2019 年：养老自 5 月起少 3 个百分点，失业全年少 1 个百分点；已缴未缴都算，其他险种不算")
    void savesTheDifferenceOfRates() {
        // 3,000 yuan: 90.00 for May, nothing for April
        city.contribution("a", "x", "110", 201904, 300_000, true).contribution("a", "x", "110", 201905, 300_000, true);
        // 30.00 for January, and 45.00 due of 4,500 yuan in December
        city.contribution("a", "x", "210", 201901, 300_000, true).contribution("b", "x", "210", 201912, 450_000, false);
        city.contribution("a", "x", "310", 201905, 300_000, true).contribution("a", "x", "210", 202001, 300_000, true);

        assertThat(city.figures(SAVED_CONTRIBUTIONS, 2019))
                .isEqualTo(Map.of("620802 110", "9000", "620802 210", "7500"));
    }

    @Test
    @DisplayName("机关事业单位不算；按单位所在县分列；费率未降时为零，不是没有")
    void leavesOutPublicBodies() {
        city.employer("public", "620802", "S91", "PUBLIC", "LARGE", false)
                .contribution("a", "public", "110", 201906, 300_000, true);
        city.employer("there", "620871", "C13", "STATE", "LARGE", false)
                .contribution("b", "there", "110", 201901, 300_000, true);

        assertThat(city.figures(SAVED_CONTRIBUTIONS, 2019)).isEqualTo(Map.of("620871 110", "0"));
    }

    @Test
    @DisplayName("2016 年：失业保险 7 月起少 0.5 个百分点；养老 5 月以前费率不详，不计算")
    void countsNothingWithoutARate() {
        city.contribution("a", "x", "210", 201606, 300_000, true).contribution("a", "x", "210", 201607, 300_000, true);
        city.contribution("a", "x", "110", 201604, 300_000, true);

        assertThat(city.figures(SAVED_CONTRIBUTIONS, 2016)).isEqualTo(Map.of("620802 210", "1500"));
    }

    @Test
    @DisplayName("每县每险种只在最后四舍五入一次")
    void roundsOnceAtTheEnd() {
        // 1.5 + 1.5 fen are 3, not 2 + 2; and 0.49 fen are 0, 0.5 fen are 1
        city.contribution("a", "x", "210", 201901, 150, true).contribution("b", "x", "210", 201902, 150, true);
        city.employer("y", "620821", "F52", "PRIVATE", "SMALL", false).contribution("c", "y", "210", 201901, 49, true);
        city.employer("z", "620822", "F52", "PRIVATE", "SMALL", false).contribution("d", "z", "210", 201901, 50, true);

        assertThat(city.figures(SAVED_CONTRIBUTIONS, 2019))
                .isEqualTo(Map.of("620802 210", "3", "620821 210", "0", "620822 210", "1"));
    }

    @Test
    @DisplayName("全市规模的基数不溢出：两行各 4 亿亿分")
    void sumsLargeBasesExactly() {
        city.contribution("a", "x", "210", 201901, 40_000_000_000_000_001L, true)
                .contribution("b", "x", "210", 201902, 40_000_000_000_000_049L, true);

        assertThat(city.figures(SAVED_CONTRIBUTIONS, 2019)).isEqualTo(Map.of("620802 210", "800000000000001"));
    }
}
