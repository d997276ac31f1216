package org.casebook.pipeline.warehouse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which runs of a ledger are needed: of every question (a verb and a year, with the terms and scenarios asked) the newest,
 * and all that these rest on.
 */
public final class RunStates {

    /** What a run is to the warehouse. */
    public enum State {
        NEEDED,
        /** Its files may go. */
        SUPERSEDED,
        /** Its files were freed. */
        PRUNED
    }

    /** The verb under which a ledger records that runs were pruned; its year is 0. */
    public static final String VERB = "prune";

    /** The detail of such a run: the hashes of the entries whose files were freed. */
    static final String PRUNED = "pruned";

    /** The details of a run by which the ledger tells questions of one verb and year apart. */
    private static final List<String> QUESTION = List.of("terms", "changes", "scenarios", "beside");

    private final Map<LedgerEntry, State> states = new LinkedHashMap<>();

    private RunStates() {}

    /**
     * @param entries of the whole ledger, oldest first
     * @param keep how many runs of each question are needed, at least 1
     */
    public static RunStates of(List<LedgerEntry> entries, int keep) {
        Set<String> pruned = new HashSet<>();
        entries.stream()
                .map(entry -> entry.run().details().get(PRUNED))
                .filter(hashes -> hashes != null)
                .forEach(hashes -> pruned.addAll(Arrays.asList(hashes.split(" "))));
        Set<LedgerEntry> needed = new LinkedHashSet<>();
        Map<List<String>, Integer> kept = new HashMap<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            LedgerEntry entry = entries.get(i);
            boolean enough = kept.merge(question(entry.run()), 1, Integer::sum) > keep;
            if ((!enough || entry.run().verb().equals(VERB)) && !pruned.contains(entry.hash())) {
                need(entry, entries.subList(0, i), needed);
            }
        }
        RunStates states = new RunStates();
        for (LedgerEntry entry : entries) {
            State state = needed.contains(entry) ? State.NEEDED : State.SUPERSEDED;
            states.states.put(entry, pruned.contains(entry.hash()) ? State.PRUNED : state);
        }
        return states;
    }

    private static List<String> question(Run run) {
        return Stream.concat(
                        Stream.of(run.verb(), String.valueOf(run.year())),
                        QUESTION.stream().map(detail -> run.details().getOrDefault(detail, "")))
                .toList();
    }

    private static void need(LedgerEntry entry, List<LedgerEntry> earlier, Set<LedgerEntry> needed) {
        if (needed.add(entry)) {
            restsOn(entry.run(), earlier)
                    .ifPresent(base -> need(base, earlier.subList(0, earlier.indexOf(base)), needed));
        }
    }

    /** A run may stand in the ledger several times; the one meant wrote the versions that were read. */
    private static Optional<LedgerEntry> restsOn(Run run, List<LedgerEntry> earlier) {
        List<LedgerEntry> bases = earlier.stream()
                .filter(entry -> entry.run().id().equals(run.data()))
                .toList();
        return bases.stream()
                .filter(base ->
                        base.run().writes().entrySet().containsAll(run.reads().entrySet()))
                .reduce((one, later) -> later)
                .or(() -> bases.stream().reduce((one, later) -> later));
    }

    /** Every entry of the ledger with its state, oldest first. */
    public Map<LedgerEntry, State> all() {
        return states;
    }

    public List<LedgerEntry> in(State state) {
        return states.keySet().stream()
                .filter(entry -> states.get(entry) == state)
                .toList();
    }
}
