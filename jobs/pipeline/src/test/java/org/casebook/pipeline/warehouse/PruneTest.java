package org.casebook.pipeline.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.casebook.pipeline.TestSpark;
import org.casebook.pipeline.command.Casebook;
import org.casebook.policy.BadInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("casebook runs：列出运行，清理不再需要的")
class PruneTest {

    private static final String REGISTRY = "registry/person";
    private static final String CASES = "casebook/any";
    private static final String OUTCOME = "outcome/estimate";

    @TempDir
    static Path filled;

    @TempDir
    Path directory;

    private Warehouse warehouse;
    private Run oldFold;

    /** Two rounds of intake, fold and estimate. */
    @BeforeAll
    static void fill() {
        new PruneTest().fill(filled);
    }

    @BeforeEach
    void copy() throws IOException {
        FileUtils.copyDirectory(filled.toFile(), directory.toFile());
        warehouse = Warehouse.open(TestSpark.session(), directory.toString());
        oldFold = warehouse.ledger().runs().get(1);
    }

    private void fill(Path place) {
        warehouse = Warehouse.open(TestSpark.session(), place.toString());
        Run oldIntake = record("i1", "intake", 0, "", Map.of(), overwrite(REGISTRY, 10), "");
        Run oldFold = record("f1", "fold", 2019, "i1", oldIntake.writes(), replace(CASES, 11, "year", "2019"), "");
        record("e1", "estimate", 2019, "f1", oldFold.writes(), replace(OUTCOME, 12, "run", "e1"), "t");
        Run newIntake = record("i2", "intake", 0, "", Map.of(), overwrite(REGISTRY, 20), "");
        Run newFold = record("f2", "fold", 2019, "i2", newIntake.writes(), replace(CASES, 21, "year", "2019"), "");
        record("e2", "estimate", 2019, "f2", newFold.writes(), replace(OUTCOME, 22, "run", "e2"), "t");
    }

    @Test
    @DisplayName("不加 --yes 只说不做；加了才从磁盘上删除；需要的一行不少")
    void freesWhatNoNeededRunRestsOn() throws IOException {
        List<Path> before = data();
        Answer plan = cli("runs", "--prune");
        assertThat(plan.code).as(plan.err).isZero();
        assertThat(plan.out).contains("可清理：3 次运行、3 个文件").contains("--yes");
        assertThat(data()).isEqualTo(before).hasSize(6);

        Answer done = cli("runs", "--prune", "--yes");

        assertThat(done.out).as(done.err).contains("已清理：3 次运行、3 个文件");
        assertThat(data()).hasSize(3);
        for (Run run : warehouse.ledger().runs().subList(3, 6)) {
            assertThat(warehouse.isSound(run)).as(run.id()).isTrue();
        }
        assertThat(warehouse.read(last("fold"), CASES).count()).isEqualTo(21);
        assertThat(warehouse
                        .spark()
                        .read()
                        .format("delta")
                        .load(warehouse.path(OUTCOME).toString())
                        .count())
                .isEqualTo(22);
        assertThat(cli("runs", "f1").out).contains("已清理，无法再读取");
        Run freed = warehouse.ledger().runs().get(1);
        assertThatThrownBy(() -> warehouse.read(freed, CASES))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("f1 (fold) wrote was freed by casebook runs --prune");
        assertThat(cli("runs", "--prune", "--yes").out).contains("0 次运行、0 个文件");
    }

    @Test
    @DisplayName("另一套参数的测算所依据的旧版本保留，虽然 Delta 的最新版本已不含它们")
    void keepsPinnedOldVersions() {
        record("x1", "estimate", 2019, "f1", oldFold.writes(), replace(OUTCOME, 5, "run", "x1"), "reform");

        assertThat(cli("runs", "--prune", "--yes").out).contains("已清理：1 次运行、1 个文件");

        assertThat(warehouse.isSound(oldFold)).isTrue();
        assertThat(warehouse.read(oldFold, CASES).count()).isEqualTo(11);
        assertThat(warehouse.read(warehouse.ledger().runs().get(0), REGISTRY).count())
                .isEqualTo(10);
    }

    @Test
    @DisplayName("正在进行的运行写了一半的文件不动；一天以前的残留、移开的受损表清掉")
    void leavesARunAtWorkAlone() throws IOException {
        overwrite(REGISTRY, 30);
        Path half = directory.resolve(CASES).resolve("year=2019/part-half.parquet");
        Path left = directory.resolve(CASES).resolve("year=2019/part-left.parquet");
        replace(OUTCOME, 7, "run", "at-work");
        Files.writeString(half, "being written");
        Files.writeString(left, "left by a killed run");
        Instant yesterday = Instant.now().minus(Duration.ofHours(25));
        Files.setLastModifiedTime(left, FileTime.from(yesterday));
        Path aside = directory.resolve("damaged/casebook.any-" + yesterday.toEpochMilli());
        Path newlyAside =
                directory.resolve("damaged/casebook.any-" + Instant.now().toEpochMilli());
        for (Path folder : List.of(aside, newlyAside)) {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("part-0"), "x".repeat(1000));
        }

        cli("runs", "--prune", "--yes");

        assertThat(half).exists();
        assertThat(left).doesNotExist();
        assertThat(aside).doesNotExist();
        assertThat(newlyAside).exists();
        assertThat(directory.resolve(OUTCOME).resolve("run=at-work")).isNotEmptyDirectory();
        assertThat(directory.resolve(OUTCOME).resolve("run=e1")).doesNotExist();
        assertThat(warehouse.read(REGISTRY, 2).count()).isEqualTo(30);
        assertThat(warehouse.isSound(last("fold"))).isTrue();
    }

    @Test
    @DisplayName("中途被停：台账已记，文件还在；再来一次清完")
    void aKilledPruneIsRunAgain() throws IOException {
        RunStates states = RunStates.of(warehouse.ledger().entries(), 1);
        String hashes = String.join(
                " ",
                states.in(RunStates.State.SUPERSEDED).stream()
                        .map(LedgerEntry::hash)
                        .toList());
        record("p", "prune", 0, "", Map.of(), Map.of(), Map.of("pruned", hashes));

        assertThat(cli("runs", "--prune", "--yes").out).contains("0 次运行、3 个文件");
        assertThat(data()).hasSize(3);
    }

    @Test
    @DisplayName("需要的运行有日志受损：该表不清理，并说明")
    void leavesADamagedTableAlone() throws IOException {
        Files.writeString(directory.resolve(CASES).resolve("_delta_log/00000000000000000001.json"), "{");
        Files.deleteIfExists(directory.resolve(CASES).resolve("_delta_log/.00000000000000000001.json.crc"));

        Answer done = cli("runs", "--prune", "--yes");

        assertThat(done.code).as(done.err).isZero();
        assertThat(done.out).contains("2 个文件").contains("未作清理：casebook/any");
        assertThat(data()).hasSize(4);
    }

    @Test
    @DisplayName("列出：表格、CSV、JSON；没有仓库与没有这个编号各是一句话")
    void lists() {
        assertThat(cli("runs", "--format", "csv").out.lines())
                .hasSize(7)
                .anyMatch(line -> line.matches("f1,fold,2019,[^,]*,i1,[1-9]\\d*,SUPERSEDED"))
                .anyMatch(line -> line.matches("f2,fold,2019,[^,]*,i2,[1-9]\\d*,NEEDED"));
        assertThat(cli("runs").out).contains("所依据的运行", "可清理", "需要");
        assertThat(cli("runs", "--lang", "en", "--format", "json").out).contains("\"state\" : \"NEEDED\"");
        Answer unknown = cli("runs", "nobody");
        assertThat(unknown.code).isEqualTo(1);
        assertThat(unknown.err).contains("台账中没有编号为 nobody 的运行");
        assertThat(cli("runs", "--yes").code).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runs",
                "quarantine --table 公益 --reason bad-type",
                "fold --year 2019",
                "estimate --year 2019",
                "indicators --year 2019",
                "near-misses --year 2019",
                "explain small-enterprise-loan --list --year 2019"
            })
    @DisplayName("仓库路径写错：一句话，不新建空仓库")
    void makesNoWarehouseWhereNothingIsTakenIn(String line) {
        Path nowhere = directory.resolve("nowhere");
        Answer none = run(nowhere, line.split(" "));
        assertThat(none.code).isEqualTo(1);
        assertThat(none.err).contains("这里没有数据仓库");
        assertThat(nowhere).doesNotExist();
    }

    private Run last(String verb) {
        return warehouse.ledger().last(verb, 2019).orElseThrow();
    }

    private Run record(
            String id,
            String verb,
            int year,
            String data,
            Map<String, Long> reads,
            Map<String, Long> writes,
            String terms) {
        return record(id, verb, year, data, reads, writes, Map.of("terms", terms));
    }

    private Run record(
            String id,
            String verb,
            int year,
            String data,
            Map<String, Long> reads,
            Map<String, Long> writes,
            Map<String, String> details) {
        Run run = new Run(id, verb, year, data, "0", reads, writes, details);
        warehouse.ledger().append(run, Clock.systemUTC());
        return run;
    }

    private Map<String, Long> overwrite(String table, int rows) {
        return Map.of(
                table,
                warehouse.overwrite(table, warehouse.spark().range(rows).toDF().coalesce(1)));
    }

    private Map<String, Long> replace(String table, int rows, String partition, String value) {
        String type = partition.equals("year") ? "int" : "string";
        Dataset<Row> frame = warehouse
                .spark()
                .range(rows)
                .coalesce(1)
                .withColumn(partition, functions.lit(value).cast(type));
        String part = partition + " = " + (type.equals("int") ? value : "'" + value + "'");
        return Map.of(table, warehouse.replace(table, frame, part, partition));
    }

    private List<Path> data() throws IOException {
        List<Path> data = new ArrayList<>();
        for (String table : List.of(REGISTRY, CASES, OUTCOME)) {
            try (Stream<Path> files = Files.walk(directory.resolve(table))) {
                files.filter(file -> file.getFileName().toString().startsWith("part-"))
                        .forEach(data::add);
            }
        }
        return data;
    }

    private record Answer(int code, String out, String err) {}

    private Answer cli(String... arguments) {
        return run(directory, arguments);
    }

    private static Answer run(Path warehouse, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--warehouse", warehouse.toString()));
        int code = Casebook.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Answer(code, out.toString(), err.toString());
    }
}
