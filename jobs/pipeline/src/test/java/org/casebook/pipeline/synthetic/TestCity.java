package org.casebook.pipeline.synthetic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A generated city on disk, for tests. */
record TestCity(Path root, Map<String, Long> rows) {

    static final Path CONFIGURATION = Path.of(System.getProperty("casebook.root"), "conf");

    static TestCity of(Path root, String scale, long seed, String defects, boolean mixed) {
        Request request = new Request(new BigDecimal(scale), seed, new BigDecimal(defects), mixed, "test");
        return new TestCity(root, new Generator(CONFIGURATION).generate(request, root));
    }

    /** The rows of all files of a table, for canonical shapes. */
    List<NamedCsvRecord> table(Table table) {
        List<NamedCsvRecord> all = new ArrayList<>();
        for (String name : rows.keySet()) {
            if (name.replaceFirst("(-\\d+)?\\.csv$", "").equals(table.path())) {
                try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(root.resolve(name))) {
                    reader.forEach(all::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return all;
    }

    /** Every file below the root with its content. */
    static Map<String, byte[]> content(Path root) {
        Map<String, byte[]> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }
}
