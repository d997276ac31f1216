package org.casebook.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.policy.Measures;
import org.casebook.simulation.Conf;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("回看几年：以前年度的申请，哪些年度可能在政策年度有分期")
class LookbackTest {

    private static final PolicyBook POLICY = Conf.policy();

    @ParameterizedTest
    @CsvSource({
        // three years of interest for founders, two for enterprises, in force since 2016
        "personal-startup-loan, 2019, 2018 2017",
        "personal-startup-loan, 2017, 2016",
        "personal-startup-loan, 2016, ''",
        "small-enterprise-loan, 2019, 2018",
        "small-enterprise-loan, 2016, ''",
        "skill-upgrade-subsidy, 2019, ''",
        "guarantee-eligibility, 2019, ''"
    })
    @DisplayName("贴息几年就回看几年，不早于执行期；一次付清的不回看")
    void looksBackAsFarAsTheTermsSay(String measure, int year, String years) {
        assertThat(years(POLICY, measure, year)).isEqualTo(years);
    }

    @Test
    @DisplayName("年限由参数决定：改为五年则回看四年，改为一年则不回看")
    void followsTheTerms() {
        String measure = "personal-startup-loan";

        assertThat(years(with("5"), measure, 2021)).isEqualTo("2020 2019 2018 2017");
        assertThat(years(with("1"), measure, 2021)).isEmpty();
        assertThat(years(with("0"), measure, 2021)).isEmpty();
    }

    @Test
    @DisplayName("每年只付自己的：不回看")
    void noneLooksBackAtAll() {
        assertThat(Lookback.NONE.years(Measures.get("personal-startup-loan"), 2019))
                .isEmpty();
    }

    private static PolicyBook with(String termYears) {
        return POLICY.with(List.of("personal-startup-loan.termYears=" + termYears), Measures.all());
    }

    private static String years(PolicyBook book, String measure, int year) {
        Stream<Integer> years = Lookback.of(book).years(Measures.get(measure), year).stream();
        return years.map(String::valueOf).collect(Collectors.joining(" "));
    }
}
