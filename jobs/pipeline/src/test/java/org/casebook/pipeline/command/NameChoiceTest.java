package org.casebook.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.casebook.policy.BadInput;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("可用中文也可用英文称呼的名称")
class NameChoiceTest {

    private static NameChoice<String> tables() {
        NameChoice<String> tables = new NameChoice<>(Text.of("数据表", "table"));
        tables.add("person", List.of("person", "个人", "persons"));
        tables.add("public_post", List.of("public_post", "公益性岗位", "public-posts"));
        tables.add("startup", List.of("startup", "创业担保贷款(个人)", "startups"));
        tables.add("employer_loan", List.of("employer_loan", "创业担保贷款(小微企业)", "employer-loans"));
        return tables;
    }

    @ParameterizedTest
    @CsvSource({
        "person,person",
        "个人,person",
        "Public-Post,public_post",
        "ｐｕｂｌｉｃ＿ｐｏｓｔｓ,public_post",
        "公益,public_post",
        "创业担保贷款（个人）,startup",
        "小微,employer_loan",
    })
    @DisplayName("全名、别名、只有一个名称含有的一部分；大小写、全角、连字符不计")
    void finds(String typed, String table) {
        assertThat(tables().named(typed, "--table")).isEqualTo(table);
    }

    @Test
    @DisplayName("多个名称含有的部分、不认识的名称：给出所用语言中最接近的")
    void offersTheNearest() {
        assertThatThrownBy(() -> tables().named("创业担保贷款", "--table"))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.message(Lang.ZH)).contains("没有数据表“创业担保贷款”", "最接近的是“创业担保贷款(个人)”"));
        assertThatThrownBy(() -> tables().named("个仁", "--table"))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.message(Lang.ZH)).contains("最接近的是“个人”"));
        assertThatThrownBy(() -> tables().named("persn", "--table"))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.message(Lang.EN))
                                .contains("There is no table 'persn'", "The nearest is 'person'"));
    }
}
