package org.casebook.pipeline.intake.suspicion;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Limits;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.policy.Text;

/**
 * Tables, and files that replace an earlier one, with a tenth of the former rows or less. A new file that adds to a table
 * is never held against the others: a month is small beside a year.
 */
final class ShrunkTables {

    private final Map<String, Contract> contracts;
    private final Limits limits;

    ShrunkTables(Map<String, Contract> contracts, Limits limits) {
        this.contracts = contracts;
        this.limits = limits;
    }

    /** @return the tables that have shrunk as a whole */
    Set<String> find(KnownFiles now, KnownFiles before, Findings findings) {
        Set<String> shrunk = new TreeSet<>();
        before.byTable().forEach((table, files) -> {
            long former = KnownFiles.accepted(files);
            long rows = KnownFiles.accepted(now.of(table));
            if (isShrunk(former, rows) && contracts.containsKey(table)) {
                shrunk.add(table);
                findings.at(
                        table,
                        Suspicion.Kind.TABLE_SHRUNK,
                        "",
                        Words.sentence(
                                "数据表“%s”只有 %s 行，上次交付后有 %s 行；请核实是否导出不完整，或漏交了文件",
                                "the table '%s' has %s rows, %s after the delivery before; check whether the export is"
                                        + " incomplete or a file is missing",
                                new Text(contracts.get(table).title(), table),
                                Words.count(rows),
                                Words.count(former)));
            }
        });
        now.all().stream().filter(file -> !shrunk.contains(file.table())).forEach(file -> {
            Optional<KnownFile> former = before.at(file.path());
            if (former.filter(was -> isShrunk(was.accepted(), file.accepted())).isPresent()) {
                findings.at(file, new Suspicion(Suspicion.Kind.TABLE_SHRUNK, "", 0, text(file, former.get())));
            }
        });
        return shrunk;
    }

    private static Text text(KnownFile file, KnownFile former) {
        return Words.sentence(
                "本文件只有 %s 行，被它替换的上次交付的同名文件有 %s 行；请核实是否导出不完整",
                "the file has %s rows, the one of the delivery before that it replaces had %s; check whether the export is"
                        + " incomplete",
                Words.count(file.accepted()),
                Words.count(former.accepted()));
    }

    private boolean isShrunk(long former, long rows) {
        return former >= limits.shrunkRows() && !limits.shrunkShare().exceededBy(rows, former);
    }
}
