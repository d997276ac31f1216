package org.casebook.pipeline.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("不可见字符")
class InvisibleTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x1F, 0x7F, 0xAD, 0x200B, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2064, 0x2066, 0x2069,
                0xFE00, 0xFE0F, 0xFEFF, 0x180E, 0xE0001, 0xE0020, 0xE007F, 0xE0100
            })
    @DisplayName("在开头、中间、结尾都不算")
    void removesWhatNobodySees(int codePoint) {
        String unseen = Character.toString(codePoint);
        assertThat(Invisible.removed(unseen + "崆" + unseen + unseen + "峒1" + unseen))
                .isEqualTo("崆峒1");
        assertThat(Invisible.isBlank(unseen + " " + unseen)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {' ', '\t', '\n', 0x85, 0xA0, 0x2002, 0x2009, 0x200A, 0x2028, 0x202F, 0x205F, 0x3000})
    @DisplayName("各种空白只在两端去掉")
    void stripsBlanksAtTheEnds(int blank) {
        String text = Character.toString(blank) + "甲" + Character.toString(blank) + "乙" + Character.toString(blank);
        assertThat(Invisible.stripped(text)).isEqualTo(text.substring(1, 4));
        assertThat(Invisible.removed(text)).isEqualTo(text);
    }

    @Test
    @DisplayName("看得见的都保留：生僻字、表意符号、无法解读之处的标记")
    void keepsWhatIsSeen() {
        String seen = "𠮷①ａ·—“”٣\uDFFF";
        assertThat(Invisible.stripped(seen)).isSameAs(seen);
    }
}
