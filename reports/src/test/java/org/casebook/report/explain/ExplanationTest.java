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

@DisplayName("说明：享受的写金额，只计数的写计入")
class ExplanationTest {

    @Test
    @DisplayName("只计数的对象：写明计入、不涉及资金；没有金额、条件和基准日")
    void saysThatAUnitIsCounted() {
        Explanation counted = explanation(Map.of());

        assertThat(new ExplanationText(Lang.ZH).render(counted))
                .isEqualTo("融资担保支持对象（第7条）  2019 年度  平凉工业园区\n结论：计入对象数，不涉及资金\n");
        assertThat(new ExplanationText(Lang.EN).render(counted)).endsWith("Verdict: counted; nothing is paid\n");
        assertThat(new ExplanationJson(Lang.ZH).of(counted))
                .hasToString(
                        "{\"measure\":\"guarantee-eligibility\",\"article\":7,\"county\":\"620871\",\"year\":2019,"
                                + "\"changes\":[],\"entitled\":true,\"amounts\":{},\"conditions\":[],\"eligibleAfter\":[],\"delivered\":[]}");
    }

    @Test
    @DisplayName("享受 0.00 元的仍写金额和基准日")
    void saysWhatIsPaidEvenIfNothing() {
        Explanation nothing = explanation(Map.of(Fund.CITY, Money.ZERO));

        assertThat(new ExplanationText(Lang.ZH).render(nothing))
                .contains("结论：符合条件，应付：市财政 0.00 元\n适用 2019-12-31 当日的政策参数\n");
        assertThat(new ExplanationJson(Lang.ZH).of(nothing).get("referenceDate").asText())
                .isEqualTo("2019-12-31");
    }

    private static Explanation explanation(Map<Fund, Money> amounts) {
        return new Explanation(
                "guarantee-eligibility",
                7,
                new Text("融资担保支持对象", "Guarantee eligibility"),
                County.PARK,
                2019,
                LocalDate.of(2019, 12, 31),
                true,
                amounts,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }
}
