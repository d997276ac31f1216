package org.casebook.pipeline.intake.contract;

import org.casebook.policy.Text;

/** What a column is called in a sentence: its title, else its Chinese heading, and its canonical name. */
public final class ColumnTitle {

    private ColumnTitle() {}

    public static Text of(Column column) {
        if (column.title() != null) {
            return new Text(column.title(), column.name());
        }
        String title = column.aliases().stream()
                .filter(alias ->
                        alias.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                .findFirst()
                .orElse(column.name());
        return new Text(title, column.name());
    }
}
