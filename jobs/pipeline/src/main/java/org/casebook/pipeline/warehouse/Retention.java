package org.casebook.pipeline.warehouse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes Delta keep what the ledger names. By itself Delta removes log entries after 30 days, refuses versions older than a
 * week, and removes files of rows that the newest version does not hold; from then on only {@link Prune} frees anything.
 */
final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private static final Map<String, String> PROPERTIES = new TreeMap<>(Map.of(
            "delta.enableExpiredLogCleanup", "false",
            "delta.logRetentionDuration", "interval 36500 days",
            "delta.deletedFileRetentionDuration", "interval 36500 days"));

    /** Lies in a warehouse all of whose tables have the properties. */
    private static final String MARK = "casebook-retention";

    private final Warehouse warehouse;

    Retention(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** For the first write of a table; Delta passes over it in later ones. */
    static void onCreation(DataFrameWriter<Row> writer) {
        PROPERTIES.forEach(writer::option);
    }

    /** Gives the tables of a warehouse that an older Casebook made their properties, once. */
    void mend() throws IOException {
        FileSystem files = warehouse.files();
        Path mark = warehouse.path(MARK);
        if (files.exists(mark)) {
            return;
        }
        boolean all = true;
        for (Path table : tables(files)) {
            all &= mended(table);
        }
        if (all) {
            files.create(mark, true).close();
        }
    }

    private List<Path> tables(FileSystem files) throws IOException {
        List<Path> tables = new ArrayList<>();
        for (String depth : List.of("*/_delta_log", "*/*/_delta_log")) {
            for (FileStatus log : files.globStatus(warehouse.path(depth))) {
                Path table = log.getPath().getParent();
                if (!table.getParent().getName().equals(TableWriter.ASIDE)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    /** A damaged table is left alone, and told of when it is read; one that may not be written now is tried the next time. */
    private boolean mended(Path table) {
        String properties = PROPERTIES.entrySet().stream()
                .map(property -> "'" + property.getKey() + "' = '" + property.getValue() + "'")
                .collect(Collectors.joining(", "));
        try {
            String path = table.toString().replace("`", "``");
            warehouse.spark().sql("ALTER TABLE delta.`" + path + "` SET TBLPROPERTIES (" + properties + ")");
            return true;
        } catch (Exception e) { // Delta's are checked ones that nobody declares
            LOG.debug("Retention not set: {}", table, e);
            return Damage.is(e);
        }
    }
}
