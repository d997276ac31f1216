package org.casebook.pipeline.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casebook.policy.Fund;
import org.duckdb.DuckDBStruct;

/**
 * The second implementation of the measures: DuckDB in memory, SQL written from the specification alone.
 *
 * <p>Per measure {@code oracle/<stem>/cases.sql} makes the facts of each unit out of the registry and
 * {@code oracle/<stem>/outcome.sql} the entitlement out of facts and dated terms, so that fold and law can be compared
 * separately. {@code oracle/registry.sql} lists the tables with the columns that are read.
 */
public final class Oracle implements AutoCloseable {

    private static final String SUFFIX = "_fen";

    private final Connection duck;

    private Oracle(Connection duck) {
        this.duck = duck;
    }

    /** An empty registry without terms. */
    public static Oracle open() throws SQLException {
        Oracle oracle = new Oracle(DriverManager.getConnection("jdbc:duckdb:"));
        oracle.execute(resource("registry.sql"));
        oracle.execute(resource("conventions.sql"));
        return oracle;
    }

    /**
     * Adds the tables of a registry exported as parquet: {@code dir/<table>.parquet} or {@code dir/<table>/*.parquet}. A
     * table without files stays as it is; a column that is read and missing is an error.
     */
    public Oracle loadRegistry(Path dir) throws SQLException {
        for (Map.Entry<String, String> table : registryTables().entrySet()) {
            Path file = dir.resolve(table.getKey() + ".parquet");
            Path folder = dir.resolve(table.getKey());
            if (Files.isDirectory(folder) || Files.exists(file)) {
                Path source = Files.isDirectory(folder) ? folder.resolve("*.parquet") : file;
                String rows = "read_parquet(%s)".formatted(quoted(source));
                boolean kinds = !rows("SELECT name FROM parquet_schema(%s) WHERE name = 'kind'"
                                .formatted(quoted(source)))
                        .isEmpty();
                if (table.getKey().equals("contribution") && kinds) {
                    rows = resource("netted-contribution.sql").replace(":rows", rows);
                }
                execute("INSERT INTO %s (%s) SELECT %s FROM %s"
                        .formatted(table.getKey(), table.getValue(), table.getValue(), rows));
            }
        }
        return this;
    }

    /** The tables of the registry. */
    public List<String> tables() throws SQLException {
        return List.copyOf(registryTables().keySet());
    }

    public Oracle loadPolicyInForce() throws SQLException {
        return loadTerms(policyInForce());
    }

    /** The policy in force as the articles print it, typed in a second time ({@code oracle/terms.csv}). */
    public static List<TermRow> policyInForce() {
        List<TermRow> rows = new ArrayList<>();
        for (String line : resource("terms.csv").lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            LocalDate until = cells[3].isEmpty() ? null : LocalDate.parse(cells[3]);
            rows.add(new TermRow(cells[0], cells[1], LocalDate.parse(cells[2]), until, cells[4]));
        }
        return rows;
    }

    /** Replaces all terms. */
    public Oracle loadTerms(List<TermRow> rows) throws SQLException {
        execute("DELETE FROM term");
        try (PreparedStatement insert = duck.prepareStatement("INSERT INTO term VALUES (?, ?, ?, ?, ?)")) {
            for (TermRow row : rows) {
                insert.setString(1, row.measure());
                insert.setString(2, row.term());
                insert.setObject(3, row.from());
                insert.setObject(4, row.until());
                insert.setString(5, row.value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return this;
    }

    /** As {@code --set}: the value replaces every dated value of the term, on the days on which it had one. */
    public Oracle set(String measure, String term, String value) throws SQLException {
        int changed = execute("UPDATE term SET value = %s WHERE measure = %s AND term = %s"
                .formatted(text(value), text(measure), text(term)));
        if (changed == 0) {
            throw new IllegalArgumentException("No term " + measure + "." + term);
        }
        return this;
    }

    /** The facts of every unit by column name, ordered by unit key. */
    public List<Map<String, Object>> cases(String stem, int year) throws SQLException {
        makeCases(stem, year);
        return rows("SELECT * FROM cases ORDER BY unit_key");
    }

    /** The rows of a query over the registry and the cases asked for last. */
    public List<Map<String, Object>> rows(String sql) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (var statement = duck.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(row(found));
            }
        }
        return rows;
    }

    /** Every unit of the registry, ordered by unit key. */
    public List<Outcome> outcomes(String stem, int year) throws SQLException {
        makeCases(stem, year);
        return judge(stem);
    }

    /**
     * The entitlement of given cases, ordered by unit key. The file is parquet or JSON lines with the columns of
     * {@code cases.sql}; a column left out is null, one too many is an error.
     */
    public List<Outcome> outcomesOf(String stem, int year, Path cases) throws SQLException {
        loadCases(stem, year, cases);
        return judge(stem);
    }

    /** As {@link #outcomes}, summed by county. */
    public List<Total> totals(String stem, int year) throws SQLException {
        Map<String, List<Outcome>> byCounty = new TreeMap<>();
        for (Outcome outcome : outcomes(stem, year)) {
            byCounty.computeIfAbsent(outcome.county(), county -> new ArrayList<>())
                    .add(outcome);
        }
        return byCounty.entrySet().stream()
                .map(county -> total(county.getKey(), county.getValue()))
                .toList();
    }

    /**
     * People and money of a conflict by county: {@code county, people, fen, other_fen} in the order of the counties.
     *
     * @param stem its pairs are {@code oracle/conflict/<stem>.sql}
     * @param other empty where the other side is a fact
     */
    public List<Map<String, Object>> conflict(String stem, String measure, Optional<String> other, int year)
            throws SQLException {
        makeGranted("own", outcomes(measure, year));
        makeGranted("other", other.isPresent() ? outcomes(other.get(), year) : List.of());
        execute("CREATE OR REPLACE TABLE pair AS " + resource("conflict/" + stem + ".sql"));
        return rows(resource("conflict/rows.sql"));
    }

    private void makeGranted(String table, List<Outcome> outcomes) throws SQLException {
        execute("CREATE OR REPLACE TABLE " + table + " (unit_key VARCHAR, county VARCHAR, fen BIGINT)");
        try (PreparedStatement insert = duck.prepareStatement("INSERT INTO " + table + " VALUES (?, ?, ?)")) {
            for (Outcome outcome : outcomes) {
                if (outcome.ground() == null) {
                    insert.setString(1, outcome.unitKey());
                    insert.setString(2, outcome.county());
                    insert.setLong(3, outcome.fen().values().stream().reduce(0L, Math::addExact));
                    insert.execute();
                }
            }
        }
    }

    /** Runs statements against the registry, for tests that make one by hand; returns the rows changed by the last. */
    public int execute(String sql) throws SQLException {
        try (var statement = duck.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getUpdateCount();
        }
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }

    private void makeCases(String stem, int year) throws SQLException {
        execute("SET VARIABLE year = " + year);
        execute("CREATE OR REPLACE TABLE cases AS " + resource(stem + "/cases.sql"));
    }

    private void loadCases(String stem, int year, Path file) throws SQLException {
        execute("SET VARIABLE year = " + year);
        execute("CREATE OR REPLACE TABLE cases AS SELECT * FROM (" + resource(stem + "/cases.sql") + ") LIMIT 0");
        String reader = file.toString().endsWith(".parquet") ? "read_parquet(%s)" : "read_json(%s, format = 'nd')";
        execute("INSERT INTO cases BY NAME SELECT * FROM " + reader.formatted(quoted(file)));
    }

    private List<Outcome> judge(String stem) throws SQLException {
        List<Outcome> rows = new ArrayList<>();
        String sql = "SELECT * FROM (" + resource(stem + "/outcome.sql") + ") ORDER BY unit_key";
        try (var statement = duck.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(outcome(found));
            }
        }
        return rows;
    }

    private static Outcome outcome(ResultSet found) throws SQLException {
        String ground = found.getString("ground");
        Map<Fund, Long> fen = new EnumMap<>(Fund.class);
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            String column = found.getMetaData().getColumnName(i);
            if (column.endsWith(SUFFIX) && ground == null) {
                long amount = found.getLong(i);
                if (found.wasNull()) {
                    throw new IllegalStateException("Entitled without an amount: " + found.getString("unit_key"));
                }
                String fund = column.substring(0, column.length() - SUFFIX.length());
                fen.put(Fund.valueOf(fund.toUpperCase(Locale.ROOT)), amount);
            }
        }
        return new Outcome(found.getString("unit_key"), found.getString("county"), ground, fen);
    }

    private static Total total(String county, List<Outcome> outcomes) {
        Map<String, Long> refused = new TreeMap<>();
        Map<Fund, Long> fen = new EnumMap<>(Fund.class);
        for (Outcome outcome : outcomes) {
            if (outcome.ground() != null) {
                refused.merge(outcome.ground(), 1L, Long::sum);
            }
            outcome.fen().forEach((fund, amount) -> fen.merge(fund, amount, Math::addExact));
        }
        long entitled = outcomes.stream().filter(o -> o.ground() == null).count();
        return new Total(county, outcomes.size(), entitled, refused, fen);
    }

    private static Map<String, Object> row(ResultSet found) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            row.put(found.getMetaData().getColumnName(i), plain(found.getObject(i)));
        }
        return row;
    }

    /** Lists and structs as Java lists and maps. */
    private static Object plain(Object value) throws SQLException {
        if (value instanceof Array list) {
            List<Object> items = new ArrayList<>();
            for (Object item : (Object[]) list.getArray()) {
                items.add(plain(item));
            }
            return items;
        }
        return value instanceof DuckDBStruct struct ? struct.getMap() : value;
    }

    /** Tables of the registry and their columns as SQL lists. */
    private Map<String, String> registryTables() throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>(Comparator.naturalOrder());
        String sql = "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal AND table_name IN "
                + "(SELECT table_name FROM duckdb_tables() WHERE table_name NOT IN ('term', 'cases', 'own', 'other', 'pair'))";
        try (var statement = duck.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                columns.computeIfAbsent(found.getString(1), table -> new ArrayList<>())
                        .add(found.getString(2));
            }
        }
        Map<String, String> tables = new TreeMap<>();
        columns.forEach((table, names) -> tables.put(table, String.join(", ", names)));
        return tables;
    }

    private static String resource(String name) {
        try (InputStream in = Oracle.class.getResourceAsStream("/oracle/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("No such resource: " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(Path path) {
        return text(path.toString());
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
