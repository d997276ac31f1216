package org.casebook.pipeline.fold;

import java.util.Arrays;
import java.util.Collection;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What tells the persons and employers of units apart in a policy year: industry and scale as registered; age band, sex and
 * groups on 31 December. They stand beside the units while these are folded and are no part of a case.
 */
public final class Traits {

    private static final String PERSON = "person_id";
    private static final String EMPLOYER = "employer_id";
    private static final String UNIT_PERSON = "unit_person";

    private final Dataset<Row> persons;
    private final Dataset<Row> employers;

    /**
     * @param spark the registry's tables are its views
     * @param units the units whose traits will be asked for
     */
    public Traits(SparkSession spark, Collection<Dataset<Row>> units, int year) {
        units.stream()
                .filter(some -> name(some, PERSON))
                .map(some -> some.select(PERSON))
                .reduce(Dataset::union)
                .orElseGet(() -> spark.table("person").select(PERSON).limit(0))
                .createOrReplaceTempView(UNIT_PERSON);
        this.persons = QueryFile.run("/sql/traits/person.sql", spark, year).localCheckpoint();
        this.employers = QueryFile.run("/sql/traits/employer.sql", spark, year).localCheckpoint();
    }

    /** The units with the traits of the person and of the employer that they name; null where they are not known. */
    Dataset<Row> beside(Dataset<Row> units) {
        Dataset<Row> known = units;
        if (name(units, PERSON)) {
            known = known.join(persons, new String[] {PERSON}, "left");
        }
        if (name(units, EMPLOYER)) {
            known = known.join(employers, new String[] {EMPLOYER}, "left");
        }
        return known;
    }

    private static boolean name(Dataset<Row> units, String key) {
        return Arrays.asList(units.columns()).contains(key);
    }
}
