package org.casebook.simulation.config;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as officials write them, brought into the one form in which they stand in the policy files: {@code 20％} and
 * {@code 百分之二十} into {@code 20%}, {@code 20万元} and {@code 二十万} into {@code 200000}, {@code 6个月} into {@code 6}.
 * What is already in that form stays as it is. Everything else, a plus sign, exponents and digits of other scripts included, is no
 * number: {@link NumberFormatException}.
 */
public final class Written {

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern YUAN = Pattern.compile("[0-9]{1,18}(?:\\.[0-9]{1,15})?");
    private static final Pattern SHARE = Pattern.compile("[0-9]{1,18}(?:\\.[0-9]{1,18})?%?|[0-9]{1,18}/[0-9]{1,18}");
    private static final Pattern SPACED = Pattern.compile(" *(?=[%/])| (?=[^0-9])|(?<=/) *");

    private static final Pattern SCALED =
            Pattern.compile("([0-9]{1,3}(?:,[0-9]{3}){1,6}|[0-9]{1,18})(\\.[0-9]{1,15})?([百千]?)([万亿]?)");
    private static final Pattern TWO_SCALES = Pattern.compile("([0-9]{1,9})亿([0-9]{1,4})万");
    private static final Map<String, Integer> ZEROS = Map.of("", 0, "百", 2, "千", 3, "万", 4, "亿", 8);

    private static final Pattern AMOUNT = Pattern.compile("(?:人民币)?¥?(.+?)(?:[元圆块]整?)?");
    private static final Pattern PARTS = Pattern.compile("(.+)分之(.+)");
    private static final Pattern TENTHS = Pattern.compile("([0-9一二两三四五六七八九])成([0-9一二三四五六七八九半])?");
    private static final Pattern POINTS = Pattern.compile("(.+?)(?:个百分点|百分点)");
    private static final Map<String, Integer> PERCENT_ZEROS = Map.of("百", 0, "千", -1, "万", -2);

    /** What may stand behind a whole number of a unit, as {@code conf/policy} names it. */
    private static final Map<String, Pattern> COUNTED = Map.of(
            "months", Pattern.compile("(.+?)个?月"),
            "years", Pattern.compile("(.+?)年"),
            "days", Pattern.compile("(.+?)[天日]"),
            "persons", Pattern.compile("(.+?)[人名]"),
            "posts", Pattern.compile("(.+?)个?(?:岗位|岗)?"));

    private Written() {}

    /**
     * A whole number; one below zero as well, so that the term's range is what refuses it.
     *
     * @param unit {@code months}, {@code persons} …: what may be written behind it; twelve months may be written as a year
     */
    public static String whole(String typed, String unit) {
        String text = plain(typed);
        if (WHOLE.matcher(text).matches()) {
            return fitting(new BigDecimal(text), text);
        }
        if (unit.equals("months") && text.endsWith("年")) {
            BigDecimal months =
                    number(text.substring(0, text.length() - 1)).multiply(BigDecimal.valueOf(MONTHS_OF_A_YEAR));
            return fitting(months, months.stripTrailingZeros().toPlainString());
        }
        Matcher counted = COUNTED.getOrDefault(unit, WHOLE).matcher(text);
        BigDecimal number = number(counted.matches() && counted.groupCount() > 0 ? counted.group(1) : text);
        return fitting(number, number.stripTrailingZeros().toPlainString());
    }

    private static String fitting(BigDecimal number, String text) {
        try {
            number.intValueExact();
        } catch (ArithmeticException e) {
            throw none(text, e);
        }
        return text;
    }

    /** An amount in yuan. */
    public static String amount(String typed) {
        String text = plain(typed);
        if (YUAN.matcher(text).matches()) {
            return text;
        }
        Matcher amount = AMOUNT.matcher(text);
        return amount.matches()
                ? number(amount.group(1)).toPlainString()
                : number(text).toPlainString();
    }

    /** A share. */
    public static String share(String typed) {
        String text = plain(typed);
        if (SHARE.matcher(text).matches()) {
            return text;
        }
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            return parts(parts.group(1), parts.group(2));
        }
        Matcher tenths = TENTHS.matcher(text);
        if (tenths.matches()) {
            return tenths(tenths.group(1), tenths.group(2));
        }
        if (text.endsWith("‰")) {
            return percent(number(text.substring(0, text.length() - 1)).movePointLeft(1));
        }
        Matcher points = POINTS.matcher(text);
        if (points.matches() || text.endsWith("%")) {
            return percent(number(points.matches() ? points.group(1) : text.substring(0, text.length() - 1)));
        }
        return number(text).stripTrailingZeros().toPlainString();
    }

    private static String parts(String whole, String part) {
        Integer zeros = PERCENT_ZEROS.get(whole);
        if (zeros != null) {
            return percent(
                    part.equals("百") ? BigDecimal.valueOf(100) : number(part).movePointRight(zeros));
        }
        return whole(part, "") + "/" + whole(whole, "");
    }

    private static String tenths(String tens, String ones) {
        BigDecimal percent = number(tens).multiply(BigDecimal.TEN);
        return percent(ones == null ? percent : percent.add(number(ones.replace('半', '5'))));
    }

    private static String percent(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString() + "%";
    }

    /** A number with or without a Chinese unit, in digits or characters. */
    private static BigDecimal number(String text) {
        Matcher two = TWO_SCALES.matcher(text);
        if (two.matches()) {
            return scaled(two.group(1), "亿").add(scaled(two.group(2), "万"));
        }
        Matcher scaled = SCALED.matcher(text);
        if (scaled.matches()) {
            String decimals = scaled.group(2) == null ? "" : scaled.group(2);
            BigDecimal number = scaled(scaled.group(1).replace(",", "") + decimals, scaled.group(3));
            return number.movePointRight(zeros(scaled.group(4)));
        }
        return ChineseNumeral.parse(text).orElseThrow(() -> new NumberFormatException("no number: " + text));
    }

    private static BigDecimal scaled(String digits, String unit) {
        return new BigDecimal(digits).movePointRight(zeros(unit));
    }

    private static int zeros(String unit) {
        return ZEROS.getOrDefault(unit, 0);
    }

    private static String plain(String typed) {
        return SPACED.matcher(Typed.plain(typed)).replaceAll("");
    }

    private static NumberFormatException none(String text, Throwable cause) {
        NumberFormatException none = new NumberFormatException("no number: " + text);
        none.initCause(cause);
        return none;
    }
}
