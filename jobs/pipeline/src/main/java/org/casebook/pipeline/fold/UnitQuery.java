package org.casebook.pipeline.fold;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.casebook.policy.MeasureDefinition;

/** The query of a measure: its units (persons, employers …) with the facts that it reads, out of the registry. */
public final class UnitQuery {

    /** The column that names the unit; not part of the case. */
    public static final String KEY = "unit_key";

    private final MeasureDefinition definition;

    public UnitQuery(MeasureDefinition definition) {
        this.definition = definition;
    }

    /** One row per unit of a policy year; the registry's tables are there as views. */
    public Dataset<Row> units(SparkSession spark, int year) {
        return QueryFile.run("/sql/units/" + definition.stem() + ".sql", spark, year);
    }
}
