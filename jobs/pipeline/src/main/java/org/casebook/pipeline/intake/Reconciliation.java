package org.casebook.pipeline.intake;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.warehouse.Warehouse;

/** Checks what was really written against what was read: per file, no row is lost and none is made up. */
final class Reconciliation {

    private Reconciliation() {}

    /**
     * @param versions of the tables just written
     * @throws IllegalStateException when a file does not reconcile; that is a fault of the program
     */
    static void check(
            Warehouse warehouse, Map<String, Long> versions, Iterable<Contract> contracts, List<FileReport> reports) {
        Dataset<Row> written = warehouse
                .read(Intake.QUARANTINE, versions.get(Intake.QUARANTINE))
                .select(col("file"), col("reason").isNull().as("accepted"));
        for (Contract contract : contracts) {
            String table = new RegistryTable(contract).name();
            written = written.union(warehouse
                    .read(table, versions.get(table))
                    .select(
                            col(RegistryTable.SOURCE_FILE),
                            col(RegistryTable.SOURCE_FILE).isNotNull()));
        }
        Map<String, Long> accepted = new HashMap<>();
        Map<String, Long> quarantined = new HashMap<>();
        for (Row row : written.groupBy("file", "accepted").count().collectAsList()) {
            (row.getBoolean(1) ? accepted : quarantined).put(row.getString(0), row.getLong(2));
        }
        for (FileReport report : reports) {
            long in = accepted.getOrDefault(report.file(), 0L);
            long out = quarantined.getOrDefault(report.file(), 0L);
            if (in != report.accepted() || out != report.quarantinedRows() || !report.reconciles()) {
                throw new IllegalStateException("Rows do not reconcile: " + report.file() + " read " + report.read()
                        + ", duplicates " + report.duplicates() + ", accepted " + report.accepted() + ", quarantined "
                        + report.quarantinedRows() + ", but written " + in + " and " + out);
            }
        }
    }
}
