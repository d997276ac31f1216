package org.casebook.pipeline.synthetic;

import java.time.LocalDate;

/**
 * One invented employer: facts, and the number of staff that it wants in each month.
 *
 * @param creditCode null where the register has none
 * @param wanted staff by month; 0 before it is founded and after it has closed
 * @param churn how often its staff leave of their own accord, as a factor
 * @param poorShare the share of its hires that it takes from poor households on purpose
 * @param arrears by month: whether premiums of that month remain unpaid
 */
record Employer(
        int number,
        String id,
        String creditCode,
        String name,
        Place place,
        String industry,
        String ownership,
        String scale,
        String standing,
        LocalDate registeredOn,
        boolean exporter,
        int[] wanted,
        double churn,
        double poorShare,
        double wage,
        boolean[] arrears,
        boolean anchor) {

    boolean small() {
        return scale.equals("SMALL") || scale.equals("MICRO");
    }

    boolean ofTheState() {
        return ownership.equals("PUBLIC");
    }

    String section() {
        return industry.substring(0, 1);
    }

    /** Staff wanted; the last month of the history stands for what lies after it. */
    int wanted(int month) {
        return wanted[Math.min(month, Months.COUNT - 1)];
    }

    boolean closes(int month) {
        return wanted(month) == 0 && month > 0 && wanted[month - 1] > 0;
    }

    long traits() {
        return Trait.MANUFACTURING.when("BCD".contains(section())) | Trait.PUBLIC_EMPLOYER.when(ofTheState());
    }
}
