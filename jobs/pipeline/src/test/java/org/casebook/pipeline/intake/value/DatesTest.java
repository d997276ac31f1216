package org.casebook.pipeline.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2018-03-01", "2018/3/1", "2018/03/01", "20180301", "2018年3月1日", "2018年03月01日", "43160"})
    @DisplayName("同一天的各种写法")
    void readsEverySpellingOfADay(String text) {
        assertThat(Dates.day(text)).isEqualTo("2018-03-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-02-30",
                "2018-13-01",
                "2018-00-10",
                "20180230",
                "2018/2/29",
                "2018年2月30日",
                "2018-03-01 00:00:00",
                "2018.3.1",
                "2018-3/1",
                "2018年3月1",
                "03/01/2018",
                "201803",
                "1234",
                "012345",
                "abc",
                "2018-03-",
                "２０１８"
            })
    @DisplayName("不存在的日期和其他写法不是日期")
    void refusesDaysThatDoNotExist(String text) {
        assertThat(Dates.day(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2016-02-29,2016-02-29", "20000229,2000-02-29", "43831,2020-01-01", "25569,1970-01-01"})
    @DisplayName("闰日与 Excel 序列号")
    void readsLeapDaysAndSerials(String text, String day) {
        assertThat(Dates.day(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"201803", "2018-03", "2018-3", "2018年3月", "2018年03月"})
    @DisplayName("同一月份的各种写法")
    void readsEverySpellingOfAMonth(String text) {
        assertThat(Dates.month(text)).isEqualTo("201803");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"201813", "2018-00", "2018年13月", "2018", "2018-03-01", "43160", "2018/3", "2018年3", "abcdef"})
    @DisplayName("13 月和其他写法不是月份")
    void refusesOtherMonths(String text) {
        assertThat(Dates.month(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"19", "20190", "0019", "二〇一九", "201x"})
    @DisplayName("年份是四位数字")
    void refusesOtherYears(String text) {
        assertThat(Dates.year("2019")).isEqualTo("2019");
        assertThat(Dates.year(text)).isNull();
    }
}
