package org.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.casebook.policy.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("CSV 的行写成工作簿：数字是数字，代码和文字是文字，标题行冻结")
class CsvWorkbookTest {

    @TempDir
    private Path folder;

    private String sheet;
    private String styles;

    @BeforeEach
    void write() throws IOException {
        StringWriter csv = new StringWriter();
        SafeCsv.write(
                csv,
                List.of(
                        List.of("年度", "区划代码", "金额（元）", "说明"),
                        List.of("2019", "620802", "-1234.50", "=1+1"),
                        List.of("2019", "620821", "0.07", "007")));
        Path file = Files.write(folder.resolve("a.xlsx"), CsvWorkbook.of(csv.toString(), Lang.ZH));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            sheet = text(zip, "xl/worksheets/sheet1.xml");
            styles = text(zip, "xl/styles.xml");
        }
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("年度、金额是数字，金额两位小数；代码、说明是文字")
    void tellsNumbersFromTexts() {
        assertThat(sheet)
                .containsPattern("<c r=\"A2\"[^>]*><v>2019</v>")
                .containsPattern("<c r=\"C2\"[^>]*><v>-1234.50</v>")
                .containsPattern("<c r=\"C3\"[^>]*><v>0.07</v>")
                .containsPattern("<c r=\"B2\"[^>]*t=\"s\"")
                .containsPattern("<c r=\"D2\"[^>]*t=\"s\"")
                .containsPattern("<c r=\"D3\"[^>]*t=\"s\"");
        assertThat(styles).contains("#,##0.00");
    }

    @Test
    @DisplayName("标题行冻结")
    void freezesTheHeading() {
        assertThat(sheet).containsPattern("<pane[^>]*ySplit=\"1\"[^>]*state=\"frozen\"");
    }

    @Test
    @DisplayName("像公式的文字：工作簿里没有撇号，也不是公式")
    void keepsTextsAsTheyAre() throws IOException {
        assertThat(SafeCsv.asMeant("'=1+1")).isEqualTo("=1+1");
        assertThat(SafeCsv.asMeant("'tis")).isEqualTo("'tis");
        assertThat(sheet).doesNotContain("<f>");
    }
}
