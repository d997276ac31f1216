package org.casebook.policy.article;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.casebook.policy.Answer;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Fund;
import org.casebook.policy.Ground;
import org.casebook.policy.Label;
import org.casebook.policy.Law;
import org.casebook.policy.Measure;
import org.casebook.policy.Measured;
import org.casebook.policy.Money;
import org.casebook.policy.PeopleKind;
import org.casebook.policy.Ratio;
import org.casebook.policy.Reason;
import org.casebook.policy.Sum;
import org.casebook.policy.Text;
import org.casebook.policy.Threshold;
import org.casebook.policy.fact.LabourBaseKind;
import org.casebook.policy.fact.WorkerTally;

/** 劳务基地一次性奖补: a single award for bases that employ poor workers (article 17, second sentence). Readings. */
@Measure(
        stem = "labour-base-award",
        article = 17,
        zh = "劳务基地一次性奖补",
        en = "Labour-base award",
        unitZh = "劳务基地",
        unitEn = "labour base",
        funds = Fund.CITY,
        people = PeopleKind.WORKERS)
public final class LabourBaseAward implements Law<LabourBaseAward.Case, LabourBaseAward.Terms> {

    /** One designated base that was not awarded before the policy year. */
    public record Case(
            County county,
            @Label(zh = "基地类别", en = "kind of base") LabourBaseKind kind,

            @Label(zh = "年末在岗市内劳动力", en = "workers from the city at the end of the year")
            WorkerTally workers)
            implements Facts {}

    public record Terms(
            int stableMonths,
            @Threshold(generous = Threshold.Generous.LOWER) int enrichingPoorMinimum,
            @Threshold(generous = Threshold.Generous.LOWER) int leadingLocalAbove,
            @Threshold(generous = Threshold.Generous.LOWER) Ratio leadingPoorShare,
            Money awardEnriching,
            Money awardLeading) {}

    public enum Refusal implements Ground {
        TOO_FEW_POOR_WORKERS(Reason.of("富民产业基地贫困劳动力人数不足", "enriching base: too few poor workers")
                .met("贫困劳动力人数符合要求（仅对富民产业基地有此要求）", "enough poor workers (required of enriching bases only)")
                .quoting("吸纳10人以上贫困劳动力就业")
                .reading("workers")
                .against("enrichingPoorMinimum", "stableMonths")),
        TOO_FEW_LOCAL_WORKERS(Reason.of("龙头企业基地市内劳动力未超过规定人数", "leading base: too few workers from the city")
                .met("市内劳动力人数符合要求（仅对龙头企业基地有此要求）", "enough workers from the city (required of leading bases only)")
                .quoting("稳定使用市内劳动力超过100人")
                .reading("workers")
                .against("leadingLocalAbove", "stableMonths")),
        POOR_SHARE(Reason.of("龙头企业基地贫困劳动力占比不足", "leading base: too small a share of poor workers")
                .met("贫困劳动力占比符合要求（仅对龙头企业基地有此要求）", "share of poor workers large enough (required of leading bases only)")
                .quoting("贫困劳动力达到20%以上")
                .reading("workers")
                .against("leadingPoorShare", "stableMonths"));

        private final Reason reason;

        Refusal(Reason reason) {
            this.reason = reason;
        }

        @Override
        public Reason reason() {
            return reason;
        }
    }

    @Override
    public Answer assess(Case c, Terms t, Answer answer) {
        int local = c.workers.count(t.stableMonths);
        int poor = c.workers.countPoor(t.stableMonths);
        boolean leading = c.kind == LabourBaseKind.LEADING;
        if (!leading && poor < t.enrichingPoorMinimum) {
            return answer.refused(Refusal.TOO_FEW_POOR_WORKERS);
        }
        if (leading && local <= t.leadingLocalAbove) {
            return answer.refused(Refusal.TOO_FEW_LOCAL_WORKERS);
        }
        if (leading && !t.leadingPoorShare.reachedBy(poor, local)) {
            return answer.refused(Refusal.POOR_SHARE);
        }
        Sum award = leading
                ? answer.sum().term("awardLeading", t.awardLeading)
                : answer.sum().term("awardEnriching", t.awardEnriching);
        return answer.granted(Fund.CITY, award);
    }

    /** The workers from the city who have stayed long enough, poor or not. */
    @Override
    public int people(Case c, Terms t) {
        return c.workers.count(t.stableMonths);
    }

    @Override
    public LocalDate referenceDate(Case c, int year) {
        return LocalDate.of(year, Month.DECEMBER, Month.DECEMBER.maxLength());
    }

    @Override
    public Optional<Measured> measured(Ground ground, Case c, Terms t) {
        return ground == Refusal.POOR_SHARE && c.kind == LabourBaseKind.LEADING
                ? Optional.of(new Measured(
                        Text.of("贫困劳动力占比", "share of poor workers"),
                        Ratio.of(c.workers.countPoor(t.stableMonths), c.workers.count(t.stableMonths)),
                        "leadingPoorShare",
                        t.leadingPoorShare))
                : Optional.empty();
    }
}
