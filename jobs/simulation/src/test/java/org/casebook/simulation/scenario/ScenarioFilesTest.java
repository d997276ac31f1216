package org.casebook.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.casebook.policy.County;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.Conf;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.Term;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("conf/scenarios 的示例")
class ScenarioFilesTest {

    private static final Path FOLDER = Conf.root().resolve("conf/scenarios");

    private static ScenarioBook book(String file) {
        return ScenarioFile.book(FOLDER.resolve(file));
    }

    @Test
    @DisplayName("所有文件可一次读入，中英文问题俱全")
    void canBeReadTogether() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Path[] all = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toArray(Path[]::new);
            List<Scenario> scenarios = ScenarioFile.book(all).all();

            assertThat(all).hasSize(6);
            assertThat(scenarios)
                    .hasSize(1 + 60 + 7 + 1 + 2 + 1)
                    .allSatisfy(scenario -> assertThat(scenario.question().en())
                            .isNotEqualTo(scenario.question().zh()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-01-01", "2018-01-01", "2018-11-16", "2019-12-13", "2020-04-15"})
    @DisplayName("历次规定：与 --as-of 同日的小微企业贷款参数相同，年末的每一项")
    void historyIsTheLawOfThatDay(String day) {
        MeasureDefinition loan = Measures.get("small-enterprise-loan");
        PolicyBook asOf = ScenarioFile.POLICY.asOf(LocalDate.parse(day));
        PolicyBook scenario = book("history-small-enterprise-loan.yaml")
                .terms("history[" + day + "]")
                .elsewhere();

        for (int year = 2016; year <= 2022; year++) {
            LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
            assertThat(scenario.of(loan.stem()).bind(loan.terms()).on(last))
                    .isPresent()
                    .hasToString(
                            asOf.of(loan.stem()).bind(loan.terms()).on(last).toString());
        }
    }

    @Test
    @DisplayName("随国家放宽：本市与国家的比例、额度相同，即 20%/10% 与 15%/8%")
    void nationalIsWhatTheStateAllows() {
        ScenarioBook book = book("history-small-enterprise-loan.yaml");

        assertThat(List.of("2019-12-13", "2020-04-15")).allSatisfy(day -> {
            PolicyBook terms = book.terms("national[" + day + "]").elsewhere();
            PolicyBook law = ScenarioFile.POLICY.asOf(LocalDate.parse(day));
            assertThat(value(terms, "hiringRatio"))
                    .isEqualTo(value(terms, "nationalHiringRatio"))
                    .isEqualTo(value(law, "nationalHiringRatio"));
            assertThat(value(terms, "hiringRatioLarge"))
                    .isEqualTo(value(terms, "nationalHiringRatioLarge"))
                    .isEqualTo(value(law, "nationalHiringRatioLarge"));
            assertThat(value(terms, "loanCap"))
                    .isEqualTo(value(terms, "nationalLoanCap"))
                    .isEqualTo(value(law, "nationalLoanCap"));
        });
    }

    private static String value(PolicyBook book, String term) {
        return book.of("small-enterprise-loan")
                .term(term)
                .on(LocalDate.of(2019, 12, 31))
                .orElseThrow()
                .text();
    }

    @Test
    @DisplayName("华亭市自行放宽：只在华亭市")
    void relaxationStaysInItsCounty() {
        County huating = new County("620881");
        RegionalTerms terms = book("county-relaxation.yaml").terms("county-relaxation");

        assertThat(value(terms.in(huating), "hiringRatio")).isEqualTo("15%");
        assertThat(terms.own()).containsOnlyKeys(huating);
        assertThat(terms.elsewhere()).isSameAs(ScenarioFile.POLICY);
    }

    @Test
    @DisplayName("技能提升：七月起的放宽，以没有放宽为基准")
    void skillRelaxationStartsInJuly() {
        ScenarioBook book = book("skill-one-year-instead-of-three.yaml");
        Term months = book.terms("skill-one-year-from-july")
                .elsewhere()
                .of("skill-upgrade-subsidy")
                .term("minimumInsuredMonths");

        assertThat(months.on(LocalDate.of(2019, 6, 30)).orElseThrow().text()).isEqualTo("36");
        assertThat(months.on(LocalDate.of(2019, 7, 1)).orElseThrow().text()).isEqualTo("12");
        assertThat(book.baseline("skill-one-year-from-july")).isSameAs(book.terms("skill-three-years"));
    }

    @Test
    @DisplayName("一揽子：十项改动，七个措施")
    void packageHasTenTerms() {
        List<Change> changes = book("package-ten-terms.yaml").all().get(0).changes();

        assertThat(changes).hasSize(10);
        assertThat(changes.stream().map(Change::measure).distinct()).hasSize(7);
    }
}
