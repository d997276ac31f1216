package org.casebook.pipeline.warehouse;

import static org.apache.spark.sql.functions.col;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The ledger of finished runs: a job appends its entry as its very last act, and readers find table versions nowhere
 * else. A job that was killed before has no entry, so what it wrote is not seen by anybody.
 */
public final class Ledger {

    private static final String TABLE = "ledger";

    private static final StructType SCHEMA = new StructType()
            .add("run", DataTypes.StringType, false)
            .add("verb", DataTypes.StringType, false)
            .add("year", DataTypes.IntegerType, false)
            .add("data", DataTypes.StringType, false)
            .add("program", DataTypes.StringType, false)
            .add("reads", DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType), false)
            .add("writes", DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType), false)
            .add("details", DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType), false)
            .add("recorded_at", DataTypes.TimestampType, false);

    private final Warehouse warehouse;

    Ledger(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Records a finished run. From here on its tables are what readers see. */
    public void append(Run run, Clock clock) {
        Row row = RowFactory.create(
                run.id(),
                run.verb(),
                run.year(),
                run.data(),
                run.program(),
                run.reads(),
                run.writes(),
                run.details(),
                Timestamp.from(clock.instant()));
        warehouse.append(
                TABLE, warehouse.spark().createDataFrame(List.of(row), SCHEMA).coalesce(1));
    }

    /** The newest run of a verb, for a year (0 where the verb has none). */
    public Optional<Run> last(String verb, int year) {
        return runs().stream()
                .filter(run -> run.verb().equals(verb) && run.year() == year)
                .reduce((earlier, later) -> later);
    }

    /** All runs, oldest first. Their number is the number of times somebody ran a job. */
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        if (warehouse.exists(TABLE)) {
            Dataset<Row> rows = warehouse
                    .spark()
                    .read()
                    .format("delta")
                    .load(warehouse.path(TABLE).toString());
            for (Row row : rows.orderBy(col("recorded_at"), col("run")).collectAsList()) {
                runs.add(new Run(
                        row.getString(0),
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        new TreeMap<>(row.<String, Long>getJavaMap(5)),
                        new TreeMap<>(row.<String, Long>getJavaMap(6)),
                        new LinkedHashMap<>(row.<String, String>getJavaMap(7))));
            }
        }
        return runs;
    }

    /** Whether this very run is already recorded as the newest of its kind. */
    public boolean isLast(Run run) {
        return last(run.verb(), run.year())
                .map(Run::id)
                .filter(run.id()::equals)
                .isPresent();
    }
}
