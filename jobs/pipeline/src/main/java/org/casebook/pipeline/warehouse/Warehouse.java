package org.casebook.pipeline.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/**
 * The Delta tables of one Casebook under one URI. Writers replace a table as a whole and learn which version they made;
 * readers ask for what a run wrote, which they take from the {@link Ledger}: so nobody ever sees half of a run, and nobody
 * reads files that are not those of the run.
 */
public final class Warehouse {

    /** Of the layout of tables; a Casebook refuses a warehouse whose format is above its own. */
    static final int FORMAT = 1;

    private static final String FORMAT_FILE = "casebook-format";

    private final SparkSession spark;
    private final Path root;
    private final FileSystem files;
    private Consumer<Text> notices = notice -> {};

    private Warehouse(SparkSession spark, Path root, FileSystem files) {
        this.spark = spark;
        this.root = root;
        this.files = files;
    }

    /**
     * Opens a warehouse, and makes it when there is none.
     *
     * @param uri a directory, e.g. {@code ./warehouse} or {@code hdfs://name:9000/casebook}
     * @throws BadInput when it can't be written, or was made by a newer Casebook
     */
    public static Warehouse open(SparkSession spark, String uri) {
        try {
            Path named = new Path(uri);
            FileSystem files = named.getFileSystem(spark.sparkContext().hadoopConfiguration());
            Warehouse warehouse = new Warehouse(spark, files.makeQualified(named), files);
            warehouse.checkFormat();
            new Retention(warehouse).mend();
            return warehouse;
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInput(
                    Text.of("无法打开或写入数据仓库（%s）。", "The warehouse can't be opened or written (%s).", reason(e)),
                    uri,
                    Text.of(
                            "请检查路径与写权限，或用 --warehouse 另选目录。",
                            "Check the path and its permissions, or choose another with --warehouse."));
        }
    }

    /** Whether a warehouse is there that {@link #open} would not have to make. */
    public static boolean isThere(SparkSession spark, String uri) {
        try {
            Path named = new Path(uri);
            return named.getFileSystem(spark.sparkContext().hadoopConfiguration())
                    .exists(new Path(named, FORMAT_FILE));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private void checkFormat() throws IOException {
        Path file = new Path(root, FORMAT_FILE);
        if (files.exists(file)) {
            String text = new String(TableLog.bytes(files, file), StandardCharsets.UTF_8).strip();
            int found = text.matches("\\d{1,9}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
            if (found > FORMAT) {
                throw new BadInput(
                        Text.of(
                                "数据仓库由更新版本的 Casebook 写成（格式 %s，本程序支持到 %d）。",
                                "The warehouse was written by a newer Casebook (format %s, this program knows up to %d).",
                                text,
                                FORMAT),
                        file.toString(),
                        Text.of(
                                "请升级 Casebook，或用 --warehouse 另选目录。",
                                "Upgrade Casebook, or choose another with --warehouse."));
            }
            return;
        }
        files.mkdirs(root);
        try (FSDataOutputStream out = files.create(file, true)) {
            out.write((FORMAT + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    public SparkSession spark() {
        return spark;
    }

    /** The qualified URI of the warehouse. */
    public String uri() {
        return root.toString();
    }

    public FileSystem files() {
        return files;
    }

    /** Where a table or folder of the warehouse lies; {@code name} may hold slashes, e.g. {@code registry/person}. */
    public Path path(String name) {
        return new Path(root, name);
    }

    public Ledger ledger() {
        return new Ledger(this);
    }

    /** Who is told when a damaged table was put aside. */
    public void onNotice(Consumer<Text> listener) {
        notices = listener;
    }

    public boolean exists(String table) {
        try {
            return new TableLog(files, path(table)).exists();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Replaces the content of a table, schema included, and answers the Delta version this made. Earlier versions stay
     * readable.
     */
    public long overwrite(String table, Dataset<Row> rows) {
        return save(table, () -> rows.write().mode(SaveMode.Overwrite).option("overwriteSchema", "true"));
    }

    /** Adds rows to a table and answers the Delta version this made. */
    public long append(String table, Dataset<Row> rows) {
        return save(table, () -> rows.write().mode(SaveMode.Append));
    }

    /**
     * Replaces the rows for which {@code part} holds, leaves all others, and answers the Delta version this made.
     *
     * @param part a condition on the partition column that every new row meets, e.g. {@code year = 2019}
     */
    public long replace(String table, Dataset<Row> rows, String part, String partitionColumn) {
        return save(table, () -> {
            DataFrameWriter<Row> writer = rows.write().mode(SaveMode.Overwrite).partitionBy(partitionColumn);
            return exists(table) ? writer.option("replaceWhere", part).option("mergeSchema", "true") : writer;
        });
    }

    private long save(String table, java.util.function.Supplier<DataFrameWriter<Row>> writer) {
        String token = UUID.randomUUID().toString();
        new TableWriter(this, notices).save(table, writer, token);
        try {
            return new TableLog(files, path(table)).versionWith(token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows the commit of a version wrote, by Delta's own count. */
    public long rowsWritten(String table, long version) {
        try {
            return new TableLog(files, path(table))
                    .commit(version)
                    .rows()
                    .orElseThrow(() -> new IllegalStateException(
                            "Version " + version + " of " + table + " does not say how many rows it wrote"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table as it was at a version, by Delta's time travel; unchecked. */
    public Dataset<Row> read(String table, long version) {
        return spark.read()
                .format("delta")
                .option("versionAsOf", version)
                .load(path(table).toString());
    }

    /** @see #read(SparkSession, Run, String) */
    public Dataset<Row> read(Run run, String table) {
        return read(spark, run, table);
    }

    /**
     * The rows that a run wrote to a table, without its partition column.
     *
     * @param session whose Spark reads them
     * @throws BadInput when the run wrote none, or when what is there is not what it wrote
     */
    public Dataset<Row> read(SparkSession session, Run run, String table) {
        return new TableReader(this).read(session, run, table);
    }

    /**
     * The files of rows that a run wrote to a table.
     *
     * @throws BadInput as {@link #read}
     */
    public List<Path> filesWritten(Run run, String table) {
        return new TableReader(this)
                .written(run, table).stream().map(DataFile::path).toList();
    }

    /** Whether what a run wrote to a table is still there and is still that. */
    public boolean isSound(Run run, String table) {
        try {
            new Seals(this).written(run, table);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The same of all its tables. */
    public boolean isSound(Run run) {
        return run.writes().keySet().stream().allMatch(table -> isSound(run, table));
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
