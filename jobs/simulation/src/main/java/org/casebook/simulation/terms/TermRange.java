package org.casebook.simulation.terms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.casebook.policy.BadInput;
import org.casebook.policy.Money;
import org.casebook.policy.Ratio;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Typed;

/**
 * The values of a term from one to another in equal steps: exact, the last included when a step hits it. Nothing is built
 * before it is asked for, so that a range of millions can be counted.
 */
public final class TermRange {

    private static final int LONG_BITS = 63;
    private static final int RATIO_DIGITS = 15;
    private static final Text AS_RANGE =
            new Text("请写成 起点..终点:步长，例如 10%..30%:2.5%。", "Write FROM..TO:STEP, e.g. 10%..30%:2.5%.");

    /** How a share is written back: as its first value was. */
    private enum Notation {
        PERCENT,
        DECIMAL,
        FRACTION
    }

    private record Fraction(BigInteger numerator, BigInteger denominator) {

        static Fraction of(Object number) {
            if (number instanceof Ratio ratio) {
                return new Fraction(BigInteger.valueOf(ratio.numerator()), BigInteger.valueOf(ratio.denominator()));
            }
            if (number instanceof Money money) {
                return new Fraction(BigInteger.valueOf(money.fen()), BigInteger.valueOf(100));
            }
            return new Fraction(BigInteger.valueOf((Integer) number), BigInteger.ONE);
        }

        BigInteger in(BigInteger unit) {
            return numerator.multiply(unit.divide(denominator));
        }
    }

    private final Notation notation;
    private final BigInteger first;
    private final BigInteger step;
    private final BigInteger unit;
    private final BigInteger count;

    private TermRange(Notation notation, Fraction from, Fraction to, Fraction step) {
        this.notation = notation;
        this.unit = lcm(lcm(from.denominator, to.denominator), step.denominator);
        this.first = from.in(unit);
        this.step = step.in(unit);
        this.count = to.in(unit).subtract(first).divide(this.step).add(BigInteger.ONE);
    }

    /**
     * @param place makes the error of what is wrong and what to do
     * @throws BadInput when the term is no single number, an end is not acceptable for it, the step is not above zero, or
     *     the range is empty
     */
    public static TermRange of(
            TermPath path, String from, String to, String step, BiFunction<Text, Text, BadInput> place) {
        TermType type = path.type();
        if (!type.isSingleNumber()) {
            throw place.apply(
                    Text.of("参数“%s”不是单个数值，没有起止和步长。", "The term '%s' is no single number: it has no ranges.", path),
                    Text.of("请逐个列出取值。", "List the values one by one."));
        }
        String low = path.written(from, place);
        String high = path.written(to, place);
        Fraction first = Fraction.of(type.number(low));
        Fraction last = Fraction.of(type.number(high));
        Fraction by = step(path, step, place);
        BigInteger cross = first.numerator.multiply(last.denominator);
        if (cross.compareTo(last.numerator.multiply(first.denominator)) > 0) {
            throw place.apply(
                    Text.of("从 %s 到 %s 一个取值也没有。", "There is no value from %s to %s.", from, to),
                    Text.of("起点须不大于终点；请对调。", "The first must not be larger than the last: exchange them."));
        }
        TermRange range = new TermRange(notation(type, low), first, last, by);
        if (range.unit.compareTo(BigInteger.valueOf(TermType.FINEST)) > 0
                || range.at(range.count).bitLength() > LONG_BITS) {
            throw place.apply(
                    Text.of("起点、终点、步长没有可用的公分母。", "The ends and the step have no usable common denominator."),
                    Text.of("请用更简单的分数。", "Use simpler fractions."));
        }
        return range;
    }

    /**
     * Reads {@code FROM..TO:STEP}.
     *
     * @throws BadInput as {@link #of}, or when it is written in another way
     */
    public static TermRange parse(TermPath path, String typed, BiFunction<Text, Text, BadInput> place) {
        String text = Typed.plain(typed).replace("…", "..").replace("~", "..");
        int dots = text.indexOf("..");
        int colon = text.lastIndexOf(':');
        if (dots < 0 || colon < dots) {
            throw place.apply(Text.of("“%s”不是起止和步长的写法。", "'%s' is not how a range is written.", text), AS_RANGE);
        }
        return of(
                path,
                text.substring(0, dots).strip(),
                text.substring(dots + 2, colon).strip(),
                text.substring(colon + 1).strip(),
                place);
    }

    private static Fraction step(TermPath path, String step, BiFunction<Text, Text, BadInput> place) {
        Text remedy = Text.of("请写大于零的步长。", "Write a step above zero.");
        if (step.startsWith("-")) {
            throw place.apply(Text.of("步长“%s”是负数。", "The step '%s' is negative.", step), remedy);
        }
        TermType type = path.type();
        RawValue written = TermReader.written(type, path.term().unit(), RawValue.of(step), place);
        TermReader.check(type, written, "", place);
        Fraction by = Fraction.of(type.number(written.text()));
        if (by.numerator.signum() == 0) {
            throw place.apply(Text.of("步长为零。", "The step is zero."), remedy);
        }
        return by;
    }

    private static Notation notation(TermType type, String from) {
        if (!(type.number(from) instanceof Ratio)) {
            return Notation.DECIMAL;
        }
        return from.contains("/") ? Notation.FRACTION : from.endsWith("%") ? Notation.PERCENT : Notation.DECIMAL;
    }

    /** How many values there are; at least one. */
    public BigInteger count() {
        return count;
    }

    /**
     * The values as they are written, in rising order.
     *
     * @throws ArithmeticException when there are more than a list can hold
     */
    public List<String> values() {
        int size = count.intValueExact();
        List<String> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(text(at(BigInteger.valueOf(i))));
        }
        return List.copyOf(values);
    }

    private BigInteger at(BigInteger index) {
        return first.add(step.multiply(index));
    }

    private String text(BigInteger units) {
        if (notation != Notation.FRACTION) {
            try {
                return decimal(units);
            } catch (ArithmeticException e) {
                return fraction(units);
            }
        }
        return fraction(units);
    }

    /** @throws ArithmeticException when no decimal that a share may have is equal to it */
    private String decimal(BigInteger units) {
        BigDecimal share = new BigDecimal(units).divide(new BigDecimal(unit)).stripTrailingZeros();
        if (share.scale() > RATIO_DIGITS) {
            throw new ArithmeticException("More digits than a share has");
        }
        return notation == Notation.PERCENT ? plain(share.movePointRight(2)) + "%" : plain(share);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private String fraction(BigInteger units) {
        BigInteger shared = units.gcd(unit);
        return units.divide(shared) + "/" + unit.divide(shared);
    }

    private static BigInteger lcm(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }
}
