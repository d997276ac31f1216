package org.casebook.pipeline.command;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.casebook.pipeline.fold.UnitQuery;
import org.casebook.pipeline.intake.InstallationKey;

/** Which unit a user means: an employer or certificate by its number, a person by identity number or pseudonym. */
final class UnitKeys {

    private UnitKeys() {}

    /** The units with this key, or, where a unit is a person at a date, all of that person. */
    static Column matching(String key, Path keyFile) {
        String stripped = key.strip();
        String wanted = pseudonym(stripped, keyFile).orElse(stripped);
        return col(UnitQuery.KEY).equalTo(wanted).or(col(UnitQuery.KEY).startsWith(wanted + " "));
    }

    private static Optional<String> pseudonym(String key, Path keyFile) {
        if (key.length() != 15 && key.length() != 18) {
            return Optional.empty();
        }
        return InstallationKey.find(keyFile, System.getenv(InstallationKey.VARIABLE), Home.keyFile())
                .pseudonym(key);
    }
}
