package org.casebook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Dated.Span;
import org.casebook.policy.Outcome.Granted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("基本词汇：日期段、分县值、县、结果、报错")
class VocabularyTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2019, 12, 31);

    @Test
    @DisplayName("日期段：首日末日都在内，段前、段间、段后没有值")
    void aDatedValueHoldsOnItsFirstAndLastDay() {
        LocalDate later = LocalDate.of(2021, 1, 1);
        Dated<String> dated = new Dated<>(List.of(new Span<>(FIRST, LAST, "a"), new Span<>(later, LocalDate.MAX, "b")));

        assertThat(dated.on(FIRST.minusDays(1))).isEmpty();
        assertThat(dated.on(FIRST)).contains("a");
        assertThat(dated.on(LAST)).contains("a");
        assertThat(dated.on(LAST.plusDays(1))).isEmpty();
        assertThat(dated.on(later)).contains("b");
        assertThat(dated.on(LocalDate.MAX)).contains("b");
        assertThat(Dated.always("c").on(LocalDate.MIN)).contains("c");
    }

    @Test
    @DisplayName("日期段的月份：首日在段内的月；1 月 1 日起含 1 月，1 月 2 日起从 2 月算，末日为 1 日的含当月")
    void aSpanHoldsTheMonthsThatBeginInIt() {
        long january = 2019 * 12;
        Span<String> year = new Span<>(FIRST, LAST, "a");
        Span<String> within = new Span<>(FIRST.plusDays(1), LocalDate.of(2019, 12, 1), "b");
        Span<String> always = Dated.always("c").spans().get(0);

        assertThat(year.firstMonth(0)).isEqualTo(january);
        assertThat(year.lastMonth(Long.MAX_VALUE)).isEqualTo(january + 11);
        assertThat(within.firstMonth(0)).isEqualTo(january + 1);
        assertThat(within.lastMonth(Long.MAX_VALUE)).isEqualTo(january + 11);
        assertThat(year.firstMonth(january + 3)).isEqualTo(january + 3);
        assertThat(year.lastMonth(january + 3)).isEqualTo(january + 3);
        assertThat(always.firstMonth(january)).isEqualTo(january);
        assertThat(always.lastMonth(january)).isEqualTo(january);
    }

    @Test
    @DisplayName("分县值：有自己的用自己的，其余用共同的")
    void aValueByCounty() {
        ByCounty<Integer> value = new ByCounty<>(Map.of(County.KONGTONG, 1413), 1368);

        assertThat(value.of(County.KONGTONG)).isEqualTo(1413);
        assertThat(value.of(County.PARK)).isEqualTo(1368);
    }

    @Test
    @DisplayName("县：八个单位按本市表格次序，外地排后；代码须为六位数字")
    void counties() {
        assertThat(County.all())
                .extracting(County::code)
                .containsExactly("620802", "620821", "620822", "620823", "620881", "620825", "620826", "620871");
        assertThat(new County("620881")).isLessThan(new County("620825"));
        assertThat(County.PARK).isLessThan(new County("110101"));
        assertThat(new County("110101")).isLessThan(new County("120000"));
        assertThat(County.all())
                .allSatisfy(county -> assertThat(county.label().zh()).isNotEqualTo(county.code()));
        assertThat(new County("110101").label()).isEqualTo(Text.same("110101"));
        for (String code : List.of("62080", "6208021", "62080a", "", "６２０８０２")) {
            assertThatThrownBy(() -> new County(code))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must be six digits");
        }
    }

    @Test
    @DisplayName("结果：各基金、各年之和即金额")
    void outcomes() {
        Granted shared = new Granted(List.of(
                new Payment(Fund.INCLUSIVE_FINANCE, 0, new Money(11)), new Payment(Fund.COUNTY, 1, new Money(4))));

        assertThat(shared.amount()).isEqualTo(new Money(15));
        assertThat(((Granted) Outcome.granted(Fund.CITY, Money.ZERO)).amount()).isEqualTo(Money.ZERO);
    }

    @Test
    @DisplayName("报错三行：错在何处、位置、办法，中英文各一份")
    void badInputSaysWhatWhereAndWhatToDo() {
        BadInput error = new BadInput(Text.of("第%d行错", "line %d is wrong", 3), "a.csv:3", Text.of("改正", "correct it"));

        assertThat(error.message(Lang.ZH)).isEqualTo("错误：第3行错\n位置：a.csv:3\n办法：改正");
        assertThat(error.message(Lang.EN)).isEqualTo("Error: line 3 is wrong\nWhere: a.csv:3\nDo:    correct it");
        assertThat(error).hasMessage("line 3 is wrong [a.csv:3] correct it");
        assertThat(error.what().in(Lang.ZH)).isEqualTo("第3行错");
        assertThat(Text.of("100%", "100%").in(Lang.EN)).isEqualTo("100%");
        assertThat(Lang.ZH.code()).isEqualTo("zh");
    }

    @Test
    @DisplayName("没有这项措施、缺少标注：说得出是哪一个")
    void unknownMeasures() {
        assertThatThrownBy(() -> Measures.get("travel-grant"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No measure travel-grant");
        assertThat(Measures.get("unemployment-benefit").isDated("medicalBase")).isTrue();
        assertThat(Measures.get("unemployment-benefit").isDated("durations")).isFalse();
        assertThat(Measures.get("small-enterprise-loan").sharesFunds()).isTrue();
        assertThat(Measures.get("unemployment-benefit").sharesFunds()).isFalse();
    }
}
