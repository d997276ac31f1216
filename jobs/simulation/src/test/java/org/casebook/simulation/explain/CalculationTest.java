package org.casebook.simulation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.casebook.policy.Answer;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.policy.Payment;
import org.casebook.policy.RandomCases;
import org.casebook.policy.RandomTerms;
import org.casebook.policy.article.SmallEnterpriseLoan;
import org.casebook.policy.article.TrainingSubsidy;
import org.casebook.policy.fact.CourseKind;
import org.casebook.policy.fact.Group;
import org.casebook.policy.fact.HireTally;
import org.casebook.simulation.Conf;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.explain.Calculation.Line;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("金额计算：算式是评定时写下的，照着再算一遍分毫不差")
class CalculationTest {

    private static final int YEAR = 2019;
    private static final PolicyBook BOOK = Conf.policy();
    private static final Assessor ASSESSOR = new Assessor(Measures.all(), Measures.interplays(), BOOK);

    static List<MeasureDefinition> measures() {
        return Measures.all().stream()
                .filter(measure -> !measure.isPopulation())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("随机个案、随机参数：照印出的算式再算，每一行相符，总额即评定的金额")
    void whatIsPrintedAddsUp(MeasureDefinition measure) {
        Random random = new Random(16);
        int granted = 0;
        for (int i = 0; i < 4_000; i++) {
            Facts facts = RandomCases.random(measure, YEAR, random);
            Record terms = RandomTerms.random(measure, random);
            Answer answer = measure.untypedLaw().assess(facts, terms, Answer.explaining());
            assertThat(answer.outcome()).isEqualTo(measure.untypedLaw().assess(facts, terms));
            if (answer.isGranted()) {
                granted++;
                Calculation calculation =
                        new CalculationWords(facts, TermWords.of(BOOK, measure, facts, YEAR)).of(answer);
                addsUp(calculation, facts + " " + terms);
            }
        }
        assertThat(granted).isGreaterThan(50);
    }

    private static void addsUp(Calculation calculation, String what) {
        assertThat(Printed.fen(calculation.formula()))
                .as("%s: %s", calculation.formula(), what)
                .isEqualTo(calculation.amount().fen());
        for (Line line : calculation.lines()) {
            if (line.value().zh().endsWith("元")) {
                assertThat(Printed.fen(line.bare()))
                        .as("%s: %s", line, what)
                        .isEqualTo(Printed.fen(bare(line.value().zh())));
            } else {
                assertThat(Printed.of(line.bare()))
                        .as("%s: %s", line, what)
                        .isEqualTo(Printed.of(line.value().zh()));
            }
            if (!line.choice().isEmpty()) {
                assertThat(line.choice())
                        .filteredOn(Calculation.Option::chosen)
                        .extracting(option -> option.formula().zh())
                        .as("%s: %s", line, what)
                        .containsExactly(line.formula().zh());
            }
        }
        List<Payment> payments = calculation.payments();
        assertThat(payments.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus))
                .isEqualTo(calculation.amount());
        if (payments.stream().anyMatch(payment -> payment.fund() == Fund.INCLUSIVE_FINANCE)) {
            Line central = calculation.lines().get(calculation.lines().size() - 1);
            assertThat(central.name().zh()).isEqualTo("中央分担");
            assertThat(Printed.fen(bare(central.value().zh())))
                    .isEqualTo(payments.stream()
                            .filter(payment -> payment.fund() == Fund.INCLUSIVE_FINANCE)
                            .mapToLong(payment -> payment.amount().fen())
                            .sum());
        }
    }

    private static String bare(String amount) {
        return amount.replace("元", "").replace("…", "");
    }

    @Test
    @DisplayName("招 3 人、申请 50 万元、两年：3 × 15 万 × 4.35% × 50% × 24 ÷ 12 = 19,575 = 13,702.50 + 5,872.50")
    void explainsALoan() {
        Facts employer = new SmallEnterpriseLoan.Case(
                County.PARK,
                12,
                HireTally.of(new HireTally.Hires(Group.VETERAN.bit(), 12, 3)),
                Money.yuan(500_000),
                36);

        Calculation loan = explained("small-enterprise-loan", employer);

        assertThat(loan.formula()).isEqualTo("150,000.00 × 3 × 4.35% × 50% × 24 ÷ 12");
        assertThat(loan.amount()).isEqualTo(Money.yuan(19_575));
        assertThat(loan.lines())
                .extracting(line -> line.name().zh() + " = " + line.formula().zh() + " = "
                        + line.value().zh())
                .containsExactly(
                        "贴息月数 = 贴息最长年限 2 × 12 = 24",
                        "贴息本金 = 每新招用一人可贷金额 150,000.00元 × 计入的新招用人数 3 = 450,000.00元",
                        "贴息金额 = 贴息本金 450,000.00元 × 贷款基础利率（年） 4.35% × 贴息比例 50% × 贴息月数 24 ÷ 12 = 19,575.00元",
                        "国家规定内的本金 = 贴息本金 450,000.00元 = 450,000.00元",
                        "其中符合国家规定的贴息 = 国家规定内的本金 450,000.00元 × 贷款基础利率（年） 4.35% × 贴息比例 50% × 贴息月数 24"
                                + " ÷ 12 = 19,575.00元",
                        "中央分担 = 其中符合国家规定的贴息 19,575.00元 × 中央分担比例 70% = 13,702.50元");
        assertThat(loan.lines().get(1).choice())
                .extracting(option -> option.formula().in(Lang.EN), Calculation.Option::chosen)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("loan requested 500,000.00 yuan", false),
                        org.assertj.core.groups.Tuple.tuple("loan cap 3,000,000.00 yuan", false),
                        org.assertj.core.groups.Tuple.tuple(
                                "loan per counted hire 150,000.00 yuan × new hires that count 3", true));
        assertThat(loan.payments())
                .containsExactly(
                        new Payment(Fund.INCLUSIVE_FINANCE, 0, Money.ofYuan(new BigDecimal("6851.25"))),
                        new Payment(Fund.COUNTY, 0, Money.ofYuan(new BigDecimal("2936.25"))),
                        new Payment(Fund.INCLUSIVE_FINANCE, 1, Money.ofYuan(new BigDecimal("6851.25"))),
                        new Payment(Fund.COUNTY, 1, Money.ofYuan(new BigDecimal("2936.25"))));
        assertThat(loan.terms())
                .extracting(term -> term.name())
                .contains("loanPerHire", "centralShare")
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("未通过的：按最小改动后的金额；无论如何改都不能享受的没有金额")
    void explainsWhatARefusedCaseWouldGet() {
        Facts failed = new TrainingSubsidy.Case(
                County.PARK, java.time.LocalDate.of(2019, 3, 1), CourseKind.SKILL, true, false);
        Facts early =
                new TrainingSubsidy.Case(County.PARK, java.time.LocalDate.of(2018, 3, 1), CourseKind.SKILL, true, true);

        assertThat(explained("training-subsidy", failed).amount()).isEqualTo(Money.yuan(1_200));
        assertThat(new Explainer(BOOK, ASSESSOR)
                        .explain(Measures.get("training-subsidy"), early, YEAR)
                        .calculation())
                .isEmpty();
    }

    private static Calculation explained(String measure, Facts facts) {
        return new Explainer(BOOK, ASSESSOR)
                .explain(Measures.get(measure), facts, YEAR)
                .calculation()
                .orElseThrow();
    }

    /** Computes what is printed, knowing nothing but how sums are written. */
    private static final class Printed {

        private record Value(BigInteger above, BigInteger below) {

            Value {
                BigInteger divisor = above.gcd(below).max(BigInteger.ONE);
                above = above.divide(divisor);
                below = below.divide(divisor);
            }

            static Value parse(String text) {
                if (text.endsWith("%")) {
                    return parse(text.substring(0, text.length() - 1)).over(parse("100"));
                }
                int slash = text.indexOf('/');
                if (slash > 0) {
                    return parse(text.substring(0, slash)).over(parse(text.substring(slash + 1)));
                }
                BigDecimal number = new BigDecimal(text.replace(",", ""));
                return new Value(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
            }

            Value plus(Value other, int sign) {
                return new Value(
                        above.multiply(other.below)
                                .add(other.above.multiply(below).multiply(BigInteger.valueOf(sign))),
                        below.multiply(other.below));
            }

            Value times(Value other) {
                return new Value(above.multiply(other.above), below.multiply(other.below));
            }

            Value over(Value other) {
                return new Value(above.multiply(other.below), below.multiply(other.above));
            }
        }

        private final String[] tokens;
        private int next;

        private Printed(String text) {
            this.tokens = text.replace("(", "( ").replace(")", " )").split(" ");
        }

        static Value of(String text) {
            Printed printed = new Printed(text);
            Value value = printed.sum();
            assertThat(printed.next).as(text).isEqualTo(printed.tokens.length);
            return value;
        }

        /** Yuan in fen, half a fen goes up. */
        static long fen(String text) {
            Value fen = of(text).times(Value.parse("100"));
            return fen.above()
                    .multiply(BigInteger.TWO)
                    .add(fen.below())
                    .divide(fen.below().multiply(BigInteger.TWO))
                    .longValueExact();
        }

        private Value sum() {
            Value sum = product();
            while (next < tokens.length && (tokens[next].equals("+") || tokens[next].equals("−"))) {
                int sign = tokens[next++].equals("+") ? 1 : -1;
                sum = sum.plus(product(), sign);
            }
            return sum;
        }

        private Value product() {
            Value product = number();
            while (next < tokens.length && (tokens[next].equals("×") || tokens[next].equals("÷"))) {
                product = tokens[next++].equals("×") ? product.times(number()) : product.over(number());
            }
            return product;
        }

        private Value number() {
            String token = tokens[next++];
            if (!token.equals("(")) {
                return Value.parse(token);
            }
            Value inBrackets = sum();
            next++;
            return inBrackets;
        }
    }
}
