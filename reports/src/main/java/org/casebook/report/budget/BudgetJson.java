package org.casebook.report.budget;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Predicate;
import org.casebook.report.CoverageJson;
import org.casebook.report.RowJson;
import org.casebook.simulation.result.ConflictRow;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.ResultRow;

/**
 * The estimate for programs: {@code {"run", "changes", "year", "rows": [...], "conflicts": [...]}}, amounts as strings of
 * yuan with two decimals, counts in units. {@code changes}: what the terms differ in from the policy files. A measure whose
 * cost several funds share says {@code funds} and {@code assumedFunds} instead of {@code fund}; one that nobody pays says
 * neither. {@code assumed} is the part of the amount that rests on assumptions. A conflict with a fact of the registry has
 * no {@code other} and no {@code otherAmount}. Where part of an amount falls due after the policy year, {@code later} says
 * by funds what does so in each year: {@code "1"} is the year after. It is contained in {@code amount} and {@code funds}.
 * {@code parts} of a population counts apart, in parts that may overlap. Where the registry lacks months, {@code coverage}
 * says which, and {@code incomplete} which rows rest on them.
 */
public final class BudgetJson {

    private final RowJson rows;

    /** @param sharesFunds whether several funds share the cost of a measure, by its file stem */
    public BudgetJson(Predicate<String> sharesFunds) {
        this.rows = new RowJson(sharesFunds);
    }

    /** @param out is flushed, not closed */
    public void write(Estimate estimate, Writer out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        json.writeStartObject();
        json.writeStringField("run", estimate.run().id());
        json.writeArrayFieldStart("changes");
        for (String change : estimate.run().changes()) {
            json.writeString(change);
        }
        json.writeEndArray();
        json.writeNumberField("year", estimate.year());
        json.writeArrayFieldStart("rows");
        for (ResultRow row : estimate.rows()) {
            rows.write(json, row, estimate.run().coverage());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("conflicts");
        for (ConflictRow conflict : estimate.conflicts()) {
            writeConflict(json, conflict, estimate.run().coverage());
        }
        json.writeEndArray();
        CoverageJson.write(json, estimate.run().coverage());
        json.writeEndObject();
        json.close();
        out.write('\n');
        out.flush();
    }

    private static void writeConflict(JsonGenerator json, ConflictRow conflict, DataCoverage coverage)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("conflict", conflict.conflict());
        json.writeStringField("measure", conflict.measure());
        if (!conflict.other().isEmpty()) {
            json.writeStringField("other", conflict.other());
        }
        json.writeStringField("county", conflict.county().code());
        json.writeNumberField("people", conflict.people());
        json.writeStringField("amount", conflict.amount().toString());
        if (!conflict.other().isEmpty()) {
            json.writeStringField("otherAmount", conflict.otherAmount().toString());
        }
        CoverageJson.mark(json, coverage.touches(conflict.conflict(), conflict.county()));
        json.writeEndObject();
    }
}
