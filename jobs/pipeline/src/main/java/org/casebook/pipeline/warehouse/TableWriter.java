package org.casebook.pipeline.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.delta.DeltaLog;
import org.casebook.policy.Text;

/**
 * Writes tables. One whose Delta log is damaged can't be added to: it is put aside as a whole and begun anew, so that running
 * the job again mends it. What other runs wrote into it lies in the folder put aside, and whoever reads it is told.
 */
final class TableWriter {

    /** Where damaged tables go. */
    static final String ASIDE = "damaged";

    private final Warehouse warehouse;
    private final Consumer<Text> notices;

    TableWriter(Warehouse warehouse, Consumer<Text> notices) {
        this.warehouse = warehouse;
        this.notices = notices;
    }

    /** @param token goes into the commit, so that its version can be found */
    void save(String table, Supplier<DataFrameWriter<Row>> writer, String token) {
        try {
            write(table, writer.get(), token);
        } catch (Exception e) { // Delta's are checked ones that nobody declares
            if (table.equals(Remedy.LEDGER) || !isDamaged(table)) {
                throw e;
            }
            putAside(table);
            write(table, writer.get(), token);
        }
    }

    private void write(String table, DataFrameWriter<Row> writer, String token) {
        Retention.onCreation(writer);
        writer.format("delta")
                .option("userMetadata", token)
                .save(warehouse.path(table).toString());
    }

    /** Whether it is the log of this table that can't be followed, and not a source of what is to be written. */
    private boolean isDamaged(String table) {
        if (!warehouse.exists(table)) {
            return false;
        }
        try {
            String path = warehouse.path(table).toString();
            DeltaLog.invalidateCache(warehouse.spark(), warehouse.path(table));
            warehouse.spark().read().format("delta").load(path).inputFiles();
            return false;
        } catch (Exception e) {
            return Damage.is(e);
        }
    }

    private void putAside(String table) {
        Path aside = PutAside.place(warehouse, table, Instant.now());
        try {
            warehouse.files().mkdirs(aside.getParent());
            if (!warehouse.files().rename(warehouse.path(table), aside)) {
                throw new IOException("Can't be renamed: " + warehouse.path(table));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DeltaLog.invalidateCache(warehouse.spark(), warehouse.path(table));
        notices.accept(Text.of(
                "注意：数据表 %s 的日志已损坏，已移到 %s，并重新建表；其中其他年度或其他测算的数据需重新运行相应命令。",
                "Note: the log of the table %s is damaged; the table was moved to %s and begun anew. Other years or"
                        + " estimates in it have to be run again.",
                table,
                aside));
    }
}
