package org.casebook.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.DataNature;
import org.casebook.simulation.result.RunIdentity;

/**
 * A table for other programs: plain columns, one meaning each, that may be added up.
 *
 * @param <R> the rows
 * @param name that of its files
 * @param title what one row is
 * @param rows anew each time they are asked for
 */
public record DataTable<R>(String name, Text title, List<DataColumn<R>> columns, Supplier<Stream<R>> rows) {

    /** With the columns that say of what year and run a row is. */
    static <R> DataTable<R> of(
            RunIdentity run,
            int year,
            Lang lang,
            String name,
            Text title,
            List<DataColumn<R>> columns,
            Supplier<Stream<R>> rows) {
        List<DataColumn<R>> all = new ArrayList<>();
        all.add(DataColumn.whole("year", new Text("政策年度", "policy year"), row -> year));
        all.addAll(columns);
        all.add(DataColumn.text(
                "run",
                new Text("测算编号：数据、参数、程序相同则相同", "run: the same for the same data, terms and program"),
                row -> run.id()));
        all.add(DataColumn.text(
                "data_nature",
                new Text("数据性质：合成数据或交付数据", "synthetic or delivered data"),
                row -> DataNature.of(run).in(lang)));
        return new DataTable<>(name, title, List.copyOf(all), rows);
    }
}
