package org.casebook.pipeline.intake.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.profile.FileProfile;

/**
 * What reading found out about a file as a whole; stands as JSON in the record of the file.
 *
 * @param read rows read, headings and blank rows not among them
 * @param ignored headings of columns that no contract knows
 * @param suspicions what looks odd, in the order of lines
 * @param filled rows in order by themselves that were delivered with a value, by column of the contract; empty for a
 *     rejected file
 * @param profile what those rows look like as a whole
 */
public record FileFacts(
        long read, List<String> ignored, List<Suspicion> suspicions, List<Long> filled, FileProfile profile) {

    static final FileFacts NONE = new FileFacts(0, List.of(), List.of(), List.of(), FileProfile.NONE);

    private static final ObjectMapper JSON = new ObjectMapper();

    public static FileFacts of(String json) {
        try {
            return JSON.readValue(json, FileFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of a file that this program did not write", e);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
