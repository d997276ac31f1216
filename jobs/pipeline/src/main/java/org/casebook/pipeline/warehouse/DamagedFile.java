package org.casebook.pipeline.warehouse;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.casebook.policy.Text;

/** A file of the warehouse that is not as the run left it that wrote it. */
final class DamagedFile extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final Text what;

    DamagedFile(Path file, Text what) {
        super(what.en() + " " + file);
        this.file = file;
        this.what = what;
    }

    static DamagedFile missing(Path file) {
        return new DamagedFile(file, Text.of("数据仓库缺少一个已登记的文件。", "A recorded file of the warehouse is missing."));
    }

    static DamagedFile changed(Path file) {
        return new DamagedFile(
                file,
                Text.of(
                        "数据仓库的文件与登记时不同（已损坏、截断或被替换）。",
                        "A file of the warehouse is not the one that was recorded (damaged, cut short or exchanged)."));
    }

    static DamagedFile unreadable(Path file) {
        return new DamagedFile(
                file, Text.of("数据仓库的文件无法读取（已损坏或截断）。", "A file of the warehouse can't be read (damaged or cut short)."));
    }

    Path file() {
        return file;
    }

    Text what() {
        return what;
    }
}
