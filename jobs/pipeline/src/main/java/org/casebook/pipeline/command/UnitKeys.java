package org.casebook.pipeline.command;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.casebook.pipeline.fold.UnitQuery;
import org.casebook.pipeline.intake.InstallationKey;
import org.casebook.pipeline.intake.value.Halfwidth;
import org.casebook.pipeline.intake.value.IdNumber;
import org.casebook.policy.BadInput;

/**
 * Which unit a user means: an employer by its number, a certificate, post or base by its own, a person by identity number
 * or pseudonym; in any spelling that people type. An identity number is hashed here and goes no further.
 */
final class UnitKeys {

    /** So much of a pseudonym is shown; nobody has two alike. */
    private static final int SHOWN = 12;

    private static final int LEAST_OF_A_PSEUDONYM = 8;
    private static final int PSEUDONYM = 64;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]+");

    /** What spreadsheets and people put around and between the digits of a number; not the point or the slash. */
    private static final Pattern WRAPPING = Pattern.compile("[\\s\\u00A0\\u200B-\\u200F\\u2060\\uFEFF=\"'‘’“”`-]");

    /** Digits of a post's or certificate's own number that reads as an old identity number, and is kept. */
    private static final int OWN_NUMBER = 15;

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{15}");

    private final KeySource keys;

    /** Finds the key of the installation, when there is something to hash. */
    interface KeySource {
        InstallationKey find();
    }

    UnitKeys(KeySource keys) {
        this.keys = keys;
    }

    /** The units with this key, or, where a key has parts (a person, a date, a post …), all of which what is typed is a part. */
    Column matching(String typed) {
        String whole = typed.strip();
        String[] parts = whole.split("\\s+");
        Column sought = holds(spellings(whole), whole);
        if (parts.length > 1) {
            sought = sought.or(Arrays.stream(parts)
                    .map(part -> holds(spellings(part), part))
                    .reduce(Column::and)
                    .orElseThrow());
        }
        return sought;
    }

    /** The employers with the credit code that is typed; none where no credit code is. */
    static Column ofCreditCode(String typed) {
        return col("credit_code").equalTo(bare(typed).toUpperCase(Locale.ROOT));
    }

    /** A key as it may be shown, and be asked for again: pseudonyms shortened. */
    static String shown(String key) {
        return Arrays.stream(key.split(" "))
                .map(part -> isHex(part) && part.length() == PSEUDONYM ? part.substring(0, SHOWN) : part)
                .collect(Collectors.joining(" "));
    }

    private static Column holds(Set<String> spellings, String typed) {
        Object[] all = spellings.toArray();
        Column key = col(UnitQuery.KEY);
        Column holds = key.isin(all)
                .or(arrays_overlap(
                        split(key, " "),
                        array(spellings.stream().map(text -> lit(text)).toArray(Column[]::new))));
        boolean begun = isHex(typed) && typed.length() >= LEAST_OF_A_PSEUDONYM && typed.length() < PSEUDONYM;
        return begun
                ? holds.or(key.rlike("(^| )" + typed + "[0-9a-f]{" + (PSEUDONYM - typed.length()) + "}( |$)"))
                : holds;
    }

    /** What a number may have become in the registry. */
    Set<String> spellings(String typed) {
        String half = Halfwidth.of(typed).strip();
        String bare = bare(typed);
        if (IdNumber.parse(bare) != null) {
            String person = keys.find().pseudonym(bare).orElseThrow();
            return bare.length() == OWN_NUMBER ? Set.of(person, bare) : Set.of(person);
        }
        Set<String> spellings = new LinkedHashSet<>(List.of(typed, half, bare, bare.toUpperCase(Locale.ROOT)));
        if (LONG_NUMBER.matcher(bare).find()) {
            spellings.addAll(hashed(half, bare));
        }
        return spellings;
    }

    private static String bare(String typed) {
        return WRAPPING.matcher(Halfwidth.of(typed)).replaceAll("");
    }

    /** A credit code of an employer is a long number, too, and needs no key. */
    private Set<String> hashed(String... identifiers) {
        try {
            InstallationKey key = keys.find();
            return Arrays.stream(identifiers).map(key::nameless).collect(Collectors.toSet());
        } catch (BadInput noKey) {
            return Set.of();
        }
    }

    private static boolean isHex(String text) {
        return HEX.matcher(text).matches();
    }
}
