package org.casebook.report.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.casebook.policy.County;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("一万个方案")
class TenThousandTest {

    @Test
    @DisplayName("逐个写出，64 MB 内存足够：144 万行不会同时在内存里")
    void areWrittenOneByOne(@TempDir Path directory) throws Exception {
        Path finding = directory.resolve("finding.txt");
        Path log = directory.resolve("log.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TenThousand.class.getName(),
                        finding.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(180, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        assertThat(ended).as("ends within three minutes").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        Map<String, Long> lines = Files.readAllLines(finding).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> Long.valueOf(words[1])));
        long rows = (long) TenThousand.SCENARIOS
                * TenThousand.MEASURES
                * County.all().size();
        assertThat(lines)
                .as("one line per row and one for the heading; two counties, industries and scales each")
                .containsEntry("csv", rows + 1)
                .containsEntry("parts", 6L * TenThousand.SCENARIOS + 1);
        assertThat(lines.get("json")).isGreaterThan(rows);
        assertThat(lines.get("table")).isGreaterThan(2L * TenThousand.SCENARIOS);
        assertThat(lines.get("page")).isBetween(1_000L, 20_000L);
    }
}
