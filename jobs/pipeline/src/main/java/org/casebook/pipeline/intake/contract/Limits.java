package org.casebook.pipeline.intake.contract;

import java.math.BigDecimal;
import java.util.List;
import org.casebook.policy.Ratio;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Node;

/**
 * From where on something accepted is said to look odd; {@code conf/intake/suspicions.yaml} gives the reasons.
 *
 * @param shrunkShare of the former rows, at which or below which a table has shrunk
 * @param shrunkRows former rows from which on that is said
 * @param emptiedValues values of the replaced file from which on an empty column is said
 * @param expectedValues values that other files let expect, from which on an empty column is said
 * @param factor times the usual amount
 * @param rowsOfFile amounts from which on the median of a file says something
 * @param rowsOfGroup amounts from which on a usual amount is one that single rows can be held against
 * @param closeTogether share of amounts within ten times the usual one
 * @param sumShare change of a month's sum
 * @param sumChange in fen, below which no change of a sum is said
 * @param rowsOfMonth former rows of a month from which on its sum may be expected to stay
 */
public record Limits(
        Ratio shrunkShare,
        long shrunkRows,
        long emptiedValues,
        long expectedValues,
        long factor,
        long rowsOfFile,
        long rowsOfGroup,
        Ratio closeTogether,
        Ratio sumShare,
        long sumChange,
        long rowsOfMonth) {

    static Limits read(Node.Mapping conf) {
        Node.Mapping shrunk = part(conf, "shrunk", List.of("share", "least-rows"));
        Node.Mapping emptied = part(conf, "emptied", List.of("least-values", "expected-values"));
        Node.Mapping amounts =
                part(conf, "amounts", List.of("factor", "rows-of-a-file", "rows-of-a-group", "close-together"));
        Node.Mapping sums = part(conf, "sums", List.of("share", "least-change", "rows-of-a-month"));
        return new Limits(
                share(shrunk, "share"),
                count(shrunk, "least-rows"),
                count(emptied, "least-values"),
                count(emptied, "expected-values"),
                count(amounts, "factor"),
                count(amounts, "rows-of-a-file"),
                count(amounts, "rows-of-a-group"),
                share(amounts, "close-together"),
                share(sums, "share"),
                fen(sums.get("least-change")),
                count(sums, "rows-of-a-month"));
    }

    private static Node.Mapping part(Node.Mapping conf, String key, List<String> keys) {
        return conf.get(key).asMapping().onlyKeys(keys);
    }

    private static Ratio share(Node.Mapping part, String key) {
        return part.get(key).as(Ratio::parse, Text.of("份额，如 20%", "a share such as 20%%"));
    }

    private static long count(Node.Mapping part, String key) {
        return part.get(key).as(text -> positive(Long.parseLong(text)), Text.of("正整数", "a whole number from 1"));
    }

    private static long positive(long number) {
        if (number < 1) {
            throw new IllegalArgumentException(Long.toString(number));
        }
        return number;
    }

    static long fen(Node node) {
        return node.as(
                text -> new BigDecimal(text).movePointRight(2).longValueExact(),
                Text.of("以元为单位的金额", "an amount in yuan"));
    }
}
