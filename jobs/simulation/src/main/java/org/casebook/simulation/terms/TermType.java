package org.casebook.simulation.terms;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casebook.policy.ByCounty;
import org.casebook.policy.County;
import org.casebook.policy.Dated;
import org.casebook.policy.Labelled;
import org.casebook.policy.Money;
import org.casebook.policy.Ratio;
import org.casebook.policy.Rising;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Written;

/** Reads the text of a value into the type that a measure's record of terms declares. */
final class TermType {

    private static final String SEPARATOR = "\\+";

    /** A percentage of six decimals; sums of finer shares of large amounts would not fit into a number. */
    static final long FINEST = 100_000_000;

    private final Type type;
    private final boolean rising;

    private TermType(Type type, boolean rising) {
        this.type = type;
        this.rising = rising;
    }

    /** The type of one value; {@link Dated} terms hold values of their argument. */
    static TermType of(RecordComponent component) {
        Type type = component.getGenericType();
        return new TermType(isDated(type) ? argument(type) : type, component.isAnnotationPresent(Rising.class));
    }

    static boolean isDated(Type component) {
        return component instanceof ParameterizedType parameterized && parameterized.getRawType() == Dated.class;
    }

    boolean isByCounty() {
        return raw(type) == ByCounty.class;
    }

    /** Whether a value is a list. */
    boolean isMany() {
        return raw(type) == Set.class || raw(type) == List.class;
    }

    /** What a value is, or one of its items or parts. */
    Class<?> element() {
        return raw(elementType());
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
            return Integer.valueOf(Written.whole(text, ""));
        }
        if (raw == Money.class) {
            return Money.ofYuan(new BigDecimal(Written.amount(text)));
        }
        if (raw == Ratio.class) {
            return Ratio.parse(Written.share(text));
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
            Text item = new TermType(argument(type), false).expectation();
            return new Text("若干个“" + item.zh() + "”，以 + 相连", "some of: " + item.en() + ", joined by +");
        }
        if (raw.isEnum()) {
            return new Text(choices(raw, choice -> ((Labelled) choice).label().zh()), choices(raw, Object::toString));
        }
        Map<Class<?>, Text> texts = new LinkedHashMap<>();
        texts.put(int.class, Text.of("整数", "a whole number"));
        texts.put(Integer.class, Text.of("整数", "a whole number"));
        texts.put(Money.class, Text.of("金额，至多精确到分，如 200000、20万", "an amount in yuan with at most two decimals"));
        texts.put(Ratio.class, new Text("比例，如 25%、0.25 或 1/3", "a ratio like 25%, 0.25 or 1/3"));
        texts.put(boolean.class, Text.of("是 | 否", "true | false"));
        texts.put(County.class, Text.of("县（市、区）的名称或六位代码", "the name or six-digit code of a county"));
        return texts.getOrDefault(raw, Text.same(raw.getSimpleName()));
    }

    private static String choices(Class<?> of, Function<Object, String> name) {
        return Arrays.stream(of.getEnumConstants()).map(name).collect(Collectors.joining(" | "));
    }

    /** What is wrong with the order of a list: an item twice in a set, a number that falls where the law has them rise. */
    Optional<Text> disorder(RawValue value) {
        List<String> items = isMany() ? items(value.text()) : List.of();
        boolean set = raw(type) == Set.class;
        for (int i = 1; i < items.size(); i++) {
            String item = items.get(i).strip();
            if (set && items.subList(0, i).stream().map(String::strip).anyMatch(item::equals)) {
                return Optional.of(Text.of("“%s”列了两次。", "'%s' is listed twice.", item));
            }
            if (rising && compare(elementType(), items.get(i - 1), item) > 0) {
                return Optional.of(Text.of(
                        "取值“%s”须从小到大：%s 之后不能是 %s。",
                        "The values '%s' must not fall: %s can't be followed by %s.",
                        value.text(),
                        items.get(i - 1),
                        item));
            }
        }
        return Optional.empty();
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
                .filter(item -> Ratio.parse(Written.share(item)).denominator() > FINEST)
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
