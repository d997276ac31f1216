package org.casebook.simulation.result;

import java.util.List;
import java.util.Map;

/**
 * What a figure was computed from; printed wherever the figure is.
 *
 * @param id identity of the run, derived from everything that decides its figures: same inputs, same id
 * @param data identity of the intake run whose registry was read
 * @param terms SHA-256 of all terms in effect, hexadecimal
 * @param changes what the terms differ in from the policy files, as on the command line; empty where in nothing
 * @param program version of Casebook
 * @param tables Delta version read, per table
 * @param synthetic whether the data declare themselves synthetic
 * @param coverage which months the registry covers, and which figures lack some
 */
public record RunIdentity(
        String id,
        String data,
        String terms,
        List<String> changes,
        String program,
        Map<String, Long> tables,
        boolean synthetic,
        DataCoverage coverage) {

    /** Of a run of which it is not known which months its data cover. */
    public RunIdentity(
            String id,
            String data,
            String terms,
            List<String> changes,
            String program,
            Map<String, Long> tables,
            boolean synthetic) {
        this(id, data, terms, changes, program, tables, synthetic, DataCoverage.UNKNOWN);
    }
}
