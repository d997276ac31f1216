package org.casebook.pipeline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.casebook.pipeline.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("样例数据 data-samples")
class SampleTest {

    private static final Path SAMPLES = Path.of(System.getProperty("casebook.root"), "data-samples");

    /** As data-samples/README.md says. */
    private static final Request REQUEST =
            new Request(new BigDecimal("0.001"), 1, new BigDecimal("0.01"), true, Program.version());

    @Test
    @DisplayName("重新生成得到同样的内容")
    void isWhatTheGeneratorMakes(@TempDir Path folder) throws IOException {
        Path fresh = folder.resolve("fresh");
        new Generator(TestCity.CONFIGURATION).generate(REQUEST, fresh);
        Map<String, byte[]> expected = unpacked(TestCity.content(fresh));
        Map<String, byte[]> committed = unpacked(TestCity.content(SAMPLES));
        committed.keySet().removeIf(name -> name.startsWith("expected/") || name.startsWith("README"));
        assertThat(committed.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, bytes) ->
                assertThat(Arrays.equals(committed.get(name), bytes)).as(name).isTrue());
    }

    @Test
    @DisplayName("不超过 3 MB，格式齐全")
    void staysSmall() {
        Map<String, byte[]> files = TestCity.content(SAMPLES);
        files.keySet().removeIf(name -> name.startsWith("expected/"));
        assertThat(files.values().stream().mapToLong(bytes -> bytes.length).sum())
                .isLessThan(3_000_000);
        assertThat(files.keySet())
                .anyMatch(name -> name.endsWith(".csv"))
                .anyMatch(name -> name.endsWith(".csv.gz"))
                .anyMatch(name -> name.endsWith(".txt"))
                .anyMatch(name -> name.endsWith(".xlsx"));
    }

    /** What is compressed is compared by content: the bytes of a compressor may differ between machines. */
    private static Map<String, byte[]> unpacked(Map<String, byte[]> files) throws IOException {
        Map<String, byte[]> unpacked = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".gz")) {
                unpacked.put(
                        file.getKey(), new GZIPInputStream(new ByteArrayInputStream(file.getValue())).readAllBytes());
            } else if (file.getKey().endsWith(".xlsx")) {
                ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.getValue()));
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    unpacked.put(
                            file.getKey() + "!" + entry.getName() + "@" + entry.getTimeLocal(), zip.readAllBytes());
                }
            } else {
                unpacked.put(file.getKey(), file.getValue());
            }
        }
        return unpacked;
    }
}
