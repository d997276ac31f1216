package org.casebook.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.result.Gap;
import org.casebook.simulation.result.TableSpan;

/**
 * What programs are told where the registry lacks months, and only there: {@code "coverage"} with the months of each table
 * and what each figure lacks, and {@code "incomplete": true} in each figure that lacks something.
 */
public final class CoverageJson {

    /** The field of a whole result. */
    public static final String FIELD = "coverage";

    /** The field of a figure that lacks something. */
    public static final String INCOMPLETE = "incomplete";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CoverageJson() {}

    /** Writes the field {@code coverage} of a whole result. */
    public static void write(JsonGenerator json, DataCoverage coverage) throws IOException {
        if (!coverage.isComplete()) {
            json.writeFieldName(FIELD);
            MAPPER.writeTree(json, node(coverage));
        }
    }

    /** The content of the field. */
    public static ObjectNode node(DataCoverage coverage) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("withoutYear", coverage.withoutYear());
        ArrayNode tables = node.putArray("tables");
        for (TableSpan span : coverage.spans()) {
            tables.addObject()
                    .put("table", span.table())
                    .put("monthly", span.monthly())
                    .put("from", span.first().toString())
                    .put("to", span.last().toString());
        }
        coverage.emptyTables().forEach(node.putArray("emptyTables")::add);
        ObjectNode missing = node.putObject("missing");
        coverage.gaps().forEach((figure, gaps) -> {
            ArrayNode months = missing.putArray(figure);
            gaps.forEach(gap -> add(months.addObject(), gap));
        });
        return node;
    }

    private static void add(ObjectNode node, Gap gap) {
        node.put("table", gap.table());
        gap.county().ifPresent(county -> node.put("county", county.code()));
        node.put("from", gap.from().toString()).put("to", gap.to().toString());
    }

    /** Marks the object of a figure that lacks something. */
    public static void mark(JsonGenerator json, boolean incomplete) throws IOException {
        if (incomplete) {
            json.writeBooleanField(INCOMPLETE, true);
        }
    }
}
