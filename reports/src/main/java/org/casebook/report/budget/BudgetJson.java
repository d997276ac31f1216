package org.casebook.report.budget;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Predicate;
import org.casebook.report.CoverageJson;
import org.casebook.report.RowJson;
import org.casebook.simulation.result.Composition;
import org.casebook.simulation.result.ConflictRow;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.result.EarlierYears.MissingYear;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.PartRow;
import org.casebook.simulation.result.ResultRow;

/**
 * The estimate for programs: {@code {"run", "changes", "year", "rows": [...], "conflicts": [...], "dueWithout": [...]}}, amounts as strings of
 * yuan with two decimals, counts in units. {@code changes}: what the terms differ in from the policy files. A measure whose
 * cost several funds share says {@code funds} and {@code assumedFunds} instead of {@code fund}; one that nobody pays says
 * neither. {@code assumed} is the part of the amount that rests on assumptions. A conflict with a fact of the registry has
 * no {@code other} and no {@code otherAmount}. Where part of an amount falls due after the policy year, {@code later} says
 * by funds what does so in each year: {@code "1"} is the year after. It is contained in {@code amount} and {@code funds}.
 * {@code parts} of a population counts apart, in parts that may overlap. {@code amount} is what the applications of the year
 * commit; {@code dueInYear} is what falls due in the year: the amount without {@code later}, and {@code earlier}, the
 * instalments of applications of the years before, by those years and funds. {@code dueWithout} names the years whose
 * instalments are not known: {@code NOT_FOLDED}, {@code NO_APPLICATIONS}.
 * {@code by}, where it was asked for: the same rows
 * once more for each part of a dimension; those of {@code GROUP} overlap, those of another dimension add up. A row without
 * {@code part} is that of all units of a measure that the dimension does not tell apart.
 * Where the registry lacks months, {@code coverage} says which, and {@code incomplete} which rows rest on them.
 */
public final class BudgetJson {

    private final RowJson rows;

    /** @param sharesFunds whether several funds share the cost of a measure, by its file stem */
    public BudgetJson(Predicate<String> sharesFunds) {
        this.rows = new RowJson(sharesFunds);
    }

    /** @param out is flushed, not closed */
    public void write(Estimate estimate, Writer out) throws IOException {
        write(new Composition(estimate, List.of(), List.of()), out);
    }

    /** @param out is flushed, not closed */
    public void write(Composition composition, Writer out) throws IOException {
        Estimate estimate = composition.estimate();
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
            rows.write(json, row, estimate.earlier(), estimate.run().coverage());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("conflicts");
        for (ConflictRow conflict : estimate.conflicts()) {
            writeConflict(json, conflict, estimate.run().coverage());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("dueWithout");
        for (MissingYear missing : estimate.earlier().missing()) {
            json.writeStartObject();
            json.writeStringField("measure", missing.measure());
            json.writeNumberField("year", missing.year());
            json.writeStringField("cause", missing.cause().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!composition.dimensions().isEmpty()) {
            json.writeArrayFieldStart("by");
            for (PartRow part : composition.rows()) {
                writePart(json, part, estimate.run().coverage());
            }
            json.writeEndArray();
        }
        CoverageJson.write(json, estimate.run().coverage());
        json.writeEndObject();
        json.close();
        out.write('\n');
        out.flush();
    }

    private void writePart(JsonGenerator json, PartRow part, DataCoverage coverage) throws IOException {
        json.writeStartObject();
        json.writeStringField("dimension", part.dimension().name());
        if (!part.part().isEmpty()) {
            json.writeStringField("part", part.part());
        }
        rows.writeFields(json, part.row(), coverage);
        json.writeEndObject();
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
