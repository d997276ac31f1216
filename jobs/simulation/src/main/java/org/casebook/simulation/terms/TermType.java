package org.casebook.simulation.terms;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.casebook.policy.ByCounty;
import org.casebook.policy.County;
import org.casebook.policy.Dated;
import org.casebook.policy.Money;
import org.casebook.policy.Ratio;
import org.casebook.policy.Text;

/** Reads the text of a value into the type that a measure's record of terms declares. */
final class TermType {

    private static final String SEPARATOR = "\\+";

    /** A percentage of six decimals; sums of finer shares of large amounts would not fit into a number. */
    static final long FINEST = 100_000_000;

    private final Type type;

    private TermType(Type type) {
        this.type = type;
    }

    /** The type of one value; {@link Dated} terms hold values of their argument. */
    static TermType of(Type component) {
        return new TermType(isDated(component) ? argument(component) : component);
    }

    static boolean isDated(Type component) {
        return component instanceof ParameterizedType parameterized && parameterized.getRawType() == Dated.class;
    }

    boolean isByCounty() {
        return raw(type) == ByCounty.class;
    }

    boolean isNumeric() {
        Class<?> element = raw(elementType());
        return element == int.class || element == Integer.class || element == Money.class || element == Ratio.class;
    }

    /** A number, or one per county. */
    boolean isSingleNumber() {
        return isNumeric() && (raw(type) == ByCounty.class || elementType() == type);
    }

    /**
     * The number that a text stands for, where the type is one.
     *
     * @throws IllegalArgumentException when the text is no such number
     */
    Object number(String text) {
        return parse(elementType(), text.strip());
    }

    /** @throws IllegalArgumentException when the text is not of this type */
    Object parse(RawValue value) {
        if (isByCounty()) {
            return byCounty(value);
        }
        if (!value.isSingle()) {
            throw new IllegalArgumentException("one value expected");
        }
        return parse(type, value.text().strip());
    }

    private Object byCounty(RawValue value) {
        Map<County, Object> own = new TreeMap<>();
        Optional<Object> other = Optional.empty();
        for (Map.Entry<String, String> part : value.parts().entrySet()) {
            Object amount = parse(argument(type), part.getValue().strip());
            if (part.getKey().equals(RawValue.OTHER) || part.getKey().isEmpty()) {
                other = Optional.of(amount);
            } else {
                own.put(new County(part.getKey()), amount);
            }
        }
        return new ByCounty<>(
                Collections.unmodifiableMap(own),
                other.orElseThrow(() -> new IllegalArgumentException("a value for 'other' is missing")));
    }

    private static Object parse(Type type, String text) {
        Class<?> raw = raw(type);
        if (raw == Set.class) {
            Set<Object> items = new LinkedHashSet<>();
            for (String item : items(text)) {
                items.add(parse(argument(type), item.strip()));
            }
            return Collections.unmodifiableSet(items);
        }
        if (raw == List.class) {
            return items(text).stream()
                    .map(item -> parse(argument(type), item.strip()))
                    .toList();
        }
        return scalar(raw, text);
    }

    private static List<String> items(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(SEPARATOR, -1));
    }

    private static Object scalar(Class<?> raw, String text) {
        if (raw == int.class || raw == Integer.class) {
            return Integer.valueOf(text);
        }
        if (raw == Money.class) {
            return Money.ofYuan(new BigDecimal(text));
        }
        if (raw == Ratio.class) {
            return Ratio.parse(text);
        }
        if (raw == County.class) {
            return new County(text);
        }
        if (raw == boolean.class) {
            if (text.equals("true") || text.equals("false")) {
                return Boolean.valueOf(text);
            }
            throw new IllegalArgumentException("true or false expected");
        }
        if (raw.isEnum()) {
            return constant(raw, text);
        }
        throw new IllegalStateException("No reader for terms of type " + raw);
    }

    private static Object constant(Class<?> raw, String text) {
        return Arrays.stream(raw.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown choice " + text));
    }

    /** What a value of this type looks like, for error messages. */
    Text expectation() {
        Class<?> raw = raw(type);
        if (isByCounty()) {
            return Text.of("每个县一个金额，并有 other", "an amount per county and one for 'other'");
        }
        if (raw == Set.class || raw == List.class) {
            Text item = TermType.of(argument(type)).expectation();
            return new Text("若干个“" + item.zh() + "”，以 + 相连", "some of: " + item.en() + ", joined by +");
        }
        if (raw.isEnum()) {
            String names =
                    Arrays.stream(raw.getEnumConstants()).map(Object::toString).collect(Collectors.joining(" | "));
            return Text.same(names);
        }
        Map<Class<?>, Text> texts = new LinkedHashMap<>();
        texts.put(int.class, Text.of("整数", "a whole number"));
        texts.put(Integer.class, Text.of("整数", "a whole number"));
        texts.put(Money.class, Text.of("以元为单位、至多两位小数的金额", "an amount in yuan with at most two decimals"));
        texts.put(Ratio.class, new Text("比例，如 25%、0.25 或 1/3", "a ratio like 25%, 0.25 or 1/3"));
        texts.put(boolean.class, Text.same("true | false"));
        texts.put(County.class, Text.of("六位区划代码", "a six-digit area code"));
        return texts.getOrDefault(raw, Text.same(raw.getSimpleName()));
    }

    /** The innermost type: what a range speaks about. */
    private Type elementType() {
        Class<?> raw = raw(type);
        return raw == Set.class || raw == List.class || raw == ByCounty.class ? argument(type) : type;
    }

    /** Whether a text is {@code low..high} in numbers of this type. */
    boolean isRange(String text) {
        int dots = text.indexOf("..");
        try {
            return isNumeric()
                    && dots > 0
                    && compare(elementType(), text.substring(0, dots), text.substring(dots + 2)) <= 0;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }

    /** The first number of the value that lies outside {@code low..high}. */
    Optional<String> outside(RawValue value, String low, String high) {
        Type element = elementType();
        for (String part : value.parts().values()) {
            for (String item : items(part)) {
                if (compare(element, item, low) < 0 || compare(element, item, high) > 0) {
                    return Optional.of(item.strip());
                }
            }
        }
        return Optional.empty();
    }

    /** The first share of the value that is too fine to compute with: its denominator exceeds {@link #FINEST}. */
    Optional<String> tooFine(RawValue value) {
        if (raw(elementType()) != Ratio.class) {
            return Optional.empty();
        }
        return value.parts().values().stream()
                .flatMap(part -> items(part).stream())
                .map(String::strip)
                .filter(item -> Ratio.parse(item).denominator() > FINEST)
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static int compare(Type element, String a, String b) {
        return ((Comparable<Object>) parse(element, a.strip())).compareTo(parse(element, b.strip()));
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }
}
