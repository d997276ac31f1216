package org.casebook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.casebook.policy.Step.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("算式：精确，末了四舍五入一次；写下的与算出的是同一回事")
class SumTest {

    private final Answer answer = Answer.explaining();

    @Test
    @DisplayName("3 × 15 万 × 4.35% × 50% × 24 ÷ 12 = 19,575；取小者，写下两项")
    void writesDownWhatItDoes() {
        Sum sum = answer.sum()
                .fact("requested", Money.yuan(500_000))
                .term("loanPerHire", Money.yuan(150_000))
                .count(Quantity.COUNTED_HIRES, 3)
                .times()
                .least()
                .named(Quantity.PRINCIPAL)
                .term("baseRate", Ratio.parse("4.35%"))
                .times()
                .term("subsidyShare", Ratio.percent(50))
                .times()
                .number(24)
                .times()
                .number(12)
                .over();
        answer.granted(Fund.COUNTY, sum);

        assertThat(answer.totalFen()).isEqualTo(1_957_500);
        assertThat(answer.calculation()).extracting(line -> line.name().zh()).containsExactly("贴息本金", "金额");
        assertThat(answer.calculation().get(0).from()).isInstanceOfSatisfying(Step.Done.class, choice -> {
            assertThat(choice.operation()).isEqualTo(Operation.LEAST);
            assertThat(choice.parts()).hasSize(2);
            assertThat(choice.kind()).isEqualTo(Step.Kind.AMOUNT);
        });
    }

    @Test
    @DisplayName("不作说明的答复什么也不写；拒绝的、只计数的没有算式")
    void writesNothingUnasked() {
        Answer silent = new Answer();
        silent.granted(Fund.CITY, silent.sum().number(7));

        assertThat(silent.totalFen()).isEqualTo(7);
        assertThat(silent.calculation()).isEmpty();
        answer.granted(Fund.CITY, answer.sum().number(7));
        assertThat(answer.calculation()).hasSize(1);
        assertThat(answer.refused(NotInForce.NOT_IN_FORCE).calculation()).isEmpty();
        assertThat(answer.counted().calculation()).isEmpty();
    }

    @Test
    @DisplayName("1/3 + 1/6 = 1/2 分进为 1 分；1/2 − 1/6 舍去；不够减的不接受")
    void roundsOnce() {
        assertThat(sixths(1, 3).plus().rounded(Quantity.AMOUNT).whole()).isEqualTo(1);
        assertThat(sixths(1, 2).minus().rounded(Quantity.AMOUNT).whole()).isZero();
        assertThat(sixths(1, 2).greatest().rounded(Quantity.AMOUNT).whole()).isEqualTo(1);
        Sum tooLarge = sixths(1, 7);
        assertThatThrownBy(tooLarge::minus)
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("below 0");
    }

    private Sum sixths(long above, long below) {
        return new Answer().sum().term("a", Ratio.of(above, below)).term("b", Ratio.of(1, 6));
    }

    /** Numbers of up to 40 bits: some products fit into 63 bits, some do not. */
    @Test
    @DisplayName("两万个随机算式与大整数对照：放得下的、放不下的都一样；结果放不下必报")
    void agreesWithUnboundedArithmetic() {
        Random random = new Random(17);
        int wide = 0;
        int tooLarge = 0;
        for (int i = 0; i < 20_000; i++) {
            Sum sum = answer.sum();
            Deque<ExactNumber> stack = new ArrayDeque<>();
            for (int step = 0; step < 8; step++) {
                if (stack.size() < 2 || (stack.size() < 6 && random.nextBoolean())) {
                    put(sum, stack, random);
                } else {
                    compute(sum, stack, random);
                }
            }
            assertThat(sum.last()).isEqualTo(stack.peek());
            wide += stack.peek().below().bitLength() > 63
                            || stack.peek().above().bitLength() > 63
                    ? 1
                    : 0;
            BigInteger rounded = stack.peek().halfUp();
            if (rounded.bitLength() > 63) {
                tooLarge++;
                assertThatThrownBy(() -> sum.rounded(Quantity.AMOUNT))
                        .isInstanceOf(ArithmeticException.class)
                        .hasMessageContaining("out of long range");
            } else {
                assertThat(sum.rounded(Quantity.AMOUNT).whole()).isEqualTo(rounded.longValueExact());
            }
        }
        assertThat(List.of(wide, tooLarge)).allMatch(seen -> seen > 100);
    }

    private static void put(Sum sum, Deque<ExactNumber> stack, Random random) {
        if (random.nextInt(10) == 0 && !stack.isEmpty()) {
            stack.push(stack.peekLast());
            sum.again(0);
            return;
        }
        long above = random.nextLong() >>> (24 + random.nextInt(36));
        long below = 1 + (random.nextLong() >>> (44 + random.nextInt(19)));
        stack.push(ExactNumber.of(above, below));
        sum.term("any", Ratio.of(above, below));
    }

    private static void compute(Sum sum, Deque<ExactNumber> stack, Random random) {
        ExactNumber second = stack.pop();
        ExactNumber first = stack.pop();
        switch (random.nextInt(5)) {
            case 0 -> {
                stack.push(first.plus(second));
                sum.plus();
            }
            case 1 -> {
                stack.push(first.compareTo(second) <= 0 ? first : second);
                sum.least();
            }
            case 2 -> {
                boolean enough = first.compareTo(second) >= 0;
                stack.push(enough ? first.minus(second) : second);
                if (enough) {
                    sum.minus();
                } else {
                    sum.greatest();
                }
            }
            default -> {
                stack.push(first.times(second));
                sum.times();
            }
        }
    }
}
