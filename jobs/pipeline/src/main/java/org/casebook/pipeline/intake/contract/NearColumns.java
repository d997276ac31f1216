package org.casebook.pipeline.intake.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casebook.simulation.config.Nearest;

/** Which heading that nobody knows may have been meant for a column. */
public final class NearColumns {

    private static final int SHORTEST = 2;

    private NearColumns() {}

    /** The unknown heading that is most like the column's names, if one is like them at all. */
    public static Optional<String> heading(Column column, List<String> unknown) {
        List<String> close = unknown.stream()
                .filter(heading -> isClose(column, Heading.of(heading).stem()))
                .toList();
        String title = ColumnTitle.of(column).zh();
        return close.isEmpty() ? Optional.empty() : Optional.of(Nearest.to(title, close));
    }

    /** Whether a heading shares most letters with a name of the column, or has the stem of one and another unit. */
    private static boolean isClose(Column column, String heading) {
        return names(column).stream().map(name -> Heading.of(name).stem()).anyMatch(name -> isClose(name, heading));
    }

    static List<String> names(Column column) {
        List<String> names = new ArrayList<>(column.aliases());
        names.add(column.name());
        names.add(ColumnTitle.of(column).zh());
        return names;
    }

    /** At least two letters in common in the same order, and most of both. */
    private static boolean isClose(String name, String heading) {
        int common = common(name, heading);
        boolean code = name.chars().allMatch(c -> c < 128);
        int longest = Math.max(name.length(), heading.length());
        return common >= SHORTEST
                && (code ? common * 4 >= longest * 3 && common < name.length() + 3 : common * 2 >= longest);
    }

    /** Length of the longest common subsequence. */
    private static int common(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = a.charAt(i) == b.charAt(j - 1) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
