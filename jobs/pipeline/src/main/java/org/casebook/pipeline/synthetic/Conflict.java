package org.casebook.pipeline.synthetic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A second version of a row: the same key, valid, but with other content. It stands before the row and must lose. */
final class Conflict {

    static final Set<String> DATED = Set.of("date", "month");

    private Conflict() {}

    static Optional<Damage.Damaged> of(Table table, Schema schema, List<Schema.Column> columns, String[] good) {
        if (!schema.balance().isEmpty()) {
            return balanced(table, good);
        }
        for (int i = columns.size() - 1; i >= 0; i--) {
            Schema.Column column = columns.get(i);
            String other = schema.key().contains(column.name()) || good[i] == null ? null : other(column, good[i]);
            if (other != null) {
                String[] cells = good.clone();
                cells[i] = other;
                return Optional.of(new Damage.Damaged(cells, i, false));
            }
        }
        return Optional.empty();
    }

    private static Optional<Damage.Damaged> balanced(Table table, String[] good) {
        String[] cells = good.clone();
        for (String name : List.of("income", "closing")) {
            int column = table.columns().indexOf(name);
            cells[column] = new BigDecimal(good[column]).add(BigDecimal.TEN).toPlainString();
        }
        return Optional.of(new Damage.Damaged(cells, table.columns().indexOf("income"), false));
    }

    private static String other(Schema.Column column, String value) {
        return switch (column.type()) {
            case "flag" -> value.equals("true") ? "false" : "true";
            case "text" -> column.codes().isEmpty() ? value + "（旧）" : null;
            case "money" ->
                column.max() == null ? new BigDecimal(value).add(BigDecimal.TEN).toPlainString() : null;
            case "number" -> new BigDecimal(value).add(BigDecimal.ONE).toPlainString();
            case "code" ->
                column.codes().keySet().stream()
                        .filter(code -> !code.equals(value))
                        .findFirst()
                        .orElse(null);
            case "county" -> value.equals("620802") ? "620826" : "620802";
            default -> null;
        };
    }
}
