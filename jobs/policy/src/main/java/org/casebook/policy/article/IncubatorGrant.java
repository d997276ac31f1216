package org.casebook.policy.article;

import java.time.LocalDate;
import java.time.Month;
import org.casebook.policy.Answer;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Fund;
import org.casebook.policy.Ground;
import org.casebook.policy.Label;
import org.casebook.policy.Law;
import org.casebook.policy.Measure;
import org.casebook.policy.Money;
import org.casebook.policy.Reason;
import org.casebook.policy.fact.IncubatorLevel;

/** 孵化基地补助: an amount by level, once, in the year of recognition (article 9, second sentence). Reading: R-41. */
@Measure(
        stem = "incubator-grant",
        article = 9,
        zh = "孵化基地补助",
        en = "Incubator grant",
        unitZh = "基地",
        unitEn = "incubator",
        funds = Fund.EMPLOYMENT_SUBSIDY)
public final class IncubatorGrant implements Law<IncubatorGrant.Case, IncubatorGrant.Terms> {

    /** One incubator in good standing, recognised in the policy year or before. */
    public record Case(
            County county,
            @Label(zh = "级别", en = "level") IncubatorLevel level,

            @Label(zh = "当年认定", en = "recognised this year") boolean recognisedThisYear)
            implements Facts {}

    public record Terms(Money grantProvince, Money grantCity) {}

    public enum Refusal implements Ground {
        NOT_RECOGNISED_THIS_YEAR(Reason.of("非当年认定", "not recognised this year")
                .met("当年认定", "recognised this year")
                .quoting("符合条件的基地（园区）")
                .reading("recognisedThisYear"));

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
        if (!c.recognisedThisYear) {
            return answer.refused(Refusal.NOT_RECOGNISED_THIS_YEAR);
        }
        return answer.granted(
                Fund.EMPLOYMENT_SUBSIDY,
                switch (c.level) {
                    case PROVINCE -> answer.sum().term("grantProvince", t.grantProvince);
                    case CITY -> answer.sum().term("grantCity", t.grantCity);
                });
    }

    @Override
    public LocalDate referenceDate(Case c, int year) {
        return LocalDate.of(year, Month.DECEMBER, Month.DECEMBER.maxLength());
    }
}
