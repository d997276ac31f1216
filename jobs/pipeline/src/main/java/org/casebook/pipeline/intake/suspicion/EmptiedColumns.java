package org.casebook.pipeline.intake.suspicion;

import java.util.List;
import java.util.Map;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnTitle;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Limits;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.policy.Text;

/** Columns without any value in a file, although the file that it replaces, or the other files of the table, filled them. */
final class EmptiedColumns {

    private final Map<String, Contract> contracts;
    private final Limits limits;

    EmptiedColumns(Map<String, Contract> contracts, Limits limits) {
        this.contracts = contracts;
        this.limits = limits;
    }

    void find(KnownFiles now, KnownFiles before, Findings findings) {
        for (KnownFile file : now.all()) {
            List<KnownFile> others = others(file, now, before);
            Contract contract = contracts.get(file.table());
            for (Column column : contract.columns()) {
                String name = column.name();
                Text seen = file.filled(name) > 0
                        ? null
                        : seen(file, name, before.at(file.path()).stream().toList(), others);
                if (seen != null) {
                    Text text = Words.sentence(
                            "“%s”全部为空，而%s；请核实是否漏了该列，或其表头改了名称",
                            "'%s' is empty throughout, but %s; check whether the column is missing or its heading changed",
                            ColumnTitle.of(column),
                            seen);
                    findings.at(file, new Suspicion(Suspicion.Kind.COLUMN_EMPTIED, name, 0, text));
                }
            }
        }
    }

    /** The other files of the table, or what the table had before where there is none. */
    private static List<KnownFile> others(KnownFile file, KnownFiles now, KnownFiles before) {
        List<KnownFile> others = now.of(file.table()).stream()
                .filter(other -> !other.path().equals(file.path()))
                .toList();
        return KnownFiles.accepted(others) > 0 ? others : before.of(file.table());
    }

    private Text seen(KnownFile file, String column, List<KnownFile> former, List<KnownFile> others) {
        if (expected(file, column, former, limits.emptiedValues())) {
            return Words.sentence(
                    "上次交付的同名文件有 %s 行填写", "%s rows of the file before had a value", Words.count(filled(former, column)));
        }
        if (expected(file, column, others, limits.expectedValues())) {
            return Words.sentence(
                    "同表其他数据 %s 行中有 %s 行填写",
                    "%2$s of %1$s other rows of the table have a value",
                    Words.count(KnownFiles.accepted(others)),
                    Words.count(filled(others, column)));
        }
        return null;
    }

    /** Whether the file would have so many values at the share that the others have. */
    private static boolean expected(KnownFile file, String column, List<KnownFile> others, long values) {
        long filled = filled(others, column);
        return filled >= values
                && Math.multiplyExact(filled, file.accepted())
                        >= Math.multiplyExact(values, KnownFiles.accepted(others));
    }

    private static long filled(List<KnownFile> files, String column) {
        return files.stream().mapToLong(file -> file.filled(column)).sum();
    }
}
