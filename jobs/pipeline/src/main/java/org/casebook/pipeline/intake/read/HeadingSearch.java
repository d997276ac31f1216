package org.casebook.pipeline.intake.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.HeadingNames;
import org.casebook.pipeline.intake.value.Halfwidth;
import org.casebook.pipeline.intake.value.Invisible;
import org.casebook.pipeline.intake.value.MoneyUnit;

/**
 * The heading rows among the first rows of a file or sheet.
 *
 * @param rows up to the last heading row
 * @param above rows of the table that stand above the headings; titles are none
 * @param units of money that the titles name
 */
record HeadingSearch(Headings headings, Cells row, int rows, List<Cells> above, Set<MoneyUnit> units) {

    /** Rows within which headings are looked for. */
    static final int ROWS = 10;

    private static final int LEAST_KNOWN = 2;

    /** Fields with content in a line such as office, day, unit. */
    private static final int MOST_OF_A_TITLE = 3;

    private static final Pattern UNIT = Pattern.compile("单位:([^)\\]】]*)|[(\\[【]([^)\\]】]*)[)\\]】]");

    /** Looks for the row that names most columns; with it goes a row of titles above or of codes below. */
    static Optional<HeadingSearch> in(List<Cells> rows, Contract contract, HeadingNames names) {
        int best = -1;
        int most = LEAST_KNOWN - 1;
        for (int i = 0; i < rows.size(); i++) {
            int known = Headings.known(rows.get(i), names);
            if (known > most) {
                most = known;
                best = i;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        Cells found = rows.get(best);
        boolean codesBelow = best + 1 < rows.size() && Headings.isHeading(rows.get(best + 1), names);
        boolean titlesAbove = !codesBelow && best > 0 && isTitles(rows.get(best - 1), found, names);
        int first = titlesAbove ? best - 1 : best;
        Headings headings = codesBelow
                ? Headings.of(contract, names, found, rows.get(best + 1))
                : titlesAbove
                        ? Headings.of(contract, names, rows.get(first), found)
                        : Headings.of(contract, names, found, null);
        List<Cells> above = new ArrayList<>();
        Set<MoneyUnit> units = new TreeSet<>();
        for (Cells row : rows.subList(0, first)) {
            if (isData(row, found)) {
                above.add(row);
            } else {
                units.addAll(units(row));
            }
        }
        return Optional.of(new HeadingSearch(headings, found, best + (codesBelow ? 2 : 1), above, units));
    }

    /** Whether a row above the codes is the one with the titles of the columns. */
    private static boolean isTitles(Cells row, Cells codes, HeadingNames names) {
        return !row.holdsNumbers()
                && (row.filled() * 2 >= codes.filled() || Headings.known(row, names) >= LEAST_KNOWN)
                && row.filled() >= LEAST_KNOWN;
    }

    /** Titles are short of content or of numbers; whatever has both is a row that was sorted above the headings. */
    private static boolean isData(Cells row, Cells headings) {
        return row.holdsNumbers() && (row.filled() > MOST_OF_A_TITLE || row.filled() * 2 > headings.filled());
    }

    private static Set<MoneyUnit> units(Cells title) {
        Set<MoneyUnit> units = new TreeSet<>();
        for (String text : title.texts()) {
            String plain = Halfwidth.of(Invisible.removed(text)).replace(" ", "");
            Matcher said = UNIT.matcher(plain);
            while (said.find()) {
                String names = said.group(1) == null ? said.group(2) : said.group(1);
                for (String name : names.replaceFirst("^(金额)?单位:", "").split("[,、;/。.]")) {
                    MoneyUnit unit = MoneyUnit.of(name.toUpperCase(Locale.ROOT));
                    if (unit != null) {
                        units.add(unit);
                    }
                }
            }
        }
        return units;
    }
}
