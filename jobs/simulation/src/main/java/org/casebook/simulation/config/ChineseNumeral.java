package org.casebook.simulation.config;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number below a trillion in Chinese characters: {@code 二十万}, {@code 一千五百}, {@code 两万}, {@code 二〇一九},
 * {@code 一点五亿}, financial ones ({@code 贰拾万}) as well. Exact and strict: what can be read in two ways, as
 * {@code 三万五} (35,000 to most, 30,005 to a machine), is no number here.
 */
final class ChineseNumeral {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千";
    private static final String FINANCIAL = "〇两壹贰貳叁参肆伍陆陸柒捌玖拾佰仟萬億";
    private static final String PLAIN = "零二一二二三三四五六六七八九十百千万亿";
    private static final long[] POWERS = {10, 100, 1_000};
    private static final long WAN = 10_000;
    private static final long YI = WAN * WAN;
    private static final int LONGEST = 40;
    private static final int LONGEST_DIGITS = 15;

    private ChineseNumeral() {}

    static Optional<BigDecimal> parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(text);
        int point = plain.indexOf('点');
        return point < 0 ? whole(plain).map(BigDecimal::valueOf) : decimal(plain, point);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int other = FINANCIAL.indexOf(c);
            plain.append(other < 0 ? c : PLAIN.charAt(other));
        }
        return plain.toString();
    }

    /** {@code 一点五}, {@code 一点二五亿}. */
    private static Optional<BigDecimal> decimal(String text, int point) {
        char last = text.charAt(text.length() - 1);
        int zeros = last == '亿' ? 8 : last == '万' ? 4 : 0;
        String digits = text.substring(point + 1, zeros == 0 ? text.length() : text.length() - 1);
        if (digits.isEmpty() || digits.length() > LONGEST_DIGITS || !isDigits(digits)) {
            return Optional.empty();
        }
        return whole(text.substring(0, point))
                .map(whole -> new BigDecimal(whole + "." + inAscii(digits)).movePointRight(zeros));
    }

    private static Optional<Long> whole(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (isDigits(text)) {
            return text.length() > LONGEST_DIGITS ? Optional.empty() : Optional.of(Long.valueOf(inAscii(text)));
        }
        long number = read(text);
        return number >= 0 && same(text, written(number)) && !isColloquial(text)
                ? Optional.of(number)
                : Optional.empty();
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
    }

    private static String inAscii(String digits) {
        StringBuilder ascii = new StringBuilder(digits.length());
        digits.chars().forEach(c -> ascii.append(DIGITS.indexOf(c)));
        return ascii.toString();
    }

    /** The value if it is well-formed; what is not is found out by writing it again. */
    private static long read(String text) {
        long total = 0;
        long section = 0;
        int digit = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int unit = UNITS.indexOf(c);
            if (DIGITS.indexOf(c) >= 0) {
                digit = DIGITS.indexOf(c);
            } else if (unit >= 0) {
                section += (digit < 0 ? 1 : digit) * POWERS[unit];
                digit = -1;
            } else if (c == '万' || c == '亿') {
                section += Math.max(digit, 0);
                total = c == '万' ? total + section * WAN : (total + section) * YI;
                section = 0;
                digit = -1;
            } else {
                return -1;
            }
        }
        return total + section + Math.max(digit, 0);
    }

    private static String written(long number) {
        if (number >= YI * WAN) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        if (number >= YI) {
            text.append(section((int) (number / YI))).append('亿');
        }
        int tenThousands = (int) (number % YI / WAN);
        if (tenThousands > 0) {
            text.append(section(tenThousands)).append('万');
        }
        return text.append(section((int) (number % WAN))).toString();
    }

    private static String section(int number) {
        StringBuilder text = new StringBuilder();
        int unit = 1_000;
        for (int place = 2; place >= -1; place--) {
            int digit = number / unit % 10;
            if (digit > 0) {
                text.append(DIGITS.charAt(digit)).append(place < 0 ? "" : String.valueOf(UNITS.charAt(place)));
            }
            unit /= 10;
        }
        return text.toString();
    }

    /** Whether both say the same apart from zeros between and the one before ten. */
    private static boolean same(String typed, String written) {
        return shortened(typed).equals(shortened(written)) && !written.isEmpty();
    }

    private static String shortened(String text) {
        return text.replace("零", "").replace("一十", "十");
    }

    /** Whether it ends in a digit right behind a unit above ten: {@code 三万五}, {@code 二百五}. */
    private static boolean isColloquial(String text) {
        int last = text.length() - 1;
        return last > 0 && DIGITS.indexOf(text.charAt(last)) > 0 && "百千万亿".indexOf(text.charAt(last - 1)) >= 0;
    }
}
