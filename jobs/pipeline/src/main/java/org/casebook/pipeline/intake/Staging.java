package org.casebook.pipeline.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.casebook.pipeline.intake.read.ReadingTask;
import org.casebook.pipeline.intake.read.RowsOpener;
import org.casebook.pipeline.intake.read.Staged;
import org.casebook.pipeline.intake.read.StagedRows;
import org.casebook.pipeline.warehouse.Warehouse;

/**
 * Files as they were read, kept so that a file is read once only. A batch is complete when Spark has marked it so; what a
 * killed run left behind is never looked at.
 */
final class Staging {

    private static final String FOLDER = "staging";

    private final Warehouse warehouse;

    Staging(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Where the rows of files lie that were read before, by fingerprint. */
    Map<String, Path> known() {
        Map<String, Path> known = new HashMap<>();
        try {
            for (FileStatus done : list("batch=*/_SUCCESS")) {
                Path batch = done.getPath().getParent();
                for (FileStatus file : list(batch.getName() + "/table=*/fingerprint=*")) {
                    String name = file.getPath().getName();
                    known.put(name.substring(name.indexOf('=') + 1), file.getPath());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    private FileStatus[] list(String glob) throws IOException {
        FileStatus[] found = warehouse.files().globStatus(new Path(warehouse.path(FOLDER), glob));
        return found == null ? new FileStatus[0] : found;
    }

    /** Reads files, one task each, the largest first. */
    void read(List<ReadingTask> files) {
        if (files.isEmpty()) {
            return;
        }
        List<ReadingTask> tasks = new ArrayList<>(files);
        tasks.sort(Comparator.comparingLong((ReadingTask task) -> task.file().length())
                .reversed());
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(warehouse.spark().sparkContext());
        SerializableConfiguration hadoop = new SerializableConfiguration(context.hadoopConfiguration());
        JavaRDD<Row> rows = context.parallelize(
                        IntStream.range(0, tasks.size()).boxed().toList(), tasks.size())
                .flatMap(i -> new StagedRows(tasks.get(i), new RowsOpener(hadoop.value())));
        warehouse
                .spark()
                .createDataFrame(rows, Staged.SCHEMA)
                .write()
                .mode(SaveMode.ErrorIfExists)
                .partitionBy("table", "fingerprint")
                // a dictionary of all columns together only costs time
                .option("parquet.enable.dictionary#values.list.element", "false")
                .parquet(new Path(warehouse.path(FOLDER), "batch=" + UUID.randomUUID()).toString());
    }

    /** The staged records of these files, read in the given session. */
    Dataset<Row> rows(SparkSession session, List<StagedFile> files) {
        Map<String, Path> known = known();
        String[] paths = files.stream()
                .map(file -> known.get(file.fingerprint()).toString())
                .toArray(String[]::new);
        if (paths.length == 0) {
            return session.createDataFrame(List.of(), Staged.SCHEMA);
        }
        return session.read()
                .schema(Staged.SCHEMA)
                .option("basePath", warehouse.path(FOLDER).toString())
                .parquet(paths);
    }

    /** Removes what the current registry does not rest on. */
    void keepOnly(Set<String> fingerprints) {
        try {
            for (FileStatus batch : list("batch=*")) {
                boolean used = false;
                for (FileStatus file : list(batch.getPath().getName() + "/table=*/fingerprint=*")) {
                    String name = file.getPath().getName();
                    boolean keep = fingerprints.contains(name.substring(name.indexOf('=') + 1));
                    used |= keep;
                    if (!keep) {
                        warehouse.files().delete(file.getPath(), true);
                    }
                }
                if (!used) {
                    warehouse.files().delete(batch.getPath(), true);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
