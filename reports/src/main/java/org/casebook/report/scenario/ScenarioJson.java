package org.casebook.report.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.report.CoverageJson;
import org.casebook.report.Figures;
import org.casebook.report.RowJson;
import org.casebook.simulation.result.ChangedTerm;
import org.casebook.simulation.result.CountyChange;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.result.Dimension;
import org.casebook.simulation.result.Fares;
import org.casebook.simulation.result.MeasureChange;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.SimulationResult;
import org.casebook.simulation.result.Transition;

/**
 * A simulation for programs: {@code {"run", "synthetic", "changes", "year", "rows": [...], "scenarios": [...]}}.
 * {@code rows} are those of an estimate, first of the policy in force ({@code baseline}), then of every scenario, all measures. Each of
 * {@code scenarios} says what was asked and, in {@code differences}, what changes against its own baseline: amounts as
 * strings of signed yuan with two decimals, counts in signed units; who gains, loses, enters and leaves without a sign.
 * {@code start} is null where the changes hold from the beginning, {@code counties} is empty where they hold everywhere.
 * Writes scenario by scenario and keeps none.
 */
public final class ScenarioJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final RowJson rows;
    private final Lang lang;

    /** @param sharesFunds whether several funds share the cost of a measure, by its file stem */
    public ScenarioJson(Predicate<String> sharesFunds, Lang lang) {
        this.rows = new RowJson(sharesFunds);
        this.lang = lang;
    }

    /** @param out is flushed, not closed */
    public void write(SimulationResult result, Writer out) throws IOException {
        write(result, Map.of(), out);
    }

    /**
     * @param beside what else was asked, under names of its own behind the rest
     * @param out is flushed, not closed
     */
    public void write(SimulationResult result, Map<String, JsonNode> beside, Writer out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        json.writeStartObject();
        json.writeStringField("run", result.run().id());
        json.writeBooleanField("synthetic", result.run().synthetic());
        json.writeArrayFieldStart("changes");
        for (String change : result.run().changes()) {
            json.writeString(change);
        }
        json.writeEndArray();
        json.writeNumberField("year", result.year());
        json.writeArrayFieldStart("rows");
        for (ResultRow row : result.baseline()) {
            rows.write(json, row, result.run().coverage());
        }
        for (ScenarioResult scenario : result.scenarios()) {
            for (ResultRow row : scenario.rows()) {
                rows.write(json, row, result.run().coverage());
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("scenarios");
        for (ScenarioResult scenario : result.scenarios()) {
            writeScenario(json, scenario, result.run().coverage());
        }
        json.writeEndArray();
        CoverageJson.write(json, result.run().coverage());
        for (Map.Entry<String, JsonNode> more : beside.entrySet()) {
            json.writeFieldName(more.getKey());
            MAPPER.writeTree(json, more.getValue());
        }
        json.writeEndObject();
        json.close();
        out.write('\n');
        out.flush();
    }

    private void writeScenario(JsonGenerator json, ScenarioResult scenario, DataCoverage coverage) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", scenario.name());
        json.writeStringField("question", scenario.question().in(lang));
        json.writeStringField("baseline", scenario.baseline());
        json.writeArrayFieldStart("changes");
        for (ChangedTerm change : scenario.changes()) {
            json.writeString(change.written());
        }
        json.writeEndArray();
        json.writeStringField("start", scenario.start().map(Object::toString).orElse(null));
        json.writeArrayFieldStart("counties");
        for (County county : scenario.counties()) {
            json.writeString(county.code());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("differences");
        for (MeasureChange change : scenario.differences()) {
            writeChange(json, change, coverage);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeChange(JsonGenerator json, MeasureChange change, DataCoverage coverage)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("measure", change.measure());
        CoverageJson.mark(json, coverage.touches(change.measure()));
        json.writeArrayFieldStart("counties");
        for (Map.Entry<County, CountyChange> county : change.counties().entrySet()) {
            writeCounty(json, county.getKey(), county.getValue());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("by");
        for (Map.Entry<Dimension, SortedMap<String, Fares>> dimension :
                change.parts().entrySet()) {
            json.writeObjectFieldStart(dimension.getKey().name());
            for (Map.Entry<String, Fares> part : dimension.getValue().entrySet()) {
                json.writeObjectFieldStart(part.getKey());
                writeFares(json, part.getValue());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("transitions");
        for (Transition transition : change.transitions()) {
            json.writeStartObject();
            json.writeStringField("before", transition.before());
            json.writeStringField("after", transition.after());
            json.writeNumberField("units", transition.units());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeCounty(JsonGenerator json, County county, CountyChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("county", county.code());
        json.writeNumberField("entitled", change.entitled());
        json.writeNumberField("people", change.people());
        json.writeStringField("amount", Figures.yuan(change.totalFen()));
        json.writeObjectFieldStart("funds");
        for (Map.Entry<Fund, Long> fund : change.fen().entrySet()) {
            json.writeStringField(fund.getKey().name(), Figures.yuan(fund.getValue()));
        }
        json.writeEndObject();
        writeFares(json, change.fares());
        json.writeEndObject();
    }

    private static void writeFares(JsonGenerator json, Fares fares) throws IOException {
        writeEffect(json, "gain", fares.gain());
        writeEffect(json, "lose", fares.lose());
        writeEffect(json, "enter", fares.enter());
        writeEffect(json, "leave", fares.leave());
    }

    private static void writeEffect(JsonGenerator json, String kind, Fares.Effect effect) throws IOException {
        json.writeObjectFieldStart(kind);
        json.writeNumberField("units", effect.units());
        json.writeStringField("amount", Figures.yuan(effect.fen()));
        json.writeEndObject();
    }
}
