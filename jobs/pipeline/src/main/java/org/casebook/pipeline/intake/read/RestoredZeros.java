package org.casebook.pipeline.intake.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnTitle;
import org.casebook.pipeline.intake.contract.RowPlace;
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

    /** @param file path of the file that holds the codes */
    List<Suspicion> suspicions(String file) {
        List<Suspicion> suspicions = new ArrayList<>();
        columns.forEach((column, found) -> suspicions.add(new Suspicion(
                Suspicion.Kind.LEADING_ZEROS_RESTORED, column.name(), found.line(), text(file, column, found))));
        return suspicions;
    }

    private static Text text(String file, Column column, Restored found) {
        Text place = RowPlace.of(file, found.line()).spoken();
        return new Text(
                "列“" + ColumnTitle.of(column).zh() + "”：" + found.count() + " 个代码缺前导零，已补齐，如" + place.zh() + " "
                        + found.from() + " → " + found.to() + "；请将该列设为文本后导出",
                "column '" + column.name() + "': " + found.count()
                        + " codes had lost leading zeros, which were put back, such as " + found.from() + " → "
                        + found.to() + " in " + place.en() + "; format the column as text");
    }
}
