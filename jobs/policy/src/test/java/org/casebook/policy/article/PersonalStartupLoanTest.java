package org.casebook.policy.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.policy.SharedOutcomes.inTotal;
import static org.casebook.policy.SharedOutcomes.shared;
import static org.casebook.policy.article.PersonalStartupLoan.Refusal.NOTHING_REQUESTED;
import static org.casebook.policy.article.PersonalStartupLoan.Refusal.NOT_IN_ELIGIBLE_GROUP;
import static org.casebook.policy.article.PersonalStartupLoan.Refusal.OTHER_LOAN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.Payment;
import org.casebook.policy.Ratio;
import org.casebook.policy.article.PersonalStartupLoan.Case;
import org.casebook.policy.article.PersonalStartupLoan.Terms;
import org.casebook.policy.fact.Group;
import org.casebook.policy.fact.Groups;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("第八条第一、三句 个人创业担保贷款贴息")
class PersonalStartupLoanTest {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 1);

    /** A poverty county, and one that is none. */
    private static final County JINGNING = new County("620826");

    private static final County CHONGXIN = new County("620823");
    private static final Ratio ALL = Ratio.ONE;

    /** As in force in 2019; locally as nationally. */
    private static final Terms IN_FORCE = terms(Set.of(Group.values()), 150_000, 3);

    private final PersonalStartupLoan law = new PersonalStartupLoan();

    @Nested
    @DisplayName("条件")
    class Conditions {

        @Test
        @DisplayName("属于任一类即可；不属于所支持各类的，不予贴息")
        void requiresAnEligibleGroup() {
            Terms veterans = terms(Set.of(Group.VETERAN, Group.GRADUATE), 150_000, 3);

            assertThat(law.assess(founder(Groups.of(Group.VETERAN, Group.HARDSHIP)), veterans))
                    .isInstanceOf(Outcome.Granted.class);
            assertThat(law.assess(founder(Groups.of(Group.HARDSHIP)), veterans))
                    .isEqualTo(Outcome.refused(NOT_IN_ELIGIBLE_GROUP));
            assertThat(law.assess(founder(Groups.of()), IN_FORCE)).isEqualTo(Outcome.refused(NOT_IN_ELIGIBLE_GROUP));
        }

        @Test
        @DisplayName("数项不合时，以次序在先者为理由；申请 0.01 元也是申请")
        void refusesOnTheFirstGround() {
            assertThat(law.assess(founder(Groups.of(), Money.ZERO, true), IN_FORCE))
                    .isEqualTo(Outcome.refused(OTHER_LOAN));
            assertThat(law.assess(founder(Groups.of(), Money.ZERO, false), IN_FORCE))
                    .isEqualTo(Outcome.refused(NOT_IN_ELIGIBLE_GROUP));
            assertThat(law.assess(founder(Groups.of(Group.VETERAN), Money.ZERO, false), IN_FORCE))
                    .isEqualTo(Outcome.refused(NOTHING_REQUESTED));
            assertThat(inTotal(law.assess(founder(Groups.of(Group.VETERAN), new Money(1), false), IN_FORCE)))
                    .isEqualTo(shared("0.00", "0.00"));
        }

        @Test
        @DisplayName("申请了贷款的才是申请，一分钱也算")
        void appliesWithARequest() {
            assertThat(law.isApplication(founder(Groups.of(Group.VETERAN), Money.ZERO, false)))
                    .isFalse();
            assertThat(law.isApplication(founder(Groups.of(Group.VETERAN), new Money(1), false)))
                    .isTrue();
        }
    }

    @Nested
    @DisplayName("金额：本金 × 利率 × 各年贴息比例，中央 70%")
    class Amount {

        @ParameterizedTest(name = "{0} 个月：{1} 元")
        @CsvSource({
            "1, 968.75",
            "12, 11625.00",
            "24, 23250.00",
            "35, 33906.25",
            "36, 34875.00",
            "37, 34875.00",
            "60, 34875.00"
        })
        @DisplayName("贫困县 15 万元，年利率 7.75%，三年全额；更长的期限截短而不拒绝")
        void paysInFullInPovertyCounties(int months, String amount) {
            assertThat(total(loan(JINGNING, 1, "150000", months), IN_FORCE)).isEqualTo(amount);
        }

        @ParameterizedTest(name = "{0} 个月：{1} 元")
        @CsvSource({
            "6, 5062.50",
            "12, 10125.00",
            "18, 13500.00",
            "24, 16875.00",
            "30, 18562.50",
            "36, 20250.00",
            "37, 20250.00"
        })
        @DisplayName("其他县 15 万元，年利率 6.75%，全额、三分之二、三分之一")
        void paysLessAndLessElsewhere(int months, String amount) {
            assertThat(total(loan(CHONGXIN, 1, "150000", months), IN_FORCE)).isEqualTo(amount);
        }

        @ParameterizedTest(name = "{0} 人申请 {1} 元：{2} 元")
        @CsvSource({
            "1, 149999.00, 11624.92",
            "1, 150000.00, 11625.00",
            "1, 150001.00, 11625.00",
            "2, 329999.00, 25574.92",
            "2, 330000.00, 25575.00",
            "2, 330001.00, 25575.00",
            "3, 495000.00, 38362.50",
            "3, 495001.00, 38362.50"
        })
        @DisplayName("一人 15 万元；合伙的，每人 15 万元之和提高 10%（12 个月，7.75%）")
        void raisesTheCapForPartners(int partners, String requested, String amount) {
            assertThat(total(loan(JINGNING, partners, requested, 12), IN_FORCE)).isEqualTo(amount);
        }

        @Test
        @DisplayName("贴息年限内没有列出比例的年度不贴；年限为零仍算享受，0.00 元")
        void paysNothingInYearsWithoutAShare() {
            Terms fiveYears = terms(Set.of(Group.values()), 150_000, 5);
            Terms noYear = terms(Set.of(Group.values()), 150_000, 0);

            assertThat(total(loan(JINGNING, 1, "150000", 60), fiveYears)).isEqualTo("34875.00");
            assertThat(law.assess(loan(JINGNING, 1, "150000", 60), noYear)).isEqualTo(shared("0.00", "0.00"));
        }

        @Test
        @DisplayName("10.01 元 1 个月（6.75%）：5.63 分进为 6 分；七成 4.2 分为 4 分，地方为差额 2 分")
        void roundsOnceAndGivesTheRestToTheCounty() {
            assertThat(inTotal(law.assess(loan(CHONGXIN, 1, "10.01", 1), IN_FORCE)))
                    .isEqualTo(shared("0.04", "0.02"));
        }
    }

    @Nested
    @DisplayName("兑付年度")
    class Calendar {

        @Test
        @DisplayName("其他县 15 万元三年：10,125、6,750、3,375 元，每年七三开")
        void fallsDueByLoanYear() {
            assertThat(payments(loan(CHONGXIN, 1, "150000", 36), IN_FORCE))
                    .containsExactly(
                            new Payment(Fund.INCLUSIVE_FINANCE, 0, new Money(708_750)),
                            new Payment(Fund.COUNTY, 0, new Money(303_750)),
                            new Payment(Fund.INCLUSIVE_FINANCE, 1, new Money(472_500)),
                            new Payment(Fund.COUNTY, 1, new Money(202_500)),
                            new Payment(Fund.INCLUSIVE_FINANCE, 2, new Money(236_250)),
                            new Payment(Fund.COUNTY, 2, new Money(101_250)));
        }

        @Test
        @DisplayName("三人合伙、每人 5 分：额度 16.5 分，年利率 100%，三年 49.5 分进为 50 分，分年 17、16、17 分")
        void keepsTheCapOfPartnersExact() {
            Terms t = new Terms(
                    Set.of(Group.VETERAN),
                    new Money(5),
                    Ratio.percent(10),
                    3,
                    Ratio.percent(97),
                    Ratio.percent(3),
                    Ratio.ZERO,
                    List.of(ALL, ALL, ALL),
                    List.of(),
                    Set.of(JINGNING),
                    Ratio.percent(70),
                    new Money(5));

            assertThat(payments(loan(JINGNING, 3, "1000", 36), t))
                    .containsExactly(
                            new Payment(Fund.INCLUSIVE_FINANCE, 0, new Money(12)),
                            new Payment(Fund.COUNTY, 0, new Money(5)),
                            new Payment(Fund.INCLUSIVE_FINANCE, 1, new Money(11)),
                            new Payment(Fund.COUNTY, 1, new Money(5)),
                            new Payment(Fund.INCLUSIVE_FINANCE, 2, new Money(12)),
                            new Payment(Fund.COUNTY, 2, new Money(5)));
        }

        private List<Payment> payments(Case c, Terms t) {
            return ((Outcome.Granted) law.assess(c, t)).payments();
        }
    }

    @Nested
    @DisplayName("第三句：放宽所增贴息由当地财政全额承担")
    class LocalRelaxation {

        @ParameterizedTest(name = "申请 {0} 元：中央 {1}，地方 {2}")
        @CsvSource({
            "150000, 8137.50, 3487.50",
            "200000, 8137.50, 7362.50",
            "300000, 8137.50, 15112.50",
            "400000, 8137.50, 15112.50"
        })
        @DisplayName("当地额度放宽到 30 万元（国家 15 万元）：超出部分全由地方")
        void paysLocallyAboveTheNationalCap(String requested, String central, String local) {
            Terms relaxed = terms(Set.of(Group.values()), 300_000, 3);

            assertThat(inTotal(law.assess(loan(JINGNING, 1, requested, 12), relaxed)))
                    .isEqualTo(shared(central, local));
        }

        @Test
        @DisplayName("当地收紧到 10 万元：按实际金额七三开，中央不多付")
        void sharesTheSmallerAmountWhenTighter() {
            Terms tighter = terms(Set.of(Group.values()), 100_000, 3);

            assertThat(inTotal(law.assess(loan(JINGNING, 1, "150000", 12), tighter)))
                    .isEqualTo(shared("5425.00", "2325.00"));
        }
    }

    @Test
    @DisplayName("适用申请当日的参数")
    void takesTheTermsOfTheDayOfApplication() {
        assertThat(law.referenceDate(founder(Groups.of()), 2019)).isEqualTo(DAY);
    }

    @Test
    @DisplayName("惠及人数：创业者与合伙人")
    void reachesThePartners() {
        assertThat(law.people(loan(JINGNING, 1, "150000", 12), IN_FORCE)).isEqualTo(1);
        assertThat(law.people(loan(JINGNING, 3, "150000", 12), IN_FORCE)).isEqualTo(3);
    }

    private static Case founder(Groups groups) {
        return founder(groups, Money.yuan(150_000), false);
    }

    private static Case founder(Groups groups, Money requested, boolean otherLoan) {
        return new Case(JINGNING, DAY, groups, 1, requested, 12, otherLoan);
    }

    private static Case loan(County county, int partners, String requested, int months) {
        return new Case(
                county,
                DAY,
                Groups.of(Group.VETERAN),
                partners,
                Money.ofYuan(new BigDecimal(requested)),
                months,
                false);
    }

    private static Terms terms(Set<Group> groups, long cap, int years) {
        return new Terms(
                groups,
                Money.yuan(cap),
                Ratio.percent(10),
                years,
                Ratio.parse("4.75%"),
                Ratio.percent(3),
                Ratio.percent(2),
                List.of(ALL, ALL, ALL),
                List.of(ALL, Ratio.of(2, 3), Ratio.of(1, 3)),
                Set.of(JINGNING),
                Ratio.percent(70),
                Money.yuan(150_000));
    }

    private String total(Case c, Terms t) {
        return ((Outcome.Granted) law.assess(c, t)).amount().toString();
    }
}
