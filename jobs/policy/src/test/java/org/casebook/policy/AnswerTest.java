package org.casebook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.casebook.policy.article.TianjinTravelAllowance.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("答复：同一处反复书写，前一个答复不留痕迹")
class AnswerTest {

    private static final Money TEN = Money.yuan(10);

    private final Answer answer = new Answer();

    @Test
    @DisplayName("未写时为“政策不在执行期”")
    void isNotInForceBeforeAnybodyWrites() {
        assertThat(answer.outcome()).isEqualTo(Outcome.refused(NotInForce.NOT_IN_FORCE));
    }

    @Test
    @DisplayName("批准之后拒绝：没有钱；拒绝之后批准：没有理由；再次批准：不加在前一次上")
    void forgetsWhatStoodThereBefore() {
        answer.granted().pay(Fund.CITY, 0, TEN).refused(Refusal.TOO_FEW_MONTHS);
        assertThat(answer.isGranted()).isFalse();
        assertThat(answer.ground()).isEqualTo(Refusal.TOO_FEW_MONTHS);
        assertThat(answer.payments()).isZero();
        assertThat(answer.totalFen()).isZero();

        answer.granted().pay(Fund.COUNTY, 0, TEN);
        assertThat(answer.granted().pay(Fund.CITY, 0, TEN).totalFen()).isEqualTo(1_000);
        assertThat(answer.payments()).isOne();
        assertThat(answer.fund(0)).isEqualTo(Fund.CITY);
        assertThatThrownBy(answer::ground)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Granted");
        assertThat(answer.counted().outcome()).isEqualTo(Outcome.counted());
    }

    @Test
    @DisplayName("五年两项资金共十笔：次序、年度、金额都在，合计 55 分")
    void holdsMorePaymentsThanUsual() {
        answer.granted();
        for (int i = 0; i < 10; i++) {
            answer.pay(i % 2 == 0 ? Fund.INCLUSIVE_FINANCE : Fund.COUNTY, i / 2, new Money(i + 1L));
        }

        assertThat(answer.totalFen()).isEqualTo(55);
        assertThat(answer.payments()).isEqualTo(10);
        assertThat(answer.fund(9)).isEqualTo(Fund.COUNTY);
        assertThat(answer.yearsLater(9)).isEqualTo(4);
        assertThat(answer.fen(9)).isEqualTo(10);
        assertThat(((Outcome.Granted) answer.outcome()).payments())
                .hasSize(10)
                .startsWith(new Payment(Fund.INCLUSIVE_FINANCE, 0, new Money(1)))
                .endsWith(new Payment(Fund.COUNTY, 4, new Money(10)));
    }

    @Test
    @DisplayName("留存的结果不随下一次书写而变")
    void keepsAnOutcomeApartFromWhatIsWrittenNext() {
        Outcome kept = answer.granted().pay(Fund.CITY, 0, TEN).outcome();

        answer.granted().pay(Fund.COUNTY, 0, Money.yuan(20));

        assertThat(kept).isEqualTo(new Outcome.Granted(List.of(new Payment(Fund.CITY, 0, TEN))));
    }

    @Test
    @DisplayName("合计溢出必报")
    void failsLoudlyWhenTheTotalOverflows() {
        answer.granted().pay(Fund.CITY, 0, new Money(Long.MAX_VALUE)).pay(Fund.CITY, 1, new Money(1));

        assertThatThrownBy(answer::totalFen)
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("overflow");
    }
}
