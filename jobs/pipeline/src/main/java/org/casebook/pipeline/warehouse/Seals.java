package org.casebook.pipeline.warehouse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;

/** Seals what runs write and finds it again. Runs of an older Casebook have no seals: what is there is taken as it is. */
final class Seals {

    private static final String SEAL = "seal:";

    private final Warehouse warehouse;

    Seals(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** The run with a seal for each table that it wrote. */
    Run seal(Run run) throws IOException {
        Map<String, String> details = new TreeMap<>(run.details());
        for (String table : run.writes().keySet()) {
            details.put(SEAL + table, Seal.of(files(), commits(run, table)).text());
        }
        return new Run(run.id(), run.verb(), run.year(), run.data(), run.program(), run.reads(), run.writes(), details);
    }

    /**
     * What a run wrote of a table.
     *
     * @throws DamagedFile when a file is not as the run left it
     */
    List<DataFile> written(Run run, String table) throws IOException {
        List<Commit> commits = commits(run, table);
        String seal = run.details().get(SEAL + table);
        if (seal != null) {
            new Seal(seal).check(files(), commits);
        } else {
            for (Commit commit : commits) {
                Seal.checkSizes(files(), commit);
            }
        }
        List<DataFile> written = new ArrayList<>();
        commits.forEach(commit -> written.addAll(commit.added()));
        for (DataFile file : written) {
            String year = file.partition().get("year");
            if (year != null && !year.equals(String.valueOf(run.year()))) {
                throw DamagedFile.changed(file.path());
            }
        }
        return written;
    }

    /** The commits in which a run wrote a table, oldest first. */
    List<Commit> commits(Run run, String table) throws IOException {
        TableLog log = new TableLog(files(), warehouse.path(table));
        List<Commit> commits = new ArrayList<>();
        for (long version : versions(run, table)) {
            commits.add(log.commit(version));
        }
        return commits;
    }

    private static List<Long> versions(Run run, String table) {
        String seal = run.details().get(SEAL + table);
        if (seal != null) {
            return new Seal(seal).versions();
        }
        String several = run.details().get(Run.commitsOf(table));
        return several == null
                ? List.of(run.writes().get(table))
                : Arrays.stream(several.split(" ")).map(Long::valueOf).toList();
    }

    private FileSystem files() {
        return warehouse.files();
    }
}
