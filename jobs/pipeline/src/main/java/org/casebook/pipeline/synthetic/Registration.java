package org.casebook.pipeline.synthetic;

import java.time.LocalDate;

/** An open registration as unemployed, with what has happened in it so far. */
final class Registration {

    final Worker worker;
    final LocalDate day;
    final String county;
    final String reason;

    /** Null: none. */
    final String hardship;

    /** Benefit months still to be drawn; 0 when there is no claim. */
    int benefitLeft;

    int place;

    Registration(Worker worker, LocalDate day, String county, String reason, String hardship) {
        this.worker = worker;
        this.day = day;
        this.county = county;
        this.reason = reason;
        this.hardship = hardship;
    }

    int month() {
        return Months.of(day);
    }

    long traits(int month) {
        return Trait.REGISTERED.bit()
                | Trait.HARDSHIP.when(hardship != null)
                | Trait.LONG_UNEMPLOYED.when(month - month() > 6)
                | Trait.DRAWS_BENEFIT.when(benefitLeft > 0)
                | Trait.LAID_OFF.when(reason.equals("EMPLOYER") || reason.equals("BANKRUPT"))
                | Trait.EXPIRED.when(reason.equals("EXPIRED"))
                | worker.traits(month);
    }
}
