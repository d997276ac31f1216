package org.casebook.pipeline.command.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.casebook.policy.BadInput;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.table.DataTable;
import org.casebook.report.table.TableCsv;
import org.casebook.report.table.TableGuide;
import org.casebook.simulation.result.RunIdentity;

/**
 * A folder with the tables of one run, each as one Parquet and one CSV file, and what they mean. Files are made in a folder
 * within it and moved to their names when all are whole. It holds the newest run of one verb; no other file is touched.
 */
public final class ExportFolder {

    private static final String STAGE = ".casebook-part";
    private static final String COLUMNS = "columns.csv";

    /** What operating systems leave in folders. */
    private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    private final Path folder;
    private final String verb;

    /** @param verb the command that exports */
    public ExportFolder(Path folder, String verb) {
        this.folder = folder.toAbsolutePath().normalize();
        this.verb = verb;
    }

    /** @throws BadInput when the folder can't be written, or is not ours */
    public void check() {
        try {
            ownFiles();
        } catch (IOException e) {
            throw unwritable(e);
        }
        Path place = folder;
        while (!Files.exists(place)) {
            place = place.getParent();
        }
        if (!Files.isDirectory(place) || !Files.isWritable(place)) {
            throw unwritable(new IOException(place.toString()));
        }
    }

    /** The files of the export that is there; none in a new folder. */
    private SortedSet<String> ownFiles() throws IOException {
        if (!Files.isDirectory(folder)) {
            if (Files.exists(folder)) {
                throw refused(
                        Text.of("这里是一个文件，不是文件夹。", "This is a file and no folder."),
                        Text.of("请给出文件夹名。", "Give the name of a folder."));
            }
            return new TreeSet<>();
        }
        Optional<Manifest.Found> found = Manifest.of(folder);
        if (found.isEmpty() && !isEmpty()) {
            throw refused(
                    Text.of("文件夹里已有别的文件，不是 Casebook 导出的。", "The folder holds files that Casebook did not export."),
                    Text.of("请换一个新的或空的文件夹；其中的文件没有改动。", "Choose a new or empty folder. Nothing in it was touched."));
        }
        String other = found.map(Manifest.Found::verb).orElse(verb);
        if (!other.equals(verb)) {
            throw refused(
                    Text.of("文件夹里是 casebook %s 导出的表。", "The folder holds tables that casebook %s exported.", other),
                    Text.of("请为 casebook %s 另选文件夹。", "Choose another folder for casebook %s.", verb));
        }
        return found.map(Manifest.Found::files).orElseGet(TreeSet::new);
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .allMatch(name -> name.equals(STAGE) || LITTER.contains(name));
        }
    }

    /**
     * Exports tables in the place of those that were there.
     *
     * @throws BadInput when that can't be done, or would overwrite a file of somebody else
     */
    public void write(RunIdentity run, int year, List<DataTable<?>> tables, Lang lang) {
        try {
            SortedSet<String> before = ownFiles();
            Path stage = Files.createDirectories(emptied(folder.resolve(STAGE)));
            SortedSet<String> now = fill(stage, run, year, tables, lang);
            refuseForeign(before, now);
            SortedSet<String> both = new TreeSet<>(before);
            both.addAll(now);
            declare(stage, new Manifest(verb, year, run, both));
            for (String name : now) {
                move(stage, name);
            }
            both.removeAll(now);
            for (String name : both) {
                Files.deleteIfExists(folder.resolve(name));
            }
            declare(stage, new Manifest(verb, year, run, now));
            Files.delete(stage);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** What a run that was stopped left. */
    private static Path emptied(Path stage) throws IOException {
        if (Files.exists(stage)) {
            PathUtils.deleteDirectory(stage);
        }
        return stage;
    }

    private SortedSet<String> fill(Path stage, RunIdentity run, int year, List<DataTable<?>> tables, Lang lang)
            throws IOException {
        List<String> names = new ArrayList<>(List.of(COLUMNS));
        for (DataTable<?> table : tables) {
            names.add(table.name() + ".parquet");
            ParquetTable.write(table, stage.resolve(table.name() + ".parquet"));
            names.add(table.name() + ".csv");
            text(stage.resolve(table.name() + ".csv"), out -> TableCsv.write(table, out));
        }
        TableGuide guide = new TableGuide(tables, lang);
        text(stage.resolve(COLUMNS), guide::writeColumns);
        names.add(guide.fileName().in(lang));
        text(stage.resolve(guide.fileName().in(lang)), out -> guide.writeText(verb, year, run, out));
        return new TreeSet<>(names);
    }

    /** Writes the text of a file. */
    private interface Content {
        void write(Writer out) throws IOException;
    }

    private static void text(Path file, Content content) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            content.write(out);
        }
    }

    private void refuseForeign(SortedSet<String> before, SortedSet<String> now) {
        for (String name : now) {
            if (!before.contains(name) && Files.exists(folder.resolve(name))) {
                throw refused(
                        Text.of("文件夹里的 %s 不是 Casebook 导出的。", "Casebook did not export the %s in the folder.", name),
                        Text.of("请移走该文件，或换一个文件夹。", "Move this file away, or choose another folder."));
            }
        }
    }

    private void declare(Path stage, Manifest manifest) throws IOException {
        manifest.write(stage.resolve(Manifest.NAME));
        move(stage, Manifest.NAME);
    }

    private void move(Path stage, String name) throws IOException {
        Files.move(stage.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private BadInput refused(Text what, Text remedy) {
        return new BadInput(what, "--export " + folder, remedy);
    }

    private BadInput unwritable(IOException problem) {
        return refused(
                Text.of("无法写入导出文件夹（%s）。", "The export can't be written (%s).", problem.getMessage()),
                Text.of(
                        "请检查该路径、写权限与剩余空间；文件若在别的程序中打开，请先关闭。",
                        "Check the path, permissions and space; close files that are open elsewhere."));
    }
}
