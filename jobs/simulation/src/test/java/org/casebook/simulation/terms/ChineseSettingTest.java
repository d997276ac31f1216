package org.casebook.simulation.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.casebook.policy.BadInput;
import org.casebook.policy.Lang;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.Conf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("--set 用中文写：措施、参数、县、取值")
class ChineseSettingTest {

    private static final PolicyBook BOOK = Conf.policy();

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "小微企业创业担保贷款贴息.新招用比例=20%|small-enterprise-loan.hiringRatio=20%",
                "小微企业创业担保贷款贴息.新招用比例＝２０％|small-enterprise-loan.hiringRatio=20%",
                "小微企业创业担保贷款贴息。新招用比例=百分之二十|small-enterprise-loan.hiringRatio=20%",
                "小微.新招用比例=两成|small-enterprise-loan.hiringRatio=20%",
                "small-enterprise-loan.新招用比例=20%|small-enterprise-loan.hiringRatio=20%",
                "小微.hiringRatio=20%|small-enterprise-loan.hiringRatio=20%",
                "小微.新招用人员比例（不超过界限的企业）=0.2|small-enterprise-loan.hiringRatio=0.2",
                "小微.新招用人员比例(超过界限的企业)=1/5|small-enterprise-loan.hiringRatioLarge=1/5",
                "小微.合同期限=6个月|small-enterprise-loan.contractMonths=6",
                "小微.合同期限=一年|small-enterprise-loan.contractMonths=12",
                "小微.贷款最高额度=四百万元|small-enterprise-loan.loanCap=4000000",
                "小微.贷款最高额度=400万|small-enterprise-loan.loanCap=4000000",
                "小微.职工人数界限=一百五十人|small-enterprise-loan.largeAbove=150",
                "小微.符合申请条件的人员=退役军人、高校毕业生|small-enterprise-loan.eligibleGroups=VETERAN+GRADUATE",
                "小微.符合申请条件的人员=退役军人+POOR_HOUSEHOLD|small-enterprise-loan.eligibleGroups=VETERAN+POOR_HOUSEHOLD",
                "稳岗返还.返还比例=60%|job-retention-refund.refundRate=60%",
                "稳岗返还.排除的信用状态=无|job-retention-refund.excludedStandings=",
                "稳岗返还.排除的信用状态=僵尸企业|job-retention-refund.excludedStandings=ZOMBIE",
                "就业见习补贴.贫困县=崆峒区+静宁|internship-subsidy.povertyCounties=620802+620826",
                "就业见习补贴.中职毕业生限于贫困县=否|internship-subsidy.vocationalInPovertyCountiesOnly=false",
                "失业保险金及代缴医保.失业保险金月标准.崆峒区=1500|unemployment-benefit.monthlyByCounty.620802=1500",
                "失业保险金.月标准.华亭=一千五百元|unemployment-benefit.monthlyByCounty.620881=1500",
                "失业保险金.月标准.其他=1500|unemployment-benefit.monthlyByCounty.other=1500",
                "unemployment-benefit.领取期限=12+18+24|unemployment-benefit.durations=12+18+24",
                "失业保险金.领取期限=１２、１８、２４个月|unemployment-benefit.durations=12+18+24",
            })
    @DisplayName("中英文、全角半角，结果完全一样：运行编号、JSON 里只有英文标识")
    void meansTheSame(String chinese, String english) {
        PolicyBook one = BOOK.with(List.of(chinese), Measures.all());
        PolicyBook other = BOOK.with(List.of(english), Measures.all());

        assertThat(one.changes()).isEqualTo(other.changes()).containsExactly("--set " + english);
        assertThat(one.hash()).isEqualTo(other.hash());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "补贴.标准=1 | 可以是不止一个措施 | “就业见习补贴”、“困难企业在岗培训补贴”、",
                "小微.国家=20% | 可以是不止一个参数 | 请写明是哪一个：“国家新招用比例”、“国家较大企业新招用比例”、“国家最高额度”。",
                "小微.新招比率=20% | 没有名为“新招比率”的参数 | 最接近的是“新招用比例”。",
                "小威企业贷款.新招用比例=20% | 没有名为“小威企业贷款”的措施 | 最接近的是“小微企业创业担保贷款贴息”。",
                "失业保险金.月标准.花亭市=1 | 没有名为“花亭市”的县（市、区） | 最接近的是“华亭市”。",
                "小微.合同期限=+6 | 取值“+6”不合要求 | 应为：整数。",
                "小微.合同期限=٦ | 取值“٦”不合要求 | 应为：整数。",
                "小微.合同期限=६ | 取值“६”不合要求 | 应为：整数。",
                "小微.合同期限=6人 | 取值“6人”不合要求 | 应为：整数。",
                "小微.贷款最高额度=三万五 | 取值“三万五”不合要求 | 应为：金额",
                "小微.新招用比例=٢٠% | 取值“٢٠%”不合要求 | 应为：比例",
                "小微.符合申请条件的人员=退休 | 取值“退休”不合要求 | 若干个“登记失业人员 | ",
                "小微.符合申请条件的人员=退役军人+VETERAN | “VETERAN”列了两次 | 请改正",
                "失业保险金.领取期限=24+18+12 | 须从小到大：24 之后不能是 18 | 请改正",
                "失业保险金.各档参保月数=12+60+59 | 须从小到大：60 之后不能是 59 | 请改正",
                "失业保险金.领取期限=12+18 | 个数不一致 | 请使两者个数相同",
            })
    @DisplayName("写错了：中文告知，最接近的也是中文")
    void answersInChinese(String setting, String what, String remedy) {
        assertThatThrownBy(() -> BOOK.with(List.of(setting), Measures.all()))
                .isInstanceOfSatisfying(BadInput.class, bad -> {
                    assertThat(bad.message(Lang.ZH)).contains("--set ");
                    assertThat(bad.what().zh()).contains(what);
                    assertThat(bad.remedy().zh()).contains(remedy);
                });
    }

    @Test
    @DisplayName("各档期限可以相同：18+18+24 不算下降")
    void mayStayTheSame() {
        assertThat(BOOK.with(List.of("失业保险金.领取期限=18+18+24"), Measures.all()).changes())
                .containsExactly("--set unemployment-benefit.durations=18+18+24");
    }

    @ParameterizedTest(name = "{0} 与 {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "small-enterprise-loan.hiringRatio=20% | small-enterprise-loan.hiringRatio=20%",
                "small-enterprise-loan.hiringRatio=20% | 小微.新招用比例=15%",
                "失业保险金.月标准.崆峒区=1500 | unemployment-benefit.monthlyByCounty.620802=1500",
                "失业保险金.月标准.崆峒区=1500 | 失业保险金.月标准=1400",
                "失业保险金.月标准=1500 | 失业保险金.月标准=1400",
            })
    @DisplayName("同一参数设了两次：两处都指出来")
    void refusesTwoSettingsOfOneTerm(String first, String second) {
        assertThatThrownBy(() -> BOOK.with(List.of(first, second), Measures.all()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is set twice")
                .hasMessageContaining("[--set " + first + ", --set " + second + "]");
    }

    @Test
    @DisplayName("先设整个参数、再设一个县：可以")
    void takesACountyAfterTheWhole() {
        PolicyBook changed = BOOK.with(List.of("失业保险金.月标准=1400", "失业保险金.月标准.崆峒区=1500"), Measures.all());

        assertThat(changed.changes())
                .containsExactly(
                        "--set unemployment-benefit.monthlyByCounty=1400",
                        "--set unemployment-benefit.monthlyByCounty.620802=1500");
    }

    @Test
    @DisplayName("中文名不重名、不含分隔符：措施之间、同一措施的参数之间")
    void everyChineseNameIsOneOfItsKind() {
        Set<String> titles = new HashSet<>();
        for (MeasureDefinition measure : Measures.all()) {
            assertThat(titles.add(measure.title().zh())).as(measure.stem()).isTrue();
            assertThat(measure.title().zh()).doesNotContainPattern("[.=+:：。]");
            Set<String> names = new HashSet<>();
            for (Term term : BOOK.of(measure.stem()).terms().values()) {
                for (String name : term.chineseNames()) {
                    assertThat(names.add(name)).as(term.path() + " " + name).isTrue();
                    assertThat(name).doesNotContainPattern("[.=+:：。]");
                    String path = measure.title().zh() + "." + name;
                    assertThat(TermPath.parse(path, BOOK, Measures.all(), ChineseSettingTest::unexpected))
                            .hasToString(term.path());
                }
            }
        }
    }

    private static BadInput unexpected(org.casebook.policy.Text what, org.casebook.policy.Text remedy) {
        return new BadInput(what, "test", remedy);
    }
}
