package org.casebook.pipeline.intake;

import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.read.SourceFile;

/**
 * A file that an intake deals with, delivered now or staying.
 *
 * @param source its time of modification is the one under which its content first came; for a file that stays it lies nowhere
 * @param contract null where no table is known
 * @param rejected the report of a file that is rejected without being read, null for all others
 * @param stays whether it is not part of this delivery
 * @param earlier what came under this path before and is used, where that has another content, else null; of a file that
 *     stays, the file as it was
 */
record PlannedFile(
        SourceFile source,
        Contract contract,
        Surveyed survey,
        Arrival arrival,
        FileReport rejected,
        boolean stays,
        LoggedFile earlier) {

    String path() {
        return source.path();
    }

    StagedFile staged() {
        return new StagedFile(source, contract, arrival.fingerprint(), arrival.sequence());
    }
}
