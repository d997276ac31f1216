package org.casebook.pipeline.intake.contract;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One column of a table as the bureaus deliver it.
 *
 * @param name canonical name, snake_case
 * @param title what it is called where no Chinese heading says it, and a heading of this table; null for nothing
 * @param aliases other headings, those given for the column of this name in other tables included
 * @param codes what a {@code code} or {@code county} may be, names of the city's areas for an {@code area}, words for yes and
 *     no for a {@code flag}; null where a pattern says all of it or nothing does
 * @param pattern what a {@code code} may look like besides those of the list, null for nothing
 * @param bounds of a numeric column, null for none
 * @param units that may stand in brackets behind the heading of a numeric column
 * @param unboundedWhen in which rows the bounds do not hold, null for none
 * @param happened the day or month of something that has happened, so not after the delivery
 * @param references {@code person} or {@code employer}, else null
 * @param keyed replaced by a keyed hash at the door
 * @param requiredWhen required in rows in which another column has a value, null where not
 * @param defaultValue canonical text of an empty cell, null for none
 */
public record Column(
        String name,
        String title,
        ColumnType type,
        boolean required,
        List<String> aliases,
        CodeList codes,
        Pattern pattern,
        Bounds bounds,
        List<String> units,
        Condition unboundedWhen,
        boolean happened,
        String references,
        boolean keyed,
        Condition requiredWhen,
        String defaultValue)
        implements Serializable {

    /** That the column at {@code column} has the canonical text {@code value}. */
    public record Condition(int column, String value) implements Serializable {

        /** @param values canonical texts of a row */
        public boolean holds(String[] values) {
            return value.equals(values[column]);
        }
    }

    /** Whether the content says who somebody is, so that it is masked wherever a row is shown. */
    public boolean identifying() {
        return keyed || type == ColumnType.ID_NUMBER;
    }

    /** The name of the column in the registry. */
    public String registryName() {
        return type == ColumnType.MONEY ? name + "_fen" : name;
    }
}
