package org.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("按终端宽度折行")
class LinesTest {

    @Test
    @DisplayName("汉字占两列；标点不在行首，引号不在行末")
    void breaksChinese() {
        assertThat(Lines.wrap("补贴期限与见习期限一致，最长不超过一年。", 10)).containsExactly("补贴期限与", "见习期限一", "致，最长不", "超过一年。");
        assertThat(Lines.wrap("第二句「超过一百人」的企业", 8)).noneMatch(line -> line.endsWith("「") || line.startsWith("」"));
    }

    @Test
    @DisplayName("英文在词间折，长词自成一行")
    void breaksEnglishBetweenWords() {
        assertThat(Lines.wrap("to be filled in by counties", 12)).containsExactly("to be filled", "in by", "counties");
        assertThat(Lines.wrap("see unemployment-insurance/premiums now", 5))
                .allSatisfy(line -> assertThat(line).doesNotStartWith(" ").doesNotEndWith(" "));
    }

    @Test
    @DisplayName("日期和编号不折断")
    void keepsDatesTogether() {
        assertThat(Lines.wrap("见 2019-01-09 和 R-2", 6)).containsExactly("见", "2019-01-09", "和 R-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "短"})
    @DisplayName("放得下的就是一行，空的也是一行")
    void leavesShortTextsAlone(String text) {
        assertThat(Lines.wrap(text, 20)).isEqualTo(List.of(text));
    }
}
