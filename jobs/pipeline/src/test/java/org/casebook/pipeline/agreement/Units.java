package org.casebook.pipeline.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.TestSpark;
import org.casebook.pipeline.fold.CaseReader;
import org.casebook.pipeline.fold.UnitQuery;
import org.casebook.policy.Facts;
import org.casebook.policy.MeasureDefinition;

/** The units that the queries of the measures find in a registry; each query runs once. */
final class Units {

    /**
     * One unit of a measure.
     *
     * @param key as the queries name it
     */
    record Unit(String key, Facts facts) {}

    private record Question(String stem, int year) {}

    private final SparkSession spark;
    private final Map<Question, List<Unit>> known = new HashMap<>();

    /** @param spark the registry's tables are its views */
    Units(SparkSession spark) {
        this.spark = spark;
    }

    /** A session of its own that runs its plans as they are: compiling them takes longer than the few rows of a test. */
    static SparkSession newSession() {
        SparkSession session = TestSpark.session().newSession();
        session.conf().set("spark.sql.codegen.wholeStage", "false");
        session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        session.conf().set("spark.sql.adaptive.enabled", "false");
        return session;
    }

    Dataset<Row> rows(MeasureDefinition measure, int year) {
        return new UnitQuery(measure).units(spark, year);
    }

    List<Unit> of(MeasureDefinition measure, int year) {
        return known.computeIfAbsent(new Question(measure.stem(), year), question -> {
            CaseReader reader = new CaseReader(measure.facts());
            return rows(measure, year).collectAsList().stream()
                    .map(row -> new Unit(row.getAs(UnitQuery.KEY), reader.read(row)))
                    .toList();
        });
    }
}
