package org.casebook.pipeline.intake.contract;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How the amounts of a table are watched for what looks odd.
 *
 * @param month position of the month or day that says to which month a row belongs, -1 for none
 * @param by positions of the columns within whose values amounts are comparable
 * @param usual between which amounts the median of a file lies, by position of the column
 */
public record Watch(int month, List<Integer> by, Map<Integer, Range> usual) implements Serializable {

    /** Amounts in fen, both ends included. */
    public record Range(long from, long to) implements Serializable {

        public boolean contains(long fen) {
            return fen >= from && fen <= to;
        }
    }

    /** Without a word in the configuration: the first month of a contract, else its first day of something happened. */
    static Watch of(List<Column> columns) {
        return new Watch(monthOf(columns), List.of(), Map.of());
    }

    static int monthOf(List<Column> columns) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).type() == ColumnType.MONTH)
                .findFirst()
                .orElseGet(() -> IntStream.range(0, columns.size())
                        .filter(i -> columns.get(i).type() == ColumnType.DATE
                                && columns.get(i).happened())
                        .findFirst()
                        .orElse(-1));
    }
}
