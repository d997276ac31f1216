package org.casebook.bench;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.policy.fact.HireTally;
import org.casebook.simulation.engine.FoldedCase;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB in process, on as many threads as the other sides: the variants joined to all cases, one query for a measure. */
final class DuckSide implements Side {

    private final List<Touched> touched;
    private final DuckDBConnection connection;

    DuckSide(List<Touched> touched, Map<String, List<FoldedCase>> casebook) {
        this.touched = touched;
        try {
            this.connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
            run("SET threads = " + Runtime.getRuntime().availableProcessors());
            for (Touched one : touched) {
                write(one, casebook.get(one.measure().definition().stem()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void write(Touched one, List<FoldedCase> cases) throws SQLException {
        FlatMeasure measure = one.measure();
        boolean hires = measure.definition().stem().equals(FlatMeasure.LOAN);
        create(measure.table() + "_case", Stream.concat(Stream.of("id", "units"), measure.caseColumns().stream()));
        create(measure.table() + "_variant", Stream.concat(Stream.of("id"), measure.termColumns().stream()));
        try (DuckDBAppender rows = connection.createAppender("main", measure.table() + "_case")) {
            for (int id = 0; id < cases.size(); id++) {
                FoldedCase folded = cases.get(id);
                append(rows, measure.ofCase().apply(folded.facts()), id, folded.units());
            }
        }
        try (DuckDBAppender rows = connection.createAppender("main", measure.table() + "_variant")) {
            for (int id = 0; id < one.variants().size(); id++) {
                append(rows, measure.ofTerms().apply(one.variants().get(id)), id);
            }
        }
        if (hires) {
            create(measure.table() + "_hire", Stream.of("id", "groups", "months", "people"));
            try (DuckDBAppender rows = connection.createAppender("main", measure.table() + "_hire")) {
                for (int id = 0; id < cases.size(); id++) {
                    for (HireTally.Hires some : FlatMeasure.hires(cases.get(id).facts())) {
                        append(rows, new long[0], id, some.groups(), some.months(), some.people());
                    }
                }
            }
        }
    }

    private void create(String table, Stream<String> columns) throws SQLException {
        run("CREATE TABLE " + table
                + columns.map(column -> column + " BIGINT").collect(Collectors.joining(", ", " (", ")")));
    }

    private static void append(DuckDBAppender rows, long[] last, long... first) throws SQLException {
        rows.beginRow();
        for (long number : first) {
            rows.append(number);
        }
        for (long number : last) {
            rows.append(number);
        }
        rows.endRow();
    }

    @Override
    public Answers answer() {
        Answers answers = new Answers();
        for (Touched one : touched) {
            answers.put(one, query(Sql.read("duckdb", one.measure().table())));
        }
        return answers;
    }

    private Map<Integer, Answers.Figures> query(String sql) {
        Map<Integer, Answers.Figures> figures = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                figures.put(rows.getInt(1), new Answers.Figures(rows.getLong(2), rows.getLong(3), rows.getLong(4)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return figures;
    }

    /** The rows of a query of two numbers. */
    List<long[]> rows(String sql) {
        List<long[]> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(new long[] {rows.getLong(1), rows.getLong(2)});
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
