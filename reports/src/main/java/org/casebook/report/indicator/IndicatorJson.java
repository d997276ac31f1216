package org.casebook.report.indicator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.casebook.policy.Money;
import org.casebook.report.CoverageJson;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.result.IndicatorUnit;
import org.casebook.simulation.result.Indicators;

/**
 * The indicators for programs: {@code {"run", "year", "rows": [...]}}, one row per indicator, part and county and one for
 * the city (county 620800). Money is {@code amount}, a string of yuan with two decimals, everything else {@code value};
 * {@code whole} is there for shares, {@code category} for parts, {@code target} and {@code met} where the area has a target
 * of its own.
 */
public final class IndicatorJson {

    /** @param out is flushed, not closed */
    public void write(Indicators indicators, Writer out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        json.writeStartObject();
        json.writeStringField("run", indicators.run().id());
        json.writeNumberField("year", indicators.year());
        json.writeArrayFieldStart("rows");
        for (Figure figure : Figure.withCity(indicators.rows())) {
            writeRow(json, figure, indicators.run().coverage());
        }
        json.writeEndArray();
        CoverageJson.write(json, indicators.run().coverage());
        json.writeEndObject();
        json.close();
        out.write('\n');
        out.flush();
    }

    private static void writeRow(JsonGenerator json, Figure figure, DataCoverage coverage) throws IOException {
        json.writeStartObject();
        json.writeStringField("indicator", figure.indicator().name());
        json.writeNumberField("article", figure.indicator().article());
        json.writeStringField("county", figure.areaCode());
        if (!figure.category().isEmpty()) {
            json.writeStringField("category", figure.category());
        }
        json.writeStringField("unit", figure.indicator().unit().name().toLowerCase(Locale.ROOT));
        if (figure.indicator().unit() == IndicatorUnit.YUAN) {
            json.writeStringField("amount", new Money(figure.value()).toString());
        } else {
            json.writeNumberField("value", figure.value());
        }
        if (figure.whole().isPresent()) {
            json.writeNumberField("whole", figure.whole().getAsLong());
        }
        if (figure.target().isPresent()) {
            json.writeStringField("target", figure.target().get().least());
            json.writeBooleanField("met", figure.met().orElseThrow());
        }
        json.writeBooleanField("assumed", !figure.indicator().assumption().isEmpty());
        CoverageJson.mark(json, figure.isIncomplete(coverage));
        json.writeEndObject();
    }
}
