package org.casebook.pipeline.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.casebook.pipeline.intake.contract.FileNames;
import org.casebook.pipeline.intake.read.SourceFile;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/**
 * The files that lie below an input.
 *
 * @param files of known tables, in the order of their paths
 * @param unknown paths of files whose table nobody knows
 * @param synthetic whether the delivery says of itself that it is made up
 */
record Delivery(List<SourceFile> files, List<String> unknown, boolean synthetic) {

    private static final String SYNTHETIC_MARK = "SYNTHETIC.txt";

    /** Where the bureaus' clocks are. */
    private static final ZoneId BUREAUS = ZoneId.of("Asia/Shanghai");

    /** Nothing. */
    static final Delivery NONE = new Delivery(List.of(), List.of(), false);

    /** @throws BadInput when there is no such directory, or nothing in it */
    static Delivery find(IntakeRequest request, FileNames names, Configuration hadoop) {
        try {
            Path root = new Path(request.input());
            FileSystem system = root.getFileSystem(hadoop);
            root = system.makeQualified(root);
            if (!system.getFileStatus(root).isDirectory()) {
                throw missing(request);
            }
            List<SourceFile> files = new ArrayList<>();
            List<String> unknown = new ArrayList<>();
            RemoteIterator<LocatedFileStatus> found = system.listFiles(root, true);
            while (found.hasNext()) {
                LocatedFileStatus status = found.next();
                String path = root.toUri().relativize(status.getPath().toUri()).getPath();
                if (names.ignores(path)) {
                    continue;
                }
                Optional<String> table = names.tableOf(path);
                if (table.isPresent()) {
                    files.add(new SourceFile(
                            path,
                            status.getPath().toString(),
                            table.get(),
                            status.getLen(),
                            status.getModificationTime(),
                            request.deliveredOn() != null
                                    ? request.deliveredOn().toString()
                                    : day(status.getModificationTime())));
                } else {
                    unknown.add(path);
                }
            }
            if (files.isEmpty() && unknown.isEmpty()) {
                throw missing(request);
            }
            files.sort(Comparator.comparing(SourceFile::path));
            unknown.sort(Comparator.naturalOrder());
            return new Delivery(files, unknown, system.exists(new Path(root, SYNTHETIC_MARK)));
        } catch (FileNotFoundException | IllegalArgumentException e) {
            throw missing(request);
        } catch (IOException e) {
            throw new BadInput(
                    Text.of("无法列出目录中的文件（%s）。", "The directory can't be listed (%s).", e.getMessage()),
                    request.input(),
                    Text.of("请检查路径与读取权限。", "Check the path and its permissions."));
        }
    }

    /** The day of a time of modification (milliseconds since 1970), as ISO text. */
    static String day(long modified) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(modified), BUREAUS).toString();
    }

    private static BadInput missing(IntakeRequest request) {
        return new BadInput(
                Text.of("找不到待接收的文件。", "There are no files to take in."),
                request.input(),
                Text.of(
                        "请用 --input 指定各部门文件所在的目录（其下为 employment/ 等文件夹）。",
                        "Name the directory of the bureaus' files with --input (the one that holds employment/ and so on)."));
    }
}
