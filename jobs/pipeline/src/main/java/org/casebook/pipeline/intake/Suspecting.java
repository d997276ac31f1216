package org.casebook.pipeline.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.profile.FileProfile.Month;
import org.casebook.pipeline.intake.read.FileFacts;
import org.casebook.pipeline.intake.suspicion.Doubts;
import org.casebook.pipeline.intake.suspicion.KnownFile;
import org.casebook.pipeline.intake.suspicion.KnownFiles;

/** Brings what is known of a delivery before the rules of suspicion, and what these find into the reports of the files. */
final class Suspecting {

    private Suspecting() {}

    /**
     * Adds to the reports what looks odd.
     *
     * @param session in which the rows were settled
     * @param used the files that the registry rests on
     * @return what the next delivery will be held against
     */
    static KnownFiles suspect(
            SparkSession session,
            Map<StagedFile, FileReport> reports,
            List<StagedFile> used,
            FileReports drawn,
            KnownFiles before,
            Contracts contracts) {
        SettledMoney settled = SettledMoney.of(
                session,
                used.stream()
                        .filter(file -> reports.get(file).settledOtherwise())
                        .toList());
        List<KnownFile> known = new ArrayList<>();
        Map<String, Month> superseded = new HashMap<>();
        for (StagedFile file : used) {
            FileFacts facts = drawn.facts(file);
            String path = file.source().path();
            known.add(new KnownFile(
                    path,
                    file.contract().table(),
                    reports.get(file).accepted(),
                    filled(file.contract(), facts),
                    facts.profile().without(settled.months(file))));
            settled.months(file, Reason.CONFLICTING_DUPLICATE.name()).values().stream()
                    .reduce(Month::plus)
                    .ifPresent(lost -> superseded.put(path, lost));
        }
        KnownFiles now = new KnownFiles(known);
        Map<String, List<Suspicion>> found = Doubts.about(now, before, superseded, contracts);
        used.forEach(file -> reports.computeIfPresent(
                file,
                (f, report) -> report.suspected(found.getOrDefault(file.source().path(), List.of()))));
        return now;
    }

    private static Map<String, Long> filled(Contract contract, FileFacts facts) {
        Map<String, Long> filled = new TreeMap<>();
        for (int i = 0; i < facts.filled().size(); i++) {
            filled.put(contract.columns().get(i).name(), facts.filled().get(i));
        }
        return filled;
    }
}
