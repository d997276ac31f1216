package org.casebook.pipeline.warehouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.hadoop.fs.Path;

/**
 * One commit of a Delta table as its log file tells it.
 *
 * @param file the log file
 * @param content its bytes
 * @param added the files of rows that it added
 * @param rows how many rows these hold by Delta's own count, where it says so
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Commit(long version, Path file, byte[] content, List<DataFile> added, OptionalLong rows) {

    /** @throws IOException when this is not the text of a commit */
    static Commit parse(long version, Path table, Path file, byte[] content) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<DataFile> added = new ArrayList<>();
        OptionalLong rows = OptionalLong.empty();
        boolean named = false;
        for (String line : new String(content, StandardCharsets.UTF_8).split("\n")) {
            JsonNode action = json.readTree(line);
            named |= action.has("commitInfo");
            JsonNode metric = action.at("/commitInfo/operationMetrics/numOutputRows");
            if (!metric.isMissingNode()) {
                rows = OptionalLong.of(Long.parseLong(metric.asText()));
            }
            JsonNode add = action.path("add");
            if (add.has("path")) {
                Map<String, String> partition = new LinkedHashMap<>();
                add.path("partitionValues")
                        .fields()
                        .forEachRemaining(value ->
                                partition.put(value.getKey(), value.getValue().asText()));
                added.add(new DataFile(
                        new Path(table, URI.create(add.get("path").asText()).getPath()),
                        add.path("size").asLong(),
                        partition));
            }
        }
        if (!named) {
            throw new IOException("No commit in " + file);
        }
        return new Commit(version, file, content, added, rows);
    }
}
