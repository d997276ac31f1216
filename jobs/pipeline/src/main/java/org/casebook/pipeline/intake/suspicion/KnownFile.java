package org.casebook.pipeline.intake.suspicion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.casebook.pipeline.intake.profile.FileProfile;

/**
 * A file that a registry rests on, as far as suspicion has to know it; kept as JSON for the delivery after.
 *
 * @param path below the input
 * @param accepted rows
 * @param filled rows that were delivered with a value, by column
 */
public record KnownFile(String path, String table, long accepted, Map<String, Long> filled, FileProfile profile) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static KnownFile of(String json) {
        try {
            return JSON.readValue(json, KnownFile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A profile of a file that this program did not write", e);
        }
    }

    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows with a value in a column; 0 for one that the contract did not have then. */
    long filled(String column) {
        return filled.getOrDefault(column, 0L);
    }
}
