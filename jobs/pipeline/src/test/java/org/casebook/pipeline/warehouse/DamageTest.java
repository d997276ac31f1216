package org.casebook.pipeline.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.casebook.pipeline.TestSpark;
import org.casebook.policy.BadInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("损坏的文件与程序的错误分得开")
class DamageTest {

    private static final String TABLE = "casebook/any";

    @TempDir
    Path directory;

    private Warehouse open() {
        return Warehouse.open(TestSpark.session(), directory.toString());
    }

    private static Run record(Warehouse warehouse, String id, long version) {
        Run run = new Run(id, "fold", 2019, "", "0", Map.of(), Map.of(TABLE, version), Map.of());
        warehouse.ledger().append(run, Clock.systemUTC());
        return warehouse.ledger().last("fold", 2019).orElseThrow();
    }

    @Test
    @DisplayName("大文件里翻转一个比特：大小与名称都对，读到那一页才发现，仍是一句话")
    void aFlippedByteInALargeFile() throws IOException {
        Warehouse warehouse = open();
        Dataset<Row> large = warehouse
                .spark()
                .range(700_000)
                .select(
                        functions.xxhash64(functions.col("id")).as("noise"),
                        functions.lit(2019).as("year"))
                .coalesce(1);
        Run run = record(warehouse, "large", warehouse.replace(TABLE, large, "year = 2019", "year"));
        Path file = data("part-");
        assertThat(Files.size(file)).isGreaterThan(5L << 20);
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
        Files.delete(file.resolveSibling("." + file.getFileName() + ".crc"));
        assertThat(warehouse.isSound(run)).isTrue();

        Throwable failure = catchThrowable(
                () -> warehouse.read(run, TABLE).agg(functions.max("noise")).collectAsList());

        BadInput told = Damage.in(failure).orElseThrow();
        assertThat(told.where()).endsWith(file.getFileName().toString());
        assertThat(told.remedy().en()).contains("casebook fold --year 2019");
    }

    @Test
    @DisplayName("别的版本的日志空了：读的是自己写的那些文件，一行不多")
    void anotherVersionsLogDoesNotMatter() throws IOException {
        Warehouse warehouse = open();
        for (int rows : new int[] {3, 5, 7}) {
            Dataset<Row> some = warehouse.spark().range(rows).withColumn("year", functions.lit(2019));
            record(warehouse, "r" + rows, warehouse.replace(TABLE, some, "year = 2019", "year"));
        }
        Files.write(directory.resolve(TABLE).resolve("_delta_log/00000000000000000001.json"), new byte[0]);
        Files.delete(directory.resolve(TABLE).resolve("_delta_log/.00000000000000000001.json.crc"));

        Run last = warehouse.ledger().last("fold", 2019).orElseThrow();
        assertThat(warehouse.read(last, TABLE).count()).isEqualTo(7);
        assertThat(warehouse.isSound(warehouse.ledger().runs().get(1))).isFalse();
    }

    @Test
    @DisplayName("一次运行分几次写入：每一次都在封印里")
    void severalCommitsOfOneRun() throws IOException {
        Warehouse warehouse = open();
        Dataset<Row> rows = warehouse.spark().range(2).toDF().coalesce(1);
        long first = warehouse.overwrite("outcome/difference", rows);
        warehouse.overwrite("outcome/other", rows);
        long second = warehouse.append("outcome/difference", rows);
        Run run = new Run(
                "s",
                "simulate",
                2019,
                "",
                "0",
                Map.of(),
                Map.of("outcome/difference", second),
                Map.of(Run.commitsOf("outcome/difference"), first + " " + second));
        warehouse.ledger().append(run, Clock.systemUTC());
        Run recorded = warehouse.ledger().last("simulate", 2019).orElseThrow();

        assertThat(warehouse.read(recorded, "outcome/difference").count()).isEqualTo(4);
        Files.delete(warehouse.filesWritten(recorded, "outcome/difference").stream()
                .map(file -> Path.of(file.toUri()))
                .findFirst()
                .orElseThrow());
        assertThat(warehouse.isSound(recorded)).isFalse();
    }

    @Test
    @DisplayName("不在数据仓库里的文件、程序自己的错误：不是损坏")
    void otherFailuresAreNotDamage() {
        assertThat(Damage.in(new IllegalStateException("casebook/any/_delta_log/0.json")))
                .isEmpty();
        assertThat(Damage.in(new FileNotFoundException("/home/me/casebook/conf/policy (No such file)")))
                .isEmpty();
        assertThat(Damage.in(new RuntimeException(new FileNotFoundException(
                        "File file:/srv/casebook/w/registry/person/part-0.parquet does not exist"))))
                .hasValueSatisfying(told ->
                        assertThat(told.where()).isEqualTo("file:/srv/casebook/w/registry/person/part-0.parquet"));
    }

    private Path data(String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve(TABLE))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
