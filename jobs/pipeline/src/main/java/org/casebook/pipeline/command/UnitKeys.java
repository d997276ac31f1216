package org.casebook.pipeline.command;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.split;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.casebook.pipeline.fold.UnitQuery;
import org.casebook.pipeline.intake.InstallationKey;

/** Which unit a user means: an employer or certificate by its number, a person by identity number or pseudonym. */
final class UnitKeys {

    private UnitKeys() {}

    /** The units with this key, or, where a key has parts (a person, a date, a post …), all of which it is a part. */
    static Column matching(String key, Path keyFile) {
        String stripped = key.strip();
        String wanted = pseudonym(stripped, keyFile).orElse(stripped);
        return col(UnitQuery.KEY).equalTo(wanted).or(array_contains(split(col(UnitQuery.KEY), " "), wanted));
    }

    private static Optional<String> pseudonym(String key, Path keyFile) {
        if (key.length() != 15 && key.length() != 18) {
            return Optional.empty();
        }
        return InstallationKey.find(keyFile, System.getenv(InstallationKey.VARIABLE), Home.keyFile())
                .pseudonym(key);
    }
}
