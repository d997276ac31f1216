package org.casebook.pipeline.warehouse;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The Delta log of one table, read without Spark. */
final class TableLog {

    private static final String FOLDER = "_delta_log";

    private final FileSystem files;
    private final Path table;

    TableLog(FileSystem files, Path table) {
        this.files = files;
        this.table = table;
    }

    boolean exists() throws IOException {
        return files.exists(new Path(table, FOLDER));
    }

    /** @throws DamagedFile when the version is not in the log, or its file says nothing */
    Commit commit(long version) throws IOException {
        Path file = new Path(table, String.format(Locale.ROOT, FOLDER + "/%020d.json", version));
        byte[] content;
        try {
            content = bytes(files, file);
        } catch (FileNotFoundException e) {
            throw DamagedFile.missing(file);
        } catch (IOException e) {
            throw DamagedFile.unreadable(file);
        }
        try {
            return Commit.parse(version, table, file, content);
        } catch (IOException | IllegalArgumentException e) {
            throw DamagedFile.unreadable(file);
        }
    }

    /** The version whose commit carries a token: another writer may have committed since, so the newest need not be it. */
    long versionWith(String token) throws IOException {
        FileStatus[] commits = files.globStatus(new Path(table, FOLDER + "/*.json"));
        Arrays.sort(
                commits,
                Comparator.comparing((FileStatus s) -> s.getPath().getName()).reversed());
        for (FileStatus commit : commits) {
            if (new String(bytes(files, commit.getPath()), StandardCharsets.UTF_8).contains(token)) {
                String name = commit.getPath().getName();
                return Long.parseLong(name.substring(0, name.indexOf('.')));
            }
        }
        throw new IllegalStateException("The commit just made is not in the log of " + table);
    }

    static byte[] bytes(FileSystem files, Path file) throws IOException {
        try (FSDataInputStream in = files.open(file)) {
            return in.readAllBytes();
        }
    }
}
