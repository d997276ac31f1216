package org.casebook.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("explain：用法不对时说清楚，不启动 Spark")
class ExplainUsageTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String home;

    @BeforeEach
    void goHome() {
        home = System.getProperty("casebook.home");
        System.setProperty("casebook.home", "../..");
    }

    @AfterEach
    void restore() {
        if (home == null) {
            System.clearProperty("casebook.home");
        } else {
            System.setProperty("casebook.home", home);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "job-retention-refund --year 2019 | 2 | 用 --list 列出未通过的对象供选择",
                "job-retention-refund --year 2019 --lang en | 2 | list the refused ones",
                "job-retention-refund --year 2019 --key 1 --list | 2 | 两者用其一",
                "job-retention-refund --year 2019 --list --county 兰州 | 2 | 崆峒区 620802",
                "job-retention-refund --year 2019 --list --ground LAYOFF | 2 | LAYOFFS",
                "job-retention-refund --year 2019 --list --from 0 | 2 | 正整数",
                "job-retention-refund --year 2019 --list --ground LAYOFFS --entitled | 2 | 只用于未通过的对象",
                "job-retention-refund --year 2019 --list --amount 5万..1万 | 2 | 从小到大",
                "job-retention-refund --year 2019 --list --amount 很多 | 2 | 应为金额",
                "guarantee-eligibility --year 2019 --list | 1 | 只计数"
            })
    @DisplayName("没有 --key 也没有 --list，两个都写，没有的县、条件、序号，只计数的措施")
    void saysWhatIsWrong(String line, int code, String said) {
        int answer = Casebook.run(new PrintWriter(out), new PrintWriter(err), ("explain " + line).split(" "));

        assertThat(answer).as(err.toString()).isEqualTo(code);
        assertThat(err.toString()).contains(said).doesNotContain("Spark …");
        assertThat(out.toString()).isEmpty();
    }
}
