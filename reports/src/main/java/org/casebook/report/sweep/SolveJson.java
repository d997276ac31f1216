package org.casebook.report.sweep;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.casebook.policy.Lang;
import org.casebook.report.Figures;
import org.casebook.report.JsonText;
import org.casebook.simulation.result.Goal;
import org.casebook.simulation.result.SolveResult;
import org.casebook.simulation.result.SolveResult.Level;
import org.casebook.simulation.result.SolveResult.Sum;

/**
 * The answer to a search for a value, for programs: {@code {"run", "changes", "year", "synthetic", "term", "goal",
 * "measures", "precision", "found", "left", "same", "round", "beyond", "policy", "stepCount", "steps"}}. Values are written as they would be set,
 * amounts as strings of yuan; {@code measures} are those whose cost counts; {@code left} is there for a budget only,
 * {@code same}, {@code round} and {@code beyond} are null where there is none, {@code steps} are the first of the values to
 * choose from where all of them fit a budget.
 */
public final class SolveJson {

    private final Lang lang;

    public SolveJson(Lang lang) {
        this.lang = lang;
    }

    /** @param out is flushed, not closed */
    public void write(SolveResult result, Writer out) throws IOException {
        JsonText.write(result.run(), result.year(), out, json -> {
            json.writeFieldName("term");
            SweepJson.writeTerm(json, result.term(), lang);
            json.writeObjectFieldStart("goal");
            if (result.goal() instanceof Goal.Budget budget) {
                json.writeStringField("budget", Figures.yuan(budget.fen()));
                json.writeStringField("fund", budget.fund().map(Enum::name).orElse(null));
            } else {
                json.writeNumberField("entitled", ((Goal.Entitled) result.goal()).units());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("measures");
            for (String measure : result.measures()) {
                json.writeString(measure);
            }
            json.writeEndArray();
            json.writeStringField("precision", result.precision().name().toLowerCase(Locale.ROOT));
            json.writeFieldName("found");
            writeLevel(json, result.found());
            if (result.goal() instanceof Goal.Budget budget) {
                json.writeStringField(
                        "left", Figures.yuan(budget.fen() - result.found().sum().fen()));
            }
            writeSame(json, result);
            json.writeStringField(
                    "round", result.round().map(value -> value.written()).orElse(null));
            json.writeFieldName("beyond");
            if (result.beyond().isPresent()) {
                writeLevel(json, result.beyond().get());
            } else {
                json.writeNull();
            }
            json.writeObjectFieldStart("policy");
            writeSum(json, result.policy());
            json.writeEndObject();
            writeSteps(json, result.steps());
        });
    }

    private static void writeSame(JsonGenerator json, SolveResult result) throws IOException {
        json.writeFieldName("same");
        if (result.same().isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        writeSpan(json, result.same().get());
        json.writeEndObject();
    }

    private static void writeSteps(JsonGenerator json, SolveResult.Steps steps) throws IOException {
        json.writeNumberField("stepCount", steps.count());
        json.writeArrayFieldStart("steps");
        for (SolveResult.Step step : steps.first()) {
            json.writeStartObject();
            writeSpan(json, step.values());
            writeSum(json, step.sum());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeSpan(JsonGenerator json, SolveResult.Span span) throws IOException {
        json.writeStringField("from", span.low().written());
        json.writeBooleanField("fromIncluded", span.lowIncluded());
        json.writeStringField("to", span.high().written());
        json.writeBooleanField("toIncluded", span.highIncluded());
    }

    private static void writeLevel(JsonGenerator json, Level level) throws IOException {
        json.writeStartObject();
        json.writeStringField("value", level.value().written());
        writeSum(json, level.sum());
        json.writeEndObject();
    }

    private static void writeSum(JsonGenerator json, Sum sum) throws IOException {
        json.writeStringField("amount", Figures.yuan(sum.fen()));
        json.writeNumberField("entitled", sum.entitled());
        json.writeNumberField("people", sum.people());
    }
}
