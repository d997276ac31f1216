package org.casebook.report.quarantine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;

/** Quarantined rows for programs: an array with one object per row, one to a line. */
public final class QuarantineJson {

    private final Lang lang;

    public QuarantineJson(Lang lang) {
        this.lang = lang;
    }

    /** @param out is flushed, not closed */
    public void write(Iterator<QuarantineLine> lines, Writer out) throws IOException {
        out.write('[');
        boolean first = true;
        while (lines.hasNext()) {
            out.write(first ? "\n" : ",\n");
            first = false;
            JsonGenerator json = new JsonFactory().createGenerator(out);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            row(lines.next(), json);
            json.close();
        }
        out.write("\n]\n");
        out.flush();
    }

    private void row(QuarantineLine line, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", line.file());
        json.writeNumberField("line", line.line());
        json.writeStringField("place", line.place().in(lang));
        json.writeStringField("table", line.table());
        json.writeStringField("reason", line.reason());
        json.writeStringField("label", line.reasonLabel().in(lang));
        json.writeStringField("column", line.column());
        json.writeStringField("title", line.columnTitle().in(lang));
        json.writeStringField("seen", line.seen().in(lang));
        json.writeStringField("expected", line.expected().in(lang));
        json.writeArrayFieldStart("content");
        for (Text cell : line.content()) {
            json.writeString(cell.in(lang));
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
