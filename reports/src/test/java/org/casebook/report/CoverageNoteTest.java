package org.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.casebook.policy.Lang;
import org.casebook.simulation.result.DataCoverage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("数据覆盖与数据不完整的说明")
class CoverageNoteTest {

    private final CoverageNote zh = new CoverageNote(Sample.LABELS, Lang.ZH);
    private final CoverageNote en = new CoverageNote(Sample.LABELS, Lang.EN);

    private static String table(String table, Lang lang) {
        return Sample.LABELS.table(table).in(lang);
    }

    @Test
    @DisplayName("按月的表写起止，其他的表写最后一笔，没有数据的表列出")
    void saysWhatIsCovered() {
        DataCoverage coverage = Incomplete.skillsOfJingning();

        assertThat(zh.covered(coverage))
                .isEqualTo("数据覆盖：" + table("contribution", Lang.ZH) + " 2016-01 至 2019-12；"
                        + table("certificate", Lang.ZH) + " 最后一笔在 2019-11；没有数据：" + table("placement", Lang.ZH));
        assertThat(en.covered(coverage)).startsWith("Data cover: ").contains(" 2016-01 to 2019-12; ");
    }

    @Test
    @DisplayName("缺什么写在脚注里；完整则没有脚注")
    void saysWhatIsMissing() {
        assertThat(zh.footnote(Incomplete.skillsOfJingning(), 2019))
                .contains("* 数据不完整：" + table("contribution", Lang.ZH)
                        + "（静宁县）缺 2019-07 至 2019-12。带 * 的数字用到所缺月份，不能与完整年度比较。");
        assertThat(en.footnote(Incomplete.skillsOfJingning(), 2019).orElseThrow())
                .contains("(Jingning): 2019-07 to 2019-12 missing");
        assertThat(zh.footnote(DataCoverage.UNKNOWN, 2019)).isEmpty();
    }

    @Test
    @DisplayName("整年没有缴费：不得作为预算依据")
    void warnsOfAYearWithoutData() {
        DataCoverage none = new DataCoverage(List.of(), List.of(), new TreeMap<>(), true);

        assertThat(zh.footnote(none, 2020).orElseThrow())
                .isEqualTo("* 数据不完整：登记库没有 2020 年度的社会保险缴费，各项数字都不是该年度完整的测算，不得作为预算依据。");
    }
}
