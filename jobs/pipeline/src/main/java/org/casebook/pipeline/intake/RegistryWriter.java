package org.casebook.pipeline.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.Parallel;
import org.casebook.pipeline.warehouse.Warehouse;

/** Writes tables side by side: most of the time of a small one is waiting for its commit. */
final class RegistryWriter {

    private final Warehouse warehouse;
    private final Map<String, Supplier<Dataset<Row>>> pending = new LinkedHashMap<>();
    private final Map<String, Long> versions = new TreeMap<>();

    RegistryWriter(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** To be written as a new version. */
    void add(String table, Supplier<Dataset<Row>> rows) {
        pending.put(table, rows);
    }

    /** Already there in this version. */
    void keep(String table, long version) {
        versions.put(table, version);
    }

    /** The tables that are, or were, to be written. */
    Set<String> pending() {
        return pending.keySet();
    }

    /** Writes what was added; answers the version of every table. */
    Map<String, Long> write() {
        Parallel.forEach(pending.entrySet(), table -> {
            long version = warehouse.overwrite(table.getKey(), table.getValue().get());
            synchronized (versions) {
                versions.put(table.getKey(), version);
            }
        });
        return versions;
    }
}
