package org.casebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.BadInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {

    @TempDir
    Path directory;

    @Test
    @DisplayName("每次整表写入得到新版本，旧版本仍可读")
    void keepsEarlierVersionsReadable() {
        Warehouse warehouse = Warehouse.open(TestSpark.session(), directory.toString());
        Dataset<Row> one = TestSpark.session().range(1).toDF();
        long first = warehouse.overwrite("registry/person", one);
        long second = warehouse.overwrite(
                "registry/person", TestSpark.session().range(5).toDF());
        assertThat(second).isGreaterThan(first);
        assertThat(warehouse.read("registry/person", first).count()).isEqualTo(1);
        assertThat(warehouse.read("registry/person", second).count()).isEqualTo(5);
    }

    @Test
    @DisplayName("台账返回同一作业、同一年度最近一次运行")
    void ledgerAnswersTheNewestRun() {
        Warehouse warehouse = Warehouse.open(TestSpark.session(), directory.toString());
        assertThat(warehouse.ledger().last("fold", 2019)).isEmpty();
        Run earlier = run("a", 2019);
        Run later = run("b", 2019);
        warehouse.ledger().append(earlier, Clock.systemUTC());
        warehouse.ledger().append(later, Clock.systemUTC());
        warehouse.ledger().append(run("c", 2020), Clock.systemUTC());
        assertThat(warehouse.ledger().last("fold", 2019)).contains(later);
        assertThat(warehouse.ledger().runs()).extracting(Run::id).containsExactly("a", "b", "c");
    }

    @Test
    @DisplayName("某年没有一行可写，也有自己的版本；别的年份不变")
    void anEmptyYearHasAVersionToo() {
        Warehouse warehouse = Warehouse.open(TestSpark.session(), directory.toString());
        Dataset<Row> rows = warehouse.spark().range(3).withColumn("year", functions.lit(2018));
        Dataset<Row> none = warehouse.spark().range(0).withColumn("year", functions.lit(2019));

        long first = warehouse.replace("casebook/any", rows, "year = 2018", "year");
        long second = warehouse.replace("casebook/any", none, "year = 2019", "year");
        long third = warehouse.append("casebook/any", none);

        assertThat(List.of(first, second, third)).containsExactly(0L, 1L, 2L);
        assertThat(warehouse.read("casebook/any", third).count()).isEqualTo(3);
    }

    @Test
    @DisplayName("更新版本写成的仓库被拒绝，并说明办法")
    void refusesANewerWarehouse() throws Exception {
        Files.writeString(directory.resolve("casebook-format"), "99\n");
        assertThatThrownBy(() -> Warehouse.open(TestSpark.session(), directory.toString()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("newer Casebook (format 99");
    }

    @Test
    @DisplayName("不能写入的仓库被拒绝，并说明位置")
    void refusesAWarehouseThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "not a directory");
        assertThatThrownBy(() -> Warehouse.open(
                        TestSpark.session(), file.resolve("warehouse").toString()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("can't be opened or written");
    }

    private static Run run(String id, int year) {
        return new Run(id, "fold", year, "d", "0", Map.of("registry/person", 1L), Map.of(), Map.of("k", "v"));
    }
}
