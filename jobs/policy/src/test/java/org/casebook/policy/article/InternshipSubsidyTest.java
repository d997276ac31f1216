package org.casebook.policy.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.policy.article.InternshipSubsidy.Refusal.NOT_IN_TARGET_GROUP;
import static org.casebook.policy.article.InternshipSubsidy.Refusal.TOO_SHORT;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.Ratio;
import org.casebook.policy.article.InternshipSubsidy.Case;
import org.casebook.policy.article.InternshipSubsidy.Terms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("第十条 就业见习补贴")
class InternshipSubsidyTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 7, 1);

    /** A poverty county, and one that is none. */
    private static final County ZHUANGLANG = new County("620825");

    private static final County HUATING = new County("620881");
    private static final Terms IN_FORCE = terms(true);

    private final InternshipSubsidy law = new InternshipSubsidy();

    @ParameterizedTest(name = "{0} 岁，登记失业 {1}：{2}")
    @CsvSource({
        "15, true, false",
        "16, true, true",
        "17, true, true",
        "23, true, true",
        "24, true, true",
        "25, true, false",
        "20, false, false"
    })
    @DisplayName("16—24 岁登记失业青年，含 16、24 岁")
    void paysForUnemployedYouth(int age, boolean registered, boolean entitled) {
        Case youth = new Case(HUATING, FIRST_DAY, age, registered, false, false, 6, 0, 0);

        assertThat(law.assess(youth, IN_FORCE)).isEqualTo(entitled ? granted(6_000) : refused());
    }

    @Test
    @DisplayName("离校未就业高校毕业生：不论年龄、县区、是否登记")
    void paysForGraduates() {
        assertThat(law.assess(new Case(HUATING, FIRST_DAY, 27, false, true, false, 6, 0, 0), IN_FORCE))
                .isEqualTo(granted(6_000));
    }

    @Test
    @DisplayName("未就业中职毕业生：限于贫困县的单位；取消此限后各县均可")
    void paysForVocationalGraduatesInPovertyCounties() {
        Case poor = new Case(ZHUANGLANG, FIRST_DAY, 26, false, false, true, 6, 0, 0);
        Case elsewhere = new Case(HUATING, FIRST_DAY, 26, false, false, true, 6, 0, 0);

        assertThat(law.assess(poor, IN_FORCE)).isEqualTo(granted(6_000));
        assertThat(law.assess(elsewhere, IN_FORCE)).isEqualTo(refused());
        assertThat(law.assess(elsewhere, terms(false))).isEqualTo(granted(6_000));
    }

    @ParameterizedTest(name = "{0} 个月：{1} 元")
    @CsvSource({"2, ", "3, 3000", "4, 4000", "11, 11000", "12, 12000", "13, 12000"})
    @DisplayName("见习 3 个月以上，最长补贴 12 个月")
    void paysThreeToTwelveMonths(int months, Long yuan) {
        assertThat(law.assess(graduate(months, 0, 0), IN_FORCE))
                .isEqualTo(yuan == null ? Outcome.refused(TOO_SHORT) : granted(yuan));
    }

    @ParameterizedTest(name = "期满 {0} 人，留用 {1} 人：{2} 元")
    @CsvSource({
        "0, 0, 6000",
        "1, 0, 6000",
        "1, 1, 7200",
        "2, 1, 7200",
        "9, 4, 6000",
        "10, 4, 6000",
        "10, 5, 7200",
        "10, 6, 7200"
    })
    @DisplayName("留用率达到 50% 的单位，每人每月 1,200 元；无人期满的，1,000 元")
    void paysMoreWhereHalfAreKeptOn(int finished, int retained, long yuan) {
        assertThat(law.assess(graduate(6, finished, retained), IN_FORCE)).isEqualTo(granted(yuan));
    }

    @Test
    @DisplayName("对象、月数都不合：先说对象")
    void refusesOnTheFirstGround() {
        assertThat(law.assess(new Case(HUATING, FIRST_DAY, 30, true, false, false, 1, 0, 0), IN_FORCE))
                .isEqualTo(refused());
    }

    @Test
    @DisplayName("官方算例：213 人 × 6 个月 × 1,000 元 = 1,278,000 元（兰州新区 2019 年）")
    void agreesWithTheOfficialFigure() {
        Money sum = Stream.generate(() -> law.assess(graduate(6, 0, 0), IN_FORCE))
                .limit(213)
                .map(outcome -> ((Outcome.Granted) outcome).amount())
                .reduce(Money.ZERO, Money::plus);

        assertThat(sum).isEqualTo(Money.yuan(1_278_000));
    }

    @Test
    @DisplayName("适用见习第一日的参数")
    void takesTheTermsOfTheFirstDay() {
        assertThat(law.referenceDate(graduate(6, 0, 0), 2019)).isEqualTo(FIRST_DAY);
    }

    private static Case graduate(int months, int finished, int retained) {
        return new Case(HUATING, FIRST_DAY, 22, false, true, false, months, finished, retained);
    }

    private static Terms terms(boolean vocationalInPovertyCountiesOnly) {
        return new Terms(
                3,
                12,
                16,
                24,
                Money.yuan(1_000),
                Money.yuan(1_200),
                Ratio.percent(50),
                vocationalInPovertyCountiesOnly,
                Set.of(ZHUANGLANG));
    }

    private static Outcome refused() {
        return Outcome.refused(NOT_IN_TARGET_GROUP);
    }

    private static Outcome granted(long yuan) {
        return Outcome.granted(Fund.EMPLOYMENT_SUBSIDY, Money.yuan(yuan));
    }
}
