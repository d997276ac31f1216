package org.casebook.report.budget;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Part;
import org.casebook.simulation.result.ConflictRow;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.ResultRow;

/**
 * The estimate for programs: {@code {"run", "changes", "year", "rows": [...], "conflicts": [...]}}, amounts as strings of
 * yuan with two decimals, counts in units. {@code changes}: what the terms differ in from the policy files. A measure whose
 * cost several funds share says {@code funds} and {@code assumedFunds} instead of {@code fund}; one that nobody pays says
 * neither. {@code assumed} is the part of the amount that rests on assumptions. A conflict with a fact of the registry has
 * no {@code other} and no {@code otherAmount}. Where part of an amount falls due after the policy year, {@code later} says
 * by funds what does so in each year: {@code "1"} is the year after. It is contained in {@code amount} and {@code funds}.
 * {@code parts} of a population counts apart, in parts that may overlap.
 */
public final class BudgetJson {

    private final Predicate<String> sharesFunds;

    /** @param sharesFunds whether several funds share the cost of a measure, by its file stem */
    public BudgetJson(Predicate<String> sharesFunds) {
        this.sharesFunds = sharesFunds;
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
            writeRow(json, row);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("conflicts");
        for (ConflictRow conflict : estimate.conflicts()) {
            writeConflict(json, conflict);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.write('\n');
        out.flush();
    }

    private void writeRow(JsonGenerator json, ResultRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField("scenario", row.scenario());
        json.writeStringField("measure", row.measure());
        json.writeNumberField("article", row.article());
        json.writeStringField("county", row.county().code());
        writeFunds(json, row);
        json.writeNumberField("assessed", row.assessed());
        json.writeNumberField("entitled", row.entitled());
        json.writeStringField("amount", row.amount().toString());
        writeLater(json, row);
        json.writeStringField("assumed", row.assumed().toString());
        if (shares(row)) {
            writeAmounts(json, "assumedFunds", row.assumedByFund());
        }
        json.writeObjectFieldStart("refused");
        for (Map.Entry<String, Long> ground : row.refused().entrySet()) {
            json.writeNumberField(ground.getKey(), ground.getValue());
        }
        json.writeEndObject();
        if (!row.parts().isEmpty()) {
            json.writeObjectFieldStart("parts");
            for (Map.Entry<Part, Long> part : row.parts().entrySet()) {
                json.writeNumberField(part.getKey().id(), part.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeConflict(JsonGenerator json, ConflictRow conflict) throws IOException {
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
        json.writeEndObject();
    }

    private void writeFunds(JsonGenerator json, ResultRow row) throws IOException {
        if (shares(row)) {
            writeAmounts(json, "funds", row.amounts());
        } else if (!row.amounts().isEmpty()) {
            json.writeStringField("fund", row.amounts().firstKey().name());
        }
    }

    private boolean shares(ResultRow row) {
        return row.amounts().size() > 1 || sharesFunds.test(row.measure());
    }

    private static void writeLater(JsonGenerator json, ResultRow row) throws IOException {
        if (row.later().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("later");
        for (Map.Entry<Integer, SortedMap<Fund, Money>> year : row.later().entrySet()) {
            writeAmounts(json, year.getKey().toString(), year.getValue());
        }
        json.writeEndObject();
    }

    private static void writeAmounts(JsonGenerator json, String name, SortedMap<Fund, Money> amounts)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<Fund, Money> part : amounts.entrySet()) {
            json.writeStringField(part.getKey().name(), part.getValue().toString());
        }
        json.writeEndObject();
    }
}
