package org.casebook.pipeline.intake.read;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.regex.Pattern;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnType;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Masked;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.read.workbook.Mark;
import org.casebook.pipeline.intake.value.Dates;
import org.casebook.pipeline.intake.value.Halfwidth;
import org.casebook.pipeline.intake.value.IdNumber;
import org.casebook.pipeline.intake.value.Invisible;
import org.casebook.pipeline.intake.value.Numbers;

/** What of a delivered row may be shown: nothing that says, or might say, who somebody is. */
final class Mask {

    private static final String HIDDEN = "***";
    private static final int SHOWN = 60;
    private static final int LONGEST_FRAGMENT = 12;
    private static final int MOST_DIGITS = 10;
    private static final int LONG_NUMBER = 15;
    private static final int LONGEST_ID = 18;

    private static final String BETWEEN_DIGITS = "-－–—_'\"";
    private static final String IN_FRAGMENTS = "0123456789-/.,年月日";

    /** Blanks and hyphens between digits, or before the check character X. */
    private static final Pattern PARTED = Pattern.compile("(?<=\\d)[\\s\\h\\p{Pd}_]+(?=[\\dXx])");

    private Mask() {}

    /** The rejected row as a JSON array, cell by cell in the order of the file; what is masked as {@link Masked} keeps it. */
    static String row(Contract contract, Headings headings, Cells row, Reason reason) {
        boolean fieldsUncertain = reason == Reason.WRONG_FIELD_COUNT || reason == Reason.BAD_ENCODING;
        StringBuilder json = new StringBuilder("[");
        for (int field = 0; field < row.texts().length; field++) {
            int column = field < headings.columns().length ? headings.columns()[field] : -1;
            String text = row.texts()[field];
            String shown;
            if (Invisible.isBlank(text)) {
                shown = "";
            } else if (fieldsUncertain) {
                shown = fragment(text);
            } else if (column < 0) {
                shown = Harmless.isPlaceholder(text) ? text : hidden(text);
            } else {
                shown = cell(contract, contract.columns().get(column), text);
            }
            json.append(field == 0 ? "\"" : ",\"");
            json.append(JsonStringEncoder.getInstance().quoteAsString(shown));
            json.append('"');
        }
        return json.append(']').toString();
    }

    /** A cell of a row in which every field is where it belongs. */
    static String cell(Contract contract, Column column, String text) {
        if (Invisible.isBlank(text)) {
            return "";
        }
        if (Markers.isCellProblem(text)) {
            return column.identifying() ? HIDDEN : Mark.shown(text);
        }
        if (Harmless.isPlaceholder(text)) {
            return text;
        }
        if (column.keyed() && !holdsLongNumber(text)) {
            return Masked.kept(Masked.Kind.NAME, 0);
        }
        boolean shown = !column.identifying() && !holdsLongNumber(text) && mayBeShown(contract, column, text);
        return shown ? cut(text) : hidden(text);
    }

    /** Free text is shown in lists of things; in lists of people it may hold a name. */
    private static boolean mayBeShown(Contract contract, Column column, String text) {
        boolean free = column.type() == ColumnType.TEXT || column.type() == ColumnType.IDENTIFIER;
        boolean ofPeople = contract.columns().stream().anyMatch(candidate -> candidate.type() == ColumnType.ID_NUMBER);
        return free && !ofPeople ? !Harmless.holdsMobile(text) : Harmless.is(column, text);
    }

    /** A cell of a row in which a name may stand anywhere: no more than short numbers and days. */
    private static String fragment(String text) {
        boolean brief = text.length() <= LONGEST_FRAGMENT
                && text.chars().filter(c -> c >= '0' && c <= '9').count() <= MOST_DIGITS;
        return brief && text.chars().allMatch(c -> IN_FRAGMENTS.indexOf(c) >= 0) ? text : hidden(text);
    }

    /** What kind of thing a text is, and how long, instead of the text. */
    private static String hidden(String text) {
        String half = Halfwidth.of(Invisible.stripped(text));
        String joined = PARTED.matcher(half).replaceAll("");
        int length = joined.codePointCount(0, joined.length());
        if (holdsLongNumber(half)) {
            boolean alone = length <= LONGEST_ID && isDigits(joined.replaceFirst("[Xx]$", ""));
            return Masked.kept(alone ? Masked.Kind.ID_NUMBER : Masked.Kind.TEXT_WITH_ID_NUMBER, length);
        }
        if (Dates.day(half) != null && !isDigits(half)) {
            return Masked.kept(Masked.Kind.DAY, 0);
        }
        if (isDigits(joined)) {
            return Masked.kept(Masked.Kind.DIGITS, length);
        }
        if (Numbers.parse(half) != null) {
            return Masked.kept(Masked.Kind.NUMBER, 0);
        }
        boolean plain = joined.chars().allMatch(c -> c > ' ' && c < 128);
        return Masked.kept(plain ? Masked.Kind.LETTERS : Masked.Kind.TEXT, length);
    }

    /** An unknown heading, unless it is no heading but somebody's number. */
    static String heading(String text) {
        return Markers.isCellProblem(text) ? Mark.shown(text) : holdsLongNumber(text) ? HIDDEN : cut(text.strip());
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> Dates.isDigit((char) c));
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static boolean holdsLongNumber(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = Character.isDigit(c) ? run + 1 : isBetweenDigits(c) ? run : 0;
            if (run >= LONG_NUMBER) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetweenDigits(char c) {
        return Invisible.isBlank(c) || Invisible.isBlank(String.valueOf(c)) || BETWEEN_DIGITS.indexOf(c) >= 0;
    }

    /**
     * Whether a valid identity number stands somewhere in a text (half-width), also where blanks or hyphens part its digits.
     *
     * @param old whether those of fifteen digits count, too
     */
    static boolean holdsIdNumber(String text, boolean old) {
        if (text.length() < LONG_NUMBER) {
            return false;
        }
        String joined = PARTED.matcher(text).replaceAll("");
        return holdsJoined(text, old) || (joined.length() < text.length() && holdsJoined(joined, false));
    }

    private static boolean holdsJoined(String text, boolean old) {
        int length = text.length();
        if (length < LONG_NUMBER) {
            return false;
        }
        int start = 0;
        while (start < length) {
            int end = start;
            while (end < length && Dates.isDigit(text.charAt(end))) {
                end++;
            }
            int run = end - start;
            if (old && run == LONG_NUMBER && IdNumber.parse(text.substring(start, end)) != null) {
                return true;
            }
            for (int from = start; from + 17 <= end && from + 18 <= length; from++) {
                if (IdNumber.parse(text.substring(from, from + 18)) != null) {
                    return true;
                }
            }
            start = end + 1;
        }
        return false;
    }
}
