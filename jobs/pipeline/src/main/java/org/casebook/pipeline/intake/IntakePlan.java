package org.casebook.pipeline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casebook.pipeline.Program;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.intake.contract.FileVerdict;
import org.casebook.pipeline.intake.value.Fingerprint;
import org.casebook.policy.Text;

/**
 * What an intake will work on.
 *
 * @param id of the run: the same for the same files, contracts, key, options and program
 * @param files that can be read
 * @param rejected files that are rejected before they are read
 * @param surveys of the bytes of every file of a known table, by path
 */
record IntakePlan(
        String id,
        Contracts contracts,
        List<StagedFile> files,
        List<FileReport> rejected,
        Map<String, Surveyed> surveys,
        boolean synthetic) {

    static IntakePlan of(
            IntakeRequest request,
            Contracts contracts,
            Delivery delivery,
            Map<String, Surveyed> surveys,
            InstallationKey key) {
        String rules = new Fingerprint()
                .add(Program.version())
                .add(contracts.fingerprint())
                .add(key.fingerprint())
                .hex();
        List<StagedFile> files = delivery.files().stream()
                .filter(file -> surveys.get(file.path()).problem() == null)
                .map(file -> new StagedFile(
                        file,
                        contracts.tables().get(file.table()),
                        new Fingerprint()
                                .add(rules)
                                .add(file.path())
                                .add(file.deliveryDay())
                                .add(surveys.get(file.path()).sha256())
                                .hex()))
                .toList();
        List<FileReport> rejected = rejected(delivery, surveys);
        Fingerprint id =
                new Fingerprint().add(rules).add(request.acceptBadFiles()).add(delivery.synthetic());
        rejected.stream().map(FileReport::file).sorted().forEach(id::add);
        files.stream().sorted(StagedFile.BY_DELIVERY).forEach(file -> id.add(file.fingerprint()));
        return new IntakePlan(id.hex(), contracts, files, rejected, surveys, delivery.synthetic());
    }

    private static List<FileReport> rejected(Delivery delivery, Map<String, Surveyed> surveys) {
        List<FileReport> rejected = new ArrayList<>(delivery.refused());
        delivery.files().forEach(file -> {
            Text problem = surveys.get(file.path()).problem();
            if (problem != null) {
                rejected.add(FileReport.rejected(file.path(), file.table(), FileVerdict.UNREADABLE, 0, problem));
            }
        });
        return rejected;
    }

    /** Names the content of a table: the same as long as none of the files it rests on changes. */
    String contentOf(String table, List<StagedFile> used) {
        Fingerprint content = new Fingerprint().add(contracts.fingerprint());
        used.stream()
                .sorted(StagedFile.BY_DELIVERY)
                .filter(file -> file.contract().table().equals(table)
                        || file.contract().table().equals("person")
                        || file.contract().table().equals("employer"))
                .forEach(file -> content.add(file.fingerprint()));
        return content.hex();
    }
}
