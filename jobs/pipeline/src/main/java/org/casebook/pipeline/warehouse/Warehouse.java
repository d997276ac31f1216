package org.casebook.pipeline.warehouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
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
 * readers name the version they want, which they take from the {@link Ledger}: so nobody ever sees half of a run.
 */
public final class Warehouse {

    /** Of the layout of tables; a Casebook refuses a warehouse whose format is above its own. */
    static final int FORMAT = 1;

    private static final String FORMAT_FILE = "casebook-format";

    private final SparkSession spark;
    private final Path root;
    private final FileSystem files;

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

    private void checkFormat() throws IOException {
        Path file = new Path(root, FORMAT_FILE);
        if (files.exists(file)) {
            String text = readSmall(file).strip();
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

    public boolean exists(String table) {
        try {
            return files.exists(new Path(path(table), "_delta_log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Replaces the content of a table, schema included, and answers the Delta version this made. Earlier versions stay
     * readable.
     */
    public long overwrite(String table, Dataset<Row> rows) {
        return save(table, rows.write().mode(SaveMode.Overwrite).option("overwriteSchema", "true"));
    }

    /** Adds rows to a table and answers the Delta version this made. */
    public long append(String table, Dataset<Row> rows) {
        return save(table, rows.write().mode(SaveMode.Append));
    }

    /**
     * Replaces the rows for which {@code part} holds, leaves all others, and answers the Delta version this made.
     *
     * @param part a condition on the partition column that every new row meets, e.g. {@code year = 2019}
     */
    public long replace(String table, Dataset<Row> rows, String part, String partitionColumn) {
        DataFrameWriter<Row> writer = rows.write().mode(SaveMode.Overwrite).partitionBy(partitionColumn);
        return save(table, exists(table) ? writer.option("replaceWhere", part).option("mergeSchema", "true") : writer);
    }

    private long save(String table, DataFrameWriter<Row> writer) {
        String token = UUID.randomUUID().toString();
        writer.format("delta").option("userMetadata", token).save(path(table).toString());
        return versionWith(table, token);
    }

    /** Another writer may have committed since, so the newest version need not be ours. */
    private long versionWith(String table, String token) {
        try {
            FileStatus[] commits = files.globStatus(new Path(path(table), "_delta_log/*.json"));
            Arrays.sort(
                    commits,
                    Comparator.comparing((FileStatus s) -> s.getPath().getName())
                            .reversed());
            for (FileStatus commit : commits) {
                if (readSmall(commit.getPath()).contains(token)) {
                    String name = commit.getPath().getName();
                    return Long.parseLong(name.substring(0, name.indexOf('.')));
                }
            }
            throw new IllegalStateException("The commit just made is not in the log of " + table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows the commit of a version wrote, by Delta's own count. */
    public long rowsWritten(String table, long version) {
        try {
            return actions(table, version).stream()
                    .map(action -> action.at("/commitInfo/operationMetrics/numOutputRows"))
                    .filter(metrics -> !metrics.isMissingNode())
                    .mapToLong(metrics -> Long.parseLong(metrics.asText()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "Version " + version + " of " + table + " does not say how many rows it wrote"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The files that the commit of a version added to a table: after {@link #replace} those of the part, and no others.
     *
     * @throws java.io.FileNotFoundException when the table or the version is gone
     */
    public List<Path> filesWritten(String table, long version) throws IOException {
        return actions(table, version).stream()
                .map(action -> action.at("/add/path"))
                .filter(path -> !path.isMissingNode())
                .map(path -> new Path(path(table), URI.create(path.asText()).getPath()))
                .toList();
    }

    private List<JsonNode> actions(String table, long version) throws IOException {
        Path commit = new Path(path(table), String.format(Locale.ROOT, "_delta_log/%020d.json", version));
        List<JsonNode> actions = new ArrayList<>();
        for (String action : readSmall(commit).split("\n")) {
            actions.add(new ObjectMapper().readTree(action));
        }
        return actions;
    }

    /** @throws BadInput when the table or the version is gone */
    public Dataset<Row> read(String table, long version) {
        if (!exists(table)) {
            throw new BadInput(
                    Text.of("数据仓库中没有表“%s”。", "The warehouse has no table '%s'.", table),
                    path(table).toString(),
                    Text.of("请重新运行 intake 与 fold。", "Run intake and fold again."));
        }
        return spark.read()
                .format("delta")
                .option("versionAsOf", version)
                .load(path(table).toString());
    }

    private String readSmall(Path file) throws IOException {
        try (FSDataInputStream in = files.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
