package org.casebook.pipeline.intake.contract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casebook.simulation.config.Nearest;

/** Which heading that nobody knows may have been meant for a column. */
public final class NearColumns {

    private static final int SHORTEST = 2;
    private static final int WHOLE = 100;

    /** Words at the end of a heading that say of what sort its content is: alone they make no two headings alike. */
    private static final Pattern OF_DAYS = Pattern.compile("(日期|时间|年月|月份)$");

    private static final Pattern SORT = Pattern.compile("(日期|时间|年月|月份|编号|编码|代码|号码|名称|类型|类别|种类|金额|标志|情况|状态|合计|原因)$");

    private NearColumns() {}

    /**
     * The unknown heading that is most like the column's names, if one is like them at all and not more like those of another
     * column.
     */
    public static Optional<String> heading(Contract contract, Column column, List<String> unknown) {
        List<String> close = unknown.stream()
                .filter(heading -> {
                    String stem = Heading.of(heading).stem();
                    int likeness = likeness(column, stem);
                    return likeness > 0
                            && contract.columns().stream().allMatch(other -> likeness(other, stem) <= likeness);
                })
                .toList();
        String title = ColumnTitle.of(column).zh();
        return close.isEmpty() ? Optional.empty() : Optional.of(Nearest.to(title, close));
    }

    /** In per cent; 0 unless a heading shares most letters with a name of the column. */
    private static int likeness(Column column, String heading) {
        return Stream.concat(
                        Stream.of(column.name()),
                        Stream.concat(Stream.ofNullable(column.title()), column.aliases().stream()))
                .mapToInt(name -> likeness(Heading.of(name).stem(), heading))
                .max()
                .orElse(0);
    }

    /** At least two letters in common in the same order, and most of both; what a heading is about counts, not of what sort. */
    private static int likeness(String name, String heading) {
        boolean code = name.chars().allMatch(c -> c < 128);
        if (code) {
            int common = common(name, heading);
            boolean close = common >= SHORTEST
                    && common * 4 >= Math.max(name.length(), heading.length()) * 3
                    && common < name.length() + 3;
            return close ? common * WHOLE / Math.max(name.length(), heading.length()) : 0;
        }
        boolean bothSay = SORT.matcher(name).find() && SORT.matcher(heading).find();
        if (bothSay && OF_DAYS.matcher(name).find() != OF_DAYS.matcher(heading).find()) {
            return 0;
        }
        String of = subject(name);
        String other = subject(heading);
        int common = common(of, other);
        int longest = Math.max(of.length(), other.length());
        return common >= SHORTEST && common * 2 >= longest ? common * WHOLE / longest : 0;
    }

    private static String subject(String heading) {
        String subject = SORT.matcher(heading).replaceFirst("");
        return subject.length() < SHORTEST ? heading : subject;
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
