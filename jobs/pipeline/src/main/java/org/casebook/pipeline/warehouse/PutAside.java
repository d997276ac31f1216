package org.casebook.pipeline.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** Damaged tables that were put aside more than a day ago. */
final class PutAside {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Warehouse warehouse;
    private final Instant now;

    PutAside(Warehouse warehouse, Instant now) {
        this.warehouse = warehouse;
        this.now = now;
    }

    /** Where a table goes that is put aside now. */
    static Path place(Warehouse warehouse, String table, Instant now) {
        return warehouse.path(TableWriter.ASIDE + "/" + table.replace('/', '.') + "-" + now.toEpochMilli());
    }

    /** Their size in bytes. */
    long removable() {
        return each(false);
    }

    /** Removes them; answers their size in bytes. */
    long remove() {
        return each(true);
    }

    private long each(boolean remove) {
        long bytes = 0;
        try {
            for (Path folder : old()) {
                bytes += warehouse.files().getContentSummary(folder).getLength();
                if (remove) {
                    warehouse.files().delete(folder, true);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    private List<Path> old() throws IOException {
        List<Path> old = new ArrayList<>();
        for (FileStatus folder : warehouse.files().globStatus(warehouse.path(TableWriter.ASIDE + "/*"))) {
            String name = folder.getPath().getName();
            String millis = name.substring(name.lastIndexOf('-') + 1);
            if (millis.matches("\\d{13}")
                    && Instant.ofEpochMilli(Long.parseLong(millis)).isBefore(now.minus(KEPT))) {
                old.add(folder.getPath());
            }
        }
        return old;
    }
}
