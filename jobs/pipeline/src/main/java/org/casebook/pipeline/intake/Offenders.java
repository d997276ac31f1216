package org.casebook.pipeline.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnTitle;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Expectations;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.contract.RowPlace;
import org.casebook.pipeline.intake.contract.Seen;
import org.casebook.policy.Text;

/** What the rejected rows of one file have in common: which column, which content as far as it may be shown, how often. */
final class Offenders {

    private static final int SHOWN = 3;

    private Offenders() {}

    /** The most frequent ones, the most frequent first; none where rows were only rejected together with others. */
    static List<Text> of(Dataset<Row> staged, StagedFile file) {
        List<Text> offenders = new ArrayList<>();
        List<Row> found = staged.where(col("fingerprint").equalTo(file.fingerprint()))
                .where("line > 0 AND verdict IS NOT NULL")
                .groupBy("verdict", "column", "detail")
                .agg(count(lit(1)).as("rows"), min("line").as("line"))
                .orderBy(col("rows").desc(), col("line"))
                .limit(SHOWN)
                .collectAsList();
        found.forEach(row -> offenders.add(text(file, row)));
        return offenders;
    }

    private static Text text(StagedFile file, Row row) {
        Contract contract = file.contract();
        Text place = RowPlace.of(file.source().path(), row.getInt(4)).spoken();
        Reason reason = Reason.valueOf(row.getString(0));
        String name = row.getString(1);
        Column column = contract.columns().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElse(null);
        Text title = column == null ? Text.same("") : ColumnTitle.of(column);
        Text content = Seen.of(reason, row.getString(2));
        Text expected = Expectations.of(reason, contract, column);
        return new Text(
                reason.label().zh() + (column == null ? "" : "：“" + title.zh() + "”")
                        + (content.zh().isEmpty() ? "" : " 为 " + content.zh()) + "，" + row.getLong(3) + " 行（首见于"
                        + place.zh() + "），" + expected.zh(),
                reason.label().en() + (column == null ? "" : ": '" + title.en() + "'")
                        + (content.en().isEmpty() ? "" : " is " + content.en()) + ", " + row.getLong(3)
                        + " rows (the first is " + place.en() + "); " + expected.en());
    }
}
