package org.casebook.pipeline.fold;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnTitle;
import org.casebook.pipeline.intake.contract.ColumnType;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.policy.County;
import org.casebook.policy.Text;
import org.casebook.policy.fact.Industry;

/** What stands in a delivered row, in words; of people a part of the pseudonym, no names. */
final class DeliveredValues {

    /** So much of a pseudonym is shown; nobody has two alike. */
    private static final int SHOWN = 12;

    /** Numbers that are a person's are hashed wherever they stand. */
    private static final int PSEUDONYM = 64;

    private DeliveredValues() {}

    static Text of(Contract contract, Row row) {
        return joined(contract.columns().stream()
                .filter(column -> !isName(column) && row.getAs(column.registryName()) != null)
                .map(column -> named(title(column), value(column, row.getAs(column.registryName()))))
                .toList());
    }

    /** @param row file, rows, lines, first and last time, people, then the sums of the amounts */
    static Text summary(Row row, Optional<Column> time, List<Column> money) {
        List<Text> parts = new ArrayList<>();
        if (time.isPresent() && row.get(4) != null) {
            Text first = value(time.get(), row.get(4));
            Text last = value(time.get(), row.get(5));
            parts.add(named(
                    title(time.get()), new Text(first.zh() + " 至 " + last.zh(), first.en() + " to " + last.en())));
        }
        if (row.getLong(6) > 1) {
            parts.add(Text.of("%d 人", "%d people", row.getLong(6)));
        }
        for (int i = 0; i < money.size(); i++) {
            Text title = title(money.get(i));
            if (row.get(7 + i) != null) {
                parts.add(named(
                        new Text(title.zh() + "合计", "sum of " + title.en()), value(money.get(i), row.get(7 + i))));
            }
        }
        return joined(parts);
    }

    private static boolean isName(Column column) {
        boolean person = column.type() == ColumnType.ID_NUMBER;
        return (column.identifying() && !person)
                || column.type() == ColumnType.CREDIT_CODE
                || column.name().equals("household_id")
                || (column.type() == ColumnType.TEXT && !column.name().equals("village"));
    }

    private static Text title(Column column) {
        Text title = ColumnTitle.of(column);
        return column.type() == ColumnType.ID_NUMBER
                ? new Text("个人（假名）", "person (pseudonym)")
                : new Text(title.zh(), title.en().replace('_', ' '));
    }

    private static Text value(Column column, Object value) {
        String plain = String.valueOf(value);
        return switch (column.type()) {
            case ID_NUMBER, IDENTIFIER -> Text.same(plain.length() == PSEUDONYM ? plain.substring(0, SHOWN) : plain);
            case MONEY -> {
                BigDecimal yuan = new BigDecimal(plain).movePointLeft(2);
                yield Text.of("%,.2f元", "%,.2f yuan", yuan);
            }
            case MONTH -> Text.same(plain.substring(0, 4) + "-" + plain.substring(4));
            case FLAG -> (Boolean) value ? new Text("是", "yes") : new Text("否", "no");
            case COUNTY, AREA -> new County(plain).label();
            case CODE -> code(column, plain);
            default -> Text.same(plain);
        };
    }

    /** Code lists have Chinese labels only. */
    private static Text code(Column column, String code) {
        if (column.codes() == null) {
            return column.name().equals("industry") ? new Industry(code).label() : Text.same(code);
        }
        String plain = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Text(column.codes().labels().getOrDefault(code, code), plain);
    }

    private static Text named(Text name, Text value) {
        return new Text(name.zh() + " " + value.zh(), name.en() + " " + value.en());
    }

    private static Text joined(List<Text> parts) {
        return new Text(
                parts.stream().map(Text::zh).collect(Collectors.joining("，")),
                parts.stream().map(Text::en).collect(Collectors.joining(", ")));
    }
}
