package org.casebook.policy.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.policy.article.LabourBaseAward.Refusal.POOR_SHARE;
import static org.casebook.policy.article.LabourBaseAward.Refusal.TOO_FEW_LOCAL_WORKERS;
import static org.casebook.policy.article.LabourBaseAward.Refusal.TOO_FEW_POOR_WORKERS;
import static org.casebook.policy.fact.LabourBaseKind.ENRICHING;
import static org.casebook.policy.fact.LabourBaseKind.LEADING;

import java.time.LocalDate;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Measured;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.Ratio;
import org.casebook.policy.Text;
import org.casebook.policy.article.LabourBaseAward.Case;
import org.casebook.policy.article.LabourBaseAward.Terms;
import org.casebook.policy.fact.LabourBaseKind;
import org.casebook.policy.fact.WorkerTally;
import org.casebook.policy.fact.WorkerTally.Workers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("第十七条第二句 劳务基地一次性奖补")
class LabourBaseAwardTest {

    private static final Terms TERMS =
            new Terms(6, 10, 100, Ratio.percent(20), Money.yuan(100_000), Money.yuan(300_000));

    private final LabourBaseAward law = new LabourBaseAward();

    @ParameterizedTest(name = "贫困劳动力 {0} 人")
    @ValueSource(ints = {10, 11, 500})
    @DisplayName("富民产业基地吸纳贫困劳动力 10 人以上：奖补，由市财政负担；其他劳动力多少不论")
    void awardsEnrichingBases(int poor) {
        assertThat(assess(ENRICHING, 6, poor, 0)).isEqualTo(granted(100_000));
        assertThat(assess(ENRICHING, 6, poor, 500)).isEqualTo(granted(100_000));
    }

    @ParameterizedTest(name = "贫困劳动力 {0} 人")
    @ValueSource(ints = {0, 1, 9})
    @DisplayName("富民产业基地贫困劳动力不满 10 人：不奖补")
    void refusesEnrichingBasesBelowTen(int poor) {
        assertThat(assess(ENRICHING, 6, poor, 500)).isEqualTo(Outcome.refused(TOO_FEW_POOR_WORKERS));
    }

    @ParameterizedTest(name = "贫困 {0} 人，其他 {1} 人")
    @CsvSource({"21, 80", "21, 84", "101, 0"})
    @DisplayName("龙头企业基地市内劳动力超过 100 人、贫困劳动力达到 20%：奖补")
    void awardsLeadingBases(int poor, int others) {
        assertThat(assess(LEADING, 6, poor, others)).isEqualTo(granted(300_000));
    }

    @ParameterizedTest(name = "贫困 {0} 人，其他 {1} 人")
    @CsvSource({"0, 0", "20, 80", "99, 0", "100, 0"})
    @DisplayName("龙头企业基地市内劳动力恰为 100 人或更少：不奖补")
    void refusesLeadingBasesUpToAHundred(int poor, int others) {
        assertThat(assess(LEADING, 6, poor, others)).isEqualTo(Outcome.refused(TOO_FEW_LOCAL_WORKERS));
    }

    @ParameterizedTest(name = "贫困 {0} 人，其他 {1} 人")
    @CsvSource({"0, 101", "20, 81", "21, 85"})
    @DisplayName("龙头企业基地贫困劳动力不足 20%：不奖补")
    void refusesLeadingBasesBelowAFifth(int poor, int others) {
        assertThat(assess(LEADING, 6, poor, others)).isEqualTo(Outcome.refused(POOR_SHARE));
    }

    @ParameterizedTest(name = "已满 {0} 个月")
    @CsvSource({"5, false", "6, true", "7, true"})
    @DisplayName("只计满 6 个月的人")
    void countsStableWorkersOnly(int months, boolean entitled) {
        assertThat(assess(ENRICHING, months, 10, 0) instanceof Outcome.Granted).isEqualTo(entitled);
        assertThat(assess(LEADING, months, 30, 90) instanceof Outcome.Granted).isEqualTo(entitled);
    }

    @Test
    @DisplayName("解释：龙头企业基地写明贫困劳动力占比，只计稳定使用的人；其余不写")
    void measuresTheShareOfPoorWorkers() {
        WorkerTally workers =
                WorkerTally.of(new Workers(6, true, 20), new Workers(6, false, 105), new Workers(5, true, 50));
        Case leading = new Case(County.PARK, LEADING, workers);

        assertThat(law.measured(POOR_SHARE, leading, TERMS))
                .contains(new Measured(
                        new Text("贫困劳动力占比", "share of poor workers"),
                        Ratio.percent(16),
                        "leadingPoorShare",
                        Ratio.percent(20)));
        assertThat(law.measured(TOO_FEW_LOCAL_WORKERS, leading, TERMS)).isEmpty();
        assertThat(law.measured(POOR_SHARE, new Case(County.PARK, ENRICHING, WorkerTally.of()), TERMS))
                .isEmpty();
    }

    @Test
    @DisplayName("适用 12 月 31 日的参数")
    void looksAtTheLastDayOfTheYear() {
        assertThat(law.referenceDate(new Case(County.PARK, LEADING, WorkerTally.of()), 2019))
                .isEqualTo(LocalDate.of(2019, 12, 31));
    }

    @Test
    @DisplayName("惠及人数：稳定使用的市内劳动力，贫困与否都算；不满 6 个月的不算")
    void reachesTheStableWorkers() {
        WorkerTally workers =
                WorkerTally.of(new Workers(6, true, 20), new Workers(7, false, 105), new Workers(5, true, 50));

        assertThat(law.people(new Case(County.PARK, LEADING, workers), TERMS)).isEqualTo(125);
        assertThat(law.people(new Case(County.PARK, ENRICHING, workers), TERMS)).isEqualTo(125);
    }

    private Outcome assess(LabourBaseKind kind, int months, int poor, int others) {
        WorkerTally workers = WorkerTally.of(new Workers(months, true, poor), new Workers(months, false, others));
        return law.assess(new Case(County.KONGTONG, kind, workers), TERMS);
    }

    private static Outcome granted(long yuan) {
        return Outcome.granted(Fund.CITY, Money.yuan(yuan));
    }
}
