package org.casebook.pipeline.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.casebook.pipeline.Program;
import org.casebook.pipeline.warehouse.RunStates.State;

/**
 * Frees what no needed run rests on. First the ledger says which runs are given up, then files go: who stops it half-way
 * runs it again. A file that no run of the ledger wrote may be one of a run at work; it stays for a day.
 */
public final class Prune {

    /**
     * What goes, or went.
     *
     * @param runs whose files these are
     * @param files of rows
     * @param bytes on disk, with those of damaged tables that were put aside
     * @param leftAlone tables of which nothing is freed, since a log that a needed run rests on can't be read
     */
    public record Freed(List<LedgerEntry> runs, int files, long bytes, List<String> leftAlone) {}

    private final Warehouse warehouse;
    private final RunStates states;
    private final Clock clock;

    public Prune(Warehouse warehouse, RunStates states, Clock clock) {
        this.warehouse = warehouse;
        this.states = states;
        this.clock = clock;
    }

    /** Says what {@link #run} would free; changes nothing. */
    public Freed plan() {
        return each(PrunedTable::removable, false);
    }

    /** Frees it. */
    public Freed run() {
        List<LedgerEntry> superseded = states.in(State.SUPERSEDED);
        if (!superseded.isEmpty()) {
            String hashes = superseded.stream().map(LedgerEntry::hash).collect(Collectors.joining(" "));
            Run run = new Run(
                    Identity.of(RunStates.VERB, hashes),
                    RunStates.VERB,
                    0,
                    "",
                    Program.version(),
                    Map.of(),
                    Map.of(),
                    Map.of(RunStates.PRUNED, hashes));
            warehouse.ledger().append(run, clock);
        }
        return each(PrunedTable::remove, true);
    }

    /** What is done with a table; answers the files that go. */
    private interface Step {
        List<FileStatus> of(PrunedTable table) throws IOException;
    }

    private Freed each(Step step, boolean done) {
        List<String> leftAlone = new ArrayList<>();
        int files = 0;
        long bytes = 0;
        for (String table : tables()) {
            try {
                for (FileStatus file : step.of(new PrunedTable(warehouse, table, states, clock.instant()))) {
                    files++;
                    bytes += file.getLen();
                }
            } catch (DamagedFile e) {
                leftAlone.add(table);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        PutAside aside = new PutAside(warehouse, clock.instant());
        long bytesAside = done ? aside.remove() : aside.removable();
        return new Freed(states.in(State.SUPERSEDED), files, bytes + bytesAside, leftAlone);
    }

    private Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        for (LedgerEntry entry : states.all().keySet()) {
            tables.addAll(entry.run().writes().keySet());
        }
        tables.removeIf(table -> !warehouse.exists(table));
        return tables;
    }

    /** Bytes of the files that a run wrote, as far as they can still be told. */
    public static long bytes(Warehouse warehouse, Run run) {
        Seals seals = new Seals(warehouse);
        long bytes = 0;
        for (String table : run.writes().keySet()) {
            try {
                bytes += seals.commits(run, table).stream()
                        .flatMap(commit -> commit.added().stream())
                        .mapToLong(DataFile::length)
                        .sum();
            } catch (IOException e) {
                continue; // of this table nothing can be told
            }
        }
        return bytes;
    }
}
