package org.casebook.pipeline.intake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.types.DataTypes;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnTitle;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.read.RowKey;
import org.casebook.policy.Text;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Completes numbers of employers that a spreadsheet took for amounts, so that their leading zeros went: a number that no
 * employer has, and that is that of exactly one but for leading zeros, is read as the number of this one.
 */
final class LostZeros implements AutoCloseable {

    private static final String VIEW = "lost_zeros";

    private final SparkSession session;
    private final Map<String, Restored> byFile = new HashMap<>();
    private Dataset<Row> numbers;

    /** @param id and full as delivered and as restored in the first row concerned */
    private record Restored(long rows, int line, String id, String full) {}

    LostZeros(SparkSession session) {
        this.session = session;
    }

    /** Whether there are such numbers; reads the views of the settlement. */
    boolean find() {
        numbers = session.sql(Sql.query(VIEW)).cache();
        return !numbers.isEmpty();
    }

    /**
     * The rows with full numbers.
     *
     * @param passed rows that are in order by themselves
     */
    Dataset<Row> restore(Dataset<Row> passed) {
        broadcast(numbers).createOrReplaceTempView(VIEW);
        passed.createOrReplaceTempView("passed_delivered");
        session.udf().register("row_key", new KeyOfRow(), DataTypes.LongType);
        Dataset<Row> restored = session.sql(Sql.query("restored"));
        restored.where("lost_id IS NOT NULL")
                .groupBy("fingerprint")
                .agg(expr("count(*)"), expr("min(line)"), expr("min_by(lost_id, line)"), expr("min_by(found_id, line)"))
                .collectAsList()
                .forEach(row -> byFile.put(
                        row.getString(0),
                        new Restored(row.getLong(1), row.getInt(2), row.getString(3), row.getString(4))));
        return restored.drop("lost_id", "found_id");
    }

    List<Suspicion> suspicions(StagedFile file) {
        Restored restored = byFile.get(file.fingerprint());
        if (restored == null) {
            return List.of();
        }
        Column column = file.contract().columns().get(file.contract().reference("employer"));
        Text title = ColumnTitle.of(column);
        return List.of(new Suspicion(
                Suspicion.Kind.LEADING_ZEROS_RESTORED,
                column.name(),
                restored.line(),
                new Text(
                        restored.rows() + " 行的“" + title.zh() + "”与单位表只差前导零，已按单位表认定（如 " + restored.id() + " 认定为 "
                                + restored.full() + "）；请在导出时将该列设为文本格式",
                        restored.rows() + " row(s) of '" + title.en()
                                + "' differ from the table of employers in leading zeros alone and were taken for it (e.g. "
                                + restored.id() + " for " + restored.full() + "); export the column as text")));
    }

    @Override
    public void close() {
        if (numbers != null) {
            numbers.unpersist();
        }
    }

    /** {@link RowKey} for queries. */
    private static final class KeyOfRow
            implements UDF6<String, Seq<Integer>, Integer, String, Seq<Integer>, Seq<String>, Long> {

        private static final long serialVersionUID = 1L;

        @Override
        public Long call(
                String table,
                Seq<Integer> key,
                Integer kindColumn,
                String usualKind,
                Seq<Integer> kindKey,
                Seq<String> values) {
            boolean usual = kindColumn == null || usualKind.equals(values.apply(kindColumn));
            return RowKey.of(table, CollectionConverters.asJava(usual ? key : kindKey), values::apply);
        }
    }
}
