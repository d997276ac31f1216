package org.casebook.pipeline.intake.contract;

import java.io.Serializable;
import java.util.List;

/**
 * What the bureaus deliver for one table.
 *
 * @param table canonical name, snake_case
 * @param title Chinese name
 * @param folder folder in which its files lie
 * @param stem file name without part label and suffix
 * @param key positions of the key columns
 * @param orders pairs of positions of days that may not be reversed
 * @param balance a sum that must come out, null for none
 * @param kinds rows of several kinds with keys of their own, null where all rows are of one kind
 * @param watch how its amounts are watched for what looks odd
 */
public record Contract(
        String table,
        String title,
        String folder,
        String stem,
        List<Column> columns,
        List<Integer> key,
        List<Order> orders,
        Balance balance,
        Kinds kinds,
        Watch watch)
        implements Serializable {

    /** The day at {@code earlier} may not be after the one at {@code later}. */
    public record Order(int earlier, int later) implements Serializable {}

    /** The number at {@code total} is the sum of those at {@code plus} less those at {@code minus}. */
    public record Balance(int total, List<Integer> plus, List<Integer> minus) implements Serializable {}

    /**
     * That rows are of several kinds.
     *
     * @param column says of what kind a row is
     * @param usual the kind whose rows have the key of the table
     * @param key positions of the key columns of all other rows
     */
    public record Kinds(int column, String usual, List<Integer> key) implements Serializable {}

    /** The positions of the key columns of a row, given its canonical texts. */
    public List<Integer> keyOf(String[] values) {
        return kinds == null || kinds.usual().equals(values[kinds.column()]) ? key : kinds.key();
    }

    Contract watched(Watch how) {
        return new Contract(table, title, folder, stem, columns, key, orders, balance, kinds, how);
    }

    /** The position of the column that refers to a table (or is that table's own key), -1 for none. */
    public int reference(String toTable) {
        for (int i = 0; i < columns.size(); i++) {
            if (toTable.equals(columns.get(i).references()) || (table.equals(toTable) && key.contains(i))) {
                return i;
            }
        }
        return -1;
    }
}
