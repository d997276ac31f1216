package org.casebook.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casebook.pipeline.agreement.Profiles;
import org.casebook.pipeline.intake.Registry;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.pipeline.simulate.CasebookReader;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.engine.FoldedCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleCity.Parameter.class)
@DisplayName("样例城市（合成数据）个案的分布")
class ProfilesOfTheSampleTest {

    private static final int YEAR = 2019;
    private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{64}");

    private static SampleCity city;
    private static Map<String, List<FoldedCase>> cases;

    @BeforeAll
    static void read(SampleCity sample) {
        city = sample;
        cases = new CasebookReader(city.warehouse(), city.fold(YEAR)).cases(Measures.all());
    }

    @Test
    @DisplayName("每项措施：不重叠的分布合计等于单位数")
    void partsAddUp() {
        assertThat(cases).hasSameSizeAs(Measures.all());
        cases.values().forEach(each -> assertThat(each).isNotEmpty().allSatisfy(Profiles::addsUp));
    }

    @Test
    @DisplayName("每项措施每个个案的分布，与 DuckDB 逐个单位的清点相同")
    void agreesWithTheSecondImplementation() throws SQLException {
        try (Oracle oracle = Profiles.oracle().loadRegistry(city.exported())) {
            for (MeasureDefinition measure : Measures.all()) {
                assertThat(Profiles.of(measure, cases.get(measure.stem()), YEAR))
                        .as(measure.stem())
                        .isEqualTo(Profiles.of(measure, oracle, YEAR));
            }
        }
    }

    @Test
    @DisplayName("个案库的任何一张表里都没有单位或个人：没有编号列，没有化名，没有单位编号")
    void namesNobody() {
        Run fold = city.fold(YEAR);
        List<String> employers = Registry.of(city.warehouse(), city.intake().run())
                .table("employer")
                .select("employer_id")
                .collectAsList()
                .stream()
                .map(row -> "\"" + row.getString(0) + "\"")
                .toList();
        assertThat(employers).isNotEmpty();
        Stream<String> tables = fold.writes().keySet().stream().filter(table -> table.startsWith("casebook/"));
        assertThat(tables).hasSizeGreaterThan(Measures.all().size()).allSatisfy(table -> {
            var rows = city.warehouse().read(table, fold.writes().get(table));
            assertThat(rows.columns()).doesNotContain("person_id", "employer_id", "unit_key");
            String text = String.join("\n", rows.toJSON().collectAsList());
            assertThat(text).isNotEmpty();
            assertThat(PSEUDONYM.matcher(text).find()).isFalse();
            assertThat(employers).noneMatch(text::contains);
        });
    }
}
