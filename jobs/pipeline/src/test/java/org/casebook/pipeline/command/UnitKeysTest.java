package org.casebook.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.casebook.pipeline.intake.InstallationKey;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("explain --key：各种写法都找得到")
class UnitKeysTest {

    /** Invented: weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2 give 189 = 17 × 11 + 2, so the check character is X. */
    private static final String ID = "62080219900101001X";

    private static final InstallationKey KEY = InstallationKey.find(null, "a key for this test", Path.of("none"));

    private final UnitKeys keys = new UnitKeys(() -> KEY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                ID,
                "62080219900101001x",
                " 62080219900101001X ",
                "620802 19900101 001X",
                "620802-19900101-001X",
                "'62080219900101001X",
                "=\"62080219900101001X\"",
                "“62080219900101001X”",
                "６２０８０２１９９００１０１００１Ｘ",
                "620802\u200B19900101001X"
            })
    @DisplayName("身份证号：空格、连字符、引号、全角、小写 x，都是同一个人，且不留原号")
    void knowsAnIdentityNumberInAnySpelling(String typed) {
        assertThat(keys.spellings(typed))
                .containsExactly(KEY.pseudonym(ID).orElseThrow())
                .noneMatch(spelling -> spelling.contains("1990"));
    }

    @Test
    @DisplayName("15 位：可能是旧身份证号，也可能是岗位自己的编号")
    void knowsFifteenDigitsAsEither() {
        assertThat(keys.spellings("620802900101001"))
                .containsExactlyInAnyOrder(KEY.pseudonym(ID).orElseThrow(), "620802900101001");
    }

    @Test
    @DisplayName("含身份证号的编号：按整串散列去找；普通编号不需要密钥")
    void knowsANumberThatHoldsAnIdentityNumber() {
        assertThat(keys.spellings("GW-" + ID)).contains(KEY.nameless("GW-" + ID), KEY.nameless("GW" + ID));
        UnitKeys keyless = new UnitKeys(() -> {
            throw new BadInput(Text.same("none"), "", Text.same(""));
        });
        assertThat(keyless.spellings("ｇ００１２３")).contains("g00123", "G00123");
        assertThat(keyless.spellings("916208020123456789")).contains("916208020123456789");
        assertThatThrownBy(() -> keyless.spellings(ID))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("none");
    }

    @Test
    @DisplayName("显示时假名只留前 12 位")
    void shortensPseudonyms() {
        String pseudonym = KEY.pseudonym(ID).orElseThrow();
        assertThat(UnitKeys.shown(pseudonym + " 0000023757 2019-03-01"))
                .isEqualTo(pseudonym.substring(0, 12) + " 0000023757 2019-03-01");
    }
}
