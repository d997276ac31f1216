package org.casebook.pipeline.fold;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.intake.Registry;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.BadInput;
import org.casebook.policy.County;
import org.casebook.policy.Text;
import org.casebook.simulation.coverage.Coverages;
import org.casebook.simulation.coverage.MonthCount;
import org.casebook.simulation.result.DataCoverage;

/**
 * registry → which months of each table it covers, kept beside the cases of a year. The counts stand there, not the
 * judgement: it is made anew by whoever reads them.
 */
public final class CoverageFold {

    public static final String TABLE = "casebook/coverage";

    /** The tables that {@code months.sql} counts. */
    static final List<String> TABLES = List.of(
            Coverages.CONTRIBUTION,
            UnitViews.UNEMPLOYMENT_CONTRIBUTION,
            "unemployment_benefit",
            "payout",
            "fund_ledger",
            "contract",
            "distressed_employer",
            "unemployment_registration",
            "training",
            "certificate",
            "internship",
            "startup",
            "employer_loan",
            "labour_transfer",
            "labour_base",
            "public_post",
            "placement",
            "incubator");

    private CoverageFold() {}

    /** Replaces the counts of a year and answers the version of the {@link #TABLE} that this made. */
    static long write(Warehouse warehouse, SparkSession spark, int year) {
        Dataset<Row> counts = counts(spark, year).withColumn("year", lit(year)).coalesce(1);
        return warehouse.replace(TABLE, counts, "year = " + year, "year");
    }

    /**
     * What the casebook of a fold run covers.
     *
     * @throws BadInput when it was folded before casebooks knew
     */
    public static DataCoverage read(Warehouse warehouse, Run fold) {
        if (!fold.writes().containsKey(TABLE)) {
            throw new BadInput(
                    Text.of(
                            "%d 年度的个案库由旧版 Casebook 归并，没有记下数据覆盖哪些月份。",
                            "The casebook of %d was folded by an older Casebook, which did not keep which months the data"
                                    + " cover.",
                            fold.year()),
                    warehouse.path(TABLE).toString(),
                    Text.of("请重新运行 fold --year %d。", "Run fold --year %d again.", fold.year()));
        }
        return judged(warehouse.read(fold, TABLE), fold.year());
    }

    /** Whether a registry has any contribution of a year, asked without counting the rest. */
    public static boolean hasContributions(Registry registry, int year) {
        return !registry.table(Coverages.CONTRIBUTION)
                .where(col("period").between(year * 100 + 1, year * 100 + 12))
                .limit(1)
                .isEmpty();
    }

    /** What the registry covers whose tables are views of the session. */
    public static DataCoverage of(SparkSession spark, int year) {
        return judged(counts(spark, year), year);
    }

    private static Dataset<Row> counts(SparkSession spark, int year) {
        return QueryFile.run("/sql/coverage/months.sql", spark, year);
    }

    private static DataCoverage judged(Dataset<Row> counts, int year) {
        List<MonthCount> months =
                counts.collectAsList().stream().map(CoverageFold::count).toList();
        return Coverages.of(months, TABLES, Readings.all(year), year);
    }

    private static MonthCount count(Row row) {
        int month = row.<Integer>getAs("month");
        return new MonthCount(
                row.getAs("name"),
                row.<Boolean>getAs("monthly"),
                Optional.of(row.<String>getAs("county"))
                        .filter(Predicate.not(String::isEmpty))
                        .map(County::new),
                YearMonth.of(month / 100, month % 100),
                row.<Long>getAs("rows"));
    }
}
