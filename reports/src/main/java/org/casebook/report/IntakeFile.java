package org.casebook.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Text;

/**
 * What intake made of one file. Counts are rows; read = accepted + duplicates + the sum of quarantined.
 *
 * @param file path inside the delivery
 * @param table the table it was taken for; empty for a file of no known table
 * @param verdict {@code OK} or the file verdict of the data contract
 * @param quarantined rows kept apart, by the reason of the data contract
 * @param ignored headings of columns that no contract knows
 * @param suspicions in the order in which they were found
 */
public record IntakeFile(
        String file,
        String table,
        String verdict,
        long read,
        long accepted,
        long duplicates,
        Map<String, Long> quarantined,
        List<String> ignored,
        List<Suspicion> suspicions) {

    /**
     * Something that looks odd although it was accepted.
     *
     * @param kind stable identifier
     * @param column canonical name, empty for none
     * @param line 0 for the file as a whole
     */
    public record Suspicion(String kind, String column, int line, Text text) {}

    public long quarantinedRows() {
        return quarantined.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Quarantined rows of all files by reason; reasons that hit no row are left out. */
    public static Map<String, Long> quarantined(List<IntakeFile> files, List<String> order) {
        Map<String, Long> totals = new LinkedHashMap<>();
        order.forEach(reason -> totals.put(reason, 0L));
        files.forEach(file -> file.quarantined.forEach((reason, rows) -> totals.merge(reason, rows, Math::addExact)));
        totals.values().removeIf(rows -> rows == 0);
        return totals;
    }
}
