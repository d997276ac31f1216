package org.casebook.pipeline.intake.profile;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the accepted rows of one file look like as a whole: no row, no person, only counts and sums. Money is in fen.
 *
 * @param amounts by column and group
 * @param months by month ({@code 201903})
 * @param negatives rows that were rejected because an amount is below zero, in a table that knows reversals
 */
public record FileProfile(Map<String, Map<String, Amounts>> amounts, Map<Integer, Month> months, Negatives negatives) {

    public static final FileProfile NONE = new FileProfile(Map.of(), Map.of(), Negatives.NONE);

    /** @param largest the largest amounts with their lines, the largest first */
    public record Amounts(Histogram histogram, List<Line> largest) {}

    /** An amount and where it stands. */
    public record Line(int line, long fen) {}

    /** @param sums by column */
    public record Month(long rows, Map<String, BigInteger> sums) {

        static final Month NONE = new Month(0, Map.of());

        /** The month of a canonical month or day as a number; 0 where there is none. */
        public static int numberOf(String text) {
            if (text == null) {
                return 0;
            }
            return Integer.parseInt(text.length() == 6 ? text : text.substring(0, 4) + text.substring(5, 7));
        }

        public Month plus(Month other) {
            Map<String, BigInteger> all = new TreeMap<>(sums);
            other.sums.forEach((column, sum) -> all.merge(column, sum, BigInteger::add));
            return new Month(rows + other.rows, all);
        }

        Month minus(Month other) {
            Map<String, BigInteger> rest = new TreeMap<>(sums);
            other.sums.forEach((column, sum) -> rest.merge(column, sum.negate(), BigInteger::add));
            return new Month(rows - other.rows, rest);
        }
    }

    /** @param sums by column, below zero */
    public record Negatives(long rows, Map<String, BigInteger> sums) {
        public static final Negatives NONE = new Negatives(0, Map.of());
    }

    /** Without rows that were settled otherwise than accepted. */
    public FileProfile without(Map<Integer, Month> settled) {
        Map<Integer, Month> rest = new TreeMap<>(months);
        settled.forEach((month, lost) ->
                rest.put(month, rest.getOrDefault(month, Month.NONE).minus(lost)));
        return new FileProfile(amounts, rest, negatives);
    }
}
