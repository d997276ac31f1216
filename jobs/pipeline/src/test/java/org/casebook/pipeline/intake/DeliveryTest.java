package org.casebook.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.hadoop.conf.Configuration;
import org.casebook.pipeline.intake.contract.FileVerdict;
import org.casebook.pipeline.intake.read.SourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("清点交付的文件")
@Timeout(20)
class DeliveryTest {

    @TempDir
    Path directory;

    private Path input;

    @BeforeEach
    void oneFile() {
        input = directory.resolve("交付 1");
        Fixture.write(input, "employment/Persons.CSV", "x\n");
    }

    private Delivery found() {
        IntakeRequest request =
                new IntakeRequest(input.toString(), Fixture.CONTRACTS, LocalDate.of(2020, 1, 15), false);
        return Delivery.find(request, Fixture.contracts().fileNames(), new Configuration());
    }

    @Test
    @DisplayName("残留文件另列，不影响接收")
    void namesLitter() {
        Fixture.write(input, "employment/Thumbs.db", "x");
        Fixture.write(input, "__MACOSX/employment/._persons.csv", "x");
        Delivery delivery = found();
        assertThat(delivery.litter()).containsExactly("__MACOSX/employment/._persons.csv", "employment/Thumbs.db");
        assertThat(delivery.files()).extracting(SourceFile::table).containsExactly("person");
        assertThat(delivery.refused()).isEmpty();
    }

    @Test
    @DisplayName("管道不打开，按名拒收")
    void refusesAPipe() throws IOException, InterruptedException {
        Path pipe = input.resolve("employment/certificates.csv");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        expectRefused("employment/certificates.csv", "管道");
    }

    @Test
    @DisplayName("指向目录之外、设备、文件夹或不存在之处的链接按名拒收")
    void refusesLinksOut() throws IOException {
        Path outside = Fixture.write(directory, "outside.csv", "x\n");
        Path link = input.resolve("employment/certificates.csv");
        for (Path target : new Path[] {outside, Path.of("/dev/zero"), directory}) {
            Files.createSymbolicLink(link, target);
            expectRefused("employment/certificates.csv", "目录之外");
            Files.delete(link);
        }
        Files.createSymbolicLink(link, directory.resolve("nowhere"));
        expectRefused("employment/certificates.csv", "失效");
        Files.delete(link);
        Files.createSymbolicLink(link, input.resolve("employment"));
        expectRefused("employment/certificates.csv", "普通文件");
    }

    @Test
    @DisplayName("指向目录之内普通文件的链接照常接收")
    void followsLinksInside() throws IOException {
        Files.createSymbolicLink(input.resolve("employment/persons-2.csv"), input.resolve("employment/Persons.CSV"));
        assertThat(found().files())
                .extracting(SourceFile::path, SourceFile::length)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("employment/Persons.CSV", 2L),
                        org.assertj.core.groups.Tuple.tuple("employment/persons-2.csv", 2L));
    }

    private void expectRefused(String path, String why) {
        assertThat(found().refused()).singleElement().satisfies(report -> {
            assertThat(report.file()).isEqualTo(path);
            assertThat(report.table()).isEqualTo("certificate");
            assertThat(report.verdict()).isEqualTo(FileVerdict.UNREADABLE);
            assertThat(report.detail().zh()).contains(why);
        });
    }
}
