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
import org.casebook.pipeline.intake.contract.FileVerdict;
import org.casebook.pipeline.intake.read.SourceFile;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/**
 * The files that lie below an input.
 *
 * @param files of known tables, in the order of their paths
 * @param refused files that can't be taken in as they lie there, in the order of their paths
 * @param litter paths of what operating systems and office programs left behind; nobody reads it
 * @param synthetic whether the delivery says of itself that it is made up
 */
record Delivery(List<SourceFile> files, List<FileReport> refused, List<String> litter, boolean synthetic) {

    private static final String SYNTHETIC_MARK = "SYNTHETIC.txt";

    /** Where the bureaus' clocks are. */
    private static final ZoneId BUREAUS = ZoneId.of("Asia/Shanghai");

    /** @throws BadInput when there is no such directory, or nothing in it */
    static Delivery find(IntakeRequest request, FileNames names, Configuration hadoop) {
        try {
            Path root = new Path(request.input());
            FileSystem system = root.getFileSystem(hadoop);
            root = system.makeQualified(root);
            if (!system.getFileStatus(root).isDirectory()) {
                throw missing(request);
            }
            boolean local = "file".equals(root.toUri().getScheme());
            List<FoundFile> found =
                    local ? LocalFiles.below(java.nio.file.Path.of(root.toUri().getPath())) : listed(system, root);
            Delivery delivery = of(found, request, names, system.exists(new Path(root, SYNTHETIC_MARK)));
            if (delivery.files.isEmpty() && delivery.refused.isEmpty()) {
                throw missing(request);
            }
            return delivery;
        } catch (FileNotFoundException | IllegalArgumentException e) {
            throw missing(request);
        } catch (IOException e) {
            throw new BadInput(
                    Text.of("无法列出目录中的文件（%s）。", "The directory can't be listed (%s).", e.getMessage()),
                    request.input(),
                    Text.of("请检查路径与读取权限。", "Check the path and its permissions."));
        }
    }

    private static List<FoundFile> listed(FileSystem system, Path root) throws IOException {
        List<FoundFile> found = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> files = system.listFiles(root, true);
        while (files.hasNext()) {
            LocatedFileStatus status = files.next();
            String path = root.toUri().relativize(status.getPath().toUri()).getPath();
            found.add(new FoundFile(
                    path, status.getPath().toString(), status.getLen(), status.getModificationTime(), null));
        }
        return found;
    }

    private static Delivery of(List<FoundFile> found, IntakeRequest request, FileNames names, boolean synthetic) {
        List<SourceFile> files = new ArrayList<>();
        List<FileReport> refused = new ArrayList<>();
        List<String> litter = new ArrayList<>();
        for (FoundFile file : found) {
            String path = file.path();
            Optional<String> table = names.tableOf(path);
            if (names.isLitter(path)) {
                litter.add(path);
            } else if (names.ignores(path)) {
                continue;
            } else if (file.problem() != null) {
                refused.add(FileReport.rejected(path, table.orElse(""), FileVerdict.UNREADABLE, 0, file.problem()));
            } else if (table.isEmpty()) {
                refused.add(FileReport.rejected(path, "", FileVerdict.UNKNOWN_TABLE, 0, names.adviceOn(path)));
            } else {
                files.add(new SourceFile(
                        path, file.uri(), table.get(), file.length(), file.modified(), day(request, file.modified())));
            }
        }
        files.sort(Comparator.comparing(SourceFile::path));
        refused.sort(Comparator.comparing(FileReport::file));
        litter.sort(Comparator.naturalOrder());
        return new Delivery(files, refused, litter, synthetic);
    }

    private static String day(IntakeRequest request, long modified) {
        LocalDate day = request.deliveredOn() != null
                ? request.deliveredOn()
                : LocalDate.ofInstant(Instant.ofEpochMilli(modified), BUREAUS);
        return day.toString();
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
