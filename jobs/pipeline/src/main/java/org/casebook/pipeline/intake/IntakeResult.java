package org.casebook.pipeline.intake;

import java.util.List;
import org.casebook.pipeline.warehouse.Run;

/**
 * What an intake did.
 *
 * @param unchanged whether the registry already held exactly this, so that nothing was done
 * @param readAnew how many files were read in this run; the others had been read before
 * @param files all that the registry rests on, in the order of their paths
 * @param changes what this run changed about them
 */
public record IntakeResult(Run run, boolean unchanged, int readAnew, List<FileReport> files, Changes changes) {

    public IntakeResult(Run run, boolean unchanged, int readAnew, List<FileReport> files) {
        this(run, unchanged, readAnew, files, Changes.NONE);
    }
}
