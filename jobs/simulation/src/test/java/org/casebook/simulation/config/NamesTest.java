package org.casebook.simulation.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("按名称找：英文键、中文全名、去括号的中文名、独有的一段")
class NamesTest {

    private final Names<Integer> names = new Names<Integer>(Text.of("参数", "term"))
            .with(1, "rate", List.of("返还比例"))
            .with(2, "formula", List.of("裁员率算法"))
            .with(3, "limit", List.of("裁员率上限（须低于）"))
            .with(4, "rateOfLarge", List.of("大型企业返还比例"));

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "rate, 1",
        "ｒａｔｅ, 1",
        "返还比例, 1",
        "返 还 比例, 1",
        "返\u200b还比例, 1",
        "裁员率上限（须低于）, 3",
        "裁员率上限(须低于), 3",
        "裁员率上限, 3",
        "上限, 3",
        "算法, 2",
        "大型, 4"
    })
    void finds(String typed, int thing) {
        assertThat(find(typed)).isEqualTo(thing);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "裁员率 | 可以是不止一个参数 | 请写明是哪一个：“裁员率算法”、“裁员率上限（须低于）”。",
                "返还比列 | 没有名为“返还比列”的参数 | 最接近的是“返还比例”。",
                "裁员上线 | 没有名为“裁员上线”的参数 | 最接近的是“裁员率上限（须低于）”。",
                "rat | 没有名为“rat”的参数 | 最接近的是“rate”。",
                "'' | 没有名为“”的参数 | 最接近的是“rate”。",
            })
    @DisplayName("找不到或不止一个：用所输入的语言说出最接近的，或列出可选的")
    void says(String typed, String what, String remedy) {
        assertThatThrownBy(() -> find(typed)).isInstanceOfSatisfying(BadInput.class, bad -> {
            assertThat(bad.what().zh()).contains(what);
            assertThat(bad.remedy().zh()).isEqualTo(remedy);
        });
    }

    @Test
    @DisplayName("中文按相同的字数认最接近的：少写几个字也认得")
    void comparesChineseByWhatIsShared() {
        assertThat(Nearest.to("失业金", List.of("稳岗返还", "就业见习补贴", "失业保险金及代缴医保"))).isEqualTo("失业保险金及代缴医保");
        assertThat(Nearest.to("hiringRation", List.of("loanCap", "hiringRatio")))
                .isEqualTo("hiringRatio");
    }

    private int find(String typed) {
        return names.find(typed, (what, remedy) -> new BadInput(what, typed, remedy));
    }
}
