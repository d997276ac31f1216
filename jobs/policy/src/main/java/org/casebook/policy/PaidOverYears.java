package org.casebook.policy;

/**
 * A measure whose grants fall due over several years: a budget year pays instalments of what was applied for in the years
 * before it. Reading: R-39.
 */
public interface PaidOverYears<C extends Facts, T extends Record> extends Law<C, T> {

    /** In how many years a grant falls due at most, the policy year included; 1 at least. */
    int years(T terms);

    /** Whether a case stands for an application; a year without any looks like one that nobody delivered. */
    boolean isApplication(C facts);
}
