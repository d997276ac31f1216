package org.casebook.policy.article;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casebook.policy.Answer;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Label;
import org.casebook.policy.Law;
import org.casebook.policy.Measure;
import org.casebook.policy.Part;
import org.casebook.policy.Text;
import org.casebook.policy.fact.HardshipCategory;

/**
 * 常住地失业登记: registrations of unemployment where people live, whatever their hukou (article 14). A population: it is
 * counted, nothing is paid and nobody refused. Reading: R-48.
 */
@Measure(
        stem = "residence-registration",
        article = 14,
        zh = "常住地失业登记",
        en = "Registration at the residence",
        unitZh = "失业登记",
        unitEn = "registration",
        funds = {})
public final class ResidenceRegistration implements Law<ResidenceRegistration.Case, ResidenceRegistration.Terms> {

    /** One registration in force in the policy year. */
    public record Case(
            County county,

            @Label(zh = "户籍不在登记地", en = "hukou in another county")
            boolean hukouElsewhere,

            @Label(zh = "就业困难类别", en = "hardship category") Optional<HardshipCategory> hardshipCategory)
            implements Facts {}

    public record Terms() {}

    @Override
    public Answer assess(Case c, Terms t, Answer answer) {
        return answer.counted();
    }

    /** Registrations of people with hukou in another county, and those in hardship by category. */
    @Override
    public List<Part> parts(Case c) {
        List<Part> parts = new ArrayList<>();
        if (c.hukouElsewhere) {
            parts.add(new Part("HUKOU_ELSEWHERE", new Text("户籍不在登记地", "hukou in another county")));
        }
        c.hardshipCategory.ifPresent(category -> parts.add(new Part("HARDSHIP_" + category.code(), category.label())));
        return parts;
    }

    @Override
    public LocalDate referenceDate(Case c, int year) {
        return LocalDate.of(year, Month.DECEMBER, Month.DECEMBER.maxLength());
    }
}
