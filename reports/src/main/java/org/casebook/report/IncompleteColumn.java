package org.casebook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casebook.policy.County;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.simulation.result.DataCoverage;

/**
 * A last column that says of each line of a table for a spreadsheet whether its figures rest on months that the registry
 * lacks. It is there only where some figure of the run does: tables of complete years keep their columns.
 */
public final class IncompleteColumn {

    static final Text HEADING = new Text("数据不完整", "incomplete");

    private static final List<String> FIGURE = List.of("措施代码", "measure", "指标代码", "indicator");
    private static final List<String> COUNTY = List.of("区划代码", "county");

    private IncompleteColumn() {}

    /**
     * Of lines that each name their measure or indicator, and the county if there is one.
     *
     * @param lines the heading first
     */
    public static Stream<List<String>> beside(Stream<List<String>> lines, DataCoverage coverage, Lang lang) {
        if (coverage.isComplete()) {
            return lines;
        }
        int[] places = {-1, -1};
        return lines.map(line -> {
            if (places[0] < 0) {
                places[0] = place(line, FIGURE);
                places[1] = place(line, COUNTY);
                return with(line, HEADING.in(lang));
            }
            String county = places[1] < 0 ? "" : line.get(places[1]);
            boolean touched = county.matches("\\d{6}")
                    ? coverage.touches(line.get(places[0]), new County(county))
                    : coverage.touches(line.get(places[0]));
            return with(line, word(touched, lang));
        });
    }

    /**
     * Of lines that all rest on the same measures.
     *
     * @param lines the heading first
     */
    public static Stream<List<String>> beside(
            List<List<String>> lines, List<String> measures, DataCoverage coverage, Lang lang) {
        if (coverage.isComplete()) {
            return lines.stream();
        }
        String word = word(measures.stream().anyMatch(coverage::touches), lang);
        return Stream.concat(
                Stream.of(with(lines.get(0), HEADING.in(lang))),
                lines.stream().skip(1).map(line -> with(line, word)));
    }

    private static String word(boolean touched, Lang lang) {
        return touched ? new Text("是", "yes").in(lang) : "";
    }

    private static int place(List<String> heading, List<String> names) {
        return names.stream()
                .map(heading::indexOf)
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static List<String> with(List<String> line, String cell) {
        List<String> longer = new ArrayList<>(line);
        longer.add(cell);
        return longer;
    }
}
