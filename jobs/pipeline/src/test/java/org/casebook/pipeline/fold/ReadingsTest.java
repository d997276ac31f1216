package org.casebook.pipeline.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casebook.simulation.coverage.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("每个查询的表头写明它读的每张按月的表")
class ReadingsTest {

    private static final Pattern NAMED =
            Pattern.compile("(?:FROM|JOIN) (contribution|unemployment_contribution|unemployment_benefit)\\b");

    @Test
    @DisplayName("表头所写的表与查询中 FROM、JOIN 的相同，不多不少")
    void saysWhatItReads() {
        Map<String, String> queries = Readings.queries();
        assertThat(queries).hasSize(31);
        queries.forEach((stem, query) -> {
            Set<String> named = new TreeSet<>();
            Matcher from = NAMED.matcher(query);
            while (from.find()) {
                named.add(from.group(1));
            }
            assertThat(Reading.of(query, 2019))
                    .as(stem)
                    .extracting(Reading::table)
                    .allMatch(declared ->
                            named.contains(declared) || declared.equals(UnitViews.UNEMPLOYMENT_CONTRIBUTION));
            assertThat(Reading.of(query, 2019))
                    .as(stem)
                    .extracting(Reading::table)
                    .containsAll(named);
        });
    }

    @Test
    @DisplayName("冲突还要用到两项措施各自所读的月份")
    void conflictsReadWhatTheirMeasuresRead() {
        Map<String, List<Reading>> readings = Readings.all(2019);

        assertThat(readings.get("benefit-during-internship"))
                .containsAll(readings.get("internship-subsidy"))
                .containsAll(readings.get("unemployment-benefit"));
    }
}
