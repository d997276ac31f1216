package org.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.casebook.policy.Lang;
import org.casebook.simulation.result.DataCoverage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CSV 的末列：数据不完整")
class IncompleteColumnTest {

    private static final List<List<String>> LINES = List.of(
            List.of("措施代码", "区划代码", "金额"),
            List.of("skill-upgrade-subsidy", "620802", "1"),
            List.of("skill-upgrade-subsidy", "620826", "2"),
            List.of("skill-upgrade-subsidy", "", "3"),
            List.of("incubator-grant", "620826", "4"));

    private static Stream<List<String>> beside(DataCoverage coverage) {
        return IncompleteColumn.beside(LINES.stream(), coverage, Lang.ZH);
    }

    @Test
    @DisplayName("数据完整时没有这一列")
    void isNotThereWhenComplete() {
        assertThat(beside(DataCoverage.UNKNOWN)).containsExactlyElementsOf(LINES);
    }

    @Test
    @DisplayName("只有缺数据的县和合计写“是”")
    void saysWhichLines() {
        assertThat(beside(Incomplete.skillsOfJingning()).map(line -> line.get(3)))
                .containsExactly("数据不完整", "", "是", "是", "");
    }

    @Test
    @DisplayName("英文标题的行也认得；几行同出一组措施的，一并标明")
    void knowsEnglishHeadingsAndWholeResults() {
        assertThat(IncompleteColumn.beside(
                        Stream.of(
                                List.of("county", "measure"),
                                List.of("620826", "skill-upgrade-subsidy"),
                                List.of("620802", "skill-upgrade-subsidy")),
                        Incomplete.skillsOfJingning(),
                        Lang.EN))
                .containsExactly(
                        List.of("county", "measure", "incomplete"),
                        List.of("620826", "skill-upgrade-subsidy", "yes"),
                        List.of("620802", "skill-upgrade-subsidy", ""));
        List<List<String>> solved = List.of(List.of("取值"), List.of("20%"));
        assertThat(IncompleteColumn.beside(
                        solved,
                        List.of("incubator-grant", "skill-upgrade-subsidy"),
                        Incomplete.skillsOfJingning(),
                        Lang.ZH))
                .containsExactly(List.of("取值", "数据不完整"), List.of("20%", "是"));
        assertThat(IncompleteColumn.beside(solved, List.of("incubator-grant"), Incomplete.skillsOfJingning(), Lang.ZH))
                .containsExactly(List.of("取值", "数据不完整"), List.of("20%", ""));
    }
}
