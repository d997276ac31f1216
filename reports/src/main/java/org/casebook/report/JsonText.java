package org.casebook.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import org.casebook.simulation.result.RunIdentity;

/** One object for programs that says first of what run it is: {@code run}, {@code changes}, {@code year}, {@code synthetic}; last of all which months its data lack, where they do. */
public final class JsonText {

    /** Writes the fields of the object. */
    public interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private JsonText() {}

    /** @param out is flushed, not closed */
    public static void write(RunIdentity run, int year, Writer out, Fields fields) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        json.writeStartObject();
        json.writeStringField("run", run.id());
        json.writeArrayFieldStart("changes");
        for (String change : run.changes()) {
            json.writeString(change);
        }
        json.writeEndArray();
        json.writeNumberField("year", year);
        json.writeBooleanField("synthetic", run.synthetic());
        fields.write(json);
        CoverageJson.write(json, run.coverage());
        json.writeEndObject();
        json.close();
        out.write('\n');
        out.flush();
    }
}
