package org.casebook.policy.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.policy.SharedOutcomes.inTotal;
import static org.casebook.policy.SharedOutcomes.shared;
import static org.casebook.policy.article.SmallEnterpriseLoan.Refusal.CONTRACTS_TOO_SHORT;
import static org.casebook.policy.article.SmallEnterpriseLoan.Refusal.HIRING_RATIO;
import static org.casebook.policy.article.SmallEnterpriseLoan.Refusal.NOTHING_REQUESTED;
import static org.casebook.policy.article.SmallEnterpriseLoan.Refusal.NO_STAFF;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Measured;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.Payment;
import org.casebook.policy.Ratio;
import org.casebook.policy.Text;
import org.casebook.policy.article.SmallEnterpriseLoan.Case;
import org.casebook.policy.article.SmallEnterpriseLoan.Terms;
import org.casebook.policy.fact.Group;
import org.casebook.policy.fact.HireTally;
import org.casebook.policy.fact.HireTally.Hires;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("第八条第二、三句 小微企业创业担保贷款贴息")
class SmallEnterpriseLoanTest {

    private static final Set<Group> ALL_GROUPS = Set.of(Group.values());

    /** As in force on 31 December 2018; locally as nationally. */
    private static final Terms IN_FORCE = terms(25, 15, 3_000_000, ALL_GROUPS);

    private final SmallEnterpriseLoan law = new SmallEnterpriseLoan();

    @Nested
    @DisplayName("条件")
    class Conditions {

        @ParameterizedTest(name = "在职 {0} 人，新招 {1} 人")
        @CsvSource({
            "20, 4, false",
            "20, 5, true",
            "20, 6, true",
            "3, 1, true",
            "5, 1, false",
            "100, 24, false",
            "100, 25, true",
            "100, 26, true"
        })
        @DisplayName("不超过 100 人的企业：新招用达到 25%")
        void requiresAQuarterUpToOneHundred(int staff, int hired, boolean entitled) {
            assertThat(outcome(staff, hired))
                    .isEqualTo(entitled ? fiveHundredThousandFor(hired) : Outcome.refused(HIRING_RATIO));
        }

        @ParameterizedTest(name = "在职 {0} 人，新招 {1} 人")
        @CsvSource({"101, 15, false", "101, 16, true", "120, 17, false", "120, 18, true", "120, 19, true"})
        @DisplayName("超过 100 人的企业：达到 15%")
        void requiresFifteenPerCentAboveOneHundred(int staff, int hired, boolean entitled) {
            assertThat(outcome(staff, hired))
                    .isEqualTo(entitled ? fiveHundredThousandFor(hired) : Outcome.refused(HIRING_RATIO));
        }

        @ParameterizedTest(name = "合同 {0} 个月")
        @CsvSource({"11, false", "12, true", "13, true", "999, true"})
        @DisplayName("劳动合同 1 年以上（含 12 个月；无固定期限亦可）")
        void requiresContractsOfAYear(int months, boolean entitled) {
            Case c = enterprise(20, HireTally.of(new Hires(Group.VETERAN.bit(), months, 5)));

            assertThat(inTotal(law.assess(c, IN_FORCE)))
                    .isEqualTo(entitled ? fiveHundredThousandFor(5) : Outcome.refused(CONTRACTS_TOO_SHORT));
        }

        @Test
        @DisplayName("合同不足 1 年的人不计入比例：5 人中仅 4 人达标，4/20 不够")
        void leavesShortContractsOutOfTheRatio() {
            HireTally mixed =
                    HireTally.of(new Hires(Group.GRADUATE.bit(), 11, 1), new Hires(Group.GRADUATE.bit(), 12, 4));

            assertThat(inTotal(law.assess(enterprise(20, mixed), IN_FORCE))).isEqualTo(Outcome.refused(HIRING_RATIO));
        }

        @Test
        @DisplayName("属于两类的人只计一次；所属各类都不在支持之列的人不计")
        void countsEachPersonOnceAndOnlyIfEligible() {
            int veteranAndGraduate = Group.bits(List.of(Group.VETERAN, Group.GRADUATE));
            Case c = enterprise(8, HireTally.of(new Hires(veteranAndGraduate, 12, 1)));

            assertThat(inTotal(law.assess(c, IN_FORCE))).isEqualTo(Outcome.refused(HIRING_RATIO));
            assertThat(inTotal(law.assess(c, terms(10, 10, 3_000_000, Set.of(Group.GRADUATE)))))
                    .isInstanceOf(Outcome.Granted.class);
            assertThat(inTotal(law.assess(c, terms(10, 10, 3_000_000, Set.of(Group.HARDSHIP)))))
                    .isEqualTo(Outcome.refused(CONTRACTS_TOO_SHORT));
        }

        @Test
        @DisplayName("数项不合时，以条文次序在先者为理由")
        void refusesOnTheFirstGround() {
            Case nobody = new Case(County.PARK, 0, hires(0), Money.ZERO, 0);
            Case noHires = new Case(County.PARK, 20, HireTally.of(), Money.ZERO, 0);
            Case tooFew = new Case(County.PARK, 20, hires(4), Money.ZERO, 0);
            Case noRequest = new Case(County.PARK, 20, hires(5), Money.ZERO, 0);
            Case aFen = new Case(County.PARK, 20, hires(5), new Money(1), 1);

            assertThat(inTotal(law.assess(nobody, IN_FORCE))).isEqualTo(Outcome.refused(NO_STAFF));
            assertThat(inTotal(law.assess(noHires, IN_FORCE))).isEqualTo(Outcome.refused(CONTRACTS_TOO_SHORT));
            assertThat(inTotal(law.assess(tooFew, IN_FORCE))).isEqualTo(Outcome.refused(HIRING_RATIO));
            assertThat(inTotal(law.assess(noRequest, IN_FORCE))).isEqualTo(Outcome.refused(NOTHING_REQUESTED));
            assertThat(inTotal(law.assess(aFen, IN_FORCE))).isEqualTo(shared("0.00", "0.00"));
        }

        @Test
        @DisplayName("申请了贷款的才是申请，一分钱也算")
        void appliesWithARequest() {
            assertThat(law.isApplication(new Case(County.PARK, 20, hires(5), Money.ZERO, 0)))
                    .isFalse();
            assertThat(law.isApplication(new Case(County.PARK, 20, hires(5), new Money(1), 1)))
                    .isTrue();
        }
    }

    @Nested
    @DisplayName("金额：本金 × 4.35% × 50% × 年数，中央 70%")
    class Amount {

        @ParameterizedTest(name = "申请 {0} 元：中央 {1}，地方 {2}")
        @CsvSource({
            "2999999.00, 91349.97, 39149.99",
            "3000000.00, 91350.00, 39150.00",
            "3000001.00, 91350.00, 39150.00",
            "5000000.00, 91350.00, 39150.00"
        })
        @DisplayName("申请额超过 300 万元的，按 300 万元计（20 人新招用，期限 24 个月）")
        void cutsTheRequestAtTheLoanCap(String requested, String central, String local) {
            assertThat(inTotal(law.assess(loan(20, 20, requested, 24), IN_FORCE)))
                    .isEqualTo(shared(central, local));
        }

        @ParameterizedTest(name = "新招 {0} 人：贴息 {1} 元")
        @CsvSource({"5, 32625.00", "6, 39150.00", "7, 43500.00"})
        @DisplayName("每新招用一人可贷 15 万元：申请 100 万元，5 人 75 万、6 人 90 万、7 人足额")
        void cutsTheRequestAtTheLoanPerHire(int hired, String amount) {
            assertThat(total(law.assess(loan(20, hired, "1000000", 24), IN_FORCE)))
                    .isEqualTo(amount);
        }

        @ParameterizedTest(name = "{0} 个月：贴息 {1} 元")
        @CsvSource({
            "1, 906.25",
            "12, 10875.00",
            "18, 16312.50",
            "23, 20843.75",
            "24, 21750.00",
            "25, 21750.00",
            "60, 21750.00"
        })
        @DisplayName("贴息最长 2 年，更长的期限截短而不拒绝（50 万元）")
        void cutsTheTermAtTwoYears(int months, String amount) {
            assertThat(total(law.assess(loan(20, 5, "500000", months), IN_FORCE)))
                    .isEqualTo(amount);
        }

        @Test
        @DisplayName("80 元 1 个月：0.145 元进为 0.15 元；中央 0.105 元进为 0.11 元，地方为差额 0.04 元")
        void roundsOnceAndGivesTheRestToTheCounty() {
            assertThat(inTotal(law.assess(loan(20, 5, "80", 1), IN_FORCE))).isEqualTo(shared("0.11", "0.04"));
        }
    }

    @Nested
    @DisplayName("兑付年度：贷款的第一个十二个月在当年，其后逐年")
    class Calendar {

        @ParameterizedTest(name = "{0} 个月：{1}、{2}")
        @CsvSource({
            "1, 906.25, 0",
            "12, 10875.00, 0",
            "13, 10875.00, 906.25",
            "18, 10875.00, 5437.50",
            "24, 10875.00, 10875.00",
            "25, 10875.00, 10875.00"
        })
        @DisplayName("50 万元一年贴息 10,875 元：12 个月以内全在当年，13 个月起余数在次年，24 个月封顶")
        void fallsDueByLoanYear(int months, BigDecimal first, BigDecimal second) {
            Outcome outcome = law.assess(loan(20, 5, "500000", months), IN_FORCE);

            assertThat(due(outcome, 0)).isEqualTo(Money.ofYuan(first));
            assertThat(due(outcome, 1)).isEqualTo(Money.ofYuan(second));
            assertThat(due(outcome, 2)).isEqualTo(Money.ZERO);
        }

        @Test
        @DisplayName("50 万元 18 个月：当年 10,875 元、次年 5,437.50 元，各自七三开")
        void sharesEachYear() {
            assertThat(((Outcome.Granted) law.assess(loan(20, 5, "500000", 18), IN_FORCE)).payments())
                    .containsExactly(
                            new Payment(Fund.INCLUSIVE_FINANCE, 0, new Money(761_250)),
                            new Payment(Fund.COUNTY, 0, new Money(326_250)),
                            new Payment(Fund.INCLUSIVE_FINANCE, 1, new Money(380_625)),
                            new Payment(Fund.COUNTY, 1, new Money(163_125)));
        }
    }

    @Nested
    @DisplayName("第三句：放宽所增贴息由当地财政全额承担")
    class LocalRelaxation {

        @Test
        @DisplayName("当地比例放宽到 20%（国家 25%）：靠放宽才合格的，全由地方；本就合格的，仍为七三开")
        void paysLocallyForALowerRatio() {
            Terms relaxed = terms(20, 15, 3_000_000, ALL_GROUPS);

            assertThat(inTotal(law.assess(loan(20, 4, "500000", 24), relaxed))).isEqualTo(shared("0.00", "21750.00"));
            assertThat(inTotal(law.assess(loan(20, 5, "500000", 24), relaxed)))
                    .isEqualTo(shared("15225.00", "6525.00"));
        }

        @Test
        @DisplayName("大企业比例放宽到 10%（国家 15%）：101 人新招 11 人，全由地方；16 人，七三开")
        void paysLocallyForALowerRatioOfLargeOnes() {
            Terms relaxed = terms(25, 10, 3_000_000, ALL_GROUPS);

            assertThat(inTotal(law.assess(loan(101, 11, "500000", 24), relaxed)))
                    .isEqualTo(shared("0.00", "21750.00"));
            assertThat(inTotal(law.assess(loan(101, 16, "500000", 24), relaxed)))
                    .isEqualTo(shared("15225.00", "6525.00"));
        }

        @ParameterizedTest(name = "申请 {0} 元：中央 {1}，地方 {2}")
        @CsvSource({
            "3000000, 91350.00, 39150.00",
            "3500000, 91350.00, 60900.00",
            "4000000, 91350.00, 82650.00",
            "4500000, 91350.00, 82650.00"
        })
        @DisplayName("当地额度放宽到 400 万元（国家 300 万元）：超出 300 万元的部分全由地方")
        void paysLocallyAboveTheNationalCap(String requested, String central, String local) {
            Terms relaxed = terms(25, 15, 4_000_000, ALL_GROUPS);

            assertThat(inTotal(law.assess(loan(40, 40, requested, 24), relaxed)))
                    .isEqualTo(shared(central, local));
        }

        @Test
        @DisplayName("当地收紧到 100 万元：按实际金额七三开，中央不多付")
        void sharesTheSmallerAmountWhenTighter() {
            Terms tighter = terms(30, 20, 1_000_000, ALL_GROUPS);

            assertThat(inTotal(law.assess(loan(20, 20, "3000000", 24), tighter)))
                    .isEqualTo(shared("30450.00", "13050.00"));
        }

        @Test
        @DisplayName("放宽的是其他条件（合同 6 个月）：仍为七三开")
        void sharesOtherRelaxations() {
            Terms sixMonths = terms(25, 15, 6, 3_000_000, ALL_GROUPS);
            Case c = enterprise(20, HireTally.of(new Hires(Group.VETERAN.bit(), 6, 5)));

            assertThat(inTotal(law.assess(c, sixMonths))).isEqualTo(shared("15225.00", "6525.00"));
        }
    }

    @Test
    @DisplayName("适用 12 月 31 日的参数；新招用比例可以出示")
    void looksAtTheLastDayOfTheYearAndShowsTheRatio() {
        Text what = new Text("新招用比例", "hiring ratio");

        assertThat(law.referenceDate(loan(20, 5, "1", 1), 2019)).isEqualTo(LocalDate.of(2019, 12, 31));
        assertThat(law.measured(HIRING_RATIO, loan(100, 20, "1", 1), IN_FORCE))
                .contains(new Measured(what, Ratio.percent(20), "hiringRatio", Ratio.percent(25)));
        assertThat(law.measured(HIRING_RATIO, loan(200, 20, "1", 1), IN_FORCE))
                .contains(new Measured(what, Ratio.percent(10), "hiringRatioLarge", Ratio.percent(15)));
        assertThat(law.measured(NO_STAFF, loan(100, 20, "1", 1), IN_FORCE)).isEmpty();
    }

    private Outcome outcome(int staff, int hired) {
        return inTotal(law.assess(loan(staff, hired, "500000", 24), IN_FORCE));
    }

    @Test
    @DisplayName("惠及人数：计入比例的新招用人员；合同不足 1 年、不在支持之列的不算")
    void reachesTheHiresThatCount() {
        Case c = enterprise(
                8,
                HireTally.of(
                        new Hires(Group.VETERAN.bit(), 12, 2),
                        new Hires(Group.VETERAN.bit(), 11, 4),
                        new Hires(Group.GRADUATE.bit(), 12, 8)));

        assertThat(law.people(c, IN_FORCE)).isEqualTo(10);
        assertThat(law.people(c, terms(25, 15, 11, 3_000_000, Set.of(Group.VETERAN))))
                .isEqualTo(6);
    }

    /** 500,000 yuan for two years are 21,750; one hire carries 150,000 of them, three carry 450,000. */
    private static Outcome fiveHundredThousandFor(int hired) {
        return hired == 1 ? shared("4567.50", "1957.50") : shared("15225.00", "6525.00");
    }

    private static Case enterprise(int staff, HireTally hires) {
        return new Case(County.KONGTONG, staff, hires, Money.yuan(500_000), 24);
    }

    private static Case loan(int staff, int hired, String requested, int months) {
        return new Case(County.KONGTONG, staff, hires(hired), Money.ofYuan(new BigDecimal(requested)), months);
    }

    private static HireTally hires(int people) {
        return HireTally.of(new Hires(Group.POOR_HOUSEHOLD.bit(), 12, people));
    }

    private static Terms terms(int ratio, int ratioLarge, long cap, Set<Group> groups) {
        return terms(ratio, ratioLarge, 12, cap, groups);
    }

    private static Terms terms(int ratio, int ratioLarge, int contractMonths, long cap, Set<Group> groups) {
        return new Terms(
                Ratio.percent(ratio),
                Ratio.percent(ratioLarge),
                100,
                contractMonths,
                groups,
                Money.yuan(cap),
                Money.yuan(150_000),
                2,
                Ratio.parse("4.35%"),
                Ratio.percent(50),
                Ratio.percent(70),
                Ratio.percent(25),
                Ratio.percent(15),
                Money.yuan(3_000_000));
    }

    private static Money due(Outcome outcome, int year) {
        return ((Outcome.Granted) outcome)
                .payments().stream()
                        .filter(payment -> payment.yearsLater() == year)
                        .map(Payment::amount)
                        .reduce(Money.ZERO, Money::plus);
    }

    private static String total(Outcome outcome) {
        return ((Outcome.Granted) outcome).amount().toString();
    }
}
