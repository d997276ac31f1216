package org.casebook.pipeline.intake.contract;

import java.util.List;
import java.util.stream.Stream;
import org.casebook.policy.Text;

/** What a column is called in a sentence: its title, else its Chinese heading, and its canonical name. */
public final class ColumnTitle {

    private ColumnTitle() {}

    public static Text of(Column column) {
        return new Text(headings(column).stream().findFirst().orElse(column.name()), column.name());
    }

    /** The Chinese headings under which a column may arrive, its title first. */
    public static List<String> headings(Column column) {
        return Stream.concat(Stream.ofNullable(column.title()), column.aliases().stream())
                .filter(ColumnTitle::isChinese)
                .distinct()
                .toList();
    }

    private static boolean isChinese(String heading) {
        return heading.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
