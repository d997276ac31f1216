package org.casebook.pipeline.intake.read;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.value.IdNumber;

/**
 * Numbers that a bureau gives itself (to a post, a certificate, a base): they keep their order and can be searched for, even if
 * they read as an identity number of fifteen digits, unless they are one.
 */
final class OwnNumbers {

    private static final Set<String> COLUMNS =
            Set.of("post_id", "certificate_no", "base_id", "incubator_id", "startup_id");

    private static final Pattern OLD_FORM = Pattern.compile("(?<!\\d)\\d{15}(?!\\d)");

    private OwnNumbers() {}

    static boolean is(Column column) {
        return COLUMNS.contains(column.name());
    }

    /**
     * Whether such a number holds somebody's identity number: one of eighteen characters, or the old one of the person of the
     * row.
     *
     * @param person null where the row is about nobody
     */
    static boolean names(String half, Pseudonyms.Person person, Pseudonyms pseudonyms) {
        if (Mask.holdsIdNumber(half, false)) {
            return true;
        }
        Matcher old = OLD_FORM.matcher(half);
        while (person != null && old.find()) {
            if (IdNumber.parse(old.group()) != null && person.equals(pseudonyms.person(old.group()))) {
                return true;
            }
        }
        return false;
    }
}
