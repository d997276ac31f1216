package org.casebook.pipeline.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.intake.contract.FileVerdict;
import org.casebook.pipeline.intake.contract.QuarantineLimit;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.read.FileFacts;
import org.casebook.policy.Text;

/** Draws up what became of each file, first from the reading alone, then from the settlement too. */
final class FileReports {

    private final Map<String, Map<Reason, Long>> rejected = new HashMap<>();
    private final Map<String, Long> passed = new HashMap<>();
    private final Map<String, Row> records = new HashMap<>();
    private final Map<String, FileFacts> facts = new HashMap<>();
    private final Dataset<Row> staged;
    private final QuarantineLimit limit;

    /** @param staged the records of all files that were read */
    FileReports(Dataset<Row> staged, QuarantineLimit limit) {
        this.limit = limit;
        this.staged = staged;
        Dataset<Row> fileRecords =
                staged.where("line = 0").select("fingerprint", "verdict", "column", "detail", "raw", "values");
        for (Row record : fileRecords.collectAsList()) {
            records.put(record.getString(0), record);
        }
        Dataset<Row> counts =
                staged.where("line > 0").groupBy("fingerprint", "verdict").count();
        for (Row row : counts.collectAsList()) {
            if (row.isNullAt(1)) {
                passed.put(row.getString(0), row.getLong(2));
            } else {
                rejected.computeIfAbsent(row.getString(0), f -> new EnumMap<>(Reason.class))
                        .put(Reason.valueOf(row.getString(1)), row.getLong(2));
            }
        }
    }

    /** Those of several files, in their order. */
    Map<StagedFile, FileReport> read(List<StagedFile> files) {
        Map<StagedFile, FileReport> reports = new LinkedHashMap<>();
        files.forEach(file -> reports.put(file, read(file)));
        return reports;
    }

    /** The report of a file by what was found while reading it; rows that passed count as accepted. */
    FileReport read(StagedFile file) {
        Row record = records.get(file.fingerprint());
        FileVerdict verdict = FileVerdict.valueOf(record.getString(1));
        String line = record.getString(2);
        Text detail = record.isNullAt(3) ? null : new Text(record.getString(3), record.getString(4));
        if (verdict.rejectsFile()) {
            return FileReport.rejected(
                    file.source().path(),
                    file.contract().table(),
                    verdict,
                    line == null ? 0 : Integer.parseInt(line),
                    detail);
        }
        FileFacts found = FileFacts.of(record.<String>getList(5).get(0));
        facts.put(file.fingerprint(), found);
        return judged(
                file,
                found.read(),
                passed.getOrDefault(file.fingerprint(), 0L),
                0,
                rejected.getOrDefault(file.fingerprint(), Map.of()),
                found.ignored(),
                found.suspicions());
    }

    /** What reading found out about a file that was not rejected. */
    FileFacts facts(StagedFile file) {
        return facts.get(file.fingerprint());
    }

    /** The report of a file whose remaining rows were settled. */
    FileReport settled(StagedFile file, FileReport read, Map<String, Long> settled) {
        Map<Reason, Long> quarantined = new EnumMap<>(Reason.class);
        quarantined.putAll(read.quarantined());
        settled.forEach((verdict, rows) -> {
            if (!verdict.equals(Settlement.EXACT_DUPLICATE)) {
                quarantined.put(Reason.valueOf(verdict), rows);
            }
        });
        return judged(
                file,
                read.read(),
                read.accepted()
                        - settled.values().stream().mapToLong(Long::longValue).sum(),
                settled.getOrDefault(Settlement.EXACT_DUPLICATE, 0L),
                quarantined,
                read.ignored(),
                read.suspicions());
    }

    private FileReport judged(
            StagedFile file,
            long read,
            long accepted,
            long duplicates,
            Map<Reason, Long> quarantined,
            List<String> ignored,
            List<Suspicion> suspicions) {
        Map<Reason, Long> counted = new EnumMap<>(Reason.class);
        counted.putAll(quarantined);
        counted.remove(Reason.CONFLICTING_DUPLICATE);
        long rows = counted.values().stream().mapToLong(Long::longValue).sum();
        boolean tooMany = limit.isExceededBy(rows, read);
        return new FileReport(
                file.source().path(),
                file.contract().table(),
                tooMany ? FileVerdict.TOO_MANY_REJECTED : FileVerdict.OK,
                0,
                tooMany ? Rejections.tooMany(rows, read, counted, Offenders.of(staged, file)) : null,
                read,
                accepted,
                duplicates,
                quarantined,
                ignored,
                suspicions);
    }

    static List<FileReport> sorted(List<FileReport> reports) {
        List<FileReport> sorted = new ArrayList<>(reports);
        sorted.sort(Comparator.comparing(FileReport::file));
        return sorted;
    }
}
