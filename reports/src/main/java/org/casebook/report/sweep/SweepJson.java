package org.casebook.report.sweep;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.report.Figures;
import org.casebook.report.JsonText;
import org.casebook.report.RowJson;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.result.SweepPoint;
import org.casebook.simulation.result.SweepResult;
import org.casebook.simulation.result.SweepStep;
import org.casebook.simulation.result.TouchedMeasure;
import org.casebook.simulation.result.TriedTerm;

/**
 * A sweep for programs: {@code {"run", "changes", "year", "synthetic", "rows", "terms", "exact", "policy", "curve", "steps"}}.
 * {@code rows} are those of an estimate for each value, {@code scenario} naming it. {@code curve} says of each value what the
 * touched measures come to in the city, how that differs from {@code policy}, and the arc elasticities from the value before,
 * for two terms by term in {@code elasticities}; null where they have no meaning. {@code steps} is there only where it was asked for: at each value what
 * changes there on the way up, for the value itself ({@code included}) or only above it. Amounts are strings of yuan.
 */
public final class SweepJson {

    private final RowJson rows;
    private final Lang lang;

    /** @param sharesFunds whether several funds share the cost of a measure, by its file stem */
    public SweepJson(Predicate<String> sharesFunds, Lang lang) {
        this.rows = new RowJson(sharesFunds);
        this.lang = lang;
    }

    /**
     * @param steps whether they were asked for
     * @param out is flushed, not closed
     */
    public void write(SweepResult result, boolean steps, Writer out) throws IOException {
        JsonText.write(result.run(), result.year(), out, json -> {
            json.writeArrayFieldStart("rows");
            for (ResultRow row : result.rows()) {
                rows.write(json, row, result.run().coverage());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("terms");
            for (TriedTerm term : result.terms()) {
                writeTerm(json, term, lang);
            }
            json.writeEndArray();
            json.writeBooleanField("exact", result.exact());
            json.writeObjectFieldStart("policy");
            writePoint(json, result.policy());
            json.writeEndObject();
            writeCurve(json, result);
            if (steps) {
                writeSteps(json, result);
            }
        });
    }

    static void writeTerm(JsonGenerator json, TriedTerm term, Lang lang) throws IOException {
        json.writeStartObject();
        json.writeStringField("term", term.path());
        json.writeStringField("label", term.label().in(lang));
        json.writeArrayFieldStart("inForce");
        for (var value : term.inForce()) {
            json.writeString(value.in(lang));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeCurve(JsonGenerator json, SweepResult result) throws IOException {
        String own = result.terms().get(0).measure();
        List<List<PartialElasticity>> elasticities = PartialElasticity.of(result);
        json.writeArrayFieldStart("curve");
        for (int number = 0; number < result.points().size(); number++) {
            SweepPoint point = result.points().get(number);
            json.writeStartObject();
            json.writeStringField("scenario", point.scenario());
            json.writeObjectFieldStart("values");
            for (int i = 0; i < point.values().size(); i++) {
                json.writeStringField(
                        result.terms().get(i).path(), point.values().get(i).written());
            }
            json.writeEndObject();
            writePoint(json, point);
            json.writeNumberField(
                    "entitledChange",
                    point.of(own).entitled() - result.policy().of(own).entitled());
            json.writeStringField(
                    "amountChange",
                    Figures.yuan(point.totalFen() - result.policy().totalFen()));
            writeElasticities(json, elasticities.get(number));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeElasticities(JsonGenerator json, List<PartialElasticity> terms) throws IOException {
        if (terms.size() == 1) {
            writeElasticity(json, terms.get(0));
            return;
        }
        json.writeObjectFieldStart("elasticities");
        for (PartialElasticity term : terms) {
            json.writeObjectFieldStart(term.term().path());
            writeElasticity(json, term);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeElasticity(JsonGenerator json, PartialElasticity elasticity) throws IOException {
        json.writeFieldName("costElasticity");
        json.writeNumber(elasticity.cost().orElse(null));
        json.writeFieldName("entitledElasticity");
        json.writeNumber(elasticity.entitled().orElse(null));
    }

    private static void writePoint(JsonGenerator json, SweepPoint point) throws IOException {
        writeMeasures(json, point.measures());
        json.writeStringField("amount", Figures.yuan(point.totalFen()));
    }

    private static void writeMeasures(JsonGenerator json, List<TouchedMeasure> measures) throws IOException {
        json.writeArrayFieldStart("measures");
        for (TouchedMeasure measure : measures) {
            json.writeStartObject();
            json.writeStringField("measure", measure.measure());
            json.writeNumberField("entitled", measure.entitled());
            json.writeNumberField("people", measure.people());
            json.writeStringField("amount", Figures.yuan(measure.totalFen()));
            json.writeObjectFieldStart("funds");
            for (Map.Entry<Fund, Long> fund : measure.fen().entrySet()) {
                json.writeStringField(fund.getKey().name(), Figures.yuan(fund.getValue()));
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeSteps(JsonGenerator json, SweepResult result) throws IOException {
        json.writeArrayFieldStart("steps");
        for (SweepStep step : result.steps()) {
            json.writeStartObject();
            json.writeStringField("value", step.value().written());
            json.writeBooleanField("included", step.included());
            writeMeasures(json, step.changes());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
