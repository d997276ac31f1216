package org.casebook.pipeline.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.suspicion.KnownFiles;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.Text;

/** The part of an intake after reading: which files are used, what becomes of their rows, and the writing of it all. */
final class Settling {

    private final Warehouse warehouse;
    private final Staging staging;
    private final Stages stages;
    private final IntakeWriter writer;
    private final AcceptedFiles accepted;
    private final String where;
    private SparkSession session;
    private FileReports drawn;

    /** @param where the input, or the warehouse when nothing is delivered; for messages */
    Settling(
            Warehouse warehouse,
            Staging staging,
            Stages stages,
            IntakeWriter writer,
            AcceptedFiles accepted,
            String where) {
        this.warehouse = warehouse;
        this.staging = staging;
        this.stages = stages;
        this.writer = writer;
        this.accepted = accepted;
        this.where = where;
    }

    /**
     * The plan without delivered files that can't be used, where there is an earlier content of them.
     *
     * @throws org.casebook.policy.BadInput when there is a file that can't be used and that nobody accepts
     */
    IntakePlan keepingEarlier(IntakePlan plan) {
        session = DeliverySession.open(warehouse.spark(), plan.files());
        draw(plan);
        List<FileReport> reports = all(plan, drawn.read(plan.files()).values());
        Rejections.stopFor(where, new Tolerance(plan, accepted).stopping(reports));
        Map<String, PlannedFile> files = plan.byPath();
        Map<String, FileReport> refused = new TreeMap<>();
        for (FileReport report : reports) {
            PlannedFile file = files.get(report.file());
            if (report.verdict().rejectsFile() && !file.stays() && file.earlier() != null) {
                refused.put(report.file(), report);
            }
        }
        return plan.keepingEarlier(refused);
    }

    private void draw(IntakePlan plan) {
        drawn = new FileReports(
                staging.rows(session, plan.files()), plan.contracts().quarantineLimit());
    }

    /**
     * @param plan as {@link #keepingEarlier} gives it
     * @param last the intake before, none at the first
     * @param before what that one knew of its files
     */
    IntakeResult settle(IntakePlan plan, Optional<Run> last, KnownFiles before, int readAnew) {
        if (!plan.refused().isEmpty()) {
            draw(plan);
        }
        Map<StagedFile, FileReport> reports = drawn.read(plan.files());
        List<StagedFile> used = plan.files().stream()
                .filter(file -> !reports.get(file).verdict().rejectsFile())
                .toList();
        if (used.isEmpty()) {
            Rejections.stopFor(where, all(plan, reports.values()));
        }
        Map<String, Long> rowsRead = new HashMap<>();
        used.forEach(file ->
                rowsRead.merge(file.contract().table(), reports.get(file).read(), Long::sum));
        Text settling = Text.of("核对引用与重复", "Settling references and duplicates");
        try (Settlement settlement =
                stages.stage(settling, () -> new Settlement(session, staging.rows(session, used), used, rowsRead))) {
            used.forEach(file -> reports.put(
                    file,
                    drawn.settled(file, reports.get(file), settlement.of(file.fingerprint()))
                            .suspected(plan.suspicions(file.source().path()))
                            .suspected(settlement.restored(file))));
            Rejections.stopFor(where, new Tolerance(plan, accepted).stopping(all(plan, reports.values())));
            KnownFiles known = used.isEmpty()
                    ? KnownFiles.NONE
                    : Suspecting.suspect(session, reports, used, drawn, before, plan.contracts());
            List<FileReport> all = all(plan, reports.values());
            Run run = stages.stage(
                    Text.of("写入登记库", "Writing the registry"),
                    () -> writer.write(plan, used, settlement, all, known, kinds(used), accepted, last));
            Set<String> fingerprints = new HashSet<>();
            plan.files().forEach(file -> fingerprints.add(file.fingerprint()));
            staging.keepOnly(fingerprints);
            return new IntakeResult(
                    run, false, readAnew, all, plan.changes().with(DeliveryNotices.needless(accepted, all)));
        }
    }

    /** Tables of which some file was delivered with kinds of rows. */
    private List<String> kinds(List<StagedFile> used) {
        return used.stream()
                .filter(file -> {
                    Contract.Kinds kinds = file.contract().kinds();
                    return kinds != null && drawn.facts(file).filled().get(kinds.column()) > 0;
                })
                .map(file -> file.contract().table())
                .distinct()
                .toList();
    }

    private static List<FileReport> all(IntakePlan plan, Collection<FileReport> reports) {
        List<FileReport> all = new ArrayList<>(plan.rejected());
        all.addAll(reports);
        return FileReports.sorted(all);
    }
}
