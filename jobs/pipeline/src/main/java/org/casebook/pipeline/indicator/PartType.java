package org.casebook.pipeline.indicator;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.casebook.policy.Ratio;
import org.casebook.policy.Text;

/** By what an indicator is divided into parts, and so what their lists hold. */
enum PartType {
    /** It has no parts. */
    NONE(Set.of(), false),
    SCALE(Set.of("LARGE", "MEDIUM", "SMALL", "MICRO"), false),
    /** 机关事业单位 (PUBLIC) is no enterprise and cannot be listed. */
    OWNERSHIP(Enterprise.OWNERSHIPS, false),
    /** GB/T 4754: a section letter, which stands for all its divisions, or a letter with two digits. */
    INDUSTRY(Set.of(), true),
    OWNERSHIP_OR_INDUSTRY(Enterprise.OWNERSHIPS, true),
    /** Insurances, each with a rate in force and a reference rate. */
    RATE(Set.of(), false);

    /** Codes of insurances (AAE140) whose rates were lowered; the names of the parts of {@link #RATE}. */
    static final List<String> INSURANCES = List.of("110", "210");

    private static final int RATE_DECIMALS = 8;

    private static final class Enterprise {
        static final Set<String> OWNERSHIPS = Set.of("STATE", "COLLECTIVE", "PRIVATE", "FOREIGN", "INDIVIDUAL");
    }

    private static final Pattern INDUSTRY_CODE = Pattern.compile("[A-T](\\d{2})?");

    private final Set<String> codes;
    private final boolean industries;

    PartType(Set<String> codes, boolean industries) {
        this.codes = codes;
        this.industries = industries;
    }

    /**
     * Reads a list of codes joined by {@code +}, or checks a rate.
     *
     * @throws IllegalArgumentException when it is neither, or a code contains another
     */
    List<String> parse(String text) {
        if (this == RATE) {
            rate(text);
            return List.of();
        }
        List<String> list =
                Arrays.stream(text.split("\\+", -1)).map(String::strip).toList();
        for (String code : list) {
            if (!codes.contains(code)
                    && !(industries && INDUSTRY_CODE.matcher(code).matches())) {
                throw new IllegalArgumentException(code);
            }
        }
        if (new HashSet<>(list).size() < list.size()
                || list.stream().anyMatch(a -> list.stream().anyMatch(b -> !a.equals(b) && overlap(a, b)))) {
            throw new IllegalArgumentException("A code contains another: " + text);
        }
        return list;
    }

    /** Whether an employer could have both: equal codes, or a section of the industries and one of its divisions. */
    static boolean overlap(String a, String b) {
        boolean bothIndustries =
                INDUSTRY_CODE.matcher(a).matches() && INDUSTRY_CODE.matcher(b).matches();
        return a.equals(b) || (bothIndustries && (a.startsWith(b) || b.startsWith(a)));
    }

    /** @throws IllegalArgumentException when it is no share up to 1 with at most eight decimals */
    static BigDecimal rate(String text) {
        Ratio ratio = Ratio.parse(text);
        BigDecimal rate = ratio.toDecimal(RATE_DECIMALS);
        if (ratio.compareTo(Ratio.ONE) > 0 || Ratio.parse(rate.toPlainString()).compareTo(ratio) != 0) {
            throw new IllegalArgumentException(text);
        }
        return rate;
    }

    Text expectation() {
        String names = String.join(" | ", codes.stream().sorted().toList());
        return switch (this) {
            case NONE -> Text.same("");
            case SCALE, OWNERSHIP ->
                new Text("若干个 " + names + "，以 + 相连，不得重复", "some of: " + names + ", joined by +, none twice");
            case INDUSTRY ->
                Text.of(
                        "若干个行业代码（门类字母或字母加两位数字，如 A、C27），以 + 相连，不得互相包含",
                        "codes of industries (a section letter, or a letter and two digits, like A or C27), joined by +, none within another");
            case OWNERSHIP_OR_INDUSTRY ->
                new Text(
                        "若干个 " + names + " 或行业代码（如 A、C27），以 + 相连，不得互相包含",
                        "some of: " + names
                                + ", or codes of industries like A or C27, joined by +, none within another");
            case RATE -> Text.of("至多八位小数的费率，如 16%、0.7%", "a rate of at most eight decimals like 16% or 0.7%");
        };
    }
}
