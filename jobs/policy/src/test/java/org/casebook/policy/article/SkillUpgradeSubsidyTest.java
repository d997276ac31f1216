package org.casebook.policy.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.policy.article.SkillUpgradeSubsidy.Refusal.DRAWS_BENEFIT;
import static org.casebook.policy.article.SkillUpgradeSubsidy.Refusal.INSURED_TOO_SHORT;
import static org.casebook.policy.article.SkillUpgradeSubsidy.Refusal.LEVEL_NOT_COVERED;
import static org.casebook.policy.article.SkillUpgradeSubsidy.Refusal.NOT_EMPLOYED;
import static org.casebook.policy.fact.SkillLevel.INTERMEDIATE;
import static org.casebook.policy.fact.SkillLevel.JUNIOR;
import static org.casebook.policy.fact.SkillLevel.SENIOR;
import static org.casebook.policy.fact.SkillLevel.TECHNICIAN;

import java.time.LocalDate;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.article.SkillUpgradeSubsidy.Case;
import org.casebook.policy.article.SkillUpgradeSubsidy.Terms;
import org.casebook.policy.fact.SkillLevel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("第十三条 技术技能提升补贴")
class SkillUpgradeSubsidyTest {

    private static final LocalDate DAY = LocalDate.of(2019, 6, 30);

    /** As in force from 2019 to 2020. */
    private static final Terms RELAXED = terms(12);

    private static final Terms ORDINARY = terms(36);

    private final SkillUpgradeSubsidy law = new SkillUpgradeSubsidy();

    @ParameterizedTest(name = "{0}：{1} 元")
    @CsvSource({"JUNIOR, 1000", "INTERMEDIATE, 1500", "SENIOR, 2000"})
    @DisplayName("初级 1000 元、中级 1500 元、高级 2000 元")
    void paysByLevel(SkillLevel level, long yuan) {
        assertThat(law.assess(certificate(level, 12, true, false), RELAXED)).isEqualTo(granted(yuan));
    }

    @ParameterizedTest
    @EnumSource(
            value = SkillLevel.class,
            names = {"TECHNICIAN", "SENIOR_TECHNICIAN"})
    @DisplayName("技师、高级技师：无补贴标准")
    void refusesLevelsWithoutAnAmount(SkillLevel level) {
        assertThat(law.assess(certificate(level, 12, true, false), RELAXED))
                .isEqualTo(Outcome.refused(LEVEL_NOT_COVERED));
    }

    @ParameterizedTest(name = "参保 {0} 个月")
    @CsvSource({"11, false", "12, true", "13, true"})
    @DisplayName("2019—2020 年：参保 1 年以上（含 12 个月）")
    void requiresTwelveMonthsWhileRelaxed(int months, boolean entitled) {
        assertThat(law.assess(certificate(JUNIOR, months, true, false), RELAXED))
                .isEqualTo(entitled ? granted(1_000) : Outcome.refused(INSURED_TOO_SHORT));
    }

    @ParameterizedTest(name = "参保 {0} 个月")
    @CsvSource({"35, false", "36, true", "37, true"})
    @DisplayName("其余年份：参保 3 年以上（含 36 个月）")
    void requiresThirtySixMonthsOtherwise(int months, boolean entitled) {
        assertThat(law.assess(certificate(JUNIOR, months, true, false), ORDINARY))
                .isEqualTo(entitled ? granted(1_000) : Outcome.refused(INSURED_TOO_SHORT));
    }

    @Test
    @DisplayName("发证当月不在职：不补贴")
    void refusesWhoIsNotEmployed() {
        assertThat(law.assess(certificate(SENIOR, 120, false, false), RELAXED))
                .isEqualTo(Outcome.refused(NOT_EMPLOYED));
    }

    @Test
    @DisplayName("发证当月领取失业保险金：不补贴")
    void refusesWhoDrawsBenefit() {
        assertThat(law.assess(certificate(SENIOR, 120, true, true), RELAXED)).isEqualTo(Outcome.refused(DRAWS_BENEFIT));
    }

    @Test
    @DisplayName("数项不合时，以条文次序在先者为理由")
    void refusesOnTheFirstGround() {
        assertThat(law.assess(certificate(TECHNICIAN, 0, false, true), RELAXED))
                .isEqualTo(Outcome.refused(LEVEL_NOT_COVERED));
        assertThat(law.assess(certificate(JUNIOR, 0, false, true), RELAXED)).isEqualTo(Outcome.refused(NOT_EMPLOYED));
        assertThat(law.assess(certificate(JUNIOR, 0, true, true), RELAXED))
                .isEqualTo(Outcome.refused(INSURED_TOO_SHORT));
    }

    @Test
    @DisplayName("官方核对：50×1000 + 525×1500 + 688×2000 = 2213500 元，共 1263 人")
    void agreesWithTheOfficialTotal() {
        Money total = amount(JUNIOR)
                .times(50)
                .plus(amount(INTERMEDIATE).times(525))
                .plus(amount(SENIOR).times(688));

        assertThat(total).isEqualTo(Money.yuan(2_213_500));
    }

    @Test
    @DisplayName("适用发证之日的参数，不论政策年度")
    void looksAtTheDayOfIssue() {
        assertThat(law.referenceDate(certificate(JUNIOR, 12, true, false), 2020))
                .isEqualTo(DAY);
    }

    private Money amount(SkillLevel level) {
        return ((Outcome.Granted) law.assess(certificate(level, 12, true, false), RELAXED)).amount();
    }

    private static Terms terms(int minimumInsuredMonths) {
        return new Terms(minimumInsuredMonths, Money.yuan(1_000), Money.yuan(1_500), Money.yuan(2_000));
    }

    private static Case certificate(SkillLevel level, int insuredMonths, boolean employed, boolean drawsBenefit) {
        return new Case(County.KONGTONG, DAY, level, insuredMonths, employed, drawsBenefit);
    }

    private static Outcome granted(long yuan) {
        return Outcome.granted(Fund.UNEMPLOYMENT_INSURANCE, Money.yuan(yuan));
    }
}
