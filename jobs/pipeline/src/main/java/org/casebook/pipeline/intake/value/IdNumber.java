package org.casebook.pipeline.intake.value;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A citizen's identity number, or that of a residence permit for people of Hong Kong, Macao (81, 82) and Taiwan (83), which has
 * the same form (GB 11643): 17 digits and a check character. Lives only inside the reading of a row.
 *
 * @param digits the canonical 18 characters
 */
public record IdNumber(String digits) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern WRAPPING =
            Pattern.compile("^=|[\\s\\h\\p{Pd}\\u2212\\u00B7_'\"`\u2018\u2019\u201C\u201D\u00B4\u2032]");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d\\.\\d+E\\+?\\d{2}");

    /** Letters and digits as on passports and travel permits, here and elsewhere. */
    private static final Pattern PASSPORT = Pattern.compile("[A-Z]{1,3}\\d{6,10}");

    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /**
     * Reads a number of 18 characters, or an old one of 15 digits, which becomes one of 18.
     *
     * @param text as delivered or typed; {@code x} reads as {@code X}, and what was put around or between the digits (blanks,
     *     hyphens, quotes, {@code ="…"}) is overlooked
     * @return null when length, area digits, birth date or check character are wrong
     */
    public static IdNumber parse(String text) {
        String number = canonical(plain(text));
        return number != null && faultOf(number) == null ? new IdNumber(number) : null;
    }

    /** What is wrong with a number that can't be read, in a word that says nothing about the person. */
    public static String fault(String text) {
        String plain = plain(text);
        if (SCIENTIFIC.matcher(plain).matches()) {
            return "scientific notation";
        }
        if (PASSPORT.matcher(plain).matches()) {
            return "passport";
        }
        String number = canonical(plain);
        if (number == null) {
            return "length " + plain.length();
        }
        String fault = faultOf(number);
        if (fault != null && text.endsWith("000")) {
            return "last digits lost";
        }
        return fault == null ? "birth date" : fault;
    }

    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Dates.isDigit(c) && c != 'X') {
                String half = Halfwidth.of(Invisible.removed(text));
                return WRAPPING.matcher(half).replaceAll("").toUpperCase(Locale.ROOT);
            }
        }
        return text;
    }

    private static String canonical(String text) {
        if (text.length() == 18 && Dates.isDigits(text, 0, 17)) {
            return text;
        }
        if (text.length() == 15 && Dates.isDigits(text, 0, 15)) {
            String digits = text.substring(0, 6) + "19" + text.substring(6);
            return digits + check(digits);
        }
        return null;
    }

    private static String faultOf(String number) {
        if (!PROVINCES.contains(number.substring(0, 2))) {
            return "area digits";
        }
        if (!Dates.exists(Dates.number(number, 6, 10), Dates.number(number, 10, 12), Dates.number(number, 12, 14))) {
            return "birth date";
        }
        return number.charAt(17) == check(number) ? null : "check character";
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    /** The day of birth as ISO text. */
    public String birthDate() {
        return digits.substring(6, 10) + "-" + digits.substring(10, 12) + "-" + digits.substring(12, 14);
    }

    /** {@code MALE} or {@code FEMALE}. */
    public String sex() {
        return (digits.charAt(16) - '0') % 2 == 1 ? "MALE" : "FEMALE";
    }

    /** Never the number: an identity must not reach a log or a message. */
    @Override
    public String toString() {
        return "IdNumber[***]";
    }
}
