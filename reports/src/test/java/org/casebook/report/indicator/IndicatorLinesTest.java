package org.casebook.report.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.casebook.policy.County;
import org.casebook.policy.Lang;
import org.casebook.simulation.result.DataCoverage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("监测指标：各县并列")
class IndicatorLinesTest {

    private final IndicatorLines lines = new IndicatorLines(Watched.rows(7), DataCoverage.UNKNOWN, Lang.ZH);

    @Test
    @DisplayName("指标一行为各类之和，其下每类一行；没有个案的县是短横，全市为各县之和")
    void addsUpPartsAndCounties() {
        assertThat(lines.counties()).isEqualTo(County.all());
        assertThat(lines.lines())
                .extracting(
                        IndicatorLine::label,
                        IndicatorLine::part,
                        line -> line.counties().get(0),
                        line -> line.counties().get(6),
                        IndicatorLine::city)
                .startsWith(
                        tuple("分规模职工净增减（人）", false, "+1,200", "-250", "+950"),
                        tuple("大型企业", true, "+1,250", "-250", "+1,000"),
                        tuple("微型企业", true, "-50", "–", "-50"));
        assertThat(lines.lines().get(0)).extracting(IndicatorLine::hasTarget).isEqualTo(false);
    }

    @Test
    @DisplayName("少缴的社会保险费按万元显示，依据的假设随行")
    void showsMoney() {
        assertThat(lines.lines().get(3))
                .extracting(IndicatorLine::label, IndicatorLine::city, IndicatorLine::assumption)
                .containsExactly("少缴社会保险费（万元）", "123.46", "费率执行首日未查到");
        assertThat(lines.lines().get(4))
                .extracting(IndicatorLine::label, IndicatorLine::assumption)
                .containsExactly("养老", "");
    }

    @Test
    @DisplayName("分县的目标：恰为三成达标，差一点未达标；全市一栏是达标的县数")
    void judgesEachCounty() {
        IndicatorLine quota = lines.lines().get(5);
        assertThat(quota.counties()).isEqualTo(List.of("3/10", "299/1,000", "–", "–", "–", "–", "0/4", "–"));
        assertThat(quota)
                .extracting(IndicatorLine::label, IndicatorLine::city, IndicatorLine::hasTarget)
                .containsExactly("支企指标（个）", "302/1,014", false);
        IndicatorLine share = lines.lines().get(6);
        assertThat(share.counties()).isEqualTo(List.of("30.0%", "29.9%", "–", "–", "–", "–", "0.0%", "–"));
        assertThat(share.verdicts()).isEqualTo(List.of("达标", "未达标", "–", "–", "–", "–", "未达标", "–"));
        assertThat(share)
                .extracting(
                        IndicatorLine::label,
                        IndicatorLine::part,
                        IndicatorLine::city,
                        IndicatorLine::target,
                        IndicatorLine::verdict)
                .containsExactly("占比", true, "29.8%", "≥ 30%", "1/3");
    }

    @Test
    @DisplayName("全市的目标：9 个未达标，10 个达标，县没有自己的目标")
    void judgesTheCity() {
        IndicatorLine nine = lines.lines().get(7);
        assertThat(nine)
                .extracting(IndicatorLine::target, IndicatorLine::verdict, IndicatorLine::city)
                .containsExactly("≥ 10", "未达标", "9");
        assertThat(nine.verdicts()).containsOnly("–");
        assertThat(new IndicatorLines(Watched.rows(8), DataCoverage.UNKNOWN, Lang.EN)
                        .lines()
                        .get(7)
                        .verdict())
                .isEqualTo("met");
    }

    @Test
    @DisplayName("没有指标则没有行")
    void showsNothingOfNothing() {
        assertThat(new IndicatorLines(List.of(), DataCoverage.UNKNOWN, Lang.ZH).lines())
                .isEmpty();
    }
}
