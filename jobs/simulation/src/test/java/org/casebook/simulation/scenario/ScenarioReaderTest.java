package org.casebook.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.casebook.policy.BadInput;
import org.casebook.policy.County;
import org.casebook.policy.Lang;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("方案文件：读取、展开、命名")
class ScenarioReaderTest {

    @TempDir
    Path folder;

    private List<Scenario> read(String text) {
        return ScenarioFile.read(ScenarioFile.write(folder, "ratio.yaml", text));
    }

    private List<String> names(String text) {
        return read(text).stream().map(Scenario::name).toList();
    }

    @Test
    @DisplayName("一个文件一个方案：名称取文件名，基准取现行政策")
    void readsOneScenario() {
        List<Scenario> scenarios = read("""
                # 注释
                question: 降到两成
                changes:
                  small-enterprise-loan.hiringRatio: 20%
                  unemployment-benefit.monthlyByCounty.崆峒区: 1500
                """);

        assertThat(scenarios).hasSize(1);
        Scenario only = scenarios.get(0);
        assertThat(only.name()).isEqualTo("ratio");
        assertThat(only.question()).isEqualTo(new Text("降到两成", "降到两成"));
        assertThat(only.baseline()).isEqualTo(Scenario.POLICY);
        assertThat(only.changes())
                .containsExactly(
                        new Change("small-enterprise-loan", "hiringRatio", "", "20%"),
                        new Change("unemployment-benefit", "monthlyByCounty", "620802", "1500"));
        assertThat(only.start()).isEmpty();
        assertThat(only.counties()).isEmpty();
        assertThat(only.where()).isEqualTo(folder.resolve("ratio.yaml") + ":2");
    }

    @Test
    @DisplayName("叫法：没有写的就是名称；展开成几个的加上变动的取值")
    void callsScenariosByTheirTitles() {
        assertThat(read("""
                question: 降到两成
                changes:
                  small-enterprise-loan.hiringRatio: 20%
                """).get(0).title()).isEqualTo(Text.same("ratio"));
        assertThat(read("""
                title: 放宽
                titleEn: Relax
                question: 降到两成
                changes:
                  small-enterprise-loan.hiringRatio: {each: [20%, 15%]}
                  small-enterprise-loan.contractMonths: 6
                  unemployment-benefit.monthlyByCounty.崆峒区: {each: [1500]}
                """))
                .extracting(scenario ->
                        scenario.title().in(Lang.ZH) + " | " + scenario.title().in(Lang.EN))
                .containsExactly("放宽（新招用比例20%） | Relax (hiring ratio 20%)", "放宽（新招用比例15%） | Relax (hiring ratio 15%)");
        assertThat(read("""
                title: 历次规定
                question: 历次
                combine: zip
                names: [从前, 如今]
                changes:
                  small-enterprise-loan.hiringRatio: {each: [30%, 25%]}
                """))
                .extracting(scenario -> scenario.title().in(Lang.ZH))
                .containsExactly("历次规定（从前）", "历次规定（如今）");
    }

    @Test
    @DisplayName("写中文与写英文一样：名称、改动都是英文标识")
    void readsChineseNames() {
        String english = """
                name: ratio
                question: 放宽
                start: 2019-07-01
                changes:
                  small-enterprise-loan.hiringRatio: {each: [20%, 1/4]}
                  small-enterprise-loan.contractMonths: {from: 6, to: 12, step: 3}
                  small-enterprise-loan.loanCap: 4000000
                  unemployment-benefit.monthlyByCounty.620881: 1500
                """;
        String chinese = """
                name: ratio
                question: 放宽
                start: 2019年7月1日
                changes:
                  小微企业创业担保贷款贴息.新招用比例: {each: [２０％, 四分之一]}
                  小微.合同期限: {from: 6个月, to: 一年, step: 3个月}
                  小微.贷款最高额度: 四百万元
                  失业保险金.月标准.华亭市: 一千五百元
                """;

        assertThat(read(chinese)).isEqualTo(read(english));
        assertThat(names(chinese)).hasSize(6).contains("ratio[hiringRatio=1/4,contractMonths=9]");
    }

    @Test
    @DisplayName("同一参数写了两次，一次中文一次英文：指出来")
    void refusesOneTermInTwoLanguages() {
        assertThatThrownBy(() -> read("""
                question: 两次
                changes:
                  small-enterprise-loan.hiringRatio: 20%
                  小微.新招用比例: 15%
                """))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("ratio.yaml:4")
                .hasMessageContaining("is changed twice");
    }

    @Test
    @DisplayName("一个文件多个方案，写全所有的键")
    void readsSeveralScenarios() {
        List<Scenario> scenarios = read("""
                scenarios:
                  - name: one
                    question: 问一
                    questionEn: First
                    changes: {tianjin-travel-allowance.perYear: 2500}
                  - name: two
                    question: 问二
                    baseline: one
                    start: 2019-07-01
                    counties: [620881, 崆峒区, 620871]
                    combine: cross
                    changes: {tianjin-travel-allowance.minimumMonths: 3}
                """);

        assertThat(scenarios).extracting(Scenario::name).containsExactly("one", "two");
        assertThat(scenarios.get(0).question()).isEqualTo(new Text("问一", "First"));
        assertThat(scenarios.get(1).baseline()).isEqualTo("one");
        assertThat(scenarios.get(1).start()).contains(LocalDate.of(2019, 7, 1));
        assertThat(scenarios.get(1).counties()).containsExactly(County.KONGTONG, new County("620881"), County.PARK);
        assertThat(scenarios.get(1).where()).endsWith("ratio.yaml:6");
    }

    @Test
    @DisplayName("每种组合一个方案：只以变动的参数命名，后写的先变")
    void crossesValues() {
        assertThat(names("""
                        question: 组合
                        changes:
                          small-enterprise-loan.hiringRatio: {each: [20%, 1/4]}
                          small-enterprise-loan.loanCap: 5000000
                          small-enterprise-loan.contractMonths: {from: 6, to: 12, step: 3}
                        """))
                .containsExactly(
                        "ratio[hiringRatio=20%,contractMonths=6]",
                        "ratio[hiringRatio=20%,contractMonths=9]",
                        "ratio[hiringRatio=20%,contractMonths=12]",
                        "ratio[hiringRatio=1/4,contractMonths=6]",
                        "ratio[hiringRatio=1/4,contractMonths=9]",
                        "ratio[hiringRatio=1/4,contractMonths=12]");
    }

    @Test
    @DisplayName("每个组合带全部改动")
    void carriesAllChanges() {
        List<Scenario> scenarios = read("""
                question: 组合
                changes:
                  small-enterprise-loan.loanCap: 5000000
                  small-enterprise-loan.hiringRatio: {from: 20%, to: 25%, step: 2.5%}
                """);

        assertThat(scenarios)
                .extracting(scenario ->
                        scenario.changes().stream().map(Change::text).toList())
                .containsExactly(
                        List.of("small-enterprise-loan.loanCap=5000000", "small-enterprise-loan.hiringRatio=20%"),
                        List.of("small-enterprise-loan.loanCap=5000000", "small-enterprise-loan.hiringRatio=22.5%"),
                        List.of("small-enterprise-loan.loanCap=5000000", "small-enterprise-loan.hiringRatio=25%"));
    }

    @Test
    @DisplayName("两个措施有同名参数在变：加上措施名；只有一个在变则不加")
    void prefixesTheMeasureWhereNeeded() {
        assertThat(names("""
                        question: 额度
                        changes:
                          small-enterprise-loan.loanCap: {each: [1000000, 2000000]}
                          personal-startup-loan.loanCap: {each: [100000, 200000]}
                          small-enterprise-loan.contractMonths: {each: [6, 9]}
                        """))
                .hasSize(8)
                .startsWith("ratio[small-enterprise-loan.loanCap=1000000,personal-startup-loan.loanCap=100000,"
                        + "contractMonths=6]");
        assertThat(names("""
                        question: 额度
                        changes:
                          small-enterprise-loan.loanCap: {each: [1000000, 2000000]}
                          personal-startup-loan.loanCap: 100000
                        """)).containsExactly("ratio[loanCap=1000000]", "ratio[loanCap=2000000]");
    }

    @Test
    @DisplayName("分县取值：同一参数的两个县各自命名；“其余各县”也可改")
    void namesCounties() {
        assertThat(names("""
                        question: 分县
                        changes:
                          unemployment-benefit.monthlyByCounty.620802: {each: [1450, 1500]}
                          unemployment-benefit.monthlyByCounty.other: {from: 1368, to: 1400, step: 32}
                        """))
                .containsExactly(
                        "ratio[monthlyByCounty.620802=1450,monthlyByCounty.other=1368]",
                        "ratio[monthlyByCounty.620802=1450,monthlyByCounty.other=1400]",
                        "ratio[monthlyByCounty.620802=1500,monthlyByCounty.other=1368]",
                        "ratio[monthlyByCounty.620802=1500,monthlyByCounty.other=1400]");
    }

    @Test
    @DisplayName("zip：各取第一个、各取第二个；单个值处处相同；同一取值可重复")
    void zipsValues() {
        List<Scenario> scenarios = read("""
                question: 一一对应
                combine: zip
                changes:
                  small-enterprise-loan.hiringRatio: {each: [30%, 25%, 20%]}
                  small-enterprise-loan.hiringRatioLarge: {each: [15%, 15%, 10%]}
                  small-enterprise-loan.contractMonths: {from: 6, to: 12, step: 3}
                  small-enterprise-loan.loanCap: 1000000
                """);

        assertThat(scenarios)
                .extracting(Scenario::name)
                .containsExactly(
                        "ratio[hiringRatio=30%,hiringRatioLarge=15%,contractMonths=6]",
                        "ratio[hiringRatio=25%,hiringRatioLarge=15%,contractMonths=9]",
                        "ratio[hiringRatio=20%,hiringRatioLarge=10%,contractMonths=12]");
        assertThat(scenarios)
                .allSatisfy(scenario -> assertThat(scenario.changes())
                        .contains(new Change("small-enterprise-loan", "loanCap", "", "1000000")));
    }

    @Test
    @DisplayName("zip 可自取名称")
    void takesNames() {
        assertThat(names("""
                        question: 历次
                        combine: zip
                        names: [2016-01-01, 2018-01-01]
                        changes:
                          small-enterprise-loan.hiringRatio: {each: [30%, 25%]}
                        """)).containsExactly("ratio[2016-01-01]", "ratio[2018-01-01]");
        assertThat(names("""
                        question: 一次
                        combine: zip
                        names: [2016-01-01]
                        changes:
                          small-enterprise-loan.hiringRatio: 30%
                        """)).containsExactly("ratio[2016-01-01]");
    }

    @Test
    @DisplayName("名单类参数：以 + 相连的一串是一个取值，空串是空名单")
    void readsLists() {
        List<Scenario> scenarios = read("""
                question: 名单
                changes:
                  small-enterprise-loan.eligibleGroups: {each: [VETERAN+GRADUATE, VETERAN]}
                  job-retention-refund.excludedStandings: ''
                """);

        assertThat(scenarios)
                .extracting(Scenario::name)
                .containsExactly("ratio[eligibleGroups=VETERAN+GRADUATE]", "ratio[eligibleGroups=VETERAN]");
        assertThat(ScenarioBook.of(scenarios, ScenarioFile.POLICY, Measures.all())
                        .terms(scenarios.get(0).name())
                        .elsewhere()
                        .of("job-retention-refund")
                        .term("excludedStandings")
                        .on(LocalDate.of(2019, 6, 30))
                        .orElseThrow()
                        .text())
                .isEmpty();
    }

    @Test
    @DisplayName("只有一个取值的 each、只到起点的范围：一个方案，名称不变")
    void keepsTheNameOfOne() {
        assertThat(names("""
                        question: 一个
                        changes:
                          small-enterprise-loan.hiringRatio: {each: [20%]}
                          small-enterprise-loan.contractMonths: {from: 6, to: 7, step: 3}
                        """)).containsExactly("ratio");
    }

    @Test
    @DisplayName("同样的文件读两次，结果相同")
    void isStable() {
        String text = """
                question: 组合
                changes:
                  small-enterprise-loan.hiringRatio: {from: 10%, to: 30%, step: 1%}
                  small-enterprise-loan.contractMonths: {from: 0, to: 24, step: 1}
                """;

        assertThat(read(text)).hasSize(21 * 25).isEqualTo(read(text));
    }

    @Test
    @DisplayName("加 --yes 可超过一百万个")
    void goesOnWhenToldTo() {
        Path file = ScenarioFile.write(folder, "many.yaml", """
                question: 很多
                changes:
                  small-enterprise-loan.loanCap: {from: 0, to: 1000000, step: 1}
                """);

        assertThat(new ScenarioReader(ScenarioFile.POLICY, Measures.all()).read(List.of(file), true))
                .hasSize(1_000_001)
                .last()
                .extracting(Scenario::name)
                .isEqualTo("many[loanCap=1000000]");
    }
}
