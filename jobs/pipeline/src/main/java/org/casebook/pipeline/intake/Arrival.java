package org.casebook.pipeline.intake;

/**
 * How the content of a file came, and what of it is kept.
 *
 * @param sequence number of the intake in which this content first came under this path; later ones count as delivered later
 * @param deliveryDay ISO text: what lies after it is in the future; empty where an older Casebook took the file in
 * @param rules contracts, program and key by which its rows were judged
 * @param shape of the records under which its rows are staged
 * @param fingerprint of the staged rows
 * @param synthetic whether it came in a delivery that says of itself that it is made up
 * @param accepted whether it was taken in although something was wrong with it
 */
record Arrival(
        long sequence,
        String deliveryDay,
        String rules,
        String shape,
        String fingerprint,
        boolean synthetic,
        boolean accepted) {

    /** Of a file that was never read. */
    static Arrival unread(long sequence, boolean synthetic) {
        return new Arrival(sequence, "", "", "", "", synthetic, false);
    }

    Arrival accepted(boolean asItIs) {
        return new Arrival(sequence, deliveryDay, rules, shape, fingerprint, synthetic, asItIs);
    }
}
