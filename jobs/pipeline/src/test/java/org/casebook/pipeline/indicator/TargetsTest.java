package org.casebook.pipeline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.pipeline.indicator.IndicatorKind.OUT_OF_PROVINCE_BASES;
import static org.casebook.pipeline.indicator.IndicatorKind.PLACEMENT_QUOTA;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.simulation.result.IndicatorRow;
import org.casebook.simulation.result.Target;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第十八、十九条：有目标的指标")
class TargetsTest {

    private final HandMadeCity city = new HandMadeCity();

    @Test
    @DisplayName("支企指标：分县计数，只算该计划年度；恰为三成即达标，不足三成未达标")
    void countsPlacementsByCounty() {
        city.person("poor", "20", "2018-06-30", true).person("other", "20", "2018-06-30", false);
        placed("poor", "620802", 3);
        placed("other", "620802", 7);
        placed("poor", "620821", 299);
        placed("other", "620821", 701);
        city.placement("other", "620822", "2019-08-01", 2019).placement("poor", "620822", "2018-08-01", 2018);

        assertThat(city.figures(PLACEMENT_QUOTA, 2019))
                .isEqualTo(Map.of("620802", "3/10", "620821", "299/1000", "620822", "0/1"));
        List<IndicatorRow> rows = city.count(HandMadeCity.bookInForce(), 2019).get(PLACEMENT_QUOTA);
        assertThat(rows.get(0).indicator().target()).contains(new Target(Target.Scope.COUNTY, "30%"));
        assertThat(rows)
                .extracting(row -> row.indicator().target().orElseThrow().metBy(row.value(), row.whole()))
                .containsExactly(true, false, false);
    }

    @Test
    @DisplayName("高校毕业生：上岗之日在毕业之日起五年之内，学历为大专以上，且为贫困家庭")
    void looksAtTheFirstDay() {
        city.person("on the day", "11", "2019-07-01", true).placement("on the day", "620802", "2019-07-01", 2019);
        city.person("not yet", "14", "2019-07-02", true).placement("not yet", "620821", "2019-07-01", 2019);
        city.person("last day", "30", "2014-07-02", true).placement("last day", "620822", "2019-07-01", 2019);
        city.person("five years", "30", "2014-07-01", true).placement("five years", "620823", "2019-07-01", 2019);
        city.person("vocational", "40", "2018-07-01", true).placement("vocational", "620881", "2019-07-01", 2019);
        city.person("no day", "20", null, true).placement("no day", "620825", "2019-07-01", 2019);
        city.person("twice", "20", "2018-07-01", true)
                .placement("twice", "620826", "2019-07-01", 2019)
                .placement("twice", "620826", "2019-09-01", 2019);

        assertThat(city.figures(PLACEMENT_QUOTA, 2019))
                .isEqualTo(Map.of(
                        "620802", "1/1",
                        "620821", "0/1",
                        "620822", "1/1",
                        "620823", "0/1",
                        "620881", "0/1",
                        "620825", "0/1",
                        "620826", "2/2"));
    }

    @Test
    @DisplayName("2018 年还没有三成的目标，数照算")
    void hasNoTargetBeforeThePolicy() {
        city.person("poor", "20", "2018-06-30", true).placement("poor", "620802", "2018-08-01", 2018);

        assertThat(city.count(HandMadeCity.bookInForce(), 2018).get(PLACEMENT_QUOTA))
                .singleElement()
                .extracting(row -> row.indicator().target(), IndicatorRow::value)
                .containsExactly(Optional.empty(), 1L);
    }

    @Test
    @DisplayName("省外劳务基地：1000 人达到，999 人不达；同一人多次输转只算一人")
    void countsBasesOfAThousandPeople() {
        city.base("enough", "620802", "OUT_OF_PROVINCE", "2016-01-01")
                .sent("enough", 0, 1000, "2019-03-01", "2019-06-30");
        city.base("too few", "620802", "OUT_OF_PROVINCE", "2016-01-01")
                .sent("too few", 0, 999, "2019-03-01", "2019-06-30")
                .sent("too few", 0, 999, "2019-08-01", null);
        city.base("empty", "620826", "OUT_OF_PROVINCE", "2016-01-01");
        city.base("at home", "620821", "LEADING", "2016-01-01").sent("at home", 0, 1000, "2019-03-01", "2019-06-30");

        assertThat(city.figures(OUT_OF_PROVINCE_BASES, 2019)).isEqualTo(Map.of("620802", "1", "620826", "0"));
        Target target = city.count(HandMadeCity.bookInForce(), 2019).get(OUT_OF_PROVINCE_BASES).stream()
                .findFirst()
                .flatMap(row -> row.indicator().target())
                .orElseThrow();
        assertThat(target).isEqualTo(new Target(Target.Scope.CITY, "10"));
    }

    @Test
    @DisplayName("当年：输转期间有一天在年内即算，尚未返回的也算；年末以前建成的基地才算")
    void looksAtTheYear() {
        city.base("touching", "620802", "OUT_OF_PROVINCE", "2019-12-31")
                .sent("touching", 0, 334, "2018-05-01", "2019-01-01")
                .sent("touching", 334, 333, "2019-12-31", "2020-05-01")
                .sent("touching", 667, 333, "2015-05-01", null);
        city.base("before", "620821", "OUT_OF_PROVINCE", "2016-01-01")
                .sent("before", 0, 999, "2019-05-01", null)
                .sent("before", 999, 1, "2018-01-01", "2018-12-31");
        city.base("after", "620822", "OUT_OF_PROVINCE", "2016-01-01")
                .sent("after", 0, 999, "2019-05-01", null)
                .sent("after", 999, 1, "2020-01-01", null);
        city.base("next year", "620823", "OUT_OF_PROVINCE", "2020-01-01")
                .sent("next year", 0, 1000, "2019-05-01", null);

        assertThat(city.figures(OUT_OF_PROVINCE_BASES, 2019))
                .isEqualTo(Map.of("620802", "1", "620821", "0", "620822", "0"));
        assertThat(city.figures(OUT_OF_PROVINCE_BASES, 2018)).isEmpty();
    }

    private void placed(String person, String county, int times) {
        for (int i = 0; i < times; i++) {
            city.placement(person, county, "2019-08-01", 2019);
        }
    }
}
