package org.casebook.pipeline.intake;

import static org.apache.spark.sql.functions.broadcast;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.casebook.pipeline.intake.contract.ColumnType;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.profile.FileProfile.Month;

/** What rows that were settled otherwise than accepted hold in money: by file, verdict and month, in fen. */
final class SettledMoney {

    private static final StructType SCHEMA = new StructType()
            .add("fingerprint", DataTypes.StringType)
            .add("month", DataTypes.IntegerType)
            .add("money", DataTypes.createArrayType(DataTypes.IntegerType));

    private final Map<String, Map<String, Map<Integer, Month>>> found = new HashMap<>();

    private SettledMoney() {}

    /**
     * @param session in which they were settled
     * @param files that have such rows
     */
    static SettledMoney of(SparkSession session, List<StagedFile> files) {
        SettledMoney money = new SettledMoney();
        Map<String, StagedFile> watched = new HashMap<>();
        files.stream()
                .filter(file -> columns(file.contract()).length > 0)
                .forEach(file -> watched.put(file.fingerprint(), file));
        if (!watched.isEmpty()) {
            List<Row> rows = new ArrayList<>();
            watched.values()
                    .forEach(file -> rows.add(RowFactory.create(
                            file.fingerprint(), file.contract().watch().month(), columns(file.contract()))));
            broadcast(session.createDataFrame(rows, SCHEMA)).createOrReplaceTempView("watched");
            session.sql(Sql.query("settled_money"))
                    .collectAsList()
                    .forEach(row -> money.add(watched.get(row.getString(0)).contract(), row));
        }
        return money;
    }

    private static Integer[] columns(Contract contract) {
        return IntStream.range(0, contract.columns().size())
                .filter(i -> contract.columns().get(i).type() == ColumnType.MONEY)
                .boxed()
                .toArray(Integer[]::new);
    }

    private void add(Contract contract, Row row) {
        int column = row.getInt(3);
        BigDecimal fen = row.getDecimal(5);
        Map<String, BigInteger> sums = column < 0 || fen == null
                ? Map.of()
                : Map.of(contract.columns().get(column).name(), fen.toBigIntegerExact());
        found.computeIfAbsent(row.getString(0), f -> new HashMap<>())
                .computeIfAbsent(row.getString(1), v -> new TreeMap<>())
                .merge(Month.numberOf(row.getString(2)), new Month(column < 0 ? row.getLong(4) : 0, sums), Month::plus);
    }

    /** Of all rows of a file that were settled otherwise than accepted. */
    Map<Integer, Month> months(StagedFile file) {
        Map<Integer, Month> all = new TreeMap<>();
        found.getOrDefault(file.fingerprint(), Map.of())
                .values()
                .forEach(months -> months.forEach((month, sums) -> all.merge(month, sums, Month::plus)));
        return all;
    }

    /** Of those with one verdict. */
    Map<Integer, Month> months(StagedFile file, String verdict) {
        return found.getOrDefault(file.fingerprint(), Map.of()).getOrDefault(verdict, Map.of());
    }
}
