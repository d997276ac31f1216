package org.casebook.pipeline.intake.read.workbook;

import java.util.regex.Pattern;

/** Names of sheets and parts as they may be shown: short, and without anybody's number. */
final class Shown {

    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}{15,}[Xx]?");
    private static final int LONGEST = 40;

    private Shown() {}

    static String name(String name) {
        String plain = LONG_NUMBER.matcher(name).replaceAll("***").replaceAll("[\\p{Cntrl}\\p{Cs}]", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
