package org.casebook.report.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.casebook.policy.Lang;
import org.casebook.report.Browser;
import org.casebook.report.Sample;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("browser")
@DisplayName("方案页在浏览器里和纸上")
class ScenarioPageInBrowserTest {

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private Path directory;

    private Browser browser;

    @BeforeEach
    void findBrowser() {
        Optional<Browser> found = Browser.find(directory);
        Assumptions.assumeTrue(found.isPresent(), "no Chromium here: name one in CASEBOOK_BROWSER to run this test");
        browser = found.orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"ZH, 1280", "ZH, 768", "ZH, 390", "EN, 1280", "EN, 390"})
    @DisplayName("不横向滚动，图上文字不出界，两幅图各显示一种大小")
    void fitsTheWidth(Lang lang, int width) throws IOException {
        Element root = browser.probe(page(lang), width);
        assertThat(root.attr("data-width")).isEqualTo(String.valueOf(width));
        assertThat(root.attr("data-overflow")).isEqualTo("0");
        assertThat(root.attr("data-outside")).isEmpty();
        assertThat(root.attr("data-charts")).isEqualTo("2");
        assertThat(root.attr("data-clipped")).isEmpty();
        if (width == 1280) {
            assertThat(root.attr("data-wide")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    @DisplayName("A4 纸：版心 188 毫米内没有被裁的表")
    void fitsPaper(Lang lang) throws IOException {
        String asPrinted = page(lang).replace("@media print", "@media all").replace("@media screen", "@media speech");
        Element root = browser.probe(asPrinted, 711);
        assertThat(root.attr("data-overflow")).isEqualTo("0");
        assertThat(root.attr("data-wide")).isEmpty();
        assertThat(root.attr("data-clipped")).isEmpty();

        Path pdf = results(lang).resolve("scenarios.pdf");
        browser.print(written(page(lang), lang), pdf);
        assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @ParameterizedTest
    @CsvSource({"ZH, 1280", "ZH, 390", "EN, 1280"})
    @DisplayName("截图留在 target 里供人看")
    void leavesPicturesToLookAt(Lang lang, int width) throws IOException {
        Path png = results(lang).resolve("scenarios-" + width + ".png");
        browser.screenshot(written(page(lang), lang), width, 3600, png);
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(width);
    }

    private Path written(String html, Lang lang) throws IOException {
        return Files.writeString(directory.resolve(lang.code() + ".html"), html);
    }

    private static String page(Lang lang) throws IOException {
        StringWriter out = new StringWriter();
        new ScenarioPage(Sample.LABELS, lang).write(CityReforms.result(), out);
        return out.toString();
    }

    private static Path results(Lang lang) throws IOException {
        return Files.createDirectories(Path.of("target", "sample", lang.code()));
    }
}
