package org.casebook.pipeline.intake.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.TestSpark;
import org.casebook.pipeline.intake.FileReport;
import org.casebook.pipeline.intake.Fixture;
import org.casebook.pipeline.intake.InstallationKey;
import org.casebook.pipeline.intake.Intake;
import org.casebook.pipeline.intake.IntakeRequest;
import org.casebook.pipeline.intake.IntakeResult;
import org.casebook.pipeline.intake.Registry;
import org.casebook.pipeline.intake.TestStages;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.warehouse.Warehouse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("一次交付还是逐次交付，登记库一样")
class DeliveriesAddUpTest {

    private static final int DELIVERIES = 2;
    private static final InstallationKey KEY = InstallationKey.find(null, "a key for tests only", Path.of("none"));

    @TempDir
    Path directory;

    private final Contracts contracts = Fixture.contracts();

    /** The rows of each table by delivery. */
    private final Map<String, List<List<List<String>>>> delivered = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    @DisplayName("更正、重复、各种写法：按次接收与一次接收逐字节相同，行数与写入的行数相符")
    void makesTheSameRegistry(long seed) {
        Random random = new Random(seed);
        CleanRows clean = new CleanRows(contracts, seed);
        clean.tables().forEach((table, rows) -> spread(table, rows, clean, random));

        IntakeResult once = atOnce();
        IntakeResult last = null;
        for (int delivery = 0; delivery < DELIVERIES; delivery++) {
            last = oneOf(delivery, random);
        }

        assertThat(rows(warehouse("by delivery"), last)).isEqualTo(rows(warehouse("at once"), once));
        assertThat(counts(last)).isEqualTo(counts(once));
        long written = delivered.values().stream()
                .flatMap(List::stream)
                .mapToLong(List::size)
                .sum();
        assertThat(last.files().stream().mapToLong(FileReport::read).sum()).isEqualTo(written);
        assertThat(last.files())
                .allSatisfy(file -> assertThat(file.read())
                        .as(file.file())
                        .isEqualTo(file.accepted() + file.duplicates() + file.quarantinedRows()));
    }

    /** A row comes once, or again, or corrects one of a delivery before. */
    private void spread(String table, List<List<String>> rows, CleanRows clean, Random random) {
        Contract contract = contracts.tables().get(table);
        boolean referredTo = table.equals("person") || table.equals("employer");
        List<List<List<String>>> deliveries = new ArrayList<>();
        for (int i = 0; i < DELIVERIES; i++) {
            deliveries.add(new ArrayList<>());
        }
        for (List<String> row : rows) {
            List<String> before = random.nextInt(4) == 0 ? clean.corrected(contract, row) : null;
            int first = referredTo ? 0 : random.nextInt(DELIVERIES);
            if (before != null) {
                deliveries.get(0).add(before);
                deliveries.get(DELIVERIES - 1).add(row);
            } else {
                deliveries.get(first).add(row);
                if (random.nextInt(6) == 0) {
                    deliveries.get(DELIVERIES - 1).add(row);
                }
            }
        }
        delivered.put(table, deliveries);
    }

    private IntakeResult atOnce() {
        delivered.forEach((table, deliveries) -> {
            for (int i = 0; i < DELIVERIES; i++) {
                if (!deliveries.get(i).isEmpty()) {
                    Contract contract = contracts.tables().get(table);
                    write("at once files", contract, i, Clothes.plain(contract, deliveries.get(i)));
                }
            }
        });
        return intake("at once files", "at once");
    }

    private IntakeResult oneOf(int delivery, Random random) {
        String folder = "delivery " + delivery;
        delivered.forEach((table, deliveries) -> {
            if (!deliveries.get(delivery).isEmpty()) {
                Contract contract = contracts.tables().get(table);
                write(folder, contract, delivery, new Clothes(contract, random).dress(deliveries.get(delivery)));
            }
        });
        return intake(folder, "by delivery");
    }

    private void write(String folder, Contract contract, int delivery, Clothes.Dressed file) {
        Fixture.write(
                directory,
                folder + "/" + contract.folder() + "/" + contract.stem() + "-2019-0" + (delivery + 1) + file.suffix(),
                file.content());
    }

    private IntakeResult intake(String folder, String warehouse) {
        return new Intake(warehouse(warehouse), KEY, Clock.systemUTC(), new TestStages())
                .run(new IntakeRequest(
                        directory.resolve(folder).toString(), Fixture.CONTRACTS, LocalDate.of(2020, 1, 15), false));
    }

    private Warehouse warehouse(String name) {
        return Warehouse.open(
                TestSpark.session(), directory.resolve("warehouse " + name).toString());
    }

    /** The sorted rows of every table, without the place from which they came. */
    private Map<String, List<String>> rows(Warehouse warehouse, IntakeResult intake) {
        Registry registry = Registry.of(warehouse, intake.run());
        Map<String, List<String>> tables = new TreeMap<>();
        contracts.tables().keySet().forEach(table -> {
            Dataset<Row> rows = registry.table(table).drop("source_file", "source_line");
            tables.put(
                    table,
                    Arrays.asList((String[]) rows.toJSON().collect()).stream()
                            .sorted()
                            .toList());
        });
        return tables;
    }

    private static List<Long> counts(IntakeResult intake) {
        return List.of(
                intake.files().stream().mapToLong(FileReport::read).sum(),
                intake.files().stream().mapToLong(FileReport::accepted).sum(),
                intake.files().stream().mapToLong(FileReport::duplicates).sum(),
                intake.files().stream().mapToLong(FileReport::quarantinedRows).sum());
    }
}
