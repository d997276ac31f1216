package org.casebook.report.table;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.casebook.policy.Text;

/**
 * A column of a table for other programs.
 *
 * @param <R> the rows
 * @param name in small letters, with the unit at its end where it has one
 * @param meaning for people
 * @param value of the class of the type; empty where the row has none
 */
public record DataColumn<R>(String name, Type type, Text meaning, Function<R, Optional<?>> value) {

    /** What a column holds. */
    public enum Type {
        /** A {@link String}. */
        TEXT("VARCHAR", new Text("文本", "text")),
        /** A {@link Long}. */
        WHOLE("BIGINT", new Text("整数", "whole number")),
        /** Fen as a {@link Long}, written as yuan with two decimals. */
        YUAN("DECIMAL(18,2)", new Text("金额", "amount"));

        private final String sql;
        private final Text label;

        Type(String sql, Text label) {
            this.sql = sql;
            this.label = label;
        }

        /** What databases call it. */
        public String sql() {
            return sql;
        }

        public Text label() {
            return label;
        }
    }

    static <R> DataColumn<R> text(String name, Text meaning, Function<R, String> value) {
        return new DataColumn<>(name, Type.TEXT, meaning, row -> Optional.of(value.apply(row)));
    }

    static <R> DataColumn<R> whole(String name, Text meaning, ToLongFunction<R> value) {
        return new DataColumn<>(name, Type.WHOLE, meaning, row -> Optional.of(value.applyAsLong(row)));
    }

    /** @param fen the value in fen */
    static <R> DataColumn<R> yuan(String name, Text meaning, ToLongFunction<R> fen) {
        return new DataColumn<>(name, Type.YUAN, meaning, row -> Optional.of(fen.applyAsLong(row)));
    }

    /** The same column of rows that hold one of these. */
    <S> DataColumn<S> of(Function<S, R> held) {
        return new DataColumn<>(name, type, meaning, held.andThen(value));
    }
}
