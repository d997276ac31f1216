package org.casebook.simulation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.policy.BadInput;
import org.casebook.policy.County;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.simulation.Conf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("读二十五条目录：与条文一致，错一处即停")
class ArticleReaderTest {

    private static final Path FILE = Conf.root().resolve("conf/catalogue/articles.yaml");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("条标、牵头和配合部门及其次序与条文逐字相同")
    void agreesWithTheText() throws IOException {
        List<String> text;
        try (InputStream in = getClass().getResourceAsStream("/articles.txt")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
        assertThat(text).hasSize(25);
        assertThat(ArticleReader.read(FILE).stream()
                        .map(article -> article.number() + "\t"
                                + article.title().zh() + "\t"
                                + article.departments().stream().map(Text::zh).collect(Collectors.joining("、"))
                                + (article.andOthers() ? "等" : "")))
                .containsExactlyElementsOf(text);
    }

    @Test
    @DisplayName("第一条由市发改委牵头，第十五条只有市人社局，第二十二条没有列部门")
    void readsWhoLeads() {
        List<Article> articles = ArticleReader.read(FILE);
        assertThat(articles.get(0).lead()).map(Text::zh).contains("市发改委");
        assertThat(articles.get(14).lead()).map(Text::zh).contains("市人社局");
        assertThat(articles.get(14).partners()).isEmpty();
        assertThat(articles.get(21).lead()).isEmpty();
        assertThat(articles.get(21).responsibility())
                .map(Text::zh)
                .hasValueSatisfying(zh -> assertThat(zh).contains("县（市、区）政府"));
    }

    @Test
    @DisplayName("中英文齐全；有资金或对象的条都写了谁可以申请，来源在列；服务机构和电话都还空着")
    void saysWhoMayApply() {
        for (Article article : ArticleReader.read(FILE)) {
            assertThat(Stream.of(article.title(), article.computed(), article.notComputed()))
                    .allSatisfy(text -> {
                        assertThat(text.zh()).matches(".*\\p{IsHan}.*");
                        assertThat(text.en()).matches("[\\x20-\\x7e]+");
                    });
            boolean pays = article.coverage().contains(Coverage.COSTED)
                    || article.coverage().contains(Coverage.COUNTED);
            assertThat(article.services().isEmpty())
                    .as("article %d", article.number())
                    .isNotEqualTo(pays);
            assertThat(article.services()).allSatisfy(service -> {
                assertThat(service.applicant()).isPresent();
                assertThat(service.source()).startsWith("第");
                assertThat(service.agency().isEmpty()).isTrue();
                assertThat(service.contact().isEmpty()).isTrue();
                assertThat(service.complaints().isEmpty()).isTrue();
            });
        }
    }

    @Test
    @DisplayName("填报：全市一句话，或按县（市、区）各写各的")
    void readsWhatBureausFillIn() throws IOException {
        Service service = ArticleReader.read(changed(
                        "        source: 第十九条末句",
                        "        source: 第十九条末句\n"
                                + "        agency: 市劳务办\n"
                                + "        contact: {620802: 甲路1号, 620871: 乙路2号}"))
                .get(18)
                .services()
                .get(0);
        assertThat(service.agency().city()).isEqualTo("市劳务办");
        assertThat(service.contact().counties())
                .containsEntry(County.KONGTONG, "甲路1号")
                .containsEntry(County.PARK, "乙路2号");
        assertThat(service.complaints()).isEqualTo(LocalText.NONE);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'  - number: 25' | '  - number: 26' | numbered 1 to 25 in order | This one should be 25",
                "'  - number: 2\n' | '  - number: 1\n' | numbered 1 to 25 in order | This one should be 2",
                "'  - number: 25' | '  - nummer: 25' | Unknown key 'nummer' | nearest known key is 'number'",
                "'departments: [市人社局]' | 'departments: [市人社厅]' | department '市人社厅' is not in the list | nearest is '市人社局'",
                "'coverage: [ALERTS]' | 'coverage: [ALARMS]' | 'ALARMS' is not acceptable | COSTED | COUNTED",
                "'    andOthers: false\n' | '' | key 'andOthers' is missing | Add the key",
                "'andOthers: false' | 'andOthers: no' | 'no' is not acceptable | true | false",
                "'    responsibility: {zh: 条末未列部门, en: no bureau is listed}\n' | '' | either 'departments' | as the article has it",
                "'        source: 第十六条第一句\n' | '' | without a source | article and sentence",
                "'        source: 第十六条第一句' | '        source: 第十六条第一句\n        contact: {620899: x}' | Unknown key '620899' | nearest",
                "', en: Early warning}' | '}' | key 'en' is missing | Add the key",
            })
    @DisplayName("错处、位置、办法")
    void refusesWhatIsWrong(String good, String bad, String what, String remedy) throws IOException {
        Path file = changed(good, Optional.ofNullable(bad).orElse(""));
        assertThatThrownBy(() -> ArticleReader.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(what)
                .hasMessageContaining(remedy)
                .hasMessageContaining("articles.yaml:")
                .satisfies(e -> assertThat(((BadInput) e).message(Lang.ZH)).contains("错误：", "办法："));
    }

    @Test
    @DisplayName("少一条、多一条都不行")
    void wantsAllArticlesAndNoMore() throws IOException {
        String text = Files.readString(FILE);
        String last = text.substring(text.indexOf("  - number: 25"));
        Path fewer = write(text.replace(last, ""));
        assertThatThrownBy(() -> ArticleReader.read(fewer)).hasMessageContaining("the file has 24");
        Path more = write(text + last.replace("number: 25", "number: 26"));
        assertThatThrownBy(() -> ArticleReader.read(more)).hasMessageContaining("Delete what is beyond article 25");
    }

    private Path changed(String good, String bad) throws IOException {
        String text = Files.readString(FILE);
        assertThat(text).contains(good);
        return write(text.replaceFirst(Pattern.quote(good), bad));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("articles.yaml"), text);
    }
}
