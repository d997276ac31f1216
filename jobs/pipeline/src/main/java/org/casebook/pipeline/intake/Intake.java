package org.casebook.pipeline.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.intake.read.ReadingTask;
import org.casebook.pipeline.intake.suspicion.KnownFiles;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/**
 * Takes the bureaus' files in: discovers them, adds them to those of earlier deliveries, reads those that are new or changed,
 * settles references and duplicates, writes registry and quarantine, and commits by an entry in the ledger. Either all of it
 * is seen afterwards or nothing.
 */
public final class Intake {

    /** The verb under which intakes stand in the ledger; their year is 0. */
    public static final String VERB = "intake";

    static final String QUARANTINE = "quarantine";
    static final String SYNTHETIC = "synthetic";
    static final String ONLY_SYNTHETIC = "only-synthetic";
    static final String ROWS = "rows";
    static final String FILES = "files";
    static final String KEY = "key";

    private final Warehouse warehouse;
    private final InstallationKey key;
    private final Clock clock;
    private final Stages stages;
    private final Staging staging;

    public Intake(Warehouse warehouse, InstallationKey key, Clock clock, Stages stages) {
        this.warehouse = warehouse;
        this.key = key;
        this.clock = clock;
        this.stages = stages;
        this.staging = new Staging(warehouse);
    }

    /**
     * Runs one intake.
     *
     * @throws BadInput when files can't be taken in, nothing lies there, what is to be taken back never came, or the key is
     *     another than before; nothing is changed then
     */
    public IntakeResult run(IntakeRequest request) {
        Contracts contracts = Contracts.read(request.contracts());
        Optional<Run> last = warehouse.ledger().last(VERB, 0);
        last.ifPresent(this::checkKey);
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(warehouse.spark().sparkContext());
        Delivery delivery = request.input() == null
                ? Delivery.NONE
                : Delivery.find(request, contracts.fileNames(), context.hadoopConfiguration());
        Optional<FileLog> log = last.flatMap(run -> FileLog.find(warehouse, run, request, delivery));
        List<LoggedFile> before = log.map(FileLog::files).orElse(List.of());
        Map<String, Surveyed> surveys =
                stages.stage(Text.of("清点文件", "Surveying the files"), () -> Surveyed.all(context, delivery.files()));
        IntakePlan plan = new Additions(request, contracts, key, before).plan(delivery, surveys);
        AcceptedFiles accepted = request.accepted()
                .among(plan.all().stream().map(PlannedFile::path).toList());
        Optional<IntakeResult> unchanged = unchanged(plan, accepted, last, log);
        if (unchanged.isPresent()) {
            return unchanged.get();
        }
        DeliveryNotices.checkStaged(plan, staging.known().keySet(), warehouse.uri());
        int readAnew = stages.stage(Text.of("读取与核验", "Reading and checking"), () -> read(plan));
        String where = request.input() == null ? warehouse.uri() : request.input();
        Settling settling =
                new Settling(warehouse, staging, stages, new IntakeWriter(warehouse, key, clock), accepted, where);
        IntakePlan kept = settling.keepingEarlier(plan);
        if (kept != plan) {
            DeliveryNotices.checkStaged(kept, staging.known().keySet(), warehouse.uri());
            unchanged = unchanged(kept, accepted, last, log);
            if (unchanged.isPresent()) {
                return unchanged.get();
            }
        }
        return settling.settle(kept, last, log.map(FileLog::known).orElse(KnownFiles.NONE), readAnew);
    }

    /** What the last intake left, when this one would leave the same. */
    private Optional<IntakeResult> unchanged(
            IntakePlan plan, AcceptedFiles accepted, Optional<Run> last, Optional<FileLog> log) {
        if (log.isEmpty() || !last.orElseThrow().id().equals(plan.id()) || !warehouse.isSound(last.get())) {
            return Optional.empty();
        }
        List<FileReport> reports = log.get().reports();
        if (!new Tolerance(plan, accepted).stopping(reports).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new IntakeResult(
                last.get(), true, 0, reports, plan.changes().with(DeliveryNotices.needless(accepted, reports))));
    }

    private void checkKey(Run last) {
        if (!key.fingerprint().equals(last.details().get(KEY))) {
            throw new BadInput(
                    Text.of(
                            "密钥与仓库中数据所用的不同，人员将无法对应。",
                            "The key is not the one under which the warehouse's data were hashed: persons would not match."),
                    warehouse.uri(),
                    Text.of(
                            "请使用原来的密钥（%s 或 --key-file），或用 --warehouse 另选空目录。",
                            "Use the former key (%s or --key-file), or choose an empty directory with --warehouse.",
                            InstallationKey.VARIABLE));
        }
    }

    private int read(IntakePlan plan) {
        Set<String> known = staging.known().keySet();
        List<ReadingTask> tasks = plan.all().stream()
                .filter(file -> file.rejected() == null
                        && !file.stays()
                        && !known.contains(file.arrival().fingerprint()))
                .map(file -> new ReadingTask(
                        file.source(),
                        file.contract(),
                        file.survey().charset(),
                        file.arrival().fingerprint(),
                        plan.contracts().supersededAreas(),
                        key.hash()))
                .toList();
        staging.read(tasks);
        return tasks.size();
    }
}
