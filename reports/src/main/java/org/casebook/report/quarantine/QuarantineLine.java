package org.casebook.report.quarantine;

import java.util.List;
import org.casebook.policy.Text;

/**
 * One row that was not taken in, as it may be shown.
 *
 * @param file path inside the delivery
 * @param line number that tells the row from all others of its file, and {@code place} as people say it
 * @param table canonical name, and {@code tableTitle} as people call it
 * @param reason stable identifier, and {@code reasonLabel} as people read it
 * @param column canonical name, empty where the row as a whole is at fault, and {@code columnTitle}
 * @param seen the offending content, or what is wrong with it; empty for nothing
 * @param expected what would have been right
 * @param content the row cell by cell, identities masked
 */
public record QuarantineLine(
        String file,
        int line,
        Text place,
        String table,
        Text tableTitle,
        String reason,
        Text reasonLabel,
        String column,
        Text columnTitle,
        Text seen,
        Text expected,
        List<Text> content) {}
