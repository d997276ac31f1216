package org.casebook.pipeline.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casebook.pipeline.Program;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.suspicion.KnownFiles;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;

/** Writes what an intake settled, and commits it by an entry in the ledger. */
final class IntakeWriter {

    private static final String CONTENT = "content:";
    private static final String WITHDRAWN = "withdrawn";

    private final Warehouse warehouse;
    private final InstallationKey key;
    private final Clock clock;

    IntakeWriter(Warehouse warehouse, InstallationKey key, Clock clock) {
        this.warehouse = warehouse;
        this.key = key;
        this.clock = clock;
    }

    /**
     * @param used the files that the registry rests on
     * @param reports of all files
     * @param kinds tables in which rows of other kinds than the usual may be
     * @param last the intake before, none at the first
     */
    Run write(
            IntakePlan plan,
            List<StagedFile> used,
            Settlement settlement,
            List<FileReport> reports,
            KnownFiles known,
            List<String> kinds,
            AcceptedFiles accepted,
            Optional<Run> last) {
        Map<String, String> details = details(plan, reports);
        kinds.forEach(table -> details.put(NettedViews.detail(table), "true"));
        Map<String, Long> acceptedRows = new HashMap<>();
        reports.forEach(report -> acceptedRows.merge(report.table(), report.accepted(), Long::sum));
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
        String id = plan.id();
        writer.add(Intake.QUARANTINE, () -> settlement.quarantine(id));
        List<LoggedFile> files = logged(plan, reports, accepted);
        writer.add(FileLog.TABLE, () -> FileLog.table(warehouse, id, files, known));
        Map<String, Long> versions = writer.write();
        Reconciliation.check(
                warehouse, versions, writer.pending(), plan.contracts().tables().values(), reports);
        Run run = new Run(id, Intake.VERB, 0, "", Program.version(), Map.of(), versions, details);
        warehouse.ledger().append(run, clock);
        return run;
    }

    private Map<String, String> details(IntakePlan plan, List<FileReport> reports) {
        Map<String, String> details = new TreeMap<>();
        details.put(Intake.KEY, key.fingerprint());
        details.put(Intake.SYNTHETIC, Boolean.toString(plan.synthetic()));
        details.put(Intake.ONLY_SYNTHETIC, Boolean.toString(plan.synthetic() && !plan.mixesSynthetic()));
        details.put(
                Intake.ROWS,
                Long.toString(reports.stream().mapToLong(FileReport::accepted).sum()));
        details.put(
                Intake.FILES,
                FileLog.names(reports.stream().map(FileReport::file).toList()));
        if (!plan.withdrawn().isEmpty()) {
            details.put(WITHDRAWN, String.join("\n", plan.withdrawn()));
        }
        return details;
    }

    private static List<LoggedFile> logged(IntakePlan plan, List<FileReport> reports, AcceptedFiles accepted) {
        Map<String, PlannedFile> planned = plan.byPath();
        List<LoggedFile> files = new ArrayList<>();
        for (FileReport report : reports) {
            PlannedFile file = planned.get(report.file());
            boolean acceptedNow = accepted.accepts(report.file());
            files.add(new LoggedFile(
                    report,
                    file.survey(),
                    file.arrival()
                            .accepted(acceptedNow
                                    || (file.stays() && file.arrival().accepted()))));
        }
        return files;
    }
}
