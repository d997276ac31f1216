package org.casebook.simulation.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.simulation.Conf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("取值写成人看的样子")
class ValueTextTest {

    private static final PolicyBook BOOK = Conf.policy();

    static Stream<Term> terms() {
        return BOOK.measures().values().stream().flatMap(measure -> measure.terms().values().stream());
    }

    @ParameterizedTest(name = "{0}={1}：{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "small-enterprise-loan.loanCap | 3000000 | 3,000,000元 | 3,000,000 yuan",
                "small-enterprise-loan.loanCap | 0.5 | 0.5元 | 0.5 yuan",
                "small-enterprise-loan.baseRate | 0.0435 | 4.35% | 4.35%",
                "small-enterprise-loan.subsidyShare | 1/3 | 1/3 | 1/3",
                "small-enterprise-loan.termYears | 2 | 2年 | 2 years",
                "small-enterprise-loan.largeAbove | 100 | 100人 | 100 people",
                "small-enterprise-loan.eligibleGroups | VETERAN+GRADUATE | 退役军人、高校毕业生 | veteran, graduate",
                "job-retention-refund.excludedStandings | '' | 无 | none",
                "unemployment-benefit.durations | 12+18+24 | 12、18、24个月 | 12, 18, 24 months",
                "unemployment-benefit.monthlyByCounty | 1400 | 1,400元 | 1,400 yuan",
                "unemployment-benefit.monthlyByCounty.620881 | 1500 | 崆峒区、平凉工业园区 1,413元；华亭市 1,500元；其他 1,368元 | Kongtong, Pingliang Industrial Park 1,413 yuan; Huating 1,500 yuan; others 1,368 yuan",
            })
    @DisplayName("金额、比例、月、年、人、名单、分县")
    void showsValuesWithTheirUnits(String path, String value, String zh, String en) {
        String[] names = path.split("\\.");
        MeasureDefinition measure = Measures.get(names[0]);
        Term term = BOOK.with(List.of(path + "=" + value), Measures.all())
                .of(names[0])
                .term(names[1]);

        Text shown =
                ValueText.of(measure, term, term.on(LocalDate.of(2019, 6, 30)).orElseThrow());
        assertThat(shown).isEqualTo(new Text(zh, en));
    }

    @ParameterizedTest
    @MethodSource("terms")
    @DisplayName("参数文件中的每个取值都能写出，中文里没有英文单位和选项名")
    void showsEveryValueInForce(Term term) {
        MeasureDefinition measure = Measures.get(term.measure());
        assertThat(term.values())
                .allSatisfy(
                        value -> assertThat(ValueText.of(measure, term, value).zh())
                                .as(
                                        "%s: give the unit '%s' a word in ValueText, and the choice a label",
                                        term.path(), term.unit())
                                .isNotBlank()
                                .doesNotContainPattern("[A-Za-z]"));
    }
}
