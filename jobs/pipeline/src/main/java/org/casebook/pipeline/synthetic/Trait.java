package org.casebook.pipeline.synthetic;

import java.util.Locale;

/** The characteristics that behaviour depends on; the keys of the coefficients in {@code conf/synthetic/behaviour.yaml}. */
enum Trait {
    FEMALE,
    UNDER_30,
    OVER_49,
    COLLEGE,
    VOCATIONAL,
    RURAL,
    POOR_HOUSEHOLD,
    LOW_INCOME,
    VETERAN,
    DISABLED,
    DISTRICT,
    RECENT_GRADUATE,
    NEW_AT_EMPLOYER,
    MANUFACTURING,
    PUBLIC_EMPLOYER,
    LAID_OFF,
    EXPIRED,
    HARDSHIP,
    TRAINED,
    REGISTERED,
    LONG_UNEMPLOYED,
    DRAWS_BENEFIT,
    INSURED_A_YEAR,
    HIRED_MANY,
    HIRED_SOME,
    SMALL,
    SHRINKING;

    long bit() {
        return 1L << ordinal();
    }

    /** The bit if the condition holds, else none. */
    long when(boolean condition) {
        return condition ? bit() : 0;
    }

    /** As it is written in the configuration. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
