package org.casebook.pipeline.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.delta.DeltaAnalysisException;
import org.apache.spark.sql.delta.DeltaLog;
import org.casebook.pipeline.TestSpark;
import org.casebook.policy.BadInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("台账所指的版本一直可读")
class RetentionTest {

    private static final String TABLE = "registry/person";

    @TempDir
    Path directory;

    @Test
    @DisplayName("未设保留期的表：下一个检查点清掉45天前的日志，所指版本读不到；一句话说明")
    void deltaDropsOldVersionsByItself() throws IOException {
        writeLikeAnOlderCasebook(8);
        makeOld();
        writeLikeAnOlderCasebook(4);
        Files.writeString(directory.resolve("casebook-retention"), "");
        Warehouse warehouse = open();

        assertThat(logs()).doesNotContain("00000000000000000003.json");
        assertThatThrownBy(() -> warehouse.read(TABLE, 3).count())
                .isInstanceOf(DeltaAnalysisException.class)
                .hasMessageContaining("Cannot time travel Delta table to version 3");
        assertThatThrownBy(() -> warehouse.read(run(3), TABLE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("00000000000000000003.json")
                .hasMessageContaining("casebook intake");
    }

    @Test
    @DisplayName("旧仓库第一次打开即补上保留期：同样的写入之后，所指版本仍可读")
    void mendsAnExistingWarehouse() throws IOException {
        writeLikeAnOlderCasebook(8);
        makeOld();
        Warehouse warehouse = open();
        for (int i = 0; i < 2; i++) {
            warehouse.overwrite(TABLE, warehouse.spark().range(100 + i).toDF());
        }

        assertThat(logs()).contains("00000000000000000003.json", "00000000000000000010.checkpoint.parquet");
        assertThat(warehouse.read(run(3), TABLE).count()).isEqualTo(4);
        assertThat(warehouse.read(TABLE, 3).count()).isEqualTo(4);
    }

    @Test
    @DisplayName("新表从一开始就有保留期")
    void newTablesKeepTheirVersions() throws IOException {
        Warehouse warehouse = open();
        warehouse.overwrite(TABLE, warehouse.spark().range(1).toDF());
        assertThat(Files.readString(directory.resolve(TABLE).resolve("_delta_log/00000000000000000000.json")))
                .contains("\"delta.enableExpiredLogCleanup\":\"false\"")
                .contains("\"delta.deletedFileRetentionDuration\":\"interval 36500 days\"");
    }

    @Test
    @DisplayName("旧仓库的台账没有封印：照样可读，并从下一条起有封印")
    void readsALedgerWithoutSeals() {
        writeLikeAnOlderCasebook(1);
        LedgerEntry old = new LedgerEntry(run(0), Instant.EPOCH, null);
        TestSpark.session()
                .createDataFrame(List.of(old.row()), LedgerEntry.SCHEMA)
                .write()
                .format("delta")
                .save(directory.resolve("ledger").toString());
        Warehouse warehouse = open();

        Run found = warehouse.ledger().last("intake", 0).orElseThrow();
        assertThat(found).isEqualTo(run(0));
        assertThat(warehouse.read(found, TABLE).count()).isEqualTo(1);
        warehouse.ledger().append(run(0), Clock.systemUTC());
        assertThat(warehouse.ledger().entries()).extracting(LedgerEntry::before).containsExactly(null, old.hash());
        assertThat(warehouse.ledger().last("intake", 0).orElseThrow().details()).containsKey("seal:" + TABLE);
    }

    private Warehouse open() {
        return Warehouse.open(TestSpark.session(), directory.toString());
    }

    private static Run run(long version) {
        return new Run("r", "intake", 0, "", "0", Map.of(), Map.of(TABLE, version), Map.of());
    }

    /** Each version i from the first one on holds i + 1 rows. A checkpoint every five versions, for a short test. */
    private void writeLikeAnOlderCasebook(int times) {
        for (int i = 0; i < times; i++) {
            TestSpark.session()
                    .range(i + 1)
                    .toDF()
                    .write()
                    .mode(SaveMode.Overwrite)
                    .format("delta")
                    .option("delta.checkpointInterval", "5")
                    .save(directory.resolve(TABLE).toString());
        }
    }

    /** As if everything had been written 45 days ago, a file per second. */
    private void makeOld() throws IOException {
        Instant then = Instant.now().minus(Duration.ofDays(45));
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                then = then.plusSeconds(1);
                Files.setLastModifiedTime(file, FileTime.from(then));
            }
        }
        DeltaLog.clearCache();
    }

    private List<String> logs() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve(TABLE).resolve("_delta_log"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
