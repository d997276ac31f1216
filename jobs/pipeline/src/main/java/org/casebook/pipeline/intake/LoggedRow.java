package org.casebook.pipeline.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.intake.contract.FileVerdict;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.suspicion.KnownFile;
import org.casebook.policy.Text;

/** A row of {@link FileLog} as it is read: an older Casebook wrote fewer columns. */
record LoggedRow(Row row) {

    static final String PROFILE = "profile";
    static final String SEQUENCE = "sequence";
    private static final String SUSPICIONS = "suspicions";

    FileReport report() {
        Map<Reason, Long> quarantined = new EnumMap<>(Reason.class);
        row.<String, Long>getJavaMap(row.fieldIndex("quarantined"))
                .forEach((reason, count) -> quarantined.put(Reason.valueOf(reason), count));
        String zh = row.getAs("detail_zh");
        List<Suspicion> suspicions = has(SUSPICIONS)
                ? row.<Row>getList(row.fieldIndex(SUSPICIONS)).stream()
                        .map(LoggedRow::suspicion)
                        .toList()
                : List.of();
        return new FileReport(
                row.getAs("file"),
                row.getAs("table"),
                FileVerdict.valueOf(row.getAs("verdict")),
                row.getAs("line"),
                zh == null ? null : new Text(zh, row.getAs("detail_en")),
                row.getAs("read"),
                row.getAs("accepted"),
                row.getAs("duplicates"),
                quarantined,
                row.getList(row.fieldIndex("ignored")),
                suspicions);
    }

    private static Suspicion suspicion(Row row) {
        return new Suspicion(
                Suspicion.Kind.valueOf(row.getString(0)),
                row.getString(1),
                row.getInt(2),
                new Text(row.getString(3), row.getString(4)));
    }

    /** What the file looks like as a whole, where it was used. */
    Optional<KnownFile> known() {
        return has(PROFILE) ? Optional.ofNullable(row.<String>getAs(PROFILE)).map(KnownFile::of) : Optional.empty();
    }

    /** @param synthetic whether the intake said that its data are made up; older ones say it of no single file */
    LoggedFile file(boolean synthetic) {
        Surveyed survey = new Surveyed(
                row.getAs("length"), row.getAs("modified"), row.getAs("sha256"), row.getAs("charset"), null);
        return new LoggedFile(report(), survey, arrival(synthetic));
    }

    /** An older Casebook kept no more than what became of a file: it came first of all, and its rows must be read anew. */
    private Arrival arrival(boolean synthetic) {
        if (!has(SEQUENCE)) {
            return Arrival.unread(0, synthetic);
        }
        return new Arrival(
                row.getAs(SEQUENCE),
                row.getAs("delivered_on"),
                row.getAs("rules"),
                row.getAs("shape"),
                row.getAs("fingerprint"),
                row.getAs("synthetic"),
                row.getAs("bad_accepted"));
    }

    private boolean has(String column) {
        return List.of(row.schema().fieldNames()).contains(column);
    }
}
