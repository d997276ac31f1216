package org.casebook.pipeline.warehouse;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One line of the ledger.
 *
 * @param run with the seals of what it wrote
 * @param before the {@link LedgerMark} of an entry that stood when this was written, null when an older Casebook wrote this
 *     one
 */
public record LedgerEntry(Run run, Instant recordedAt, String before) {

    static final StructType SCHEMA = new StructType()
            .add("run", DataTypes.StringType, false)
            .add("verb", DataTypes.StringType, false)
            .add("year", DataTypes.IntegerType, false)
            .add("data", DataTypes.StringType, false)
            .add("program", DataTypes.StringType, false)
            .add("reads", DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType), false)
            .add("writes", DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType), false)
            .add("details", DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType), false)
            .add("recorded_at", DataTypes.TimestampType, false);

    private static final String BEFORE = "before";

    public LedgerEntry {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    static LedgerEntry of(Row row) {
        Map<String, String> details = new LinkedHashMap<>(row.<String, String>getJavaMap(7));
        String before = details.remove(BEFORE);
        Run run = new Run(
                row.getString(0),
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                new TreeMap<>(row.<String, Long>getJavaMap(5)),
                new TreeMap<>(row.<String, Long>getJavaMap(6)),
                details);
        return new LedgerEntry(run, row.getTimestamp(8).toInstant(), before);
    }

    Row row() {
        Map<String, String> details = new TreeMap<>(run.details());
        if (before != null) {
            details.put(BEFORE, before);
        }
        return RowFactory.create(
                run.id(),
                run.verb(),
                run.year(),
                run.data(),
                run.program(),
                run.reads(),
                run.writes(),
                details,
                Timestamp.from(recordedAt));
    }

    /** By what later entries know this one: its whole content. */
    public String hash() {
        return Identity.of(
                run.id(),
                run.verb(),
                String.valueOf(run.year()),
                run.data(),
                run.program(),
                new TreeMap<>(run.reads()).toString(),
                new TreeMap<>(run.writes()).toString(),
                new TreeMap<>(run.details()).toString(),
                recordedAt.toString(),
                String.valueOf(before));
    }
}
