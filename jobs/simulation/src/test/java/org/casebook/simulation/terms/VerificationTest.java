package org.casebook.simulation.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.casebook.policy.BadInput;
import org.casebook.policy.Lang;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.Conf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("--strict：将用到的取值须在一年内核实过")
class VerificationTest {

    private static final String STEM = "tianjin-travel-allowance";
    private static final List<MeasureDefinition> TIANJIN = List.of(Measures.get(STEM));

    /** One value of each term was checked; those of 2021 and of {@code perYear} vary. */
    private static final String FILE = """
            measure: tianjin-travel-allowance
            article: 19
            inForce: {from: 2019-01-09, until: 2021-06-30, source: 示例}
            terms:
              minimumMonths:
                label: 最少月数
                labelEn: months, at least
                unit: months
                range: 0..12
                values:
                  - {from: 2019-01-09, until: 2020-12-31, value: 6, policy: 第十九条末句, verified: 2025-03-01}
                  - {from: 2021-01-01, value: 3, assumption: 示例}
              perYear:
                label: 每年补助
                labelEn: amount a year
                unit: yuan
                range: 0..100000
                values:
                  - {from: 2019-01-09, value: 2000, regulation: 示例文件, verified: 2025-03-01}
            """;

    private static final LocalDate A_YEAR_LATER = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-01", "2026-03-01"})
    @DisplayName("核实当天起满一年为止都可以用")
    void acceptsValuesCheckedWithinAYear(LocalDate today) throws IOException {
        assertThatCode(() -> new Verification(today).require(book(), 2019)).doesNotThrowAnyException();
        assertThatCode(() -> new Verification(today).require(book(), 2018)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("超过一年一天：列出每一个，说明文件、行、参数、取值、核实日期和办法")
    void refusesValuesCheckedMoreThanAYearAgo() throws IOException {
        PolicyBook book = book();
        assertThatThrownBy(() -> new Verification(A_YEAR_LATER.plusDays(1)).require(book, 2019))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("2 of the values in use")
                .hasMessageContaining("yaml:11  tianjin-travel-allowance.minimumMonths = 6 (checked on 2025-03-01)")
                .hasMessageContaining("yaml:19  tianjin-travel-allowance.perYear = 2000 (checked on 2025-03-01)")
                .satisfies(e -> assertThat(((BadInput) e).message(Lang.ZH))
                        .contains("有 2 个", "核实于 2025-03-01", "办法：", "verified"));
    }

    @Test
    @DisplayName("只看政策年度内执行的取值：2021年起的取值从未核实，2019年照算，2021年不算，2022年已不执行")
    void looksAtTheValuesOfTheYearOnly() throws IOException {
        PolicyBook book = book();
        assertThatCode(() -> new Verification(A_YEAR_LATER).require(book, 2020)).doesNotThrowAnyException();
        assertThatCode(() -> new Verification(A_YEAR_LATER).require(book, 2022)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Verification(A_YEAR_LATER).require(book, 2021))
                .hasMessageContaining("1 of the values in use")
                .hasMessageContaining("minimumMonths = 3 (never checked)");
    }

    @Test
    @DisplayName("--as-of：看那一天的取值，不论年度")
    void looksAtTheValuesOfTheDay() throws IOException {
        PolicyBook early = book().asOf(LocalDate.of(2020, 12, 31));
        PolicyBook late = book().asOf(LocalDate.of(2021, 1, 1));
        PolicyBook never = book().asOf(LocalDate.of(2021, 7, 1));
        assertThatCode(() -> new Verification(A_YEAR_LATER).require(early, 2021))
                .doesNotThrowAnyException();
        assertThatCode(() -> new Verification(A_YEAR_LATER).require(never, 2021))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Verification(A_YEAR_LATER).require(late, 2019))
                .hasMessageContaining("minimumMonths = 3 (never checked)");
    }

    @Test
    @DisplayName("用户自己给的取值不须核实")
    void exemptsWhatTheUserGave() throws IOException {
        PolicyBook book = book().with(List.of("tianjin-travel-allowance.minimumMonths=4"), TIANJIN);
        assertThatCode(() -> new Verification(A_YEAR_LATER).require(book, 2021)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("只给一个县的取值，其余各县的仍须核实")
    void doesNotExemptTheOtherCounties() {
        Verification verification = new Verification(LocalDate.of(2026, 11, 23));
        List<String> benefit = List.of(
                "unemployment-benefit.minimumInsuredMonths=12",
                "unemployment-benefit.durations=12+18+24",
                "unemployment-benefit.durationSteps=12+60+120",
                "unemployment-benefit.medicalBase=3000",
                "unemployment-benefit.medicalRate=8%");
        List<MeasureDefinition> only = List.of(Measures.get("unemployment-benefit"));
        PolicyBook base = new PolicyBook(
                        Map.of("unemployment-benefit", Conf.policy().of("unemployment-benefit")), List.of())
                .with(benefit, only);

        PolicyBook whole = base.with(List.of("unemployment-benefit.monthlyByCounty=1400"), only);
        PolicyBook partly = base.with(List.of("unemployment-benefit.monthlyByCounty.620802=1500"), only);

        assertThatCode(() -> verification.require(whole, 2019)).doesNotThrowAnyException();
        assertThatThrownBy(() -> verification.require(partly, 2019))
                .hasMessageContaining("1 of the values in use")
                .hasMessageContaining("monthlyByCounty = 620802=1500+620871=1413+other=1368 (never checked)");
    }

    @Test
    @DisplayName("列出头几个，其余只说个数")
    void listsTheFirstOnly() {
        assertThatThrownBy(() -> new Verification(LocalDate.of(2040, 1, 1)).require(Conf.policy(), 2019))
                .hasMessageContaining("distressed-employer-refund")
                .satisfies(e -> {
                    String zh = ((BadInput) e).message(Lang.ZH);
                    int count = Integer.parseInt(zh.replaceAll("(?s).*取值中有 (\\d+) 个.*", "$1"));
                    assertThat(count).isGreaterThan(8);
                    assertThat(zh.lines().filter(line -> line.contains(".yaml:")))
                            .hasSize(8);
                    assertThat(zh).contains("另有 " + (count - 8) + " 个");
                });
    }

    @Test
    @DisplayName("核实日期在今天之后：配置有误")
    void refusesDaysThatHaveNotCome() throws IOException {
        PolicyBook book = book();
        assertThatCode(() -> new Verification(LocalDate.of(2025, 3, 1)).checkDays(book))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Verification(LocalDate.of(2025, 2, 28)).checkDays(book))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("'verified' says 2025-03-01, which is after today (2025-02-28)")
                .hasMessageContaining("yaml:11 tianjin-travel-allowance.minimumMonths");
    }

    private PolicyBook book() throws IOException {
        Files.writeString(folder.resolve(STEM + ".yaml"), FILE);
        return TermReader.read(folder, TIANJIN);
    }
}
