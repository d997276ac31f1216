package org.casebook.pipeline.synthetic;

import java.time.LocalDate;

/** Citizen identity numbers (GB 11643): area, birth date, sequence (odd for men), check digit. */
final class IdNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdNumber() {}

    /** @param sequence 0 … 999, odd for men */
    static String of(String area, LocalDate birth, int sequence) {
        StringBuilder digits = new StringBuilder(18).append(area);
        Digits.append(digits, birth.getYear(), 4);
        Digits.append(digits, birth.getMonthValue(), 2);
        Digits.append(digits, birth.getDayOfMonth(), 2);
        Digits.append(digits, sequence, 3);
        return digits.append(check(digits)).toString();
    }

    /** The check digit of the first seventeen digits. */
    static char check(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    /** The form of before 1999: no century, no check digit. Only for the twentieth century. */
    static String oldForm(String number) {
        return number.substring(0, 6) + number.substring(8, 17);
    }
}
