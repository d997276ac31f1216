package org.casebook.pipeline.intake.contract;

import org.casebook.policy.Text;

/** What a column is called in a sentence: its Chinese heading where it has one, and its canonical name. */
public final class ColumnTitle {

    private ColumnTitle() {}

    public static Text of(Column column) {
        String title = column.aliases().stream()
                .filter(alias ->
                        alias.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                .findFirst()
                .orElse(column.name());
        return new Text(title, column.name());
    }
}
