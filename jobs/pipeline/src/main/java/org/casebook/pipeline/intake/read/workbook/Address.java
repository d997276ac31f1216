package org.casebook.pipeline.intake.read.workbook;

/** References such as {@code AB12}; columns count from 0, rows from 1. */
final class Address {

    private Address() {}

    /** The column of a reference, -1 when it is none. */
    static int column(String reference) {
        int column = 0;
        int at = 0;
        while (at < reference.length() && at < 4 && isLetter(reference.charAt(at))) {
            column = column * 26 + (reference.charAt(at) & 0x1F);
            at++;
        }
        return at == 0 || column > Limits.COLUMNS ? -1 : column - 1;
    }

    /** The row of a reference, -1 when it is none. */
    static int row(String reference) {
        int at = 0;
        while (at < reference.length() && isLetter(reference.charAt(at))) {
            at++;
        }
        return at == 0 ? -1 : number(reference, at);
    }

    /** A row as it is written, -1 when it is none. */
    static int number(String text, int from) {
        int row = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || row > Limits.ROWS) {
                return -1;
            }
            row = row * 10 + c - '0';
        }
        return row == 0 || row > Limits.ROWS ? -1 : row;
    }

    static String of(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.append(row).toString();
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
