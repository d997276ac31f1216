package org.casebook.report.margin;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.casebook.policy.County;
import org.casebook.report.CoverageJson;
import org.casebook.report.Figures;
import org.casebook.report.JsonText;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.result.MissedCondition;
import org.casebook.simulation.result.MissedCondition.Alone;
import org.casebook.simulation.result.MissedCondition.Distance;
import org.casebook.simulation.result.MissedCondition.MissedInCounty;
import org.casebook.simulation.result.MissedCondition.MissedTerm;
import org.casebook.simulation.result.NearMisses;

/**
 * Near misses for programs: {@code {"run", "changes", "year", "synthetic", "conditions": [...]}}. Of each condition the units that it
 * refuses, those who fail by it {@code alone}, in what counties, and by {@code terms} how far off they are: a distance counts
 * from {@code from} (excluded, but for 0) to {@code to}, in percentage points, yuan, or the unit of the term; both are equal
 * where it is one number. {@code byFacts}: for whom no term would do, but one fact of their own. Amounts are strings of yuan.
 */
public final class NearMissJson {

    /** @param out is flushed, not closed */
    public void write(NearMisses misses, Writer out) throws IOException {
        JsonText.write(misses.run(), misses.year(), out, json -> {
            json.writeArrayFieldStart("conditions");
            for (MissedCondition condition : misses.conditions()) {
                writeCondition(json, condition, misses.run().coverage());
            }
            json.writeEndArray();
        });
    }

    private static void writeCondition(JsonGenerator json, MissedCondition condition, DataCoverage coverage)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("measure", condition.measure());
        CoverageJson.mark(json, coverage.touches(condition.measure()));
        json.writeStringField("ground", condition.ground());
        json.writeNumberField("refused", condition.refused());
        writeAlone(json, condition.alone());
        json.writeArrayFieldStart("counties");
        for (Map.Entry<County, MissedInCounty> county : condition.counties().entrySet()) {
            json.writeStartObject();
            json.writeStringField("county", county.getKey().code());
            json.writeNumberField("refused", county.getValue().refused());
            writeAlone(json, county.getValue().alone());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("terms");
        for (MissedTerm term : condition.terms()) {
            writeTerm(json, term);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("byFacts");
        writeAlone(json, condition.byFacts());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeTerm(JsonGenerator json, MissedTerm term) throws IOException {
        json.writeStartObject();
        json.writeStringField("term", term.term().path());
        writeAlone(json, term.alone());
        json.writeNumberField("choice", term.choice());
        json.writeArrayFieldStart("distances");
        for (Distance distance : term.distances()) {
            json.writeStartObject();
            json.writeStringField("from", NearMissWords.plain(distance.from()));
            json.writeStringField("to", NearMissWords.plain(distance.to()));
            writeAlone(json, distance.alone());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeAlone(JsonGenerator json, Alone alone) throws IOException {
        json.writeNumberField("alone", alone.units());
        json.writeStringField("amount", Figures.yuan(alone.fen()));
    }
}
