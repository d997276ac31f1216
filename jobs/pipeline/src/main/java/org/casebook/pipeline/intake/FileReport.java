package org.casebook.pipeline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casebook.pipeline.intake.contract.FileVerdict;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.policy.Text;

/**
 * What became of one file. Rows read = accepted + duplicates + quarantined.
 *
 * @param file path below the input
 * @param table empty when no table is known
 * @param line where the file stopped making sense, 0 where that has no meaning
 * @param detail what is wrong with the file and what to do, null for nothing
 * @param quarantined rows by reason, in the order of reasons
 * @param ignored headings of columns that no contract knows
 * @param suspicions what looks odd although it was taken in
 */
public record FileReport(
        String file,
        String table,
        FileVerdict verdict,
        int line,
        Text detail,
        long read,
        long accepted,
        long duplicates,
        Map<Reason, Long> quarantined,
        List<String> ignored,
        List<Suspicion> suspicions) {

    /** Whether rows that were in order by themselves did not enter the registry. */
    boolean settledOtherwise() {
        return duplicates > 0
                || quarantined.keySet().stream().anyMatch(reason -> reason.compareTo(Reason.UNKNOWN_PERSON) >= 0);
    }

    /** The same with more that looks odd. */
    FileReport suspected(List<Suspicion> more) {
        List<Suspicion> all = new ArrayList<>(suspicions);
        all.addAll(more);
        return new FileReport(
                file, table, verdict, line, detail, read, accepted, duplicates, quarantined, ignored, List.copyOf(all));
    }

    /** A file of which no row is used. */
    static FileReport rejected(String file, String table, FileVerdict verdict, int line, Text detail) {
        return new FileReport(file, table, verdict, line, detail, 0, 0, 0, Map.of(), List.of(), List.of());
    }

    /** Quarantined rows that count against the limit of a file: no later delivery superseded them. */
    long faultyRows() {
        return quarantinedRows() - quarantined.getOrDefault(Reason.CONFLICTING_DUPLICATE, 0L);
    }

    public long quarantinedRows() {
        return quarantined.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean reconciles() {
        return read == accepted + duplicates + quarantinedRows();
    }
}
