package org.casebook.pipeline.warehouse;

import java.util.Map;

/**
 * One finished run of a job: its entry in the ledger.
 *
 * @param id derived from everything that decides the result (inputs, terms, program): same inputs, same id
 * @param verb the job: {@code intake}, {@code fold}, {@code estimate} …
 * @param year policy year, 0 where the job has none
 * @param data id of the run whose tables it read; empty for intake
 * @param program version of Casebook
 * @param reads Delta version read, per table
 * @param writes Delta version written, per table
 * @param details what else the job wants to keep, as text by key
 */
public record Run(
        String id,
        String verb,
        int year,
        String data,
        String program,
        Map<String, Long> reads,
        Map<String, Long> writes,
        Map<String, String> details) {

    /** The detail that names the versions which a run made of a table, where these are several: {@code 4 5 7}. */
    public static String commitsOf(String table) {
        return "commits:" + table;
    }
}
