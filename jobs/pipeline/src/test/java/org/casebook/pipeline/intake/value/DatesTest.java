package org.casebook.pipeline.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-03-01",
                "2018/3/1",
                "2018/03/01",
                "2018.3.1",
                "2018.03.01",
                "20180301",
                "2018年3月1日",
                "2018年03月01日"
            })
    @DisplayName("同一天的各种写法")
    void readsEverySpellingOfADay(String text) {
        assertThat(Dates.day(text)).isEqualTo("2018-03-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018/3/1 0:00",
                "2018-03-01 00:00:00",
                "2018-03-01 23:59:59.0",
                "2018-03-01T00:00:00",
                "2018-03-01T07:30:00.000+08:00",
                "2018-03-01T15:59:59Z",
                "2018年3月1日 9时30分",
                "20180301 08:00",
                "20180301235959"
            })
    @DisplayName("带时刻的日期就是那一天")
    void dropsTheTime(String text) {
        assertThat(Dates.day(text)).isEqualTo("2018-03-01");
        assertThat(Dates.month(text)).isEqualTo("201803");
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
                "2018-03-01 24:00",
                "2018-03-01 abc",
                "2018-03-01 -",
                "2018-03-01000000",
                "2018-03-01T16:00:00Z",
                "2018-03-01T00:00:00-05:00",
                "20180301240000",
                "2018-3/1",
                "2018--03-01",
                "2018年3月1",
                "03/01/2018",
                "18/3/1",
                "01-3月-18",
                "2018年3月",
                "201803",
                "1234",
                "43160",
                "012345",
                "abc",
                "2018-03-",
                "٢٠١٨-٠٣-٠١",
                "２０１８"
            })
    @DisplayName("不存在的日期、两位数年份、他国写法和别处的时刻都不是日期")
    void refusesDaysThatDoNotExist(String text) {
        assertThat(Dates.day(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "32874,1990-01-01",
        "43160,2018-03-01",
        "43160.375,2018-03-01",
        "43831.0,2020-01-01",
        "73415,2100-12-31",
        "32873,",
        "73416,",
        "20190,",
        "012345,",
        "4316,",
        "43160.,",
        "431600,"
    })
    @DisplayName("Excel 序列号只认 1990 至 2100 年")
    void readsSerialsOfPlausibleYears(String text, String day) {
        assertThat(Serials.day(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "201803",
                "201803.0",
                "2018-03",
                "2018-3",
                "2018/3",
                "2018/03",
                "2018.03",
                "2018.3",
                "2018年3月",
                "2018年03月",
                "2018-03-31",
                "20180301",
                "2018年3月1日"
            })
    @DisplayName("同一月份的各种写法，日期取其月份")
    void readsEverySpellingOfAMonth(String text) {
        assertThat(Dates.month(text)).isEqualTo("201803");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "201813",
                "2018-00",
                "2018年13月",
                "2018",
                "2018-02-30",
                "43160",
                "2018年3",
                "3/2018",
                "18-03",
                "201803.5",
                "abcdef"
            })
    @DisplayName("13 月和其他写法不是月份")
    void refusesOtherMonths(String text) {
        assertThat(Dates.month(text)).isNull();
    }

    @Test
    @DisplayName("2018.1 可能是 2018.10 丢了零，不猜")
    void doesNotGuessOctober() {
        assertThat(Dates.month("2018.1")).isNull();
        assertThat(Dates.month("2018.10")).isEqualTo("201810");
        assertThat(Dates.month("2018.01")).isEqualTo("201801");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "99991231", "9999/12/31", "9999-12-31 23:59:59", "999912", "长期"})
    @DisplayName("没有终止日的写法")
    void knowsOpenEnds(String text) {
        assertThat(Dates.isOpenEnd(text)).isTrue();
        assertThat(Dates.isOpenEnd("2099-12-31")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"19", "20190", "二〇一九", "201x", "2019.5"})
    @DisplayName("年份是四位数字")
    void refusesOtherYears(String text) {
        assertThat(Dates.year("2019")).isEqualTo("2019");
        assertThat(Dates.year("2019.0")).isEqualTo("2019");
        assertThat(Dates.year("2019年")).isEqualTo("2019");
        assertThat(Dates.year(text)).isNull();
    }
}
