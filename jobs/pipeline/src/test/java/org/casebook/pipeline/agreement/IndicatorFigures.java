package org.casebook.pipeline.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.io.FileUtils;
import org.casebook.pipeline.indicator.IndicatorBook;
import org.casebook.pipeline.indicator.IndicatorReader;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.simulation.result.IndicatorRow;

/** The figures of indicators as either implementation gives them: value, and whole where it is a share, by county|part. */
public final class IndicatorFigures {

    private IndicatorFigures() {}

    /** An empty registry with what the indicators read. */
    public static Oracle oracle(int leastPeople) throws SQLException {
        Oracle oracle = Oracle.open();
        try (var statements = IndicatorFigures.class.getResourceAsStream("/oracle/indicators/registry.sql")) {
            oracle.execute(new String(statements.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        oracle.execute("SET VARIABLE least_people = " + leastPeople);
        return oracle;
    }

    public static SortedMap<String, List<Long>> of(Oracle oracle, String stem, int year) throws SQLException {
        SortedMap<String, List<Long>> figures = new TreeMap<>();
        for (Map<String, Object> row : oracle.cases("indicators/" + stem, year)) {
            long value = ((Number) row.get("value")).longValue();
            Number whole = (Number) row.get("whole");
            figures.put(
                    (String) row.get("unit_key"), whole == null ? List.of(value) : List.of(value, whole.longValue()));
        }
        return figures;
    }

    /** @throws IllegalStateException when a county has two rows of one part */
    public static SortedMap<String, List<Long>> byCounty(List<IndicatorRow> rows) {
        SortedMap<String, List<Long>> figures = new TreeMap<>();
        for (IndicatorRow row : rows) {
            String key = row.county().code() + "|" + row.category();
            List<Long> figure =
                    row.whole().isPresent() ? List.of(row.value(), row.whole().getAsLong()) : List.of(row.value());
            if (figures.put(key, figure) != null) {
                throw new IllegalStateException(key + " is there twice");
            }
        }
        return figures;
    }

    /** The configuration in force with one text of one file replaced. */
    public static IndicatorBook bookWith(Path folder, String stem, String before, String after) {
        try {
            FileUtils.copyDirectory(Policy.conf().resolve("indicators").toFile(), folder.toFile());
            Path file = folder.resolve(stem + ".yaml");
            String text = Files.readString(file);
            if (!text.contains(before)) {
                throw new IllegalStateException(file + " lacks " + before);
            }
            Files.writeString(file, text.replace(before, after));
            return IndicatorReader.read(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
