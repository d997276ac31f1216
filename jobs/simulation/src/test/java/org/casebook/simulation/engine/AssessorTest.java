package org.casebook.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casebook.policy.SharedOutcomes.inTotal;
import static org.casebook.policy.SharedOutcomes.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Fund;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.policy.NotInForce;
import org.casebook.policy.Outcome;
import org.casebook.policy.article.DistressedEmployerRefund;
import org.casebook.policy.article.HardshipAllowance;
import org.casebook.policy.article.JobRetentionRefund;
import org.casebook.policy.article.SkillUpgradeSubsidy;
import org.casebook.policy.article.SmallEnterpriseLoan;
import org.casebook.policy.article.TianjinTravelAllowance;
import org.casebook.policy.fact.Distress;
import org.casebook.policy.fact.Group;
import org.casebook.policy.fact.HireTally;
import org.casebook.policy.fact.SkillLevel;
import org.casebook.policy.fact.Standing;
import org.casebook.policy.fact.Workforce;
import org.casebook.simulation.Conf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("评定：取基准日的参数，问条文，再看只享受一项的规则")
class AssessorTest {

    private static final Assessor IN_FORCE = under();

    @Test
    @DisplayName("基准日不在执行期：理由为不在执行期，而不是零元")
    void refusesOutsideTheDaysInForce() {
        Facts worker = new TianjinTravelAllowance.Case(County.KONGTONG, true, 12);

        assertThat(IN_FORCE.assess("tianjin-travel-allowance", worker, 2018))
                .isEqualTo(Outcome.refused(NotInForce.NOT_IN_FORCE));
        assertThat(IN_FORCE.assess("tianjin-travel-allowance", worker, 2019))
                .isEqualTo(Outcome.granted(Fund.CITY, Money.yuan(2_000)));
        assertThat(IN_FORCE.terms("tianjin-travel-allowance", worker, 2018)).isEmpty();
        assertThat(IN_FORCE.terms("tianjin-travel-allowance", worker, 2019))
                .hasValueSatisfying(
                        terms -> assertThat(terms).isEqualTo(new TianjinTravelAllowance.Terms(6, Money.yuan(2_000))));
    }

    @ParameterizedTest(name = "{0} 发证，参保 {1} 个月")
    @CsvSource({
        "2018-12-31, 35, false", "2018-12-31, 36, true", "2019-01-01, 11, false", "2019-01-01, 12, true",
        "2020-12-31, 12, true", "2021-01-01, 12, false", "2021-01-01, 36, true", "2016-12-31, 99, false"
    })
    @DisplayName("技能补贴看发证当日：2019—2020 年满 12 个月，前后满 36 个月，2017 年以前没有")
    void takesTheTermsOfTheReferenceDate(LocalDate issuedOn, int insuredMonths, boolean entitled) {
        Facts certificate =
                new SkillUpgradeSubsidy.Case(County.PARK, issuedOn, SkillLevel.SENIOR, insuredMonths, true, false);

        assertThat(IN_FORCE.assess("skill-upgrade-subsidy", certificate, 2019) instanceof Outcome.Granted)
                .isEqualTo(entitled);
    }

    @Test
    @DisplayName("20 人招 5 人：2017 年须三成，不够；2018 年须二成五，够")
    void takesTheRatioOfTheYear() {
        assertThat(IN_FORCE.assess("small-enterprise-loan", enterprise(5), 2017))
                .isEqualTo(Outcome.refused(SmallEnterpriseLoan.Refusal.HIRING_RATIO));
        assertThat(inTotal(IN_FORCE.assess("small-enterprise-loan", enterprise(5), 2018)))
                .isEqualTo(shared("15225.00", "6525.00"));
    }

    @Test
    @DisplayName("比例设为两成：2018 年国家仍须二成五，全由地方；2019 年底国家已为两成，七三开")
    void paysLocallyOnlyWhatGoesBeyondTheNationalRatioOfTheDay() {
        Assessor relaxed = under("small-enterprise-loan.hiringRatio=20%");

        assertThat(inTotal(relaxed.assess("small-enterprise-loan", enterprise(4), 2018)))
                .isEqualTo(shared("0.00", "21750.00"));
        assertThat(inTotal(relaxed.assess("small-enterprise-loan", enterprise(4), 2019)))
                .isEqualTo(shared("15225.00", "6525.00"));
    }

    @Test
    @DisplayName("困难企业 2019 年享受困难企业返还，不再享受稳岗返还；2020 年前者已停，仍得后者")
    void givesWayOnlyWhereTheOtherIsGranted() {
        assertThat(IN_FORCE.assess("distressed-employer-refund", distressed(97), 2019))
                .isEqualTo(Outcome.granted(Fund.UNEMPLOYMENT_INSURANCE, Money.yuan(6 * 1_390 * 97)));
        assertThat(retention(IN_FORCE, 97, 2019))
                .isEqualTo(Outcome.refused(JobRetentionRefund.Refusal.TAKES_DISTRESSED_REFUND));
        assertThat(retention(IN_FORCE, 97, 2020))
                .isEqualTo(Outcome.granted(Fund.UNEMPLOYMENT_INSURANCE, Money.yuan(5_000)));
        assertThat(retention(under("distressed-employer-refund.layoffRateBelow=3%"), 97, 2019))
                .isEqualTo(Outcome.granted(Fund.UNEMPLOYMENT_INSURANCE, Money.yuan(5_000)));
    }

    @Test
    @DisplayName("自身条件不合的，理由仍是自身条件；即使另一项享受到")
    void keepsItsOwnGround() {
        Assessor generous = under("distressed-employer-refund.layoffRateBelow=50%");

        assertThat(generous.assess("distressed-employer-refund", distressed(90), 2019))
                .isInstanceOf(Outcome.Granted.class);
        assertThat(retention(generous, 90, 2019)).isEqualTo(Outcome.refused(JobRetentionRefund.Refusal.LAYOFFS));
    }

    @Test
    @DisplayName("低保对象：可领取失业保险金的不给临时生活补助；按同一参数领不到的才给")
    void givesHardshipAllowanceOnlyWithoutBenefit() {
        Assessor strict = under("unemployment-benefit.minimumInsuredMonths=13");
        Outcome threeMonths = Outcome.granted(Fund.COUNTY, Money.yuan(3 * 524));

        assertThat(IN_FORCE.assess("hardship-allowance", inNeed(12), 2019))
                .isEqualTo(Outcome.refused(HardshipAllowance.Refusal.HAS_BENEFIT));
        assertThat(IN_FORCE.assess("hardship-allowance", inNeed(11), 2019)).isEqualTo(threeMonths);
        assertThat(strict.assess("hardship-allowance", inNeed(12), 2019)).isEqualTo(threeMonths);
    }

    @Test
    @DisplayName("没有这项措施")
    void refusesUnknownMeasures() {
        Facts worker = new TianjinTravelAllowance.Case(County.KONGTONG, true, 12);

        assertThatThrownBy(() -> IN_FORCE.assess("travel-grant", worker, 2019))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No measure travel-grant");
    }

    private static Assessor under(String... settings) {
        return new Assessor(
                Measures.all(), Measures.interplays(), Conf.policy().with(List.of(settings), Measures.all()));
    }

    private static Outcome retention(Assessor assessor, int closing, int year) {
        Facts employer = new JobRetentionRefund.Case(
                County.KONGTONG,
                Standing.NORMAL,
                new Workforce(100, closing, 1180),
                12,
                Money.yuan(10_000),
                Optional.of(new Distress(Money.yuan(1))));
        return assessor.assess("job-retention-refund", employer, year);
    }

    private static Facts inNeed(int insuredMonths) {
        return new HardshipAllowance.Case(
                County.PARK, true, LocalDate.of(2019, 3, 1), insuredMonths, true, YearMonth.of(2019, 3), 10, 0);
    }

    private static Facts distressed(int closing) {
        return new DistressedEmployerRefund.Case(
                County.KONGTONG, Standing.NORMAL, new Workforce(100, closing, 1180), 12, new Distress(Money.yuan(1)));
    }

    private static Facts enterprise(int hired) {
        return new SmallEnterpriseLoan.Case(
                County.KONGTONG,
                20,
                HireTally.of(new HireTally.Hires(Group.VETERAN.bit(), 12, hired)),
                Money.yuan(500_000),
                24);
    }
}
