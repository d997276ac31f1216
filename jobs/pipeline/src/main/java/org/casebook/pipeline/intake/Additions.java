package org.casebook.pipeline.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casebook.pipeline.Program;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.intake.contract.FileVerdict;
import org.casebook.pipeline.intake.read.SourceFile;
import org.casebook.pipeline.intake.value.Fingerprint;

/**
 * Adds a delivery to what earlier ones brought: a file counts by its path, the same path replaces, what is absent stays. A
 * content that came before under the same path keeps its day and its place in the order of delivery.
 */
final class Additions {

    private final IntakeRequest request;
    private final Contracts contracts;
    private final String rules;
    private final Map<String, LoggedFile> earlier = new LinkedHashMap<>();
    private final long sequence;

    /** @param log the files as the intake before left them */
    Additions(IntakeRequest request, Contracts contracts, InstallationKey key, List<LoggedFile> log) {
        this.request = request;
        this.contracts = contracts;
        this.rules = new Fingerprint()
                .add(Program.version())
                .add(contracts.fingerprint())
                .add(key.fingerprint())
                .hex();
        log.forEach(file -> earlier.put(PathName.of(file.path()), file));
        this.sequence = 1
                + log.stream()
                        .mapToLong(file -> file.arrival().sequence())
                        .max()
                        .orElse(0);
    }

    /**
     * @param surveys of the delivered files of known tables, by path
     * @throws org.casebook.policy.BadInput when names contradict each other, or a file is to go that never came
     */
    IntakePlan plan(Delivery delivery, Map<String, Surveyed> surveys) {
        Map<String, PlannedFile> files = new TreeMap<>();
        for (SourceFile file : delivery.files()) {
            add(files, delivered(file, surveys.get(file.path()), delivery.synthetic()));
        }
        for (FileReport refused : delivery.refused()) {
            add(files, refused(refused, delivery.synthetic()));
        }
        List<String> withdrawn = new ArrayList<>(Withdrawal.of(request.withdrawn(), earlier, files));
        earlier.forEach((name, known) -> {
            if (!files.containsKey(name) && !withdrawn.contains(known.path())) {
                if (request.mirror()) {
                    withdrawn.add(known.path());
                } else {
                    files.put(name, IntakePlan.staying(known, contracts));
                }
            }
        });
        List<PlannedFile> all = new ArrayList<>(files.values());
        all.sort(Comparator.comparing(PlannedFile::path));
        withdrawn.sort(Comparator.naturalOrder());
        IntakePlan plan = new IntakePlan(
                contracts, rules, sequence, List.copyOf(all), Map.of(), List.copyOf(withdrawn), List.of());
        return new IntakePlan(
                contracts,
                rules,
                sequence,
                plan.all(),
                Map.of(),
                plan.withdrawn(),
                DeliveryNotices.of(plan, delivery, request));
    }

    private static void add(Map<String, PlannedFile> files, PlannedFile file) {
        PlannedFile other = files.put(PathName.of(file.path()), file);
        if (other != null) {
            throw DeliveryNotices.twoOfOneName(other.path(), file.path());
        }
    }

    private PlannedFile delivered(SourceFile file, Surveyed survey, boolean synthetic) {
        LoggedFile known = earlier.get(PathName.of(file.path()));
        boolean same = known != null
                && survey.problem() == null
                && survey.sha256().equals(known.survey().sha256());
        long modified = same ? known.survey().modified() : file.modified();
        String day = request.deliveredOn() != null || !same ? file.deliveryDay() : day(known, modified);
        SourceFile source = new SourceFile(file.path(), file.uri(), file.table(), file.length(), modified, day);
        Contract contract = contracts.tables().get(file.table());
        String fingerprint = new Fingerprint()
                .add(rules)
                .add(file.path())
                .add(day)
                .add(survey.sha256())
                .hex();
        Arrival arrival = new Arrival(
                same ? known.arrival().sequence() : sequence,
                day,
                rules,
                StagedShape.of(contract),
                fingerprint,
                synthetic || (same && known.arrival().synthetic()),
                false);
        FileReport rejected = survey.problem() == null
                ? null
                : FileReport.rejected(file.path(), file.table(), FileVerdict.UNREADABLE, 0, survey.problem());
        return new PlannedFile(
                source,
                contract,
                survey.modifiedAt(modified),
                arrival,
                rejected,
                false,
                same ? null : usedOrNull(known));
    }

    private static String day(LoggedFile known, long modified) {
        return known.arrival().deliveryDay().isEmpty()
                ? Delivery.day(modified)
                : known.arrival().deliveryDay();
    }

    private PlannedFile refused(FileReport report, boolean synthetic) {
        return new PlannedFile(
                new SourceFile(report.file(), "", report.table(), 0, 0, ""),
                null,
                Surveyed.NONE,
                Arrival.unread(sequence, synthetic),
                report,
                false,
                usedOrNull(earlier.get(PathName.of(report.file()))));
    }

    private static LoggedFile usedOrNull(LoggedFile known) {
        return known != null && known.used() ? known : null;
    }
}
