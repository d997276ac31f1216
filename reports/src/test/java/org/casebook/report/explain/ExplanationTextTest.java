package org.casebook.report.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.simulation.explain.Explanation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("个案说明")
class ExplanationTextTest {

    @Test
    @DisplayName("参数没有改动：写明适用哪一天的参数")
    void namesTheDayOfTheTerms() {
        assertThat(new ExplanationText(Lang.ZH).render(explanation()))
                .contains("适用 2019-12-31 当日的政策参数\n")
                .doesNotContain("改动：");
        assertThat(new ExplanationJson(Lang.ZH).of(explanation()).get("changes"))
                .isEmpty();
    }

    @Test
    @DisplayName("参数有改动：逐条写明")
    void saysWhatWasChanged() {
        Explanation changed = explanation("--as-of 2018-12-31", "--set tianjin-travel-allowance.perYear=1");
        assertThat(new ExplanationText(Lang.ZH).render(changed))
                .contains("基准日 2019-12-31；政策参数有改动：按 2018-12-31 的规定；每年标准 1元\n")
                .doesNotContain("适用 2019-12-31");
        assertThat(new ExplanationText(Lang.EN).render(changed))
                .contains("Reference date 2019-12-31; terms changed: the law of 2018-12-31; amount per year 1 yuan\n");
        assertThat(new ExplanationJson(Lang.ZH).of(changed).get("changes"))
                .extracting(change -> change.asText())
                .containsExactly("--as-of 2018-12-31", "--set tianjin-travel-allowance.perYear=1");
    }

    private static Explanation explanation(String... changes) {
        return new Explanation(
                "tianjin-travel-allowance",
                19,
                new Text("赴津务工交通食宿补助", "Travel allowance"),
                County.KONGTONG,
                2019,
                LocalDate.of(2019, 12, 31),
                true,
                Map.of(Fund.CITY, Money.yuan(2000)),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(changes),
                changes.length == 0
                        ? List.of()
                        : List.of(
                                new Text("按 2018-12-31 的规定", "the law of 2018-12-31"),
                                new Text("每年标准 1元", "amount per year 1 yuan")));
    }
}
