package org.casebook.simulation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.Conf;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("二十五条目录：措施取自程序，标准取自参数文件")
class CatalogueTest {

    private static final PolicyBook BOOK = Conf.policy();
    private static final List<Article> ARTICLES =
            ArticleReader.read(Conf.root().resolve("conf/catalogue/articles.yaml"));

    static List<MeasureDefinition> measures() {
        return Measures.all();
    }

    @Test
    @DisplayName("每项措施恰在其条下，次序同程序；条的覆盖方式与措施相符")
    void placesEveryMeasure() {
        Catalogue catalogue = catalogue(LocalDate.of(2019, 12, 31));
        assertThat(catalogue.entries()).hasSize(25);
        assertThat(catalogue.entries().stream()
                        .flatMap(entry -> entry.measures().stream())
                        .map(MeasureEntry::stem))
                .containsExactlyElementsOf(
                        Measures.all().stream().map(MeasureDefinition::stem).toList());
        assertThat(catalogue.entries())
                .allSatisfy(entry -> assertThat(entry.measures())
                        .allSatisfy(measure -> assertThat(entry.article().coverage())
                                .as(measure.stem())
                                .contains(measure.isPopulation() ? Coverage.COUNTED : Coverage.COSTED)));
    }

    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("资金、单位、理由、每个参数及其历次取值都在")
    void showsAllThatCodeAndFilesHold(MeasureDefinition definition) {
        MeasureEntry entry = measure(definition.stem(), LocalDate.of(2019, 12, 31));
        assertThat(entry.funds()).isEqualTo(definition.funds());
        assertThat(entry.unit()).isEqualTo(definition.unit());
        assertThat(entry.grounds()).hasSize(Math.max(0, definition.grounds().size() - 1));
        assertThat(entry.terms())
                .extracting(TermEntry::name)
                .containsExactlyInAnyOrderElementsOf(
                        BOOK.of(definition.stem()).terms().keySet());
        assertThat(entry.terms())
                .allSatisfy(term -> assertThat(term.values())
                        .hasSameSizeAs(
                                BOOK.of(definition.stem()).term(term.name()).values())
                        .allSatisfy(value -> {
                            assertThat(value.source()).isNotBlank();
                            assertThat(value.kind()).isIn("policy", "regulation", "assumption");
                            assertThat(value.from()).isBetween(entry.from(), value.until());
                            assertThat(value.until()).isBeforeOrEqualTo(entry.until());
                        }));
    }

    @ParameterizedTest(name = "{1} 于 {2}：{3}")
    @CsvSource({
        "small-enterprise-loan, loanCap, 2018-11-15, '2,000,000元', regulation",
        "small-enterprise-loan, loanCap, 2018-11-16, '3,000,000元', policy",
        "skill-upgrade-subsidy, minimumInsuredMonths, 2018-12-31, 36个月, regulation",
        "skill-upgrade-subsidy, minimumInsuredMonths, 2020-12-31, 12个月, policy",
        "job-retention-refund, layoffRateBelow, 2019-06-30, 4%, regulation",
        "small-enterprise-loan, largeAbove, 2019-06-30, 100人, policy",
        "unemployment-benefit, monthlyByCounty, 2019-06-30, '崆峒区、平凉工业园区 1,413元；其他 1,368元', assumption",
    })
    @DisplayName("当日的标准：取值带单位，依据分三种")
    void showsTheStandardOfTheDay(String stem, String term, LocalDate day, String shown, String kind) {
        ValueEntry value = value(stem, term, day).orElseThrow();
        assertThat(value.shown().zh()).isEqualTo(shown);
        assertThat(value.kind()).isEqualTo(kind);
    }

    @Test
    @DisplayName("不在执行期：困难企业返还到2019年底为止，取值也到那一天为止")
    void endsWithTheMeasure() {
        MeasureEntry refund = measure("distressed-employer-refund", LocalDate.of(2020, 1, 1));
        assertThat(refund.inForce(LocalDate.of(2019, 12, 31))).isTrue();
        assertThat(refund.inForce(LocalDate.of(2020, 1, 1))).isFalse();
        assertThat(value("distressed-employer-refund", "months", LocalDate.of(2020, 1, 1)))
                .isEmpty();
    }

    @Test
    @DisplayName("最近核实日期：查过的有，没有查过的空")
    void showsWhenValuesWereChecked() {
        assertThat(value("job-retention-refund", "refundRate", LocalDate.of(2019, 6, 30))
                        .orElseThrow()
                        .verified())
                .isPresent();
        assertThat(value("unemployment-benefit", "medicalBase", LocalDate.of(2019, 6, 30))
                        .orElseThrow()
                        .verified())
                .isEmpty();
    }

    @Test
    @DisplayName("要测算而程序里还没有措施的条，看得出来")
    void tellsWhatIsStillMissing() {
        Catalogue without = Catalogue.of(
                ARTICLES, List.of(Measures.get("tianjin-travel-allowance")), BOOK, LocalDate.of(2019, 12, 31));
        assertThat(without.entries().stream()
                        .filter(Catalogue.Entry::lacksMeasure)
                        .map(entry -> entry.article().number()))
                .contains(6, 7, 14)
                .doesNotContain(1, 19, 20, 25);
    }

    @Test
    @DisplayName("只看几条")
    void showsSomeArticles() {
        assertThat(catalogue(LocalDate.of(2019, 12, 31)).only(Set.of(8, 13)).entries())
                .extracting(entry -> entry.article().number())
                .containsExactly(8, 13);
    }

    private static Catalogue catalogue(LocalDate day) {
        return Catalogue.of(ARTICLES, Measures.all(), BOOK, day);
    }

    private static MeasureEntry measure(String stem, LocalDate day) {
        return catalogue(day).entries().stream()
                .flatMap(entry -> entry.measures().stream())
                .filter(measure -> measure.stem().equals(stem))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<ValueEntry> value(String stem, String name, LocalDate day) {
        return measure(stem, day).terms().stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .flatMap(term -> term.on(day));
    }
}
