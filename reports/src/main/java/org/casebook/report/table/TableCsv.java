package org.casebook.report.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.casebook.report.Figures;
import org.casebook.report.SafeCsv;

/** A table as CSV: the first row holds the names of the columns, as in every other form of the table; a value that a row has not is empty. */
public final class TableCsv {

    private TableCsv() {}

    /** @param out must write UTF-8; it is flushed, not closed */
    public static <R> void write(DataTable<R> table, Writer out) throws IOException {
        List<String> names = table.columns().stream().map(DataColumn::name).toList();
        SafeCsv.write(out, Stream.concat(Stream.of(names), table.rows().get().map(row -> cells(table, row))));
    }

    private static <R> List<String> cells(DataTable<R> table, R row) {
        return table.columns().stream().map(column -> cell(column, row)).toList();
    }

    private static <R> String cell(DataColumn<R> column, R row) {
        boolean money = column.type() == DataColumn.Type.YUAN;
        return column.value()
                .apply(row)
                .map(value -> money ? Figures.yuan((Long) value) : value.toString())
                .orElse("");
    }
}
