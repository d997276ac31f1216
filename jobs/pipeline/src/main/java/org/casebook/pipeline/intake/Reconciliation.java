package org.casebook.pipeline.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.warehouse.Warehouse;

/** Checks what was written against what was read: no row is lost and none is made up. */
final class Reconciliation {

    private Reconciliation() {}

    /**
     * Checks every file by what reading and settling counted, and every table just written by what Delta counted.
     *
     * @param written the tables that got a new version in this run
     * @throws IllegalStateException when something does not reconcile; that is a fault of the program
     */
    static void check(
            Warehouse warehouse,
            Map<String, Long> versions,
            Set<String> written,
            Iterable<Contract> contracts,
            List<FileReport> reports) {
        for (FileReport report : reports) {
            if (!report.reconciles()) {
                throw new IllegalStateException("Rows do not reconcile: " + report.file() + " read " + report.read()
                        + ", accepted " + report.accepted() + ", duplicates " + report.duplicates() + ", quarantined "
                        + report.quarantinedRows());
            }
        }
        for (Contract contract : contracts) {
            String table = new RegistryTable(contract).name();
            if (written.contains(table)) {
                long accepted = reports.stream()
                        .filter(report -> report.table().equals(contract.table()))
                        .mapToLong(FileReport::accepted)
                        .sum();
                compare(warehouse, table, versions.get(table), accepted);
            }
        }
        long quarantined =
                reports.stream().mapToLong(FileReport::quarantinedRows).sum();
        compare(warehouse, Intake.QUARANTINE, versions.get(Intake.QUARANTINE), quarantined);
    }

    private static void compare(Warehouse warehouse, String table, long version, long expected) {
        long rows = warehouse.rowsWritten(table, version);
        if (rows != expected) {
            throw new IllegalStateException(
                    "Rows do not reconcile: " + expected + " rows should be in " + table + ", " + rows + " are");
        }
    }
}
