package org.casebook.pipeline.simulate;

import org.casebook.pipeline.Program;
import org.casebook.pipeline.fold.Fold;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.result.RunIdentity;
import org.casebook.simulation.terms.PolicyBook;

/** What results say of the run that computed them from a casebook. */
public final class RunIdentities {

    private RunIdentities() {}

    /**
     * @param id derived from all that decides the results
     * @param book the terms in force in the run
     * @param coverage what the casebook of the fold covers
     */
    public static RunIdentity of(String id, Run fold, PolicyBook book, DataCoverage coverage) {
        return new RunIdentity(
                id,
                fold.data(),
                book.hash(),
                book.changes(),
                Program.version(),
                fold.writes(),
                Boolean.parseBoolean(fold.details().get(Fold.SYNTHETIC)),
                coverage);
    }
}
