package org.casebook.simulation.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.casebook.policy.BadInput;
import org.casebook.policy.Lang;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.simulation.Conf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("起点..终点:步长：逐个取值，精确到底")
class TermRangeTest {

    private static final PolicyBook BOOK = Conf.policy();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "small-enterprise-loan.hiringRatio | 10%..30%:5% | 10% 15% 20% 25% 30%",
                "small-enterprise-loan.hiringRatio | 10%..20%:2.5% | 10% 12.5% 15% 17.5% 20%",
                "small-enterprise-loan.hiringRatio | 10% .. 21% : 0.05 | 10% 15% 20%",
                "small-enterprise-loan.hiringRatio | 0.1..0.3:0.1 | 0.1 0.2 0.3",
                "small-enterprise-loan.hiringRatio | 0.10..0.4:15% | 0.1 0.25 0.4",
                "small-enterprise-loan.hiringRatio | 1/3..1:1/6 | 1/3 1/2 2/3 5/6 1/1",
                "small-enterprise-loan.hiringRatio | 0%..100%:1/3 | 0% 1/3 2/3 100%",
                "small-enterprise-loan.hiringRatio | 25%..25%:1% | 25%",
                "small-enterprise-loan.contractMonths | 0..12:3 | 0 3 6 9 12",
                "small-enterprise-loan.contractMonths | 6..12:4 | 6 10",
                "small-enterprise-loan.loanCap | 1000000..3000000:1000000 | 1000000 2000000 3000000",
                "tianjin-travel-allowance.perYear | 1999.90..2000.10:0.05 | 1999.9 1999.95 2000 2000.05 2000.1",
                "unemployment-benefit.medicalRate | 6%..8%:1% | 6% 7% 8%",
                "unemployment-benefit.monthlyByCounty.620802 | 1400..1500:50 | 1400 1450 1500",
                "unemployment-benefit.monthlyByCounty.other | 1300..1400:100 | 1300 1400",
                "unemployment-benefit.monthlyByCounty | 1300..1400:100 | 1300 1400",
            })
    @DisplayName("取值写法随起点；正好到终点才含终点")
    void listsTheValuesExactly(String term, String range, String expected) {
        TermRange parsed = parse(term, range);

        assertThat(parsed.values()).containsExactly(expected.split(" "));
        assertThat(parsed.count()).isEqualTo(expected.split(" ").length);
    }

    @Test
    @DisplayName("千分之一为步长的一万步：没有误差，每个取值都可再读")
    void addsUpWithoutError() {
        List<String> values = parse("hardship-allowance.factor", "0..10:0.001").values();

        assertThat(values)
                .hasSize(10_001)
                .contains("0.3", "0.7", "1.001", "9.999")
                .endsWith("10");
    }

    @Test
    @DisplayName("只数不列：一亿个取值也说得出个数")
    void countsWithoutBuilding() {
        assertThat(parse("small-enterprise-loan.loanCap", "0..100000000:0.01").count())
                .isEqualTo(new BigInteger("10000000001"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "small-enterprise-loan.hiringRatio | 10%..30% | '10%..30%' is not how a range is written | Write FROM..TO:STEP",
                "small-enterprise-loan.hiringRatio | 10%:1%..30% | is not how a range is written | Write FROM..TO:STEP",
                "small-enterprise-loan.hiringRatio | 10% | is not how a range is written | Write FROM..TO:STEP",
                "small-enterprise-loan.hiringRatio | 30%..10%:5% | There is no value from 30% to 10% | exchange them",
                "small-enterprise-loan.hiringRatio | 10%..30%:0% | The step is zero | above zero",
                "small-enterprise-loan.hiringRatio | 10%..30%:-5% | The step '-5%' is negative | above zero",
                "small-enterprise-loan.contractMonths | 0..12:-3 | The step '-3' is negative | above zero",
                "small-enterprise-loan.contractMonths | 0..12:1.5 | '1.5' is not acceptable | a whole number",
                "small-enterprise-loan.contractMonths | 0..121:1 | '121' is out of range | Range: 0..120",
                "small-enterprise-loan.contractMonths | -1..12:1 | '-1' is out of range | Range: 0..120",
                "small-enterprise-loan.loanCap | 0..1:0.001 | '0.001' is not acceptable | at most two decimals",
                "small-enterprise-loan.hiringRatio | viel..30%:1% | 'viel' is not acceptable | a ratio",
                "small-enterprise-loan.hiringRatio | 10%..101%:1% | '101%' is out of range | Range: 0%..100%",
                "small-enterprise-loan.hiringRatio | 1/9999991..1:1/9999973 | no usable common denominator | simpler fractions",
                "unemployment-benefit.durations | 12..24:6 | no single number | one by one",
                "small-enterprise-loan.eligibleGroups | 1..2:1 | no single number | one by one",
                "internship-subsidy.vocationalInPovertyCountiesOnly | 0..1:1 | no single number | one by one",
            })
    @DisplayName("错的写法：说明错在哪里、怎样改")
    void refusesWhatIsNoRange(String term, String range, String what, String remedy) {
        assertThatThrownBy(() -> parse(term, range))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("[sweep " + range + "]")
                .hasMessageContaining(what)
                .hasMessageContaining(remedy)
                .satisfies(e -> assertThat(((BadInput) e).message(Lang.ZH)).contains("错误：", "办法："));
    }

    private static TermRange parse(String term, String range) {
        TermPath path = TermPath.parse(term, BOOK, Measures.all(), (what, remedy) -> error(range, what, remedy));
        return TermRange.parse(path, range, (what, remedy) -> error(range, what, remedy));
    }

    private static BadInput error(String range, Text what, Text remedy) {
        return new BadInput(what, "sweep " + range, remedy);
    }
}
