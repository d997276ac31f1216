package org.casebook.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("提示信息不重复身份证号：写错地方、写错一位的也不")
class SaidBackTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "620802199003071234 | ***",
                "62080219900307123X | ***",
                "６２０８０２１９９００３０７１２３Ｘ | ***",
                "620802-19900307-1234 | ***",
                "620802 19900307 123x | ***",
                "620802900307123 | ***",
                "62080219900307123 | ***",
                "张三620802199003071234号 | 张三***号",
                "--kye=620802199003071234 | --kye=***",
                "20190301120000 | 20190301120000",
                "99999999999999999999 | 99999999999999999999",
                "2019-03-01 | 2019-03-01",
                "91620802MA71CY0D9T | 91620802MA71CY0D9T",
            })
    @DisplayName("15 至 18 位数字，中间可有空白、连字符，末位可为 X；更短更长的照旧")
    void hidesIdentities(String typed, String said) {
        assertThat(SaidBack.of(typed)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "explain 稳岗返还 620802199003071234 --year 2019 --key 1 | 2 | 多写了“***”。",
                "explain 稳岗返还 620802199003071234 --year 2019 --lang en | 2 | '***' is one word too many.",
                "explain 稳岗返还 --kye=620802199003071234 --year 2019 | 2 | 没有选项“--kye=***”，最接近的是 --key。",
                "explain 稳岗返还 --year 620802199003071234 --key 1 | 2 | --year 的值“***”不合要求。",
                "620802199003071234 | 2 | 没有命令“***”",
                "explain 620802199003071234 --year 2019 --key 1 | 1 | 没有名为“***”的措施",
                "near-misses 620802199003071234 --year 2019 | 1 | 没有名为“***”的措施",
                "quarantine --table 620802199003071234 | 1 | 没有名为“***”的数据表",
            })
    @DisplayName("整条命令")
    void answersWithoutThem(String line, int code, String said) {
        int answer = Casebook.run(new PrintWriter(out), new PrintWriter(err), line.split(" "));

        assertThat(answer).as(err.toString()).isEqualTo(code);
        assertThat(err.toString()).contains(said).doesNotContain("0307").doesNotContain("Spark …");
        assertThat(out.toString()).isEmpty();
    }
}
