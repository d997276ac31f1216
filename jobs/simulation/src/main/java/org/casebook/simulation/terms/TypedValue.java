package org.casebook.simulation.terms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casebook.policy.BadInput;
import org.casebook.policy.County;
import org.casebook.policy.Labelled;
import org.casebook.policy.Money;
import org.casebook.policy.Ratio;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Typed;
import org.casebook.simulation.config.Written;

/**
 * The value of a term out of what somebody typed: numbers as officials write them, choices and counties by their Chinese
 * names. What comes out is written as in the policy files, so that nothing behind the door knows how it was typed.
 *
 * @param unit of the term, as in the policy file
 */
record TypedValue(TermType type, String unit) {

    private static final Set<String> NONE = Set.of("无", "空");
    private static final Set<String> YES = Set.of("true", "是");
    private static final Set<String> NO = Set.of("false", "否");

    /** @throws IllegalArgumentException when it is no value of the type */
    RawValue written(RawValue typed) {
        Map<String, String> parts = new LinkedHashMap<>();
        typed.parts().forEach((part, text) -> {
            if (parts.put(part(part), text(text)) != null) {
                throw new IllegalArgumentException("twice: " + part);
            }
        });
        return new RawValue(parts);
    }

    private String part(String typed) {
        return typed.isEmpty() || !type.isByCounty() ? typed : CountyName.part(typed, TypedValue::unknown);
    }

    private String text(String typed) {
        String plain = Typed.plain(typed);
        if (!type.isMany()) {
            return item(plain);
        }
        return plain.isEmpty() || NONE.contains(plain)
                ? ""
                : Arrays.stream(plain.split("[+、]", -1)).map(this::item).collect(Collectors.joining("+"));
    }

    private String item(String text) {
        Class<?> element = type.element();
        if (element == int.class || element == Integer.class) {
            return Written.whole(text, unit);
        }
        if (element == Money.class) {
            return Written.amount(text);
        }
        if (element == Ratio.class) {
            return Written.share(text);
        }
        if (element == County.class) {
            return CountyName.parse(text, TypedValue::unknown).code();
        }
        if (element == boolean.class) {
            return flag(text.strip());
        }
        return element.isEnum() ? choice(element, text) : text;
    }

    private static String flag(String text) {
        if (!YES.contains(text) && !NO.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return String.valueOf(YES.contains(text));
    }

    private static String choice(Class<?> choices, String text) {
        String name = text.strip();
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> ((Enum<?>) choice).name().equals(name)
                        || (choice instanceof Labelled labelled
                                && Typed.plain(labelled.label().zh()).equals(name)))
                .map(choice -> ((Enum<?>) choice).name())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static BadInput unknown(Text what, Text remedy) {
        throw new IllegalArgumentException(what.en());
    }
}
