package org.casebook.pipeline.intake.value;

import java.util.regex.Pattern;

/** A name as it is hashed: spacing makes no difference. */
public final class Names {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\h\\u0085\\u2028\\u2029]+");
    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private Names() {}

    /** Blanks of any kind are one blank between words, and none between Chinese characters. */
    public static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Invisible.isBlank(text.charAt(i))) {
                return BETWEEN_HAN.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("");
            }
        }
        return text;
    }
}
