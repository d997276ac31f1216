package org.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("出处：未核实的只留一个记号")
class SourceTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "国发〔2019〕28号（凭记忆，未核）, 国发〔2019〕28号",
        "基准利率（凭记忆，未核）；LPR不模拟, 基准利率；LPR不模拟",
        "取习惯比例1.5%（凭记忆，未核；R-44）, 取习惯比例1.5%（R-44）",
        "上浮10%（后来的国家规定，对2019年凭记忆，未核）；读法 R-4, 上浮10%（后来的国家规定）；读法 R-4",
        "范围 0.15–0.75（凭记忆，未核原书）；不是本市的估计, 范围 0.15–0.75；不是本市的估计"
    })
    void takesTheRemarkOut(String written, String shown) {
        assertThat(Source.of(written)).isEqualTo(new Source(shown, true));
    }

    @Test
    @DisplayName("没有这句话的一字不动")
    void leavesOthersAlone() {
        assertThat(Source.of("按上年平均（未公布）")).isEqualTo(new Source("按上年平均（未公布）", false));
    }
}
