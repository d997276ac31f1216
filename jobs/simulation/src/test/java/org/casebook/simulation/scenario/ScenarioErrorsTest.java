package org.casebook.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.casebook.policy.BadInput;
import org.casebook.policy.Lang;
import org.casebook.policy.Measures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("方案文件写错：指明文件、行、键，最接近的名称，怎样改")
class ScenarioErrorsTest {

    @TempDir
    Path folder;

    /** The lines below {@code question}, so that {@code changes} stands in line 2 and its first entry in line 3. */
    private static Arguments bad(String lines, String where, String what, String remedy) {
        return arguments("question: 问\n" + lines + "\n", where, what, remedy);
    }

    private static Arguments change(String line, String what, String remedy) {
        String key = line.contains(": ") ? line.substring(0, line.indexOf(": ")) : line;
        return bad("changes:\n  " + line, ":3 changes." + key, what, remedy);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                change(
                        "small-enterprise-lone.hiringRatio: 20%",
                        "no measure 'small-enterprise-lone'", "'small-enterprise-loan'"),
                change("small-enterprise-loan.hiringRation: 20%", "no term 'hiringRation'", "'hiringRatio'"),
                change("hiringRatio: 20%", "'hiringRatio' is not how a term is called", "Write measure.term"),
                change("guarantee-eligibility.staff: 1", "no term 'staff'", "has no terms"),
                change(
                        "small-enterprise-loan.hiringRatio.620802: 20%",
                        "no values by county", "Write small-enterprise-loan.hiringRatio alone"),
                change("unemployment-benefit.monthlyByCounty.620803: 1500", "no county '620803'", "'620802'"),
                change("unemployment-benefit.monthlyByCounty.崆峒县: 1500", "no county '崆峒县'", "'崆峒区'"),
                bad("chanches:\n  a.b: 1", ":3 chanches", "Unknown key 'chanches'", "'changes'"),
                bad("start: 2019-07-01", ":1", "'changes' is missing", "Add the key"),
                bad("changes: {}", ":2 changes", "No term is changed", "Write at least one"),
                bad("changes: 20%", ":2 changes", "Expected a mapping", "other files"),
                arguments(
                        "changes:\n  small-enterprise-loan.hiringRatio: 20%\n",
                        ":1", "'question' is missing", "Add the key"),
                arguments(
                        "question:\nchanges:\n  small-enterprise-loan.hiringRatio: 20%\n",
                        ":1", "'question' is missing", "Add the key"));
    }

    static Stream<Arguments> values() {
        String ratio = "small-enterprise-loan.hiringRatio: ";
        String months = "small-enterprise-loan.contractMonths: ";
        return Stream.of(
                change(ratio + "viel", "'viel' is not acceptable", "a ratio like 25%"),
                change(ratio + "101%", "'101%' is out of range", "Range: 0%..100%"),
                change(ratio + "-1%", "'-1%' is not acceptable", "a ratio like 25%"),
                change(months + "6.5", "'6.5' is not acceptable", "a whole number"),
                change("small-enterprise-loan.loanCap: 0.001", "'0.001' is not acceptable", "at most two decimals"),
                change(
                        "small-enterprise-loan.eligibleGroups: VETERAN+PENSIONER",
                        "'VETERAN+PENSIONER' is not acceptable",
                        "some of: REGISTERED_UNEMPLOYED"),
                change("job-retention-refund.layoffFormula: MEAN", "'MEAN' is not acceptable", "OPENING_CLOSING"),
                change(ratio, "'' is not acceptable", "a ratio like 25%"),
                change(ratio + "[20%, 15%]", "under 'each'", "{each: [value, value]}"),
                change(ratio + "{each: []}", "no value under 'each'", "at least one"),
                change(ratio + "{each: [20%, 15%, 20%]}", "'20%' is listed twice", "Delete one"),
                change(ratio + "{each: [20%, 15%, 1/5]}", "'20%' and '1/5' are the same value", "Delete one"),
                change(
                        "small-enterprise-loan.loanCap: {each: [300000, 300000.00]}",
                        "'300000' and '300000.00' are the same value",
                        "Delete one"),
                change(
                        "small-enterprise-loan.eligibleGroups: {each: [VETERAN+GRADUATE, GRADUATE+VETERAN]}",
                        "are the same value",
                        "Delete one"),
                change(ratio + "20.0000001%", "'20.0000001%' is too fine", "at most six decimals"),
                change(ratio + "{each: [20%, 120%]}", "'120%' is out of range", "Range: 0%..100%"),
                change(ratio + "{each: [20%], step: 1%}", "'each' stands alone", "Keep one"),
                change(ratio + "{eech: [20%]}", "Unknown key 'eech'", "'each'"),
                change(ratio + "{from: 10%, to: 20%}", "'step' is missing", "Add the key"),
                change(ratio + "{from: 20%, to: 10%, step: 1%}", "no value from 20% to 10%", "exchange"),
                change(ratio + "{from: 10%, to: 20%, step: 0%}", "The step is zero", "above zero"),
                change(ratio + "{from: 10%, to: 20%, step: -1%}", "'-1%' is negative", "above zero"),
                change(months + "{from: 6, to: 12, step: -3}", "'-3' is negative", "above zero"),
                change(months + "{from: 6, to: 121, step: 1}", "'121' is out of range", "Range: 0..120"),
                change(
                        "small-enterprise-loan.eligibleGroups: {from: 1, to: 2, step: 1}",
                        "no single number",
                        "one by one"));
    }

    static Stream<Arguments> keys() {
        String changes = "changes:\n  small-enterprise-loan.hiringRatio: {each: [20%, 15%]}\n";
        String three = "  small-enterprise-loan.contractMonths: {each: [3, 6, 9]}\n";
        return Stream.of(
                bad(
                        changes + three + "combine: zip",
                        ":5 combine",
                        "small-enterprise-loan.hiringRatio 2, small-enterprise-loan.contractMonths 3",
                        "as many values"),
                bad(changes + "combine: product", ":4 combine", "'product' is not acceptable", "cross | zip"),
                bad(changes + "names: [a, b]", ":4 names", "'combine: zip' only", "Delete 'names'"),
                bad(changes + "combine: zip\nnames: [a]", ":5 names", "not name each combination", "2 different names"),
                bad(
                        changes + "combine: zip\nnames: [a, a]",
                        ":5 names",
                        "not name each combination",
                        "2 different names"),
                bad(
                        changes + "combine: zip\nnames: [a, '']",
                        ":5 names",
                        "not name each combination",
                        "2 different names"),
                bad(changes + "start: soon", ":4 start", "'soon' is not acceptable", "a date like 2019-07-01"),
                bad(
                        changes + "start: 2019-02-30",
                        ":4 start",
                        "'2019-02-30' is not acceptable",
                        "a date like 2019-07-01"),
                bad(changes + "counties: [620802, 620803]", ":4 counties[1]", "no county '620803'", "'620802'"),
                bad(changes + "counties: [620802, 崆峒区]", ":4 counties[1]", "'崆峒区' is listed twice", "Delete one"),
                bad(changes + "counties: []", ":4 counties", "No county is listed", "Delete 'counties'"),
                bad(
                        "changes:\n  unemployment-benefit.monthlyByCounty.崆峒区: 1500\ncounties: [华亭市]",
                        ":3 changes.unemployment-benefit.monthlyByCounty.崆峒区",
                        "does not hold in Kongtong",
                        "Add the county to 'counties'"),
                bad(changes + "counties: 620802", ":4 counties", "Expected a list", "other files"),
                bad(changes + "name: baseline", ":1 name", "the name of the policy in force", "another name"),
                bad(changes + "scenarios: []", ":1", "No other key", "Move"),
                arguments("scenarios: []\n", ":1 scenarios", "There is no scenario", "at least one"),
                arguments(
                        "scenarios:\n  - question: 问\n    changes: {}\n",
                        ":2 scenarios[0]",
                        "'name' is missing",
                        "Add the key"),
                bad(
                        "changes:\n  unemployment-benefit.monthlyByCounty.620802: 1500\n  unemployment-benefit.monthlyByCounty.崆峒区: 1400",
                        ":4 changes.unemployment-benefit.monthlyByCounty.崆峒区",
                        "'unemployment-benefit.monthlyByCounty.620802' is changed twice",
                        "Keep one"),
                bad(
                        "changes:\n  unemployment-benefit.monthlyByCounty.620802: 1500\n  unemployment-benefit.monthlyByCounty: 1400",
                        ":4 changes.unemployment-benefit.monthlyByCounty",
                        "'unemployment-benefit.monthlyByCounty' is changed twice",
                        "after that of the whole term"),
                bad(
                        "changes:\n  tianjin-travel-allowance.perYear: 1\n  tianjin-travel-allowance.perYear: 2",
                        ":4 changes.tianjin-travel-allowance.perYear",
                        "occurs twice",
                        "Delete one"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource({"names", "values", "keys"})
    @DisplayName("一个文件里的错")
    void refuses(String text, String where, String what, String remedy) {
        Path file = ScenarioFile.write(folder, "bad.yaml", text);

        assertThatThrownBy(() -> ScenarioFile.book(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("[" + file + where)
                .hasMessageContaining(what)
                .hasMessageContaining(remedy)
                .satisfies(e -> assertThat(((BadInput) e).message(Lang.ZH)).contains("错误：", "办法："));
    }

    private Path one(String name, String baseline, String change) {
        return ScenarioFile.write(
                folder, name + ".yaml", "question: 问\nbaseline: " + baseline + "\nchanges:\n  " + change + "\n");
    }

    @Test
    @DisplayName("基准是自己：直接或绕一圈")
    void refusesCircles() {
        Path self = one("self", "self", "tianjin-travel-allowance.perYear: 1");
        Path a = one("a", "b", "tianjin-travel-allowance.perYear: 1");
        Path b = one("b", "c", "tianjin-travel-allowance.perYear: 2");
        Path c = one("c", "b", "tianjin-travel-allowance.perYear: 3");

        assertThatThrownBy(() -> ScenarioFile.book(self))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("self → self. [" + self + ":1 baseline]")
                .hasMessageContaining("policy in force");
        assertThatThrownBy(() -> ScenarioFile.book(a, b, c))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("its own baseline: b → c → b. [" + b + ":1 baseline]");
    }

    @Test
    @DisplayName("没有这个基准：给出最接近的")
    void refusesUnknownBaselines() {
        Path a = one("ratio-20", "baseline", "tianjin-travel-allowance.perYear: 1");
        Path b = one("b", "ratio-2O", "tianjin-travel-allowance.perYear: 2");
        Path c = one("c", "base-line", "tianjin-travel-allowance.perYear: 2");

        assertThatThrownBy(() -> ScenarioFile.book(a, b))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no scenario 'ratio-2O'. [" + b + ":1 baseline]")
                .hasMessageContaining("nearest is 'ratio-20'");
        assertThatThrownBy(() -> ScenarioFile.book(a, c))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("nearest is 'baseline'");
    }

    @Test
    @DisplayName("展开成多个的方案不能整个作基准，其中一个可以")
    void refusesManyAsABaseline() {
        Path many = one("many", "baseline", "tianjin-travel-allowance.perYear: {each: [1, 2, 3]}");
        Path whole = one("whole", "many", "tianjin-travel-allowance.minimumMonths: 3");
        Path part = one("part", "many[perYear=2]", "tianjin-travel-allowance.minimumMonths: 3");

        assertThatThrownBy(() -> ScenarioFile.book(whole, many))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("'many' stands for 3 scenarios")
                .hasMessageContaining("[" + whole + ":1 baseline]")
                .hasMessageContaining("'many[perYear=1]'");
        assertThat(ScenarioFile.book(part, many).all())
                .extracting(Scenario::name)
                .containsExactly("part", "many[perYear=1]", "many[perYear=2]", "many[perYear=3]");
    }

    @Test
    @DisplayName("两个方案同名：一个文件里、两个文件里、展开之后，都指明两处")
    void refusesTheSameNameTwice() {
        Path a = ScenarioFile.write(
                folder,
                "a.yaml",
                "name: x\nquestion: 问\nchanges: {tianjin-travel-allowance.perYear: {each: [1, 2]}}\n");
        Path b = ScenarioFile.write(folder, "b.yaml", """
                scenarios:
                  - name: y
                    question: 问
                    changes: {tianjin-travel-allowance.perYear: 1}
                  - name: x
                    question: 问
                    changes: {tianjin-travel-allowance.perYear: 1}
                """);
        Path c = ScenarioFile.write(
                folder,
                "c.yaml",
                "name: 'x[perYear=2]'\nquestion: 问\nchanges: {tianjin-travel-allowance.perYear: 2}\n");
        Path zip = ScenarioFile.write(
                folder,
                "zip.yaml",
                "question: 问\ncombine: zip\nchanges: {tianjin-travel-allowance.perYear: {each: [1, 1]}}\n");

        assertThatThrownBy(() -> ScenarioFile.book(a, b))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Two scenarios are called 'x'. [" + a + ":1 / " + b + ":5]")
                .hasMessageContaining("another name");
        assertThatThrownBy(() -> ScenarioFile.book(a, c))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Two scenarios are called 'x[perYear=2]'. [" + a + ":1 / " + c + ":1]");
        assertThatThrownBy(() -> ScenarioFile.book(a, a))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("[" + a + ":1 / " + a + ":1]");
        assertThatThrownBy(() -> ScenarioFile.book(zip))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Two scenarios are called 'zip[perYear=1]'");
    }

    @Test
    @DisplayName("文件名叫 baseline 而没有另取名称：是保留的名称")
    void refusesTheReservedName() {
        Path file = one("baseline", "baseline", "tianjin-travel-allowance.perYear: 1");

        assertThatThrownBy(() -> ScenarioFile.book(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("[" + file + ":1 name]")
                .hasMessageContaining("Choose another name");
    }

    @Test
    @DisplayName("参数合不到一起：条文自己的话，加上是哪个方案")
    void refusesTermsThatDoNotFit() {
        Path file = one("short", "baseline", "unemployment-benefit.durations: 12+18");

        assertThatThrownBy(() -> ScenarioFile.book(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("There are not as many durations as steps")
                .hasMessageContaining("[" + file + ":1 short: unemployment-benefit.durations")
                .hasMessageContaining("Give as many of each");
    }

    @Test
    @DisplayName("超过一百万个：不展开就说出个数，请加 --yes；刚好一百万个可以")
    void countsBeforeItBuilds() {
        Path million = one("million", "baseline", "small-enterprise-loan.loanCap: {from: 1, to: 1000000, step: 1}");
        Path another = one("another", "baseline", "small-enterprise-loan.loanCap: 1");
        Path huge = one("huge", "baseline", """
                small-enterprise-loan.loanCap: {from: 0, to: 100000000, step: 0.01}
                  small-enterprise-loan.loanPerHire: {from: 0, to: 100000000, step: 0.01}
                  small-enterprise-loan.nationalLoanCap: {from: 0, to: 100000000, step: 0.01}""");
        ScenarioReader reader = new ScenarioReader(ScenarioFile.POLICY, Measures.all());

        assertThat(reader.read(List.of(million), false)).hasSize(1_000_000);
        assertThatThrownBy(() -> reader.read(List.of(another, million), false))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("There are 1,000,001 scenarios, more than 1,000,000")
                .hasMessageContaining("[" + million + ":1 million]")
                .hasMessageContaining("Add --yes");
        assertThatThrownBy(() -> reader.read(List.of(huge), false))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("There are 1,000,000,000,300,000,000,030,000,000,001 scenarios");
        assertThatThrownBy(() -> reader.read(List.of(huge), true))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("more than 2,147,483,647")
                .hasMessageContaining("fewer values");
    }
}
