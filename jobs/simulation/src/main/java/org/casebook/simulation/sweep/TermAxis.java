package org.casebook.simulation.sweep;

import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.BiFunction;
import org.casebook.policy.BadInput;
import org.casebook.policy.Money;
import org.casebook.policy.Ratio;
import org.casebook.policy.Text;
import org.casebook.policy.Threshold;
import org.casebook.policy.Threshold.Generous;
import org.casebook.simulation.terms.TermPath;

/**
 * The values that a term may take, from the lowest to the highest of its range, as numbers in its unit: whole numbers, fen,
 * or shares.
 *
 * @param low the lowest, in the term's unit
 * @param high the highest
 * @param generous towards which values the term grants more; empty where it is no threshold
 */
public record TermAxis(TermPath path, Kind kind, Ratio low, Ratio high, Optional<Generous> generous) {

    /** What the values are. */
    public enum Kind {
        COUNT,
        /** In fen. */
        MONEY,
        SHARE
    }

    /** So many whole numbers can be asked one by one. */
    private static final long FEW = 1_000;

    /**
     * @param place makes the error of what is wrong and what to do
     * @throws BadInput when the term is no single number
     */
    public static TermAxis of(TermPath path, BiFunction<Text, Text, BadInput> place) {
        if (!path.isSingleNumber()) {
            throw place.apply(
                    Text.of("参数“%s”不是单个数值。", "The term '%s' is no single number.", path),
                    Text.of("请选一个数值参数。", "Choose a term that is a number."));
        }
        String range = path.term().range();
        int dots = range.indexOf("..");
        Object low = path.number(range.substring(0, dots));
        Kind kind = low instanceof Ratio ? Kind.SHARE : low instanceof Money ? Kind.MONEY : Kind.COUNT;
        Optional<Generous> generous = Optional.ofNullable(path.component().getAnnotation(Threshold.class))
                .map(Threshold::generous);
        return new TermAxis(path, kind, numberOf(low), numberOf(path.number(range.substring(dots + 2))), generous);
    }

    /** The number that a value of the term's type stands for. */
    public static Ratio numberOf(Object value) {
        if (value instanceof Ratio ratio) {
            return ratio;
        }
        return Ratio.of(value instanceof Money money ? money.fen() : (Integer) value, 1);
    }

    /**
     * Whether the values at which a case changes can be found exactly: the term is a threshold, or a whole number whose few
     * values can all be asked.
     */
    public boolean isExact() {
        return isPlain() && (generous.isPresent() || asksEveryValue());
    }

    /** Whether nothing is known of the way from one value to another. */
    boolean asksEveryValue() {
        return generous.isEmpty() && kind == Kind.COUNT && last() - first() < FEW;
    }

    /** One value for all counties and the whole reference date. */
    boolean isPlain() {
        Type type = path.component().getGenericType();
        return type == int.class || type == Money.class || type == Ratio.class;
    }

    /** The lowest whole value. */
    long first() {
        return low.numerator();
    }

    /** The highest whole value. */
    long last() {
        return high.numerator();
    }

    /** The number that a text stands for; the text must be a value of the term. */
    public Ratio number(String text) {
        return numberOf(path.number(text));
    }

    /** A value as the component of the terms holds it. */
    Object value(Ratio number) {
        return switch (kind) {
            case COUNT -> Math.toIntExact(number.numerator());
            case MONEY -> new Money(number.numerator());
            case SHARE -> number;
        };
    }

    /** A value as it would be set: {@code 12}, {@code 3000000.00}, {@code 25%}, {@code 1/3}. */
    public String text(Ratio number) {
        return value(number).toString();
    }
}
