package org.casebook.policy;

import java.io.Serializable;
import java.util.Locale;

/** A text that people read, in both languages side by side, so that neither can be forgotten. */
public record Text(String zh, String en) implements Serializable {

    /** Both texts with the same arguments, by the rules of {@link String#format}. */
    public static Text of(String zh, String en, Object... arguments) {
        if (arguments.length == 0) {
            return new Text(zh, en);
        }
        return new Text(String.format(Locale.ROOT, zh, arguments), String.format(Locale.ROOT, en, arguments));
    }

    /** A text that is the same in every language: a code, a number, a name. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    public String in(Lang lang) {
        return switch (lang) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
