package org.casebook.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.simulation.result.Fraction;

/**
 * How figures are written: Chinese tables in 万元 with two decimals, English ones in whole yuan, both with thousands
 * separators and rounded half-up for show only. The same on every machine, whatever its locale.
 */
public final class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FEN_PER_YUAN = 100;

    private final Lang lang;

    public Figures(Lang lang) {
        this.lang = lang;
    }

    /** The unit in which {@link #amount} shows. */
    public String unit() {
        return new Text("万元", "yuan").in(lang);
    }

    public String amount(Money money) {
        return switch (lang) {
            case ZH -> grouped("#,##0.00", shown(money));
            case EN -> grouped("#,##0", shown(money));
        };
    }

    /** The amount in the {@link #unit}, not rounded, for the length of a bar. */
    public BigDecimal shown(Money money) {
        return shown(money.fen());
    }

    /** @see #shown(Money) */
    public BigDecimal shown(long fen) {
        BigDecimal yuan = BigDecimal.valueOf(fen, 2);
        return switch (lang) {
            case ZH -> yuan.movePointLeft(4);
            case EN -> yuan;
        };
    }

    /** To the fen, with the unit, as in {@code 1,234.50 元}. */
    public String exact(Money money) {
        return grouped("#,##0.00", money.toYuan()) + new Text(" 元", " yuan").in(lang);
    }

    /** A difference as {@link #amount} shows it, with its sign; one that is rounded away is {@code 0.00}. */
    public String signed(long fen) {
        return signed(Long.signum(fen), amount(new Money(Math.absExact(fen))));
    }

    private static String signed(int sign, String shown) {
        boolean nothing = shown.chars().allMatch(letter -> letter == '0' || letter == '.');
        return nothing ? shown : sign(sign) + shown;
    }

    /** A difference to the fen, with sign and unit, as in {@code -1,234.50 元}. */
    public String signedExact(long fen) {
        return sign(fen) + exact(new Money(Math.absExact(fen)));
    }

    /** A difference of counts with its sign. */
    public String signedCount(long count) {
        return sign(count) + count(Math.absExact(count));
    }

    private static String sign(long difference) {
        return difference > 0 ? "+" : difference < 0 ? "-" : "";
    }

    /** Yuan with two decimals for programs, as in {@code -1234.50}. */
    public static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** The same of a share of a fen, rounded for show. */
    public static String yuan(Fraction fen) {
        return fen.dividedBy(FEN_PER_YUAN).toDecimal(2).toPlainString();
    }

    public String count(long count) {
        return grouped("#,##0", BigDecimal.valueOf(count));
    }

    /** An exact number, rounded for show: {@code 7/3} is {@code 2.33}. */
    public String plain(Fraction number, int decimals) {
        return grouped("#,##0." + "0".repeat(decimals), number.toDecimal(decimals));
    }

    /** An exact difference with its sign, rounded for show: {@code 1/3} is {@code +0.33}, {@code 1/999} is {@code 0.00}. */
    public String signed(Fraction difference, int decimals) {
        BigDecimal shown = difference.toDecimal(decimals).abs();
        return signed(difference.numerator().signum(), grouped("#,##0." + "0".repeat(decimals), shown));
    }

    /** One decimal, as in {@code 12.5%}; a dash when there is no whole. */
    public String share(Money part, Money whole) {
        return share(part.toYuan(), whole.toYuan());
    }

    /** @see #share(Money, Money) */
    public String share(long part, long whole) {
        return share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    private static String share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? "–"
                : grouped("0.0", part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP)) + "%";
    }

    private static String grouped(String pattern, BigDecimal value) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
