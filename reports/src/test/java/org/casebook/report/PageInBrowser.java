package org.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.casebook.policy.Lang;
import org.jsoup.Jsoup;
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

/** What holds of every page in a real browser: on a screen, on a telephone and on paper. */
@Tag("browser")
public abstract class PageInBrowser {

    /** What stands between the margins of A4. */
    private static final int PAPER_WIDTH = 711;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private Path directory;

    private final String name;
    private final int charts;
    private final int mostPages;
    private Browser browser;

    /**
     * @param name of the pictures left to look at
     * @param charts how many are shown at a time
     * @param mostPages on paper
     */
    protected PageInBrowser(String name, int charts, int mostPages) {
        this.name = name;
        this.charts = charts;
        this.mostPages = mostPages;
    }

    protected abstract String page(Lang lang) throws IOException;

    @BeforeEach
    void findBrowser() {
        Optional<Browser> found = Browser.find(directory);
        Assumptions.assumeTrue(found.isPresent(), "no Chromium here: name one in CASEBOOK_BROWSER to run this test");
        browser = found.orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"ZH, 1280", "ZH, 768", "ZH, 390", "EN, 1280", "EN, 390"})
    @DisplayName("页面不横向滚动；要滚动的表有提示；格子不被裁，不竖排，数字不断行；每幅图只显示一种大小")
    void fitsTheWidth(Lang lang, int width) throws IOException {
        Element root = browser.probe(page(lang), width);
        assertThat(root.attr("data-width")).isEqualTo(String.valueOf(width));
        assertReadable(root);
        assertThat(root.attr("data-hints")).isEmpty();
        if (width == 1280) {
            assertThat(root.attr("data-wide")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    @DisplayName("A4 纸：版心 188 毫米内没有被裁的表；除末页外没有空过一半的页，页尾没有孤立的标题")
    void fitsPaper(Lang lang) throws IOException {
        String asPrinted = page(lang).replace("@media print", "@media all").replace("@media screen", "@media speech");
        Element root = browser.probe(asPrinted, PAPER_WIDTH);
        assertReadable(root);
        assertThat(root.attr("data-wide")).isEmpty();

        Path pdf = results(lang).resolve(name + ".pdf");
        browser.print(written(page(lang), lang), pdf);
        List<Paper.Sheet> sheets = Paper.read(pdf);
        List<String> headings = headings(page(lang));
        assertThat(sheets.size()).isBetween(2, mostPages);
        assertThat(sheets.subList(0, sheets.size() - 1))
                .extracting(Paper.Sheet::filled)
                .allMatch(filled -> filled > 0.5f);
        assertThat(sheets)
                .extracting(sheet -> sheet.lastLine().replace(" ", ""))
                .noneMatch(line -> headings.stream().anyMatch(heading -> isEndOf(heading, line)));
    }

    /** A long heading may take two lines; a short word may stand in a row, too. */
    private static boolean isEndOf(String heading, String line) {
        return heading.equals(line) || (line.length() > 8 && heading.endsWith(line));
    }

    @ParameterizedTest
    @CsvSource({"ZH, 1280", "ZH, 390", "EN, 1280"})
    @DisplayName("截图留在 target 里供人看")
    void leavesPicturesToLookAt(Lang lang, int width) throws IOException {
        Path png = results(lang).resolve(name + "-" + width + ".png");
        browser.screenshot(written(page(lang), lang), width, 3600, png);
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(width);
    }

    private void assertReadable(Element root) {
        assertThat(root.attr("data-overflow")).isEqualTo("0");
        assertThat(root.attr("data-outside")).isEmpty();
        assertThat(root.attr("data-cut")).isEmpty();
        assertThat(root.attr("data-thin")).isEmpty();
        assertThat(root.attr("data-broken")).isEmpty();
        assertThat(root.attr("data-charts")).isEqualTo(String.valueOf(charts));
        assertThat(root.attr("data-clipped")).isEmpty();
    }

    /** Of sections, tables and columns, without blanks; but for those that rows have, too. */
    private static List<String> headings(String html) {
        Element page = Jsoup.parse(html);
        List<String> rows = page.select("tbody th").eachText();
        return Stream.of("h2", "h3", "caption", "thead th")
                .flatMap(selector -> page.select(selector).eachText().stream())
                .filter(text -> !rows.contains(text))
                .map(text -> text.replace(" ", ""))
                .toList();
    }

    private Path written(String html, Lang lang) throws IOException {
        return Files.writeString(directory.resolve(lang.code() + ".html"), html);
    }

    private static Path results(Lang lang) throws IOException {
        return Files.createDirectories(Path.of("target", "sample", lang.code()));
    }
}
