package org.casebook.pipeline.intake.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.casebook.policy.Text;

/** What would have been right where a row was rejected: a clause by the contract, for whoever has to mend the row. */
public final class Expectations {

    private static final int CODES_SHOWN = 12;

    private Expectations() {}

    /** @param column null where the row as a whole is at fault */
    public static Text of(Reason reason, Contract contract, Column column) {
        return switch (reason) {
            case WRONG_FIELD_COUNT -> Text.of("字段数应与表头相同", "as many fields as headings are expected");
            case BAD_ENCODING ->
                Text.of("整个文件应为同一种编码（UTF-8 或 GB18030）", "one encoding (UTF-8 or GB18030) is expected throughout");
            case CONFLICTING_DUPLICATE -> key(contract);
            case UNKNOWN_PERSON -> Text.of("个人表中应有此人，且该行未被隔离", "the person is expected in the table of persons");
            case UNKNOWN_EMPLOYER -> Text.of("单位表中应有该单位，且该行未被隔离", "the employer is expected in the table of employers");
            case MISSING_VALUE,
                    BAD_TYPE,
                    BAD_ID_NUMBER,
                    BAD_CREDIT_CODE,
                    UNKNOWN_CODE,
                    UNKNOWN_COUNTY,
                    OUT_OF_RANGE,
                    DATES_REVERSED,
                    FUTURE_DATE -> column == null ? Text.same("") : of(reason, contract, column, column.type());
        };
    }

    private static Text of(Reason reason, Contract contract, Column column, ColumnType type) {
        return switch (reason) {
            case MISSING_VALUE -> missing(contract, column);
            case BAD_ID_NUMBER ->
                Text.of(
                        "应为 18 位公民身份号码（末位校验正确），15 位旧号亦可",
                        "a valid identity number of 18 (formerly 15) digits is expected");
            case BAD_CREDIT_CODE ->
                Text.of("应为 18 位统一社会信用代码", "a unified social credit code of 18 characters is expected");
            case UNKNOWN_CODE, UNKNOWN_COUNTY -> codes(column);
            case OUT_OF_RANGE -> range(contract, column);
            case DATES_REVERSED -> order(contract, column);
            case FUTURE_DATE -> Text.of("不得晚于交付日", "not after the day of delivery");
            default -> type == ColumnType.FLAG ? flag(column) : type(type);
        };
    }

    private static Text flag(Column column) {
        Text usual = type(ColumnType.FLAG);
        if (column.codes() == null) {
            return usual;
        }
        String words = String.join("/", column.codes().labels().values());
        return new Text(usual.zh() + "，或 " + words, words + ", " + usual.en());
    }

    private static Text type(ColumnType type) {
        return switch (type) {
            case DATE -> Text.of("应为日期，如 2019-03-01", "a day such as 2019-03-01 is expected");
            case MONTH -> Text.of("应为月份，如 2019-03", "a month such as 2019-03 is expected");
            case YEAR -> Text.of("应为年份，如 2019", "a year such as 2019 is expected");
            case INTEGER -> Text.of("应为整数", "a whole number is expected");
            case NUMBER -> Text.of("应为数字", "a number is expected");
            case MONEY -> Text.of("应为以元为单位的金额，最多两位小数", "an amount in yuan with up to two decimals is expected");
            case FLAG -> Text.of("应为 是/否、1/0 或 Y/N", "1/0, Y/N, true/false or 是/否 is expected");
            case IDENTIFIER ->
                Text.of(
                        "应为完整的编号（不是公式、错误值或 1.9E+15 之类的科学计数；请设为文本格式后导出）",
                        "the whole number is expected, no formula, no error and none rounded to 1.9E+15; format the column as text");
            case TEXT, ID_NUMBER, CREDIT_CODE, COUNTY, AREA, CODE ->
                Text.of("应为可直接读取的值（不是公式或错误值）", "a plain value is expected, no formula and no error");
        };
    }

    private static Text missing(Contract contract, Column column) {
        Column.Condition when = column.requiredWhen();
        if (when == null) {
            return Text.of("必填", "a value is required");
        }
        Column other = contract.columns().get(when.column());
        String label =
                other.codes() == null ? when.value() : other.codes().labels().get(when.value());
        return new Text(
                "“" + ColumnTitle.of(other).zh() + "”为“" + label + "”时必填",
                "a value is required where '" + other.name() + "' is " + when.value());
    }

    private static Text codes(Column column) {
        if (column.codes() == null) {
            return Text.of("格式应为 %s", "the form %s is expected", column.pattern());
        }
        String name = column.codes().labels().values().iterator().next();
        if (column.type() == ColumnType.AREA) {
            return Text.of(
                    "应为六位区划代码，本市的也可写名称，如 %s",
                    "a six-digit area code, or a name in this city such as %s, is expected", name);
        }
        if (column.pattern() != null) {
            return Text.of(
                    "格式应为 %s，或写名称，如 %s", "the form %s, or a name such as %s, is expected", column.pattern(), name);
        }
        List<Text> shown = new ArrayList<>();
        column.codes().labels().forEach((identifier, label) -> {
            String code = column.codes().codeOf(identifier);
            shown.add(new Text(
                    code + "（" + label + "）", code.equals(identifier) ? code : code + " (" + identifier + ")"));
        });
        boolean all = shown.size() <= CODES_SHOWN;
        List<Text> some = shown.subList(0, Math.min(CODES_SHOWN, shown.size()));
        return new Text(
                "应为 " + some.stream().map(Text::zh).collect(Collectors.joining("、"))
                        + (all ? "" : " 等 " + shown.size() + " 项（见 conf/intake/codelists.yaml）"),
                "one of " + some.stream().map(Text::en).collect(Collectors.joining(", "))
                        + (all ? "" : " … (" + shown.size() + " in all, conf/intake/codelists.yaml)") + " is expected");
    }

    private static Text range(Contract contract, Column column) {
        Contract.Balance balance = contract.balance();
        if (balance != null && contract.columns().get(balance.total()).equals(column)) {
            Text plus = titles(contract, balance.plus(), " + ");
            Text minus = titles(contract, balance.minus(), " − ");
            return new Text("应等于 " + plus.zh() + " − " + minus.zh(), "it should be " + plus.en() + " − " + minus.en());
        }
        Bounds bounds = column.bounds();
        if (bounds == null) {
            return column.type().isNumeric()
                    ? Text.of("数值过大", "the number is too large")
                    : Text.of("应不早于 1900 年，也不早于本人出生", "not before 1900, and not before the person's birth");
        }
        List<Text> parts = new ArrayList<>();
        if (bounds.min() != null) {
            parts.add(Text.of("不小于 %s", "at least %s", bounds.min().toPlainString()));
        }
        if (bounds.above() != null) {
            parts.add(Text.of("大于 %s", "above %s", bounds.above().toPlainString()));
        }
        if (bounds.max() != null) {
            parts.add(Text.of("不大于 %s", "at most %s", bounds.max().toPlainString()));
        }
        return new Text(
                "应" + parts.stream().map(Text::zh).collect(Collectors.joining("、")),
                parts.stream().map(Text::en).collect(Collectors.joining(" and ")) + " is expected");
    }

    private static Text order(Contract contract, Column column) {
        List<Integer> earlier = contract.orders().stream()
                .filter(order -> contract.columns().get(order.later()).equals(column))
                .map(Contract.Order::earlier)
                .toList();
        Text titles = titles(contract, earlier, " / ");
        return new Text("不得早于 " + titles.zh(), "not before " + titles.en());
    }

    private static Text key(Contract contract) {
        Text titles = titles(contract, contract.key(), " + ");
        return new Text(
                "同一（" + titles.zh() + "）应只有一行，以后交付者为准",
                "one row per (" + titles.en() + ") is expected; the later delivered one counts");
    }

    private static Text titles(Contract contract, List<Integer> positions, String between) {
        List<Text> titles = positions.stream()
                .map(position -> ColumnTitle.of(contract.columns().get(position)))
                .toList();
        return new Text(
                titles.stream().map(Text::zh).collect(Collectors.joining(between)),
                titles.stream().map(Text::en).collect(Collectors.joining(between)));
    }
}
