package org.casebook.pipeline.intake.value;

import java.util.Locale;
import java.util.Set;

/** What stands in a cell where there is no value. */
public final class Nothing {

    private static final int LONGEST = 6;
    private static final Set<String> AGREED = Set.of("", "\\N", "NULL", "-", "无");
    private static final Set<String> SPELLINGS = Set.of(
            "", "\\N", "NULL", "(NULL)", "<NULL>", "NAN", "N/A", "#N/A", "NONE", "NIL", "-", "--", "–", "—", "——", "/",
            "无", "空");

    private Nothing() {}

    /** @param text without invisible characters and blanks at its ends */
    public static boolean is(String text) {
        return isAmong(SPELLINGS, text);
    }

    /** Whether it is one of the few spellings that mean nothing else, not even a slip, in any column. */
    public static boolean isAgreed(String text) {
        return isAmong(AGREED, text);
    }

    private static boolean isAmong(Set<String> spellings, String text) {
        return text.length() <= LONGEST && spellings.contains(Halfwidth.of(text).toUpperCase(Locale.ROOT));
    }
}
