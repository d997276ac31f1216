package org.casebook.pipeline.synthetic;

import java.time.LocalDate;
import java.util.Set;

/** One invented resident: facts that don't change over the four years. */
record Person(
        int number,
        String idNumber,
        LocalDate birth,
        boolean female,
        Place residence,
        String hukouCounty,
        boolean rural,
        String education,
        LocalDate graduatedOn,
        boolean disabled,
        boolean veteran,
        boolean lowIncome,
        boolean poor,
        boolean zeroEmployment,
        String household) {

    private static final Set<String> COLLEGE = Set.of("11", "14", "20", "30");
    private static final Set<String> VOCATIONAL = Set.of("40", "41", "44", "47");

    boolean college() {
        return COLLEGE.contains(education);
    }

    boolean vocational() {
        return VOCATIONAL.contains(education);
    }

    /** Completed years at the end of a month. */
    int age(int month) {
        int months = (Months.year(month) - birth.getYear()) * 12 + Math.floorMod(month, 12) + 1 - birth.getMonthValue();
        return Math.floorDiv(months, 12);
    }

    /** Has left school for good. */
    boolean outOfSchool(int month) {
        return age(month) >= 16 && (graduatedOn == null || Months.of(graduatedOn) < month);
    }

    /** Has a college degree that is not older than so many years. */
    boolean graduateSince(LocalDate day, int years) {
        return college()
                && graduatedOn != null
                && !graduatedOn.isAfter(day)
                && day.isBefore(graduatedOn.plusYears(years));
    }

    /** The traits of the person in a month; those of the situation come on top. */
    long traits(int month) {
        int age = age(month);
        return Trait.FEMALE.when(female)
                | Trait.UNDER_30.when(age < 30)
                | Trait.OVER_49.when(age > 49)
                | Trait.COLLEGE.when(college())
                | Trait.VOCATIONAL.when(vocational())
                | Trait.RURAL.when(rural)
                | Trait.POOR_HOUSEHOLD.when(poor)
                | Trait.LOW_INCOME.when(lowIncome)
                | Trait.VETERAN.when(veteran)
                | Trait.DISABLED.when(disabled)
                | Trait.DISTRICT.when(residence.code().equals("620802"))
                | Trait.RECENT_GRADUATE.when(graduateSince(Months.day(month, 1), 2));
    }
}
