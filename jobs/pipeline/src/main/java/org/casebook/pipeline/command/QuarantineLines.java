package org.casebook.pipeline.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnTitle;
import org.casebook.pipeline.intake.contract.ColumnType;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.intake.contract.Expectations;
import org.casebook.pipeline.intake.contract.Masked;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.contract.RowPlace;
import org.casebook.pipeline.intake.contract.Seen;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.quarantine.QuarantineLine;

/** Rows of the quarantine as people read them: with the words of the table contracts. */
final class QuarantineLines {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    private final Contracts contracts;

    QuarantineLines(Contracts contracts) {
        this.contracts = contracts;
    }

    Iterator<QuarantineLine> of(Iterator<Row> rows) {
        Iterable<Row> once = () -> rows;
        return StreamSupport.stream(once.spliterator(), false).map(this::line).iterator();
    }

    private QuarantineLine line(Row row) {
        String table = row.getAs("table");
        String name = row.getAs("column");
        Reason reason = Reason.valueOf(row.getAs("reason"));
        Contract contract = contracts.tables().get(table);
        Column column = contract == null || name == null
                ? null
                : contract.columns().stream()
                        .filter(candidate -> candidate.name().equals(name))
                        .findFirst()
                        .orElse(null);
        return new QuarantineLine(
                row.getAs("file"),
                row.getAs("line"),
                RowPlace.of(row.getAs("file"), row.<Integer>getAs("line")).spoken(),
                table,
                contract == null ? Text.same(table) : new Text(contract.title(), table.replace('_', ' ')),
                reason.name(),
                reason.label(),
                name == null ? "" : name,
                column == null ? Text.same(name == null ? "" : name) : ColumnTitle.of(column),
                Seen.of(reason, row.getAs("detail")),
                contract == null ? Text.same("") : Expectations.of(reason, contract, column),
                cells(row.getAs("raw"), reason, contract));
    }

    private static Text understood(Column column, String cell) {
        if (column.identifying() && !cell.isEmpty()) {
            return Masked.of(column);
        }
        boolean amount = column.type() == ColumnType.MONEY && !cell.isEmpty();
        return Text.same(amount ? Figures.yuan(Long.parseLong(cell)) : cell);
    }

    /** A row that was rejected together with others stands as it was understood: amounts in fen become yuan again. */
    private static List<Text> cells(String json, Reason reason, Contract contract) {
        try {
            List<String> cells = json == null ? List.of() : JSON.readValue(json, CELLS);
            boolean asDelivered = reason.compareTo(Reason.UNKNOWN_PERSON) < 0;
            List<Text> shown = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                boolean known = !asDelivered
                        && contract != null
                        && i < contract.columns().size();
                shown.add(known ? understood(contract.columns().get(i), cells.get(i)) : Masked.of(cells.get(i)));
            }
            return shown;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A quarantined row that this program did not write", e);
        }
    }
}
