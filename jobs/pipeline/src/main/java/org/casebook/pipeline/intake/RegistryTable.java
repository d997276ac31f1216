package org.casebook.pipeline.intake;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.intake.contract.Contract;

/** One table of the registry: where it lies and how its columns come out of canonical texts. */
record RegistryTable(Contract contract) {

    static final String SOURCE_FILE = "source_file";
    private static final long ROWS_PER_FILE = 1_000_000;

    /** The name in the warehouse. */
    String name() {
        return "registry/" + contract.table();
    }

    /**
     * Types the accepted rows.
     *
     * @param accepted as the settlement gives them
     * @param rows how many these are
     */
    Dataset<Row> typed(Dataset<Row> accepted, long rows) {
        List<org.apache.spark.sql.Column> columns = new ArrayList<>();
        for (int i = 0; i < contract.columns().size(); i++) {
            var column = contract.columns().get(i);
            columns.add(value(i).cast(column.type().sqlType()).as(column.registryName()));
        }
        if (contract.table().equals("person")) {
            columns.add(value(contract.columns().size()).cast("DATE").as("birth_date"));
            columns.add(value(contract.columns().size() + 1).as("sex"));
        }
        columns.add(col("file").as(SOURCE_FILE));
        columns.add(col("line").as("source_line"));
        Dataset<Row> typed = accepted.select(columns.toArray(org.apache.spark.sql.Column[]::new));
        return rows <= ROWS_PER_FILE ? typed.coalesce(1) : typed;
    }

    private static org.apache.spark.sql.Column value(int position) {
        return col("values").getItem(position);
    }
}
