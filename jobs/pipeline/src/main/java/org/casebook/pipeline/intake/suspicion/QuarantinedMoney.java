package org.casebook.pipeline.intake.suspicion;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnTitle;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.profile.FileProfile.Month;
import org.casebook.pipeline.intake.profile.FileProfile.Negatives;
import org.casebook.policy.Text;

/** Money in rows that are not counted because of their key, or because they take back what had been paid. */
final class QuarantinedMoney {

    private final Map<String, Contract> contracts;

    QuarantinedMoney(Map<String, Contract> contracts) {
        this.contracts = contracts;
    }

    /** @param superseded rows and sums of {@code CONFLICTING_DUPLICATE}, by path */
    void find(KnownFiles now, Map<String, Month> superseded, Findings findings) {
        for (KnownFile file : now.all()) {
            Contract contract = contracts.get(file.table());
            Month lost = superseded.get(file.path());
            if (lost != null) {
                say(file, contract, lost.sums(), duplicates(contract, lost), findings);
            }
            Negatives negatives = file.profile().negatives();
            if (negatives.rows() > 0) {
                say(file, contract, negatives.sums(), reversals(contract, negatives), findings);
            }
        }
    }

    private static void say(
            KnownFile file, Contract contract, Map<String, BigInteger> sums, Text text, Findings findings) {
        List<String> columns = contract.columns().stream()
                .map(Column::name)
                .filter(name -> sums.getOrDefault(name, BigInteger.ZERO).signum() != 0)
                .toList();
        if (!columns.isEmpty()) {
            String column = columns.size() == 1 ? columns.get(0) : "";
            findings.at(file, new Suspicion(Suspicion.Kind.MONEY_IN_QUARANTINE, column, 0, text));
        }
    }

    private static Text duplicates(Contract contract, Month lost) {
        Text remedy = kind(contract, "SUPPLEMENT")
                .map(kind -> Words.sentence(
                        "如为补缴，请连同%s交付，两笔都会计入", "if it is a supplement, deliver it with %s: both count then", kind))
                .orElse(Text.of("如两笔都属实，请合并为一行后重新交付", "if both are right, deliver one row with their sum"));
        return Words.sentence(
                "%s 行与后交付的行主键相同、内容不同，已隔离，其金额未计入：%s；%s",
                "%s row(s) with the key of a later delivered row and other content are in quarantine, their money isn't counted:"
                        + " %s; %s",
                Words.count(lost.rows()),
                sums(contract, lost.sums()),
                remedy);
    }

    private static Text reversals(Contract contract, Negatives negatives) {
        return Words.sentence(
                "冲账行 %s 行未计入：%s；请连同%s重新交付",
                "%s row(s) with amounts below zero aren't counted: %s; deliver them with %s",
                Words.count(negatives.rows()),
                sums(contract, negatives.sums()),
                kind(contract, "REVERSAL").orElseThrow());
    }

    /** The column that says of what kind a row is, and how this kind is written; none where the table has no such kind. */
    private static Optional<Text> kind(Contract contract, String identifier) {
        return contract.columns().stream()
                .filter(column ->
                        column.codes() != null && column.codes().labels().containsKey(identifier))
                .findFirst()
                .map(column -> {
                    String label = column.codes().labels().get(identifier);
                    String code = column.codes().codeOf(identifier);
                    Text title = ColumnTitle.of(column);
                    return new Text(
                            "“" + title.zh() + "”列（" + label + "填 " + code + "）",
                            "the column '" + title.en() + "' (" + code + ")");
                });
    }

    private static Text sums(Contract contract, Map<String, BigInteger> sums) {
        List<Text> parts = new ArrayList<>();
        for (Column column : contract.columns()) {
            BigInteger sum = sums.getOrDefault(column.name(), BigInteger.ZERO);
            if (sum.signum() != 0) {
                parts.add(Words.sentence("%s %s", "%s %s", ColumnTitle.of(column), Words.exact(sum)));
            }
        }
        return Words.joined(parts);
    }
}
