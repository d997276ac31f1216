package org.casebook.policy.article;

import java.time.LocalDate;
import java.util.Set;
import org.casebook.policy.Answer;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Fund;
import org.casebook.policy.Ground;
import org.casebook.policy.Label;
import org.casebook.policy.Law;
import org.casebook.policy.Measure;
import org.casebook.policy.Money;
import org.casebook.policy.Quantity;
import org.casebook.policy.Ratio;
import org.casebook.policy.Reason;
import org.casebook.policy.ReferenceDay;
import org.casebook.policy.Sum;
import org.casebook.policy.Threshold;

/** 就业见习补贴: a sum per month to the host, more where it keeps its interns (article 10). Readings. */
@Measure(
        stem = "internship-subsidy",
        article = 10,
        zh = "就业见习补贴",
        en = "Internship subsidy",
        unitZh = "见习",
        unitEn = "internship",
        funds = Fund.EMPLOYMENT_SUBSIDY)
public final class InternshipSubsidy implements Law<InternshipSubsidy.Case, InternshipSubsidy.Terms> {

    /** One internship that began in the policy year; county and retention are the host's. */
    public record Case(
            County county,

            @Label(zh = "见习开始日期", en = "first day") @ReferenceDay
            LocalDate startsOn,

            @Label(zh = "开始当日年龄", en = "age on the first day")
            int age,

            @Label(zh = "开始当日登记失业", en = "registered unemployed on the first day")
            boolean registeredUnemployed,

            @Label(zh = "离校未就业高校毕业生", en = "recent graduate without work")
            boolean graduate,

            @Label(zh = "未就业中职毕业生", en = "vocational graduate without work")
            boolean vocationalGraduate,

            @Label(zh = "见习月数", en = "months") int months,

            @Label(zh = "单位当年见习期满人数", en = "interns who finished at the host in the year")
            int finished,

            @Label(zh = "其中留用人数", en = "of these kept on") int retained)
            implements Facts {}

    public record Terms(
            @Threshold(generous = Threshold.Generous.LOWER) int minimumMonths,
            @Threshold(generous = Threshold.Generous.HIGHER) int maximumMonths,
            @Threshold(generous = Threshold.Generous.LOWER) int minimumAge,
            @Threshold(generous = Threshold.Generous.HIGHER) int maximumAge,
            Money monthly,
            Money monthlyHigh,

            @Threshold(generous = Threshold.Generous.DEPENDS)
            Ratio retentionShare,

            boolean vocationalInPovertyCountiesOnly,
            Set<County> povertyCounties) {}

    public enum Refusal implements Ground {
        NOT_IN_TARGET_GROUP(Reason.of("不属于见习补贴对象", "not in a target group")
                .met("属于见习补贴对象", "in a target group")
                .quoting("16—24岁失业青年")
                .reading("graduate", "vocationalGraduate", "registeredUnemployed", "age")
                .against("minimumAge", "maximumAge", "vocationalInPovertyCountiesOnly", "povertyCounties")),
        TOO_SHORT(Reason.of("见习月数不足", "too short")
                .met("见习月数达到规定", "long enough")
                .quoting("3—12个月的就业见习")
                .reading("months")
                .against("minimumMonths"));

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
        if (!c.graduate && !isSupportedVocationalGraduate(c, t) && !isUnemployedYouth(c, t)) {
            return answer.refused(Refusal.NOT_IN_TARGET_GROUP);
        }
        if (c.months < t.minimumMonths) {
            return answer.refused(Refusal.TOO_SHORT);
        }
        boolean keeps = t.retentionShare.reachedBy(c.retained, c.finished);
        Sum monthly = keeps
                ? answer.sum().term("monthlyHigh", t.monthlyHigh)
                : answer.sum().term("monthly", t.monthly);
        return answer.granted(
                Fund.EMPLOYMENT_SUBSIDY,
                monthly.fact("months", c.months)
                        .term("maximumMonths", t.maximumMonths)
                        .least()
                        .named(Quantity.MONTHS_PAID)
                        .times());
    }

    private static boolean isSupportedVocationalGraduate(Case c, Terms t) {
        return c.vocationalGraduate && (!t.vocationalInPovertyCountiesOnly || t.povertyCounties.contains(c.county));
    }

    private static boolean isUnemployedYouth(Case c, Terms t) {
        return c.registeredUnemployed && c.age >= t.minimumAge && c.age <= t.maximumAge;
    }

    @Override
    public LocalDate referenceDate(Case c, int year) {
        return c.startsOn;
    }
}
