package org.casebook.report;

import java.util.Map;

/**
 * What intake made of one file. Counts are rows; read = accepted + duplicates + the sum of quarantined.
 *
 * @param file path inside the delivery
 * @param table the table it was taken for; empty for a file of no known table
 * @param verdict {@code OK} or the file verdict of the data contract
 * @param quarantined rows kept apart, by the reason of the data contract
 */
public record IntakeFile(
        String file,
        String table,
        String verdict,
        long read,
        long accepted,
        long duplicates,
        Map<String, Long> quarantined) {

    public long quarantinedRows() {
        return quarantined.values().stream().mapToLong(Long::longValue).sum();
    }
}
