package org.casebook.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casebook.policy.Lang;

/** What intake made of each file, for programs: an array with one object per file, one to a line. */
public final class IntakeJson {

    private IntakeJson() {}

    /** @param out is flushed, not closed */
    public static void write(List<IntakeFile> files, Lang lang, Writer out) throws IOException {
        write(files, Set.of(), lang, out);
    }

    /**
     * @param staying paths of files of earlier deliveries, which say so
     * @param out is flushed, not closed
     */
    public static void write(List<IntakeFile> files, Set<String> staying, Lang lang, Writer out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new OneToALine());
        json.writeStartArray();
        for (IntakeFile file : files) {
            write(file, staying.contains(file.file()), lang, json);
        }
        json.writeEndArray();
        json.close();
        out.write('\n');
        out.flush();
    }

    private static void write(IntakeFile file, boolean stays, Lang lang, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file.file());
        json.writeStringField("table", file.table());
        json.writeStringField("verdict", file.verdict());
        if (stays) {
            json.writeBooleanField("stays", true);
        }
        json.writeNumberField("read", file.read());
        json.writeNumberField("accepted", file.accepted());
        json.writeNumberField("duplicates", file.duplicates());
        json.writeObjectFieldStart("quarantined");
        for (Map.Entry<String, Long> reason : file.quarantined().entrySet()) {
            json.writeNumberField(reason.getKey(), reason.getValue());
        }
        json.writeEndObject();
        json.writeFieldName("suspicions");
        json.writeStartArray();
        for (IntakeFile.Suspicion suspicion : file.suspicions()) {
            json.writeStartObject();
            json.writeStringField("kind", suspicion.kind());
            json.writeStringField("column", suspicion.column());
            json.writeNumberField("line", suspicion.line());
            json.writeStringField("text", suspicion.text().in(lang));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Breaks the lines of the outermost array only. */
    private static final class OneToALine extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1L;

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            if (isOutermost(json)) {
                json.writeRaw('\n');
            }
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(isOutermost(json) ? ",\n" : ",");
        }

        @Override
        public void writeEndArray(JsonGenerator json, int valueCount) throws IOException {
            json.writeRaw(isOutermost(json) ? "\n]" : "]");
        }

        private static boolean isOutermost(JsonGenerator json) {
            return json.getOutputContext().getParent().inRoot();
        }
    }
}
