package org.casebook.report.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casebook.policy.Text;

/** What people call the scenarios of a page, by their names. */
final class Titles {

    private Titles() {}

    /**
     * A title that several have is followed by the name; where all are of one grid, what they have in common is left out.
     */
    static Map<String, Text> of(List<Overview.Line> lines) {
        Map<Text, Long> shared =
                lines.stream().collect(Collectors.groupingBy(Overview.Line::title, Collectors.counting()));
        Map<String, Text> titles = lines.stream()
                .collect(Collectors.toMap(
                        Overview.Line::name,
                        line -> shared.getOrDefault(line.title(), 0L) == 1
                                ? line.title()
                                : new Text(
                                        line.title().zh() + "（" + line.name() + "）",
                                        line.title().en() + " (" + line.name() + ")")));
        List<String> chinese = titles.values().stream().map(Text::zh).toList();
        List<String> english = titles.values().stream().map(Text::en).toList();
        titles.replaceAll((name, title) ->
                new Text(within(title.zh(), chinese, "（", "）"), within(title.en(), english, " (", ")")));
        return titles;
    }

    /** What stands in the brackets, if all have the same before them. */
    private static String within(String title, List<String> all, String open, String close) {
        int before = title.indexOf(open) + open.length();
        boolean common = all.size() > 1
                && before > open.length()
                && all.stream()
                        .allMatch(other -> other.startsWith(title.substring(0, before)) && other.endsWith(close));
        return common ? title.substring(before, title.length() - close.length()) : title;
    }
}
