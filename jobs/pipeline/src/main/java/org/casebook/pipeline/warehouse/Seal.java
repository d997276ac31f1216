package org.casebook.pipeline.warehouse;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;

/**
 * By what the files are known again that a run wrote of a table: per commit its version, the hash of its log file (which
 * names every file of rows with its size) and, unless they are large, the hash of each of these. In large ones the
 * checksums of their Parquet pages find a changed byte when it is read.
 *
 * @param text {@code 12:0f3a… 77b1…;13:…}: a commit per part, hashes of 16 digits
 */
record Seal(String text) {

    /** Bytes of one table up to which its files are read to be known again: a few milliseconds. */
    private static final long SMALL = 4L << 20;

    private static final int DIGITS = 16;

    /** Seals commits that were just made, or found to be sound. */
    static Seal of(FileSystem files, List<Commit> commits) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean small = isSmall(commits);
        for (Commit commit : commits) {
            text.append(text.isEmpty() ? "" : ";").append(commit.version()).append(':');
            text.append(hash(commit.content()));
            for (DataFile file : commit.added()) {
                if (small) {
                    text.append(' ').append(hash(TableLog.bytes(files, file.path())));
                }
            }
        }
        return new Seal(text.toString());
    }

    private static boolean isSmall(List<Commit> commits) {
        return commits.stream()
                        .flatMap(commit -> commit.added().stream())
                        .mapToLong(DataFile::length)
                        .sum()
                <= SMALL;
    }

    /** The sealed versions, oldest first. */
    List<Long> versions() {
        return Arrays.stream(text.split(";"))
                .map(part -> Long.valueOf(part.substring(0, part.indexOf(':'))))
                .toList();
    }

    /**
     * Checks that commits and files are those that were sealed.
     *
     * @param commits of {@link #versions()}
     * @throws DamagedFile naming the first that isn't
     */
    void check(FileSystem files, List<Commit> commits) throws IOException {
        String[] parts = text.split(";");
        for (int i = 0; i < parts.length; i++) {
            Commit commit = commits.get(i);
            List<String> hashes =
                    List.of(parts[i].substring(parts[i].indexOf(':') + 1).split(" "));
            if (!hash(commit.content()).equals(hashes.get(0))) {
                throw DamagedFile.changed(commit.file());
            }
            checkSizes(files, commit);
            for (int file = 1; file < hashes.size(); file++) {
                checkContent(files, commit.added().get(file - 1), hashes.get(file));
            }
        }
    }

    /** What can be checked of a commit that nobody sealed: whether its files are there in full. */
    static void checkSizes(FileSystem files, Commit commit) throws IOException {
        for (DataFile file : commit.added()) {
            try {
                if (files.getFileStatus(file.path()).getLen() != file.length()) {
                    throw DamagedFile.changed(file.path());
                }
            } catch (FileNotFoundException e) {
                throw DamagedFile.missing(file.path());
            }
        }
    }

    private static void checkContent(FileSystem files, DataFile file, String hash) throws IOException {
        String found;
        try {
            found = hash(TableLog.bytes(files, file.path()));
        } catch (IOException e) {
            throw DamagedFile.unreadable(file.path());
        }
        if (!found.equals(hash)) {
            throw DamagedFile.changed(file.path());
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
