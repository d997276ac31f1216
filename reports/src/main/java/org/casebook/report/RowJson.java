package org.casebook.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Part;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.result.EarlierYears;
import org.casebook.simulation.result.ResultRow;

/**
 * One row of a result for programs, the same in every file. A measure whose cost several funds share says {@code funds} and
 * {@code assumedFunds} instead of {@code fund}; one that nobody pays says neither.
 */
public final class RowJson {

    private final Predicate<String> sharesFunds;

    /** @param sharesFunds whether several funds share the cost of a measure, by its file stem */
    public RowJson(Predicate<String> sharesFunds) {
        this.sharesFunds = sharesFunds;
    }

    /** @param coverage which figures of the run rest on months that the registry lacks */
    public void write(JsonGenerator json, ResultRow row, DataCoverage coverage) throws IOException {
        json.writeStartObject();
        writeFields(json, row, coverage);
        json.writeEndObject();
    }

    /**
     * The same with what falls due in the year, {@code dueInYear}, and the part of it that earlier years' applications left,
     * {@code earlier} by their years.
     */
    public void write(JsonGenerator json, ResultRow row, EarlierYears earlier, DataCoverage coverage)
            throws IOException {
        json.writeStartObject();
        writeFields(json, row, coverage);
        SortedMap<Fund, Money> due = earlier.dueInYear(row);
        json.writeStringField(
                "dueInYear",
                due.values().stream().reduce(Money.ZERO, Money::plus).toString());
        if (shares(row)) {
            writeAmounts(json, "dueInYearFunds", due);
        }
        List<EarlierYears.Instalment> instalments = earlier.of(row);
        if (!instalments.isEmpty()) {
            json.writeObjectFieldStart("earlier");
            for (EarlierYears.Instalment instalment : instalments) {
                writeAmounts(json, String.valueOf(instalment.year()), instalment.due());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** The fields of a row alone, for an object that has more of them. */
    public void writeFields(JsonGenerator json, ResultRow row, DataCoverage coverage) throws IOException {
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
        CoverageJson.mark(json, coverage.touches(row.measure(), row.county()));
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
