package org.casebook.pipeline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("cluster")
class ClusterTest {

    private static final String SAMPLES =
            Path.of(System.getProperty("casebook.root"), "data-samples").toString();

    private static final String SCENARIOS = Path.of(
                    System.getProperty("casebook.root"), "conf/scenarios/county-relaxation.yaml")
            .toString();

    /** A Parquet file ends with its footer, the footer's length and four bytes of magic. */
    private static final int MAGIC = 4;

    @TempDir
    Path directory;

    @Test
    @DisplayName("独立集群（一主两从）与本机得到相同的测算结果，逐字节一致")
    void givesTheSameBytesOfOutcomesAsLocalMode() throws IOException {
        Path key = Files.writeString(directory.resolve("key"), "0123456789abcdef0123456789abcdef\n");
        try (StandaloneCluster cluster = StandaloneCluster.start(directory)) {
            Path clustered = directory.resolve("warehouse-cluster");
            Path local = directory.resolve("warehouse-local");
            String onCluster = run(cluster, cluster.url(), clustered, key);
            String here = run(cluster, "local[2]", local, key);
            assertThat(onCluster).isEqualTo(here).contains("\"tianjin-travel-allowance\"");
            assertThat(outcomes(clustered, "outcome/estimate"))
                    .hasSize(1)
                    .isEqualTo(outcomes(local, "outcome/estimate"));
            assertThat(outcomes(clustered, "outcome/difference"))
                    .hasSize(1)
                    .isEqualTo(outcomes(local, "outcome/difference"));
        }
    }

    /** Intake, fold, estimate and simulate; answers the budget and the scenarios as JSON. */
    private static String run(StandaloneCluster cluster, String master, Path warehouse, Path key) throws IOException {
        String store = warehouse.toUri().toString();
        cluster.casebook(
                master,
                "intake",
                "--input",
                SAMPLES,
                "--warehouse",
                store,
                "--key-file",
                key.toString(),
                "--delivered-on",
                "2020-01-15");
        cluster.casebook(master, "fold", "--year", "2019", "--warehouse", store);
        String budget =
                cluster.casebook(master, "estimate", "--year", "2019", "--warehouse", store, "--format", "json");
        return budget
                + cluster.casebook(
                        master,
                        "simulate",
                        "--scenarios",
                        SCENARIOS,
                        "--year",
                        "2019",
                        "--warehouse",
                        store,
                        "--format",
                        "json");
    }

    /**
     * The data pages of an outcome table's files, byte by byte. The footer is left out: Parquet lists a column's
     * encodings there in the order of a hash set, which differs from one JVM to the next.
     */
    private static List<String> outcomes(Path warehouse, String table) throws IOException {
        try (Stream<Path> files = Files.walk(warehouse.resolve(table))) {
            return files.filter(file -> file.toString().endsWith(".parquet")
                            && !file.toString().contains("_delta_log"))
                    .sorted()
                    .map(ClusterTest::dataPages)
                    .toList();
        }
    }

    private static String dataPages(Path file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            int footer = bytes.getInt(bytes.limit() - MAGIC - Integer.BYTES);
            int end = bytes.limit() - MAGIC - Integer.BYTES - footer;
            assertThat(end).as("data before the footer").isGreaterThan(MAGIC);
            return HexFormat.of().formatHex(bytes.array(), 0, end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
