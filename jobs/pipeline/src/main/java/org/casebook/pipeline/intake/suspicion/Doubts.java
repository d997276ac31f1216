package org.casebook.pipeline.intake.suspicion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.profile.FileProfile;

/** What looks odd about a delivery, all rules together: from counts and sums alone, without a look at the rows. */
public final class Doubts {

    private Doubts() {}

    /**
     * @param now the files that the registry rests on now
     * @param before those that it rested on before; none at the first delivery
     * @param superseded rows and sums of {@code CONFLICTING_DUPLICATE}, by path
     * @return by path, in the order of what matters most
     */
    public static Map<String, List<Suspicion>> about(
            KnownFiles now, KnownFiles before, Map<String, FileProfile.Month> superseded, Contracts contracts) {
        var tables = contracts.tables();
        var limits = contracts.limits();
        Findings findings = new Findings(now, before);
        Set<String> shrunk = new ShrunkTables(tables, limits).find(now, before, findings);
        new EmptiedColumns(tables, limits).find(now, before, findings);
        Set<UnusualFiles.Place> unusual = new UnusualFiles(tables, limits).find(now, before, findings);
        new UnusualRows(tables, limits).find(now, unusual, findings);
        new ChangedSums(tables, limits).find(now, before, shrunk, unusual, findings);
        new QuarantinedMoney(tables).find(now, superseded, findings);
        return findings.byPath();
    }
}
