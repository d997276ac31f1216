package org.casebook.pipeline.synthetic;

import java.time.LocalDate;

/** What the simulated labour market remembers of a resident who has once been insured or registered. */
final class Worker {

    final Person person;

    /** Null: not in insured work. */
    Employer employer;

    /** Place in the employer's list of staff. */
    int place;

    int hiredMonth;
    LocalDate signed;
    LocalDate starts;

    /** Null: open-ended. */
    LocalDate ends;

    /** Yuan. */
    int base;

    /** One bit for each month with a row, paid or not, and with a paid one. */
    long insured;

    long paid;

    /** Months insured before the history begins. */
    int earlier;

    Registration registration;
    boolean trained;
    String occupation;
    String level;

    Worker(Person person) {
        this.person = person;
    }

    /** Paid months up to and including a month. */
    int paidMonths(int month) {
        return month < 0 ? earlier : earlier + Long.bitCount(paid & (-1L >>> (63 - Math.min(month, 47))));
    }

    boolean insuredIn(int month) {
        return month >= 0 && (insured >>> month & 1) == 1;
    }

    /** Months of a year, counted from 2016, with a row. */
    int insuredMonthsOf(int year) {
        return Long.bitCount(insured >>> (12 * year) & 0xFFF);
    }

    long traits(int month) {
        long traits = person.traits(month) | Trait.TRAINED.when(trained);
        if (employer != null) {
            traits |= employer.traits() | Trait.NEW_AT_EMPLOYER.when(month - hiredMonth < 12);
        }
        return traits | Trait.INSURED_A_YEAR.when(paidMonths(month) >= 12);
    }
}
