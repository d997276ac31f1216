package org.casebook.pipeline.command;

import java.util.regex.Pattern;
import org.casebook.policy.Text;

/** What was typed, as a message may repeat it: without what looks like an identity number, right or mistyped. */
final class SaidBack {

    private static final String HIDDEN = "***";

    /** Fifteen to eighteen digits in any script, blanks, hyphens and quotes between them; the last may be an X. */
    private static final Pattern IDENTITY = Pattern.compile(
            "(?<!\\p{Nd})\\p{Nd}(?:[\\s\\h\\p{Pd}_'\"]?\\p{Nd}){13,16}[\\s\\h\\p{Pd}_'\"]?[\\p{Nd}XxＸｘ](?!\\p{Nd})");

    private SaidBack() {}

    static String of(String typed) {
        return IDENTITY.matcher(typed).replaceAll(HIDDEN);
    }

    static Text of(Text text) {
        return new Text(of(text.zh()), of(text.en()));
    }
}
