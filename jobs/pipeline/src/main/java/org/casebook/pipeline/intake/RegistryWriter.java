package org.casebook.pipeline.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.warehouse.Warehouse;

/** Writes tables side by side: most of the time of a small one is waiting for its commit. */
final class RegistryWriter {

    private static final int AT_ONCE = 4;

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

    /** Writes what was added; answers the version of every table. */
    Map<String, Long> write() {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<String, Future<Long>> writes = new HashMap<>();
            pending.forEach((table, rows) ->
                    writes.put(table, threads.submit(() -> warehouse.overwrite(table, rows.get()))));
            List<RuntimeException> problems = new ArrayList<>();
            writes.forEach((table, write) -> {
                try {
                    versions.put(table, write.get());
                } catch (ExecutionException e) {
                    problems.add(new IllegalStateException("Writing " + table + " failed", e.getCause()));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    problems.add(new IllegalStateException("Interrupted while writing " + table, e));
                }
            });
            if (!problems.isEmpty()) {
                throw problems.get(0);
            }
            return versions;
        } finally {
            threads.shutdownNow();
        }
    }
}
