package org.casebook.pipeline.estimate;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.casebook.pipeline.fold.ConflictFold;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.Measures;
import org.casebook.policy.interplay.Conflict;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.engine.ConflictTally;
import org.casebook.simulation.result.ConflictRow;
import org.casebook.simulation.terms.PolicyBook;

/** casebook → outcome: which of the units that meet are in conflict under one set of terms. */
final class ConflictOutcomes {

    static final String TABLE = "outcome/conflict";

    private static final StructType SCHEMA = new StructType()
            .add("run", DataTypes.StringType, false)
            .add("year", DataTypes.IntegerType, false)
            .add("conflict", DataTypes.StringType, false)
            .add("measure", DataTypes.StringType, false)
            .add("other", DataTypes.StringType, false)
            .add("county", DataTypes.StringType, false)
            .add("people", DataTypes.LongType, false)
            .add("amount_fen", DataTypes.LongType, false)
            .add("other_amount_fen", DataTypes.LongType, false);

    private final Warehouse warehouse;
    private final Assessor assessor;

    ConflictOutcomes(Warehouse warehouse, PolicyBook book) {
        this.warehouse = warehouse;
        this.assessor = new Assessor(Measures.all(), Measures.interplays(), book);
    }

    /** In the order of the conflicts, then of the counties. The few people concerned are assessed here, not by Spark. */
    List<ConflictRow> of(Run fold) {
        if (!fold.writes().containsKey(ConflictFold.TABLE)) {
            return List.of();
        }
        List<Row> folded = warehouse.read(fold, ConflictFold.TABLE).collectAsList();
        List<ConflictRow> rows = new ArrayList<>();
        for (Conflict conflict : Measures.conflicts()) {
            ConflictFold own = new ConflictFold(conflict);
            ConflictTally tally = new ConflictTally(conflict, assessor, fold.year());
            folded.stream().filter(own::owns).forEach(row -> tally.add(own.pairs(row), row.getAs(ConflictFold.PEOPLE)));
            rows.addAll(tally.rows());
        }
        return rows;
    }

    /** Writes the rows of a run and answers the version this made. */
    long write(String run, int year, List<ConflictRow> rows) {
        List<Row> table = rows.stream()
                .map(row -> RowFactory.create(
                        run,
                        year,
                        row.conflict(),
                        row.measure(),
                        row.other(),
                        row.county().code(),
                        row.people(),
                        row.amount().fen(),
                        row.otherAmount().fen()))
                .toList();
        return warehouse.replace(
                TABLE, warehouse.spark().createDataFrame(table, SCHEMA).coalesce(1), "run = '" + run + "'", "run");
    }
}
