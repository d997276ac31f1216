package org.casebook.pipeline.intake.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnTitle;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.policy.Text;

/** Codes of one file whose leading zeros were put back, counted by column. */
final class RestoredZeros {

    private final Map<Column, Restored> columns = new LinkedHashMap<>();

    private record Restored(int line, String from, String to, int count) {}

    void add(Column column, int line, String from, String to) {
        columns.merge(
                column,
                new Restored(line, from, to, 1),
                (first, next) -> new Restored(first.line(), first.from(), first.to(), first.count() + 1));
    }

    List<Suspicion> suspicions() {
        List<Suspicion> suspicions = new ArrayList<>();
        columns.forEach((column, found) -> suspicions.add(new Suspicion(
                Suspicion.Kind.LEADING_ZEROS_RESTORED,
                column.name(),
                found.line(),
                new Text(
                        "列“" + ColumnTitle.of(column).zh() + "”：" + found.count() + " 个代码缺前导零，已补齐，如第 " + found.line()
                                + " 行 " + found.from() + " → " + found.to() + "；请将该列设为文本后导出",
                        "column '" + column.name() + "': " + found.count()
                                + " codes had lost leading zeros, which were put back, such as " + found.from() + " → "
                                + found.to() + " in line " + found.line() + "; format the column as text"))));
        return suspicions;
    }
}
