package org.casebook.pipeline.warehouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkThrowable;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/** Tells damage of the warehouse, which its owner can mend, from faults of the program. */
public final class Damage {

    private static final Pattern FILE = Pattern.compile(
            "[^\\s'\"`,\\[\\]]*/((?:registry|casebook|indicator|outcome)/[a-z_-]+|quarantine|intake_file|ledger|staging)"
                    + "(?:/[^\\s'\"`,\\[\\]:]*)?");

    private static final Pattern YEAR = Pattern.compile("/year=(\\d{4})/");

    /** What Delta says of a log that it can't follow. */
    private static final Set<String> OF_A_LOG = Set.of(
            "DELTA_CHECKPOINT_NON_EXIST_TABLE",
            "DELTA_FILE_NOT_FOUND",
            "DELTA_FILE_NOT_FOUND_DETAILED",
            "DELTA_INVALID_PROTOCOL_VERSION",
            "DELTA_LOG_FILE_NOT_FOUND",
            "DELTA_METADATA_ABSENT",
            "DELTA_MISSING_DELTA_TABLE",
            "DELTA_MISSING_PART_FILES",
            "DELTA_PATH_DOES_NOT_EXIST",
            "DELTA_SCHEMA_NOT_SET",
            "DELTA_STATE_RECOVER_ERROR",
            "DELTA_TABLE_NOT_FOUND",
            "DELTA_TRUNCATED_TRANSACTION_LOG",
            "DELTA_TXN_LOG_FAILED_INTEGRITY",
            "DELTA_UNSUPPORTED_TIME_TRAVEL_BEYOND_DELETED_FILE_RETENTION_DURATION",
            "DELTA_VERSIONS_NOT_CONTIGUOUS",
            "DELTA_VERSION_NOT_FOUND",
            "DELTA_CANNOT_FIND_VERSION",
            "PATH_NOT_FOUND",
            "CANNOT_READ_FILE_FOOTER");

    private Damage() {}

    /** What to tell of a failure when a file of the warehouse is at fault; empty when something else is. */
    public static Optional<BadInput> in(Throwable failure) {
        return is(failure) ? file(failure).map(Damage::told) : Optional.empty();
    }

    /** What to throw when reading a file of a table failed: what to tell when the file is at fault, else the failure. */
    public static RuntimeException of(Exception failure, Path file, String table, int year) {
        if (is(failure)) {
            return told(DamagedFile.unreadable(file), table, String.valueOf(year));
        }
        return failure instanceof RuntimeException fault ? fault : new IllegalStateException(failure);
    }

    /** Whether a failure came of a file that is missing or is not what it should be. */
    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileNotFoundException
                    || cause instanceof ChecksumException
                    || cause instanceof EOFException
                    || cause instanceof DamagedFile
                    || cause.getClass().getName().startsWith("org.apache.parquet.")
                    || cause instanceof SparkThrowable spark && isOfAFile(spark.getCondition())
                    || cause instanceof JsonProcessingException && passedThroughDelta(cause)
                    || String.valueOf(cause.getMessage()).contains("is not a Parquet file")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfAFile(String condition) {
        return condition != null && (OF_A_LOG.contains(condition) || condition.startsWith("FAILED_READ_FILE"));
    }

    private static boolean passedThroughDelta(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("org.apache.spark.sql.delta"));
    }

    /** The innermost cause that names a file of the warehouse names it best. */
    private static Optional<Matcher> file(Throwable failure) {
        Optional<Matcher> found = Optional.empty();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Matcher file = FILE.matcher(String.valueOf(cause.getMessage()));
            if (file.find()) {
                found = isNamedForSure(cause, file.group()) ? Optional.of(file) : found;
            }
        }
        return found;
    }

    /** A folder of such a name may lie anywhere. */
    private static boolean isNamedForSure(Throwable cause, String path) {
        return cause instanceof SparkThrowable || path.contains("/_delta_log") || path.contains(".parquet");
    }

    private static BadInput told(Matcher file) {
        String table = file.group(1);
        Matcher year = YEAR.matcher(file.group());
        Text again = Remedy.of(table, year.find() ? year.group(1) : "YYYY");
        String part = table.replaceFirst("/.*", "");
        boolean keepsWhatIsThere =
                Set.of("registry", "quarantine", "intake_file").contains(part);
        return new BadInput(
                Text.of("数据仓库的文件缺失或已损坏，无法读取。", "A file of the warehouse is missing or damaged and can't be read."),
                file.group().replaceFirst("\\.$", ""),
                keepsWhatIsThere ? afterMovingAway(table, again) : again);
    }

    /** An intake keeps tables whose files look as they should; a changed byte in a large one shows only when it is read. */
    private static Text afterMovingAway(String table, Text again) {
        return new Text(
                "请移走数据仓库中的文件夹 " + table + "。然后" + again.zh(),
                "Move the folder " + table + " of the warehouse away. Then: " + again.en());
    }

    /** What to tell of a damaged file of a table. */
    static BadInput told(DamagedFile damaged, String table, String year) {
        return new BadInput(damaged.what(), damaged.file().toString(), Remedy.of(table, year));
    }
}
