package org.casebook.pipeline.intake.value;

import java.util.Locale;

/** The unified social credit code of an organisation (GB 32100). */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCode() {}

    /**
     * @param text trimmed and half-width
     * @return the code in capitals; null when length, alphabet, area digits or check character are wrong
     */
    public static String parse(String text) {
        if (text.length() != 18) {
            return null;
        }
        String code = text.toUpperCase(Locale.ROOT);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return null;
            }
            sum += value * WEIGHTS[i];
        }
        int check = (31 - sum % 31) % 31;
        return Dates.isDigits(code, 2, 8) && code.charAt(17) == ALPHABET.charAt(check) ? code : null;
    }
}
