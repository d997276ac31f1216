package org.casebook.report.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Payment;
import org.casebook.policy.Text;
import org.casebook.simulation.explain.Calculation;
import org.casebook.simulation.explain.Calculation.Line;
import org.casebook.simulation.explain.Calculation.Option;
import org.casebook.simulation.explain.Condition.Shown;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("金额计算：算式、所取与不取的、进位、依据、分年支付")
class CalculationTextTest {

    private static final Text NOT_ROUNDED = Text.same("");

    private static final Calculation LOAN = new Calculation(
            Money.ofYuan(new BigDecimal("19.58")),
            "450.00 × 4.35%",
            List.of(
                    new Line(
                            new Text("贴息本金", "principal"),
                            new Text("贷款额 450.00元", "loan 450.00 yuan"),
                            "450.00",
                            new Text("450.00元", "450.00 yuan"),
                            NOT_ROUNDED,
                            List.of(
                                    option("贷款额 450.00元", "450.00元", true),
                                    option("每人 200.00元 × 人数 3", "600.00元", false))),
                    new Line(
                            new Text("贴息金额", "subsidy"),
                            new Text("贴息本金 450.00元 × 利率 4.35%", "principal 450.00 yuan × rate 4.35%"),
                            "450.00 × 4.35%",
                            new Text("19.58元", "19.58 yuan"),
                            new Text("19.575元", "19.575 yuan"),
                            List.of())),
            List.of(new Shown("rate", new Text("利率", "rate"), Text.same("4.35%"), new Text("假设：某", "assumption: x"))),
            List.of(
                    new Payment(Fund.INCLUSIVE_FINANCE, 0, Money.yuan(10)),
                    new Payment(Fund.COUNTY, 1, Money.ofYuan(new BigDecimal("9.58")))));

    @Test
    @DisplayName("逐行写出；次年的写次年")
    void writesLineByLine() {
        assertThat(new CalculationText(Lang.ZH).render(LOAN, 2019, true)).isEqualTo("""
                        金额计算：450.00 × 4.35% = 19.58 元 = 10.00 元 + 9.58 元
                            贴息本金 = 贷款额 450.00元
                                取  贷款额 450.00元
                                不取  每人 200.00元 × 人数 3 = 600.00元
                            贴息金额 = 贴息本金 450.00元 × 利率 4.35% = 19.575元 ≈ 19.58元（四舍五入到分）
                            政策  利率：4.35%  [假设：某]
                            2019 年支付：普惠金融发展专项资金 10.00 元
                            2020 年支付：县（市、区）财政 9.58 元
                        """);
    }

    @Test
    @DisplayName("未通过的：写明是改动后的金额；英文完整")
    void saysThatItIsAfterTheChanges() {
        assertThat(new CalculationText(Lang.ZH).render(LOAN, 2019, false)).startsWith("按上述最小改动后的金额计算：");
        assertThat(new CalculationText(Lang.EN).render(LOAN, 2019, true))
                .contains("= 19.575 yuan ≈ 19.58 yuan (rounded half up to the fen)", "due in 2020: County budget")
                .doesNotContainPattern("\\p{IsHan}.*due");
    }

    private static Option option(String formula, String value, boolean chosen) {
        return new Option(Text.same(formula), Text.same(value), chosen);
    }
}
