package org.casebook.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.simulation.result.ChangedTerm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("改动的原值和新值")
class ChangedTermsTest {

    @TempDir
    private Path folder;

    private List<ChangedTerm> changes(int year, String name, String text) {
        ScenarioBook book = ScenarioFile.book(ScenarioFile.write(folder, "s.yaml", text));
        Scenario scenario = book.all().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new ChangedTerms(book, Measures.all(), year).of(scenario);
    }

    @Test
    @DisplayName("说人话，也写得回文件")
    void saysWhatChanges() {
        assertThat(changes(2019, "s", """
                        question: 问
                        changes:
                          small-enterprise-loan.hiringRatio: 20%
                          small-enterprise-loan.loanCap: 4000000
                        """))
                .satisfiesExactly(
                        ratio -> {
                            assertThat(ratio.written()).isEqualTo("small-enterprise-loan.hiringRatio: 20%");
                            assertThat(ratio.before()).isEqualTo(Text.same("25%"));
                            assertThat(ratio.after()).isEqualTo(Text.same("20%"));
                        },
                        cap -> {
                            assertThat(cap.before()).isEqualTo(new Text("3,000,000元", "3,000,000 yuan"));
                            assertThat(cap.after()).isEqualTo(new Text("4,000,000元", "4,000,000 yuan"));
                        });
    }

    @Test
    @DisplayName("年中起施行的，写明哪天起；规定年中变过的，原值两段都写")
    void saysFromWhen() {
        String file = """
                question: 问
                start: 2019-07-01
                changes:
                  small-enterprise-loan.hiringRatio: 20%
                """;
        assertThat(changes(2019, "s", file).get(0).after())
                .isEqualTo(new Text("25%；2019-07-01 起 20%", "25%; 20% from 2019-07-01"));
        assertThat(changes(2020, "s", file).get(0).after()).isEqualTo(Text.same("20%"));
        // 2018-11-16 起由 10 万元提高到 15 万元
        assertThat(changes(2018, "s", """
                        question: 问
                        changes: {personal-startup-loan.loanCap: 200000}
                        """).get(0).before().zh()).isEqualTo("100,000元；2018-11-16 起 150,000元");
    }

    @Test
    @DisplayName("只改一个县的，标明哪个县；只在一县施行的，与该县的基准比")
    void saysWhere() {
        ChangedTerm monthly = changes(2019, "s", """
                        question: 问
                        changes: {unemployment-benefit.monthlyByCounty.崆峒区: 2000}
                        """).get(0);
        assertThat(monthly.label().zh()).endsWith("（崆峒区）");
        assertThat(monthly.written()).isEqualTo("unemployment-benefit.monthlyByCounty.620802: 2000");
        assertThat(monthly.after().zh()).contains("崆峒区 2,000元");
        assertThat(monthly.before().zh()).doesNotContain("2,000元");
        ScenarioBook book = ScenarioFile.book(
                ScenarioFile.write(folder, "a.yaml", """
                        question: 问
                        counties: [静宁县]
                        changes: {small-enterprise-loan.hiringRatio: 20%}
                        """),
                ScenarioFile.write(folder, "b.yaml", """
                        question: 问
                        baseline: a
                        counties: [静宁县]
                        changes: {small-enterprise-loan.hiringRatio: 15%}
                        """),
                ScenarioFile.write(folder, "c.yaml", """
                        question: 问
                        baseline: a
                        changes: {small-enterprise-loan.hiringRatio: 10%}
                        """));
        ChangedTerms words = new ChangedTerms(book, Measures.all(), 2019);
        assertThat(words.of(book.all().get(1)).get(0).before()).isEqualTo(Text.same("20%"));
        assertThat(words.of(book.all().get(2)).get(0).before()).isEqualTo(Text.same("25%"));
    }
}
