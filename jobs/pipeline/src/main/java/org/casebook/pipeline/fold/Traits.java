package org.casebook.pipeline.fold;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What tells the persons and employers of a registry apart in a policy year: industry and scale; age band, sex and groups
 * on 31 December. They stand beside the units while these are folded and are no part of a case.
 */
public final class Traits implements AutoCloseable {

    static final String PERSON = "person_id";
    static final String EMPLOYER = "employer_id";

    private final Dataset<Row> persons;
    private final Dataset<Row> employers;

    /** @param spark the registry's tables are its views */
    public Traits(SparkSession spark, int year) {
        this.persons = kept(QueryFile.run("/sql/traits/person.sql", spark, year), PERSON);
        this.employers = kept(QueryFile.run("/sql/traits/employer.sql", spark, year), EMPLOYER);
    }

    /** Kept as the joins with the units need them, so that the many persons are not moved again for every measure. */
    private static Dataset<Row> kept(Dataset<Row> traits, String key) {
        int partitions = Integer.parseInt(traits.sparkSession().conf().get("spark.sql.shuffle.partitions"));
        return traits.repartition(partitions, col(key))
                .sortWithinPartitions(key)
                .persist();
    }

    /** The units with the traits of the person and of the employer that they name; null where they are not known. */
    Dataset<Row> beside(Dataset<Row> units) {
        Dataset<Row> known = units;
        if (names(units, PERSON)) {
            known = known.join(persons, new String[] {PERSON}, "left");
        }
        if (names(units, EMPLOYER)) {
            known = known.join(employers, new String[] {EMPLOYER}, "left");
        }
        return known;
    }

    private static boolean names(Dataset<Row> units, String key) {
        return Arrays.asList(units.columns()).contains(key);
    }

    @Override
    public void close() {
        persons.unpersist();
        employers.unpersist();
    }
}
