package org.casebook.pipeline.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a defective copy of a good row, with exactly one verdict. The good row stays, so what is accepted of a city with
 * defects is the city without them; nothing that is rejected is referred to by anything else.
 */
final class Damage {

    /**
     * A row with something wrong in it.
     *
     * @param column the column at fault, by its place; −1 when it is the whole row
     * @param asIs whether the cell is to be written as it is, without respelling
     */
    record Damaged(String[] cells, int column, boolean asIs) {}

    private final People people;
    private final Table table;
    private final Schema schema;
    private final List<Schema.Column> columns;

    Damage(People people, Table table, Schema schema) {
        this.people = people;
        this.table = table;
        this.schema = schema;
        columns = schema.ordered(table);
    }

    /** Empty when this row can't have such a defect. */
    Optional<Damaged> make(Kind kind, String[] good, Stream stream) {
        return switch (kind) {
            case MISSING_VALUE -> any(stream, c -> c.required()).map(c -> with(good, c, null, false));
            case BAD_TYPE ->
                any(stream, c -> wrongType(c, false) != null)
                        .map(c -> with(good, c, wrongType(columns.get(c), stream.chance(0.5)), true));
            case BAD_ID_NUMBER ->
                any(stream, c -> c.type().equals("id-number")).map(c -> with(good, c, wrongId(good[c], stream), true));
            case BAD_CREDIT_CODE ->
                any(stream, c -> c.type().equals("credit-code") && good[place(c)] != null)
                        .map(c -> with(good, c, wrongCheck(good[c]), true));
            case UNKNOWN_CODE -> any(stream, c -> c.type().equals("code")).map(c -> with(good, c, "X9", true));
            case UNKNOWN_COUNTY -> any(stream, c -> c.type().equals("county")).map(c -> with(good, c, "620899", true));
            case OUT_OF_RANGE -> outOfRange(good, stream);
            case DATES_REVERSED -> reversed(good, stream);
            case FUTURE_DATE -> future(good, stream);
            case UNKNOWN_PERSON ->
                any(stream, c -> c.references().equals("person")).map(c -> with(good, c, people.nobody(stream), true));
            case UNKNOWN_EMPLOYER ->
                any(stream, c -> c.references().equals("employer") && good[place(c)] != null)
                        .map(c -> with(good, c, "999999" + Digits.padded(stream.below(1_000_000), 6), true));
            case CONFLICTING_DUPLICATE -> Conflict.of(table, schema, columns, good);
            case BAD_ENCODING -> Optional.of(invalid(good));
            case WRONG_FIELD_COUNT, EXACT_DUPLICATE -> Optional.of(new Damaged(good.clone(), -1, false));
        };
    }

    private Damaged invalid(String[] good) {
        int column = columns.size() - 1;
        while (column > 0 && (good[column] == null || good[column].isEmpty())) {
            column--;
        }
        return with(good, column, good[column] + RowFile.INVALID, true);
    }

    private Optional<Damaged> outOfRange(String[] good, Stream stream) {
        if (!schema.balance().isEmpty()) {
            int closing = place(schema.columns().get(schema.balance().get(0)));
            return Optional.of(with(good, closing, good[closing].replaceFirst("\\.", "7."), false));
        }
        return any(stream, c -> good[place(c)] != null && beyond(c, false) != null)
                .map(c -> with(good, c, beyond(columns.get(c), stream.chance(0.5)), false));
    }

    private static String beyond(Schema.Column column, boolean upper) {
        String decimals = column.type().equals("money") ? ".00" : "";
        if (column.max() != null && upper) {
            return Integer.parseInt(column.max()) + 1 + decimals;
        }
        if (column.above() != null) {
            return column.above() + decimals;
        }
        return column.min() == null ? null : Integer.parseInt(column.min()) - 1 + decimals;
    }

    private Optional<Damaged> reversed(String[] good, Stream stream) {
        for (List<String> pair : schema.order()) {
            int first = place(schema.columns().get(pair.get(0)));
            int second = place(schema.columns().get(pair.get(1)));
            if (good[first] != null) {
                String before = java.time.LocalDate.parse(good[first])
                        .minusDays(1 + stream.below(200))
                        .toString();
                return Optional.of(with(good, second, before, false));
            }
        }
        return Optional.empty();
    }

    /** Days after the first of a pair are left out, so that the row is not reversed as well. */
    private Optional<Damaged> future(String[] good, Stream stream) {
        Optional<Damaged> damaged = any(stream, c -> c.happened() && Conflict.DATED.contains(c.type()))
                .map(c -> with(good, c, columns.get(c).type().equals("month") ? "2031-05" : "2031-05-06", false));
        if (damaged.isEmpty()) {
            return damaged;
        }
        String name = columns.get(damaged.get().column()).name();
        for (List<String> pair : schema.order()) {
            if (pair.get(0).equals(name)) {
                Schema.Column second = schema.columns().get(pair.get(1));
                if (second.required()) {
                    return Optional.empty();
                }
                damaged.get().cells()[place(second)] = null;
            }
        }
        return damaged;
    }

    /** In ASCII only: a file of pure ASCII may hold a bad byte elsewhere and is then read in another encoding. */
    private static String wrongType(Schema.Column column, boolean second) {
        return switch (column.type()) {
            case "date" -> second ? "2018-02-30" : "2017/13/1";
            case "month" -> "2018-13";
            case "money" -> second ? "1234.567" : "n/a";
            case "integer", "year" -> "x12";
            case "number" -> "about 100";
            default -> null;
        };
    }

    private static String wrongId(String good, Stream stream) {
        String number = switch (stream.below(4)) {
            case 0 -> wrongCheck(good);
            case 1 -> good.substring(0, 16);
            case 2 -> "99" + good.substring(2, 17);
            default -> good.substring(0, 10) + "0231" + good.substring(14, 17);
        };
        return number.length() == 17 ? number + IdNumber.check(number) : number;
    }

    private static String wrongCheck(String good) {
        char last = good.charAt(17);
        return good.substring(0, 17) + (last == '0' ? '1' : '0');
    }

    private interface Condition {
        boolean holds(Schema.Column column);
    }

    private Optional<Integer> any(Stream stream, Condition condition) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (condition.holds(columns.get(i))) {
                places.add(i);
            }
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(places.get(stream.below(places.size())));
    }

    private int place(Schema.Column column) {
        return table.columns().indexOf(column.name());
    }

    private static Damaged with(String[] good, int column, String value, boolean asIs) {
        String[] cells = good.clone();
        cells[column] = value;
        return new Damaged(cells, column, asIs);
    }
}
