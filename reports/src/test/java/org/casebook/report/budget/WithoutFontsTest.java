package org.casebook.report.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.casebook.policy.Lang;
import org.casebook.report.Sample;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("没有安装任何字体的机器")
class WithoutFontsTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("照样出图，逐字节与有字体的机器相同")
    void drawsTheSameChartWithoutAnyFont(@TempDir Path directory) throws Exception {
        Path none = Files.writeString(directory.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig/>");
        Path page = directory.resolve("page.html");
        Path finding = directory.resolve("finding.txt");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.home=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                WithoutFonts.class.getName(),
                page.toString(),
                finding.toString());
        builder.environment().put("FONTCONFIG_FILE", none.toString());
        builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve("log.txt").toFile());
        Process process = builder.start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(() -> read(directory.resolve("log.txt")))
                .isZero();
        assertThat(finding).hasContent("no fonts");
        StringWriter here = new StringWriter();
        new BudgetPage(Sample.LABELS, Lang.ZH, Sample.HEAD)
                .write(Sample.estimate(), Sample.articles(), Sample.files(), List.of(Sample.reserve()), here);
        assertThat(page).hasContent(here.toString());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return "no log: " + e.getMessage();
        }
    }
}
