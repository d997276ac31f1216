package org.casebook.pipeline.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.Program;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.intake.read.ReadingTask;
import org.casebook.pipeline.intake.suspicion.KnownFiles;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/**
 * Takes the bureaus' files in: discovers them, reads those that are new or changed, settles references and duplicates,
 * writes registry and quarantine, and commits by an entry in the ledger. Either all of it is seen afterwards or nothing.
 */
public final class Intake {

    /** The verb under which intakes stand in the ledger; their year is 0. */
    public static final String VERB = "intake";

    static final String QUARANTINE = "quarantine";
    static final String SYNTHETIC = "synthetic";
    static final String ROWS = "rows";
    private static final String KEY = "key";
    private static final String CONTENT = "content:";

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
     * @throws BadInput when files can't be taken in, nothing lies there, or the key is another than before; nothing is
     *     changed then
     */
    public IntakeResult run(IntakeRequest request) {
        Contracts contracts = Contracts.read(request.contracts());
        Optional<Run> last = warehouse.ledger().last(VERB, 0);
        last.ifPresent(this::checkKey);
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(warehouse.spark().sparkContext());
        Delivery delivery = Delivery.find(request, contracts.fileNames(), context.hadoopConfiguration());
        Optional<FileLog> log =
                last.filter(run -> warehouse.isSound(run, FileLog.TABLE)).map(run -> FileLog.of(warehouse, run));
        Map<String, Surveyed> earlier = log.map(FileLog::surveys).orElse(Map.of());
        Map<String, Surveyed> surveys = stages.stage(
                Text.of("清点文件", "Surveying the files"), () -> Surveyed.all(context, delivery.files(), earlier));
        IntakePlan plan = IntakePlan.of(request, contracts, delivery, surveys, key);
        if (last.isPresent() && last.get().id().equals(plan.id()) && warehouse.isSound(last.get())) {
            return new IntakeResult(last.get(), true, 0, log.orElseThrow().reports());
        }
        int readAnew = stages.stage(Text.of("读取与核验", "Reading and checking"), () -> read(plan));
        return settle(request, plan, last, log.map(FileLog::known).orElse(KnownFiles.NONE), readAnew);
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
        List<ReadingTask> tasks = plan.files().stream()
                .filter(file -> !known.contains(file.fingerprint()))
                .map(file -> new ReadingTask(
                        file.source(),
                        file.contract(),
                        plan.surveys().get(file.source().path()).charset(),
                        file.fingerprint(),
                        plan.contracts().supersededAreas(),
                        key.hash()))
                .toList();
        staging.read(tasks);
        return tasks.size();
    }

    private IntakeResult settle(
            IntakeRequest request, IntakePlan plan, Optional<Run> last, KnownFiles before, int readAnew) {
        SparkSession session = DeliverySession.open(warehouse.spark(), plan.files());
        FileReports drawn = new FileReports(
                staging.rows(session, plan.files()), plan.contracts().largestQuarantinedShare());
        Map<StagedFile, FileReport> reports = new LinkedHashMap<>();
        plan.files().forEach(file -> reports.put(file, drawn.read(file)));
        stopForBadFiles(request, plan, reports);
        List<StagedFile> used = plan.files().stream()
                .filter(file -> !reports.get(file).verdict().rejectsFile())
                .toList();
        if (used.isEmpty()) {
            Rejections.stopFor(request.input(), all(plan, reports));
        }
        Map<String, Long> rowsRead = new HashMap<>();
        used.forEach(file ->
                rowsRead.merge(file.contract().table(), reports.get(file).read(), Long::sum));
        Text settling = Text.of("核对引用与重复", "Settling references and duplicates");
        try (Settlement settlement =
                stages.stage(settling, () -> new Settlement(session, staging.rows(session, used), used, rowsRead))) {
            used.forEach(file ->
                    reports.put(file, drawn.settled(file, reports.get(file), settlement.of(file.fingerprint()))));
            stopForBadFiles(request, plan, reports);
            KnownFiles known = Suspecting.suspect(session, reports, used, drawn, before, plan.contracts());
            Run run = stages.stage(
                    Text.of("写入登记库", "Writing the registry"),
                    () -> write(plan, used, settlement, all(plan, reports), known, last));
            Set<String> fingerprints = new HashSet<>();
            plan.files().forEach(file -> fingerprints.add(file.fingerprint()));
            staging.keepOnly(fingerprints);
            return new IntakeResult(run, false, readAnew, all(plan, reports));
        }
    }

    private static void stopForBadFiles(IntakeRequest request, IntakePlan plan, Map<StagedFile, FileReport> reports) {
        if (!request.acceptBadFiles()) {
            Rejections.stopFor(request.input(), all(plan, reports));
        }
    }

    private static List<FileReport> all(IntakePlan plan, Map<StagedFile, FileReport> reports) {
        List<FileReport> all = new ArrayList<>(plan.rejected());
        all.addAll(reports.values());
        return FileReports.sorted(all);
    }

    private Run write(
            IntakePlan plan,
            List<StagedFile> used,
            Settlement settlement,
            List<FileReport> reports,
            KnownFiles known,
            Optional<Run> last) {
        Map<String, String> details = new TreeMap<>();
        details.put(KEY, key.fingerprint());
        details.put(SYNTHETIC, Boolean.toString(plan.synthetic()));
        Map<String, Long> acceptedRows = new HashMap<>();
        reports.forEach(report -> acceptedRows.merge(report.table(), report.accepted(), Long::sum));
        details.put(
                ROWS,
                Long.toString(acceptedRows.values().stream()
                        .mapToLong(Long::longValue)
                        .sum()));
        RegistryWriter writer = new RegistryWriter(warehouse);
        for (Contract contract : plan.contracts().tables().values()) {
            String content = plan.contentOf(contract.table(), used);
            details.put(CONTENT + contract.table(), content);
            RegistryTable table = new RegistryTable(contract);
            Optional<Run> same = last.filter(run -> content.equals(run.details().get(CONTENT + contract.table()))
                    && warehouse.isSound(run, table.name()));
            if (same.isPresent()) {
                writer.keep(table.name(), same.get().writes().get(table.name()));
            } else {
                long rows = acceptedRows.getOrDefault(contract.table(), 0L);
                writer.add(table.name(), () -> table.typed(settlement.accepted(contract.table()), rows));
            }
        }
        writer.add(QUARANTINE, () -> settlement.quarantine(plan.id()));
        writer.add(FileLog.TABLE, () -> FileLog.table(warehouse, plan.id(), reports, plan.surveys(), known));
        Map<String, Long> versions = writer.write();
        Reconciliation.check(
                warehouse, versions, writer.pending(), plan.contracts().tables().values(), reports);
        Run run = new Run(plan.id(), VERB, 0, "", Program.version(), Map.of(), versions, details);
        warehouse.ledger().append(run, clock);
        return run;
    }
}
