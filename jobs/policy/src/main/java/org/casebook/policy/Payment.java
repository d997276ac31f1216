package org.casebook.policy;

/**
 * A part of an entitlement.
 *
 * @param fund who pays
 * @param yearsLater 0 in the policy year, 1 in the year after …
 */
public record Payment(Fund fund, int yearsLater, Money amount) {}
