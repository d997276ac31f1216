package org.casebook.pipeline.synthetic;

/** Unified social credit codes (GB 32100), with the organisation code of GB 11714 inside. */
final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCode() {}

    /**
     * @param kind registry and kind, two characters: 91 enterprise, 92 sole trader, 12 public institution
     * @param number 0 … 999,999; distinct numbers give distinct codes
     */
    static String of(String kind, String area, int number) {
        StringBuilder code = new StringBuilder(18).append(kind).append(area);
        StringBuilder organisation = new StringBuilder("MA");
        Digits.append(organisation, number, 6);
        code.append(organisation).append(organisationCheck(organisation));
        return code.append(check(code)).toString();
    }

    /** The check character of the first seventeen. */
    static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(CharSequence organisation) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
