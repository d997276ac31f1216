package org.casebook.pipeline.warehouse;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.casebook.pipeline.warehouse.RunStates.State;

/** The files of one table that no needed run rests on. What Delta's newest version holds stays, but for outcomes of runs. */
final class PrunedTable {

    /** How long a file stays that no run of the ledger wrote. */
    private static final Duration SAFE_AGE = Duration.ofDays(1);

    private static final String RUN = "run=";

    private final Warehouse warehouse;
    private final FileSystem files;
    private final String table;
    private final RunStates states;
    private final Instant now;
    private final List<FileStatus> present = new ArrayList<>();
    private final Set<Path> needed;
    private final Set<Path> ofOthers;
    private final Set<String> goingRuns;

    /** @throws DamagedFile when it can't be told what a needed run rests on */
    PrunedTable(Warehouse warehouse, String table, RunStates states, Instant now) throws IOException {
        this.warehouse = warehouse;
        this.files = warehouse.files();
        this.table = table;
        this.states = states;
        this.now = now;
        list(warehouse.path(table));
        needed = neededFiles();
        ofOthers = filesOfOthers();
        goingRuns = runsThatGo();
    }

    /** The files that go. */
    List<FileStatus> removable() throws IOException {
        List<FileStatus> notNeeded = present.stream()
                .filter(file -> !needed.contains(file.getPath()))
                .filter(file -> goingRuns.contains(run(file)) || ofOthers.contains(file.getPath()) || isOld(file))
                .toList();
        if (goingRuns.containsAll(notNeeded.stream().map(PrunedTable::run).toList())) {
            return notNeeded;
        }
        Set<Path> newest = newest();
        return notNeeded.stream()
                .filter(file -> goingRuns.contains(run(file)) || !newest.contains(file.getPath()))
                .toList();
    }

    /** Removes them; outcomes first by a commit of Delta, so that its newest version never names a file that is gone. */
    List<FileStatus> remove() throws IOException {
        List<FileStatus> removable = removable();
        if (!goingRuns.isEmpty()) {
            String list = goingRuns.stream().map(run -> "'" + run + "'").collect(Collectors.joining(", "));
            String path = warehouse.path(table).toString().replace("`", "``");
            warehouse.spark().sql("DELETE FROM delta.`" + path + "` WHERE run IN (" + list + ")");
        }
        for (FileStatus file : removable) {
            files.delete(file.getPath(), false);
            Path folder = file.getPath().getParent();
            if (!folder.equals(warehouse.path(table)) && files.exists(folder) && files.listStatus(folder).length == 0) {
                files.delete(folder, false);
            }
        }
        return removable;
    }

    private void list(Path folder) throws IOException {
        for (FileStatus found : files.listStatus(folder)) {
            String name = found.getPath().getName();
            if (name.startsWith("_") || name.startsWith(".")) {
                continue;
            }
            if (found.isDirectory()) {
                list(found.getPath());
            } else {
                present.add(found);
            }
        }
    }

    private Set<Path> neededFiles() throws IOException {
        Set<Path> kept = new HashSet<>();
        TableLog log = new TableLog(files, warehouse.path(table));
        for (LedgerEntry entry : states.in(State.NEEDED)) {
            if (entry.run().writes().containsKey(table)) {
                add(kept, new Seals(warehouse).commits(entry.run(), table));
            }
            Long read = entry.run().reads().get(table);
            if (read != null) {
                add(kept, List.of(log.commit(read)));
            }
        }
        return kept;
    }

    private Set<Path> filesOfOthers() throws IOException {
        Set<Path> others = new HashSet<>();
        for (Map.Entry<LedgerEntry, State> entry : states.all().entrySet()) {
            Run run = entry.getKey().run();
            if (entry.getValue() != State.NEEDED && run.writes().containsKey(table)) {
                try {
                    add(others, new Seals(warehouse).commits(run, table));
                } catch (DamagedFile e) {
                    continue; // its files go when they are old
                }
            }
        }
        return others;
    }

    private static void add(Set<Path> files, List<Commit> commits) {
        commits.forEach(commit -> commit.added().forEach(file -> files.add(file.path())));
    }

    /** Runs whose outcomes go: those the ledger does not need, and those it does not know any more. */
    private Set<String> runsThatGo() {
        Set<String> kept = ids(states.in(State.NEEDED));
        Set<String> known = ids(List.copyOf(states.all().keySet()));
        Map<String, List<FileStatus>> byRun =
                present.stream().filter(file -> !run(file).isEmpty()).collect(Collectors.groupingBy(PrunedTable::run));
        Set<String> going = new TreeSet<>(byRun.keySet());
        going.removeAll(kept);
        going.removeIf(run -> !known.contains(run) && !byRun.get(run).stream().allMatch(this::isOld));
        return going;
    }

    private static Set<String> ids(List<LedgerEntry> entries) {
        return entries.stream().map(entry -> entry.run().id()).collect(Collectors.toSet());
    }

    private boolean isOld(FileStatus file) {
        return Instant.ofEpochMilli(file.getModificationTime()).isBefore(now.minus(SAFE_AGE));
    }

    /** The run in whose part of an outcome table a file lies; empty for other tables. */
    private static String run(FileStatus file) {
        String folder = file.getPath().getParent().getName();
        return folder.startsWith(RUN) ? folder.substring(RUN.length()) : "";
    }

    private Set<Path> newest() throws IOException {
        Set<Path> newest = new HashSet<>();
        try {
            for (String file : warehouse
                    .spark()
                    .read()
                    .format("delta")
                    .load(warehouse.path(table).toString())
                    .inputFiles()) {
                newest.add(files.makeQualified(new Path(URI.create(file))));
            }
        } catch (Exception e) { // Delta's are checked ones that nobody declares
            throw DamagedFile.unreadable(warehouse.path(table));
        }
        return newest;
    }
}
