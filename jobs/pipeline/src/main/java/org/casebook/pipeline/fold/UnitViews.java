package org.casebook.pipeline.fold;

import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.intake.Registry;

/** What the queries of the measures read: the registry's tables, and the part of them that most measures share. */
public final class UnitViews {

    /** Contributions to unemployment insurance (险种 210), paid or not. */
    static final String UNEMPLOYMENT_CONTRIBUTION = "unemployment_contribution";

    private UnitViews() {}

    public static void open(Registry registry, SparkSession spark) {
        registry.createViews(spark);
        share(spark);
    }

    /** Makes the part that most measures share, out of the tables that are there as views. */
    public static void share(SparkSession spark) {
        spark.sql("SELECT person_id, employer_id, period, base_fen, employer_amount_fen, employee_amount_fen, paid"
                        + " FROM contribution WHERE insurance = '210'")
                .createOrReplaceTempView(UNEMPLOYMENT_CONTRIBUTION);
    }
}
