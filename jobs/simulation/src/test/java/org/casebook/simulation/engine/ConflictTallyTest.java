package org.casebook.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.policy.article.InternshipSubsidy;
import org.casebook.policy.article.SkillUpgradeSubsidy;
import org.casebook.policy.article.TianjinTravelAllowance;
import org.casebook.policy.article.UnemploymentBenefit;
import org.casebook.policy.fact.SkillLevel;
import org.casebook.policy.interplay.BenefitDuringInternship;
import org.casebook.policy.interplay.Conflict;
import org.casebook.policy.interplay.SideBySide;
import org.casebook.simulation.Conf;
import org.casebook.simulation.result.ConflictRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("同时享受的情形：各县人数与金额")
class ConflictTallyTest {

    private static final String SKILL = "skill-upgrade-subsidy";
    private static final String TIANJIN = "tianjin-travel-allowance";
    private static final County HUATING = new County("620881");
    private static final County ZHUANGLANG = new County("620825");
    private static final Conflict CONFLICT = SideBySide.measures("test", Text.same("test"), SKILL, TIANJIN);

    @Test
    @DisplayName("一人两县三证、一次赴津：两县各计一人，赴津金额只计一次，记在本市次序在前的县")
    void countsEveryUnitOnce() {
        Optional<Facts> worker = Optional.of(new TianjinTravelAllowance.Case(County.PARK, true, 6));

        assertThat(rows(
                        CONFLICT,
                        3,
                        pair(1, certificate(ZHUANGLANG, 12), 1, worker),
                        pair(2, certificate(HUATING, 12), 1, worker),
                        pair(3, certificate(HUATING, 12), 1, worker),
                        pair(2, certificate(HUATING, 12), 2, worker)))
                .containsExactly(
                        new ConflictRow("test", SKILL, TIANJIN, HUATING, 3, Money.yuan(12_000), Money.yuan(12_000)),
                        new ConflictRow("test", SKILL, TIANJIN, ZHUANGLANG, 3, Money.yuan(6_000), Money.ZERO));
    }

    @Test
    @DisplayName("任何一项不享受：不列")
    void leavesOutWhatIsRefused() {
        assertThat(rows(
                        CONFLICT,
                        1,
                        pair(
                                1,
                                certificate(HUATING, 11),
                                1,
                                Optional.of(new TianjinTravelAllowance.Case(HUATING, true, 6))),
                        pair(
                                2,
                                certificate(HUATING, 12),
                                2,
                                Optional.of(new TianjinTravelAllowance.Case(HUATING, true, 5)))))
                .isEmpty();
    }

    @Test
    @DisplayName("另一方是登记事实：没有另一项，也没有另一项金额")
    void besideAFact() {
        assertThat(rows(
                        SideBySide.fact("test", Text.same("test"), SKILL),
                        2,
                        pair(1, certificate(HUATING, 12), 0, Optional.empty())))
                .containsExactly(new ConflictRow("test", SKILL, "", HUATING, 2, Money.yuan(4_000), Money.ZERO));
    }

    @ParameterizedTest(name = "{0} 月至 {1} 月")
    @CsvSource({"4, 4, true", "5, 5, true", "5, 9, true", "6, 9, false", "9, 9, false"})
    @DisplayName("四月起的登记还能领两个月：见习与四、五月相交才算")
    void benefitMustBePaidInTheMonthsInCommon(int first, int last, boolean concerned) {
        Facts registration =
                new UnemploymentBenefit.Case(HUATING, LocalDate.of(2018, 6, 1), 12, true, YearMonth.of(2019, 4), 6, 10);
        Pair pair = new Pair(
                1,
                new InternshipSubsidy.Case(HUATING, LocalDate.of(2019, first, 1), 20, true, false, false, 3, 0, 0),
                1,
                Optional.of(registration),
                Optional.of(new Months(first, last)));

        assertThat(rows(new BenefitDuringInternship(), 1, pair).isEmpty()).isNotEqualTo(concerned);
    }

    private static List<ConflictRow> rows(Conflict conflict, long people, Pair... pairs) {
        ConflictTally tally =
                new ConflictTally(conflict, new Assessor(Measures.all(), Measures.interplays(), Conf.policy()), 2019);
        tally.add(List.of(pairs), people);
        return tally.rows();
    }

    private static Pair pair(int unit, Facts facts, int otherUnit, Optional<Facts> other) {
        return new Pair(unit, facts, otherUnit, other, Optional.empty());
    }

    private static Facts certificate(County county, int insuredMonths) {
        return new SkillUpgradeSubsidy.Case(
                county, LocalDate.of(2019, 5, 1), SkillLevel.SENIOR, insuredMonths, true, false);
    }
}
