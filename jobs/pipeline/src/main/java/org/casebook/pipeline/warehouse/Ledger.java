package org.casebook.pipeline.warehouse;

import static org.apache.spark.sql.functions.col;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.spark.sql.Row;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/**
 * The ledger of finished runs: a job appends its entry as its very last act, and readers find table versions nowhere
 * else. A job that was killed before has no entry, so what it wrote is not seen by anybody. Each entry marks one before it,
 * and a small file beside them marks the newest: an entry that gets lost is missed.
 */
public final class Ledger {

    private static final String TABLE = Remedy.LEDGER;

    /** Delta passes over files whose names begin so. */
    private static final String NEWEST = TABLE + "/_newest";

    private final Warehouse warehouse;

    Ledger(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Records a finished run and seals what it wrote. From here on its tables are what readers see. */
    public void append(Run run, Clock clock) {
        try {
            LedgerMark before = newest().orElseGet(() -> entries().stream()
                    .reduce((earlier, later) -> later)
                    .map(last -> new LedgerMark(last.hash(), ""))
                    .orElse(LedgerMark.NONE));
            LedgerEntry entry = new LedgerEntry(new Seals(warehouse).seal(run), clock.instant(), before.toString());
            long version = warehouse.append(
                    TABLE,
                    warehouse
                            .spark()
                            .createDataFrame(List.of(entry.row()), LedgerEntry.SCHEMA)
                            .coalesce(1));
            Seal seal = Seal.of(warehouse.files(), List.of(log().commit(version)));
            try (FSDataOutputStream out = warehouse.files().create(warehouse.path(NEWEST), true)) {
                out.write(new LedgerMark(entry.hash(), seal.text()).toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty also when a run was killed while it wrote this file; then the newest entry is not watched for a while. */
    private Optional<LedgerMark> newest() throws IOException {
        try {
            String text = new String(TableLog.bytes(warehouse.files(), warehouse.path(NEWEST)), StandardCharsets.UTF_8);
            return Optional.of(text)
                    .filter(mark -> mark.matches("[0-9a-f]{16} \\d+:[0-9a-f]{16} [0-9a-f]{16}"))
                    .map(LedgerMark::parse);
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The newest run of a verb, for a year (0 where the verb has none). */
    public Optional<Run> last(String verb, int year) {
        return runs().stream()
                .filter(run -> run.verb().equals(verb) && run.year() == year)
                .reduce((earlier, later) -> later);
    }

    /** All runs, oldest first. Their number is the number of times somebody ran a job. */
    public List<Run> runs() {
        return entries().stream().map(LedgerEntry::run).toList();
    }

    /**
     * The same with what the ledger says of each.
     *
     * @throws BadInput when the ledger is damaged
     */
    public List<LedgerEntry> entries() {
        try {
            List<LedgerEntry> entries = warehouse.exists(TABLE) ? stored() : List.of();
            checkComplete(entries);
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<LedgerEntry> stored() {
        try {
            return warehouse
                    .spark()
                    .read()
                    .format("delta")
                    .load(warehouse.path(TABLE).toString())
                    .orderBy(col("recorded_at"), col("run"))
                    .collectAsList()
                    .stream()
                    .map((Row row) -> LedgerEntry.of(row))
                    .toList();
        } catch (Exception e) { // Delta's are checked ones that nobody declares
            if (Damage.is(e)) {
                throw spoiled(
                        Text.of(
                                "运行台账无法读取（文件缺失或已损坏）。",
                                "The ledger of runs can't be read (a file is missing or damaged)."),
                        Damage.in(e)
                                .map(BadInput::where)
                                .orElse(warehouse.path(TABLE).toString()));
            }
            throw e;
        }
    }

    private void checkComplete(List<LedgerEntry> entries) throws IOException {
        Set<String> known = new HashSet<>();
        Set<LedgerMark> marks = new HashSet<>();
        newest().ifPresent(marks::add);
        for (LedgerEntry entry : entries) {
            known.add(entry.hash());
            if (entry.before() != null) {
                marks.add(LedgerMark.parse(entry.before()));
            }
        }
        if (!marks.stream().allMatch(mark -> mark.isSound(known, warehouse.files(), log()))) {
            throw spoiled(
                    Text.of(
                            "运行台账不完整：至少一条记录丢失或被改动。",
                            "The ledger of runs is not complete: an entry was lost or changed."),
                    warehouse.path(TABLE).toString());
        }
    }

    private TableLog log() {
        return new TableLog(warehouse.files(), warehouse.path(TABLE));
    }

    private static BadInput spoiled(Text what, String where) {
        return new BadInput(what, where, Remedy.of(TABLE, ""));
    }
}
