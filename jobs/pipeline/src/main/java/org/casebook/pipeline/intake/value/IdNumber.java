package org.casebook.pipeline.intake.value;

import java.util.Locale;
import java.util.Set;

/**
 * A citizen's identity number (GB 11643): 17 digits and a check character. Lives only inside the reading of a row.
 *
 * @param digits the canonical 18 characters
 */
public record IdNumber(String digits) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    /**
     * Reads a number of 18 characters, or an old one of 15 digits, which becomes one of 18.
     *
     * @param text trimmed and half-width; {@code x} reads as {@code X}
     * @return null when length, area digits, birth date or check character are wrong
     */
    public static IdNumber parse(String text) {
        String number = canonical(text);
        return number != null && faultOf(number) == null ? new IdNumber(number) : null;
    }

    /** What is wrong with a number that can't be read, in a word that says nothing about the person. */
    public static String fault(String text) {
        String number = canonical(text);
        if (number == null) {
            return "length " + text.length();
        }
        String fault = faultOf(number);
        return fault == null ? "birth date" : fault;
    }

    private static String canonical(String text) {
        if (text.length() == 18 && Dates.isDigits(text, 0, 17)) {
            return text.toUpperCase(Locale.ROOT);
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
