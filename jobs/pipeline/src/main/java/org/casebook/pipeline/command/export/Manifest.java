package org.casebook.pipeline.command.export;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.casebook.simulation.result.RunIdentity;

/**
 * Which files of a folder are those of an export, of which verb and run: what is not in it belongs to somebody else.
 *
 * @param files names, never paths
 */
record Manifest(String verb, int year, RunIdentity run, SortedSet<String> files) {

    static final String NAME = "export.json";

    private static final String FORMAT = "casebook-export-1";
    private static final Pattern OWN = Pattern.compile("[a-z_]+\\.(?:parquet|csv)|说明\\.md|README\\.md");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a folder says of itself. */
    record Found(String verb, SortedSet<String> files) {}

    /** Empty where the folder is not that of an export. */
    static Optional<Found> of(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        JsonNode json = json(file);
        if (!FORMAT.equals(json.path("format").asText())) {
            return Optional.empty();
        }
        SortedSet<String> files = new TreeSet<>();
        json.path("files").forEach(name -> files.add(name.asText()));
        files.removeIf(name -> !OWN.matcher(name).matches());
        return Optional.of(new Found(json.path("verb").asText(), files));
    }

    private static JsonNode json(Path file) throws IOException {
        try {
            return JSON.readTree(file.toFile());
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    void write(Path file) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", FORMAT);
        json.put("verb", verb);
        json.put("year", year);
        json.put("run", run.id());
        json.put("data", run.data());
        json.put("terms", run.terms());
        ArrayNode changes = json.putArray("changes");
        run.changes().forEach(changes::add);
        json.put("program", run.program());
        json.put("synthetic", run.synthetic());
        ArrayNode names = json.putArray("files");
        files.forEach(names::add);
        Files.writeString(file, json.toPrettyString() + "\n");
    }
}
