package org.casebook.pipeline.oracle;

import java.sql.SQLException;

/** A tiny registry made row by row; what a test doesn't say takes a value that decides nothing. */
final class HandMade {

    private final Oracle oracle;

    HandMade(Oracle oracle) {
        this.oracle = oracle;
    }

    HandMade employer(String id, String county, String scale, String standing) throws SQLException {
        return insert("employer", "'%s', '%s', 'C', 'PRIVATE', '%s', '%s'".formatted(id, county, scale, standing));
    }

    /** An urban resident of 崆峒区, born on 1 June 1999, with secondary education and no flag. */
    HandMade person(String id) throws SQLException {
        return insert(
                "person",
                "'%s', DATE '1999-06-01', '620802', 'URBAN', '620802', '61', NULL, false, false, false, false"
                        .formatted(id));
    }

    /** Changes facts of a person, as SQL assignments. */
    HandMade but(String id, String assignments) throws SQLException {
        oracle.execute("UPDATE person SET " + assignments + " WHERE person_id = '" + id + "'");
        return this;
    }

    /** Unemployment insurance of every month from..to (yyyymm), base 3,000.00, 21.00 + 9.00 a month. */
    HandMade insured(String person, String employer, int from, int to, boolean paid) throws SQLException {
        for (int month = from; month <= to; month += month % 100 == 12 ? 89 : 1) {
            insert(
                    "contribution",
                    "'%s', '%s', '210', %d, 300000, 2100, 900, %s".formatted(person, employer, month, paid));
        }
        return this;
    }

    HandMade insert(String table, String values) throws SQLException {
        oracle.execute("INSERT INTO " + table + " VALUES (" + values + ")");
        return this;
    }
}
