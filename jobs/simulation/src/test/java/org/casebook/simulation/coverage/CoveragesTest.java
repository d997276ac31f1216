package org.casebook.simulation.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.policy.County;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.result.Gap;
import org.casebook.simulation.result.TableSpan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("哪些月份没有数据，由此哪些数字不完整")
class CoveragesTest {

    private static final String BENEFIT = "unemployment_benefit";
    private static final County HUATING = new County("620881");
    private static final County JINGNING = new County("620826");
    private static final Reading OF_2019 =
            new Reading(Coverages.CONTRIBUTION, Optional.of(YearMonth.of(2019, 1)), YearMonth.of(2019, 12));
    private static final Reading UNTIL_2019 =
            new Reading(Coverages.CONTRIBUTION, Optional.empty(), YearMonth.of(2019, 12));

    private final List<MonthCount> counts = new ArrayList<>();

    private void rows(String table, County county, String from, String to, long each) {
        for (YearMonth month = YearMonth.parse(from);
                !month.isAfter(YearMonth.parse(to));
                month = month.plusMonths(1)) {
            counts.add(new MonthCount(table, true, Optional.of(county), month, each));
        }
    }

    private DataCoverage judge(Reading reading) {
        return Coverages.of(counts, List.of(Coverages.CONTRIBUTION, BENEFIT), Map.of("figure", List.of(reading)), 2019);
    }

    private static Gap gap(County county, String from, String to) {
        return new Gap(Coverages.CONTRIBUTION, Optional.of(county), YearMonth.parse(from), YearMonth.parse(to));
    }

    private static Gap gap(String from, String to) {
        return new Gap(Coverages.CONTRIBUTION, Optional.empty(), YearMonth.parse(from), YearMonth.parse(to));
    }

    @Test
    @DisplayName("各县每月都有：完整，写明起止")
    void completeYear() {
        rows(Coverages.CONTRIBUTION, HUATING, "2018-01", "2019-12", 12);
        rows(Coverages.CONTRIBUTION, JINGNING, "2018-03", "2019-12", 1);
        rows(BENEFIT, HUATING, "2019-02", "2020-03", 2);

        DataCoverage coverage = judge(OF_2019);

        assertThat(coverage.isComplete()).isTrue();
        assertThat(coverage.mark("figure")).isEmpty();
        assertThat(coverage.spans())
                .containsExactly(
                        new TableSpan(Coverages.CONTRIBUTION, true, YearMonth.of(2018, 1), YearMonth.of(2019, 12)),
                        new TableSpan(BENEFIT, true, YearMonth.of(2019, 2), YearMonth.of(2019, 12)));
        assertThat(coverage.emptyTables()).isEmpty();
    }

    @Test
    @DisplayName("全市到6月为止：缺7至12月，各县的数字都不完整；县里不再重复说")
    void stopsInJune() {
        rows(Coverages.CONTRIBUTION, HUATING, "2018-01", "2019-06", 12);
        rows(Coverages.CONTRIBUTION, JINGNING, "2018-01", "2019-06", 30);

        DataCoverage coverage = judge(OF_2019);

        assertThat(coverage.allGaps()).containsExactly(gap("2019-07", "2019-12"));
        assertThat(coverage.touches("figure", JINGNING)).isTrue();
        assertThat(coverage.touches("other", JINGNING)).isFalse();
        assertThat(coverage.withoutYear()).isFalse();
    }

    @Test
    @DisplayName("一个县到6月为止：只有该县与全市的数字不完整")
    void oneCountyStops() {
        rows(Coverages.CONTRIBUTION, HUATING, "2018-01", "2019-12", 12);
        rows(Coverages.CONTRIBUTION, JINGNING, "2018-01", "2019-06", 2);

        DataCoverage coverage = judge(OF_2019);

        assertThat(coverage.allGaps()).containsExactly(gap(JINGNING, "2019-07", "2019-12"));
        assertThat(coverage.touches("figure", JINGNING)).isTrue();
        assertThat(coverage.touches("figure", HUATING)).isFalse();
        assertThat(coverage.mark("figure")).isEqualTo(DataCoverage.MARK);
    }

    @Test
    @DisplayName("通常每月1行，连续9个月没有：可能只是没有人；10个月：缺数据")
    void fewRowsMayBeChance() {
        rows(Coverages.CONTRIBUTION, HUATING, "2018-01", "2019-12", 12);
        rows(Coverages.CONTRIBUTION, JINGNING, "2018-01", "2019-03", 1);
        assertThat(judge(OF_2019).isComplete()).isTrue();

        counts.removeIf(count ->
                count.county().equals(Optional.of(JINGNING)) && count.month().equals(YearMonth.of(2019, 3)));
        assertThat(judge(OF_2019).allGaps()).containsExactly(gap(JINGNING, "2019-03", "2019-12"));
    }

    @Test
    @DisplayName("中间缺一个月：通常每月9行不算，10行算；按缺口之前最近的十二个月")
    void oneMonthInBetween() {
        rows(Coverages.CONTRIBUTION, HUATING, "2017-01", "2018-06", 100);
        rows(Coverages.CONTRIBUTION, HUATING, "2018-07", "2019-06", 9);
        rows(Coverages.CONTRIBUTION, HUATING, "2019-08", "2019-12", 9);
        assertThat(judge(OF_2019).isComplete()).isTrue();

        rows(Coverages.CONTRIBUTION, JINGNING, "2018-07", "2019-06", 1);
        rows(Coverages.CONTRIBUTION, JINGNING, "2019-08", "2019-12", 1);
        assertThat(judge(OF_2019).allGaps()).containsExactly(gap("2019-07", "2019-07"));
    }

    @Test
    @DisplayName("读全部历史的：表从哪一月起就从哪一月起看，但至少看政策年度；各县从自己的第一行起看")
    void historyBeginsWithTheTable() {
        rows(Coverages.CONTRIBUTION, HUATING, "2018-05", "2019-12", 12);
        rows(Coverages.CONTRIBUTION, JINGNING, "2019-05", "2019-12", 12);
        assertThat(judge(UNTIL_2019).isComplete()).isTrue();

        counts.removeIf(count -> count.month().isBefore(YearMonth.of(2019, 4)));
        assertThat(judge(UNTIL_2019).allGaps()).containsExactly(gap("2019-01", "2019-03"));
    }

    @Test
    @DisplayName("只读上一年的，不因本年缺数据而不完整；本年一行缴费也没有，则全部数字都不完整")
    void lastYearAlone() {
        rows(Coverages.CONTRIBUTION, HUATING, "2018-01", "2018-12", 12);

        DataCoverage coverage =
                judge(new Reading(Coverages.CONTRIBUTION, Optional.of(YearMonth.of(2018, 1)), YearMonth.of(2018, 12)));

        assertThat(coverage.gaps()).isEmpty();
        assertThat(coverage.withoutYear()).isTrue();
        assertThat(coverage.isComplete()).isFalse();
        assertThat(coverage.touches("figure", HUATING)).isTrue();
    }

    @Test
    @DisplayName("按月的表一行都没有：所读各月都缺；只取与所问数字有关的")
    void emptyTable() {
        rows(Coverages.CONTRIBUTION, HUATING, "2019-01", "2019-12", 1);

        DataCoverage coverage = judge(new Reading(BENEFIT, Optional.empty(), YearMonth.of(2018, 12)));

        assertThat(coverage.emptyTables()).containsExactly(BENEFIT);
        assertThat(coverage.allGaps())
                .containsExactly(new Gap(BENEFIT, Optional.empty(), YearMonth.of(2018, 1), YearMonth.of(2018, 12)));
        assertThat(coverage.of(List.of("another")).isComplete()).isTrue();
    }

    @Test
    @DisplayName("登记事项的表没有事项的月份不算缺，只写最后一笔")
    void eventsAreOnlyTold() {
        rows(Coverages.CONTRIBUTION, HUATING, "2019-01", "2019-12", 1);
        counts.add(new MonthCount("certificate", false, Optional.empty(), YearMonth.of(2016, 5), 40));

        DataCoverage coverage = judge(OF_2019);

        assertThat(coverage.isComplete()).isTrue();
        assertThat(coverage.spans())
                .contains(new TableSpan("certificate", false, YearMonth.of(2016, 5), YearMonth.of(2016, 5)));
    }
}
