package org.casebook.simulation.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.casebook.policy.Fund;
import org.casebook.policy.Measures;
import org.casebook.simulation.Conf;
import org.casebook.simulation.RandomCasebook;
import org.casebook.simulation.engine.Engine;
import org.casebook.simulation.engine.Plan;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.Elasticity;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.result.RunIdentity;
import org.casebook.simulation.result.SweepPoint;
import org.casebook.simulation.result.SweepResult;
import org.casebook.simulation.result.SweepStep;
import org.casebook.simulation.result.TouchedMeasure;
import org.casebook.simulation.scenario.RegionalTerms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("扫描：一个参数的响应曲线，两个参数的响应面")
class SweepTest {

    private static final RunIdentity RUN =
            new RunIdentity("run", "data", "terms", List.of(), "program", Map.of(), true);
    private static final String RATIO = "small-enterprise-loan.hiringRatio";

    private static SweepResult sweep(City city, boolean steps, String term, String... values) {
        return new Sweep(city, List.of(new Sweep.Range(ExactTerms.axis(term), List.of(values)))).run(steps, RUN);
    }

    @Test
    @DisplayName("三家企业：20% 三家，21% 两家，25% 一家，26% 没有")
    void showsWhatEachValueComesTo() {
        SweepResult result = sweep(Enterprises.three(), false, RATIO, "20%", "21%", "25%", "26%");

        assertThat(result.exact()).isTrue();
        assertThat(result.measures()).containsExactly("small-enterprise-loan");
        assertThat(result.points())
                .extracting(SweepPoint::scenario)
                .containsExactly(RATIO + "=20%", RATIO + "=21%", RATIO + "=25%", RATIO + "=26%");
        assertThat(result.points())
                .extracting(point -> point.of("small-enterprise-loan").entitled())
                .containsExactly(3L, 2L, 1L, 0L);
        assertThat(result.points())
                .extracting(SweepPoint::totalFen)
                .containsExactly(3 * Enterprises.EACH_FEN, 2 * Enterprises.EACH_FEN, Enterprises.EACH_FEN, 0L);
        assertThat(result.policy().totalFen()).isEqualTo(Enterprises.EACH_FEN);
        // on 31 December 2019 the national ratio is 20 %: the central budget bears its 70 % of all three
        assertThat(result.points().get(0).fen())
                .containsEntry(Fund.INCLUSIVE_FINANCE, 3 * Enterprises.CENTRAL_FEN)
                .containsEntry(Fund.COUNTY, 3 * (Enterprises.EACH_FEN - Enterprises.CENTRAL_FEN));
    }

    @Test
    @DisplayName("每一级：20%、7/30、25% 以上各少一家，该值本身仍享受")
    void listsTheExactSteps() {
        SweepResult result = sweep(Enterprises.three(), true, RATIO, "20%");

        assertThat(result.steps()).extracting(step -> step.value().written()).containsExactly("20%", "7/30", "25%");
        assertThat(result.steps()).extracting(SweepStep::included).containsOnly(false);
        TouchedMeasure first = result.steps().get(0).changes().get(0);
        assertThat(first.entitled()).isEqualTo(-1);
        assertThat(first.fen())
                .isEqualTo(new TreeMap<>(Map.of(
                        Fund.INCLUSIVE_FINANCE,
                        -Enterprises.CENTRAL_FEN,
                        Fund.COUNTY,
                        Enterprises.CENTRAL_FEN - Enterprises.EACH_FEN)));
    }

    @Test
    @DisplayName("弧弹性：中点法")
    void measuresElasticityFromTheMiddle() {
        // 20 → 25 %: the value rises by 5 / 22.5, the figure falls from 3 to 1 by 2 / 2: −4.5
        assertThat(Elasticity.arc(number("0.20"), number("0.25"), number("3"), number("1")))
                .contains(number("-4.5000"));
        assertThat(Elasticity.arc(number("1"), number("3"), number("2"), number("2")))
                .contains(number("0.0000"));
        assertThat(Elasticity.arc(number("0.20"), number("0.25"), number("0"), number("0")))
                .isEmpty();
        assertThat(Elasticity.arc(number("0.20"), number("0.20"), number("1"), number("2")))
                .isEmpty();
        assertThat(Elasticity.arc(number("0"), number("0.1"), number("4"), number("2")))
                .contains(number("-0.3333"));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    @DisplayName("两个参数：每一对取值都与引擎单独计算相同")
    void equalsTheEngineForEveryPair() {
        City city = new City(
                Measures.all(),
                Measures.interplays(),
                Conf.policy(),
                2019,
                RandomCasebook.of(Measures.all(), 150, 2019, new Random(3)));
        List<String> rates = List.of("1%", "4%", "7.5%");
        List<String> amounts = List.of("1000", "1390", "2000.50");
        TermAxis rate = ExactTerms.axis("distressed-employer-refund.layoffRateBelow");
        TermAxis amount = ExactTerms.axis("distressed-employer-refund.monthlyBenefit");
        SweepResult result = new Sweep(city, List.of(new Sweep.Range(rate, rates), new Sweep.Range(amount, amounts)))
                .run(false, RUN);

        assertThat(result.exact()).isFalse();
        assertThat(result.measures()).containsExactly("job-retention-refund", "distressed-employer-refund");
        assertThat(result.points()).hasSize(9);
        List<ResultRow> expected = new ArrayList<>();
        for (String one : rates) {
            for (String other : amounts) {
                String name = rate.path() + "=" + one + "," + amount.path() + "=" + other;
                RegionalTerms terms = RegionalTerms.everywhere(city.book()
                        .with(List.of(Values.setting(rate, one), Values.setting(amount, other)), LocalDate.MIN));
                Simulation alone = Engine.run(
                        new Plan(
                                Measures.all(),
                                Measures.interplays(),
                                city.book(),
                                List.of(new Question(name, terms, RegionalTerms.everywhere(city.book()))),
                                2019),
                        city.casebook());
                alone.rows(name).stream()
                        .filter(row -> result.measures().contains(row.measure()))
                        .forEach(expected::add);
            }
        }
        assertThat(result.rows()).isEqualTo(expected);
        assertThat(result.points().get(4).totalFen())
                .isEqualTo(expected.stream()
                        .filter(row ->
                                row.scenario().equals(result.points().get(4).scenario()))
                        .mapToLong(row -> row.amount().fen())
                        .sum());
    }
}
