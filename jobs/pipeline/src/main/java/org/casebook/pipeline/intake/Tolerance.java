package org.casebook.pipeline.intake;

import java.util.List;
import java.util.Map;
import org.casebook.pipeline.intake.contract.FileVerdict;

/** Tells which files stop an intake, given which ones somebody accepts as they are. */
final class Tolerance {

    private final Map<String, PlannedFile> files;
    private final AcceptedFiles accepted;

    Tolerance(IntakePlan plan, AcceptedFiles accepted) {
        this.files = plan.byPath();
        this.accepted = accepted;
    }

    List<FileReport> stopping(List<FileReport> reports) {
        return reports.stream().filter(this::stops).toList();
    }

    private boolean stops(FileReport report) {
        return report.verdict() != FileVerdict.OK
                && !accepted.accepts(report.file())
                && !acceptedBefore(report, files.get(report.file()));
    }

    /** A file that stays was accepted for good, unless this delivery makes more of its rows unusable. */
    private static boolean acceptedBefore(FileReport report, PlannedFile file) {
        return file.stays()
                && file.arrival().accepted()
                && report.faultyRows() <= file.earlier().report().faultyRows();
    }
}
