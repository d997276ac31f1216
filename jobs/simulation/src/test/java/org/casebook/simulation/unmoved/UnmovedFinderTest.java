package org.casebook.simulation.unmoved;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Lang;
import org.casebook.simulation.result.Unmoved;
import org.casebook.simulation.scenario.Scenario;
import org.casebook.simulation.scenario.ScenarioBook;
import org.casebook.simulation.scenario.Scenarios;
import org.casebook.simulation.sweep.City;
import org.casebook.simulation.sweep.Enterprises;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("没有变化的原因：从个案里查出来，不猜")
class UnmovedFinderTest {

    /** 5 hires of 20, 7 of 30 and 4 of 20; a large one with 30 of 200. */
    private static final City CITY = Enterprises.of(
            Enterprises.enterprise(County.KONGTONG, 20, 5, 12),
            Enterprises.enterprise(County.KONGTONG, 30, 7, 12),
            Enterprises.enterprise(County.PARK, 20, 4, 12),
            Enterprises.enterprise(County.PARK, 200, 30, 12));

    private static final String RATIO = "small-enterprise-loan.hiringRatio=";

    private static List<String> reasons(City city, Scenario scenario, Lang lang) {
        ScenarioBook book = ScenarioBook.of(List.of(scenario), city.book(), city.definitions());
        return new UnmovedFinder(book, city.definitions(), city.interplays(), city.casebook(), 2019)
                .of(scenario, Set.of()).stream()
                        .map(Unmoved::reason)
                        .map(reason -> reason.in(lang))
                        .toList();
    }

    private static String reason(String... changes) {
        return reasons(CITY, Scenarios.of("s", List.of(changes)), Lang.ZH).get(0);
    }

    @Test
    @DisplayName("24% 与 25% 之间没有人：三家由它决定，大企业与它无关")
    void findsThatNobodyStandsBetween() {
        assertThat(reason(RATIO + "24%"))
                .isEqualTo("没有对象处于 25% 与 24% 之间：结果由这一参数决定的 3 个（企业·年）都在两值之外；其余 1 个的结果与它无关（符合条件 1 个）。");
        assertThat(reasons(CITY, Scenarios.of("s", List.of(RATIO + "24%")), Lang.EN))
                .allSatisfy(text -> assertThat(text)
                        .startsWith("None stands between 25% and 24%: ")
                        .doesNotContainPattern("\\p{IsHan}"));
    }

    @Test
    @DisplayName("没有大企业时，大企业的比例不决定任何一户")
    void findsATermThatDecidesAboutNobody() {
        assertThat(reasons(
                        Enterprises.three(),
                        Scenarios.of("s", List.of("small-enterprise-loan.hiringRatioLarge=14%")),
                        Lang.ZH))
                .containsExactly("3 个对象（企业·年）的结果都与这一参数无关（新招用比例未达到 2 个，符合条件 1 个）。");
    }

    @Test
    @DisplayName("新值就是原值（1/4 与 25% 写法不同）")
    void findsAValueThatIsTheSame() {
        assertThat(reason(RATIO + "1/4")).isEqualTo("新值与原值相同。");
        assertThat(reasons(
                        CITY,
                        Scenarios.of("s", List.of(RATIO + "24%", "small-enterprise-loan.contractMonths=12")),
                        Lang.ZH))
                .as("与别的改动在一起时不列")
                .hasSize(1);
    }

    @Test
    @DisplayName("一个个案也没有")
    void findsNoCase() {
        assertThat(reasons(Enterprises.of(new Facts[0]), Scenarios.of("s", List.of(RATIO + "24%")), Lang.ZH))
                .containsExactly("本年度没有审核对象。");
    }

    @Test
    @DisplayName("施行的县里没有个案；施行日在所有基准日之后")
    void findsThatItHoldsForNobody() {
        Scenario elsewhere = Scenarios.of("s", List.of(RATIO + "1%"), new County("620826"));
        assertThat(reasons(CITY, elsewhere, Lang.ZH)).containsExactly("没有对象在方案施行的日期和县（市、区）适用新值。");

        Scenario always = Scenarios.of("s", List.of(RATIO + "1%"));
        Scenario later = new Scenario(
                "s",
                always.question(),
                always.baseline(),
                always.changes(),
                Optional.of(LocalDate.of(2020, 1, 1)),
                always.counties(),
                always.where());
        assertThat(reasons(CITY, later, Lang.ZH)).containsExactly("没有对象在方案施行的日期和县（市、区）适用新值。");
    }

    @Test
    @DisplayName("金额参数：取原值与取新值结果相同")
    void findsAmountsThatStay() {
        assertThat(reason("small-enterprise-loan.loanCap=5000000"))
                .isEqualTo("取原值与取新值，4 个对象（企业·年）的结果都相同（符合条件 2 个，新招用比例未达到 2 个）。");
    }

    @Test
    @DisplayName("单独会改变、与别的改动相抵的，照实说")
    void findsChangesThatCancelOut() {
        assertThat(reason(RATIO + "20%", "small-enterprise-loan.contractMonths=13"))
                .isEqualTo("单独改动会改变 2 个对象（企业·年）的结果，与同一方案的其他改动合在一起则没有变化。");
    }
}
