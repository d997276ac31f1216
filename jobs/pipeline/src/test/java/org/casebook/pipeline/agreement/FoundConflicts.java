package org.casebook.pipeline.agreement;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.fold.ConflictFold;
import org.casebook.pipeline.fold.UnitQuery;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.policy.Measures;
import org.casebook.policy.interplay.Conflict;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.engine.ConflictTally;
import org.casebook.simulation.result.ConflictRow;
import org.casebook.simulation.terms.PolicyBook;

/** People and money of a conflict by county, {@code county → people, fen, other fen}, from either implementation. */
final class FoundConflicts {

    private FoundConflicts() {}

    static Dataset<Row> folded(Conflict conflict, SparkSession spark, int year) {
        return new ConflictFold(conflict)
                .fold(spark, stem -> new UnitQuery(Measures.get(stem)).units(spark, year), year);
    }

    static Map<String, List<Long>> of(Conflict conflict, List<Row> folded, PolicyBook book, int year) {
        ConflictFold fold = new ConflictFold(conflict);
        ConflictTally tally =
                new ConflictTally(conflict, new Assessor(Measures.all(), Measures.interplays(), book), year);
        folded.forEach(row -> tally.add(fold.pairs(row), row.getAs(ConflictFold.PEOPLE)));
        return byCounty(tally.rows());
    }

    /** Rows of one conflict. */
    static Map<String, List<Long>> byCounty(List<ConflictRow> rows) {
        Map<String, List<Long>> found = new TreeMap<>();
        rows.forEach(row -> found.put(
                row.county().code(),
                List.of(row.people(), row.amount().fen(), row.otherAmount().fen())));
        return found;
    }

    static Map<String, List<Long>> of(Conflict conflict, Oracle oracle, int year) throws SQLException {
        Map<String, List<Long>> found = new TreeMap<>();
        for (Map<String, Object> row : oracle.conflict(conflict.stem(), conflict.measure(), conflict.other(), year)) {
            found.put((String) row.get("county"), List.of((Long) row.get("people"), (Long) row.get("fen"), (Long)
                    row.get("other_fen")));
        }
        return found;
    }
}
