package org.casebook.policy.article;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.casebook.policy.Answer;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Label;
import org.casebook.policy.Law;
import org.casebook.policy.Measure;
import org.casebook.policy.Part;
import org.casebook.policy.fact.Industry;

/**
 * 融资担保支持对象: the small and micro enterprises that public guarantors are to serve first (article 7). A population:
 * it is counted, nothing is paid and nobody refused. Reading: R-45.
 */
@Measure(
        stem = "guarantee-eligibility",
        article = 7,
        zh = "融资担保支持对象",
        en = "Guarantee eligibility",
        unitZh = "企业",
        unitEn = "employer",
        funds = {})
public final class GuaranteeEligibility implements Law<GuaranteeEligibility.Case, GuaranteeEligibility.Terms> {

    /** One small or micro enterprise in normal standing with insured staff in December. */
    public record Case(
            County county,
            @Label(zh = "行业", en = "industry") Industry industry) implements Facts {}

    public record Terms() {}

    @Override
    public Answer assess(Case c, Terms t, Answer answer) {
        return answer.counted();
    }

    /** Enterprises by the section of their industry. */
    @Override
    public List<Part> parts(Case c) {
        Industry section = c.industry.section();
        return List.of(new Part("INDUSTRY_" + section.code(), section.label()));
    }

    @Override
    public LocalDate referenceDate(Case c, int year) {
        return LocalDate.of(year, Month.DECEMBER, Month.DECEMBER.maxLength());
    }
}
