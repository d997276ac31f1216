package org.casebook.policy.interplay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.policy.NotInForce;
import org.casebook.policy.Outcome;
import org.casebook.policy.Text;
import org.casebook.policy.article.TianjinTravelAllowance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("同时享受的情形：只列出，不扣减")
class ConflictTest {

    private static final Outcome GRANTED = Outcome.granted(Fund.CITY, Money.ZERO);
    private static final Outcome REFUSED = Outcome.refused(NotInForce.NOT_IN_FORCE);

    @Test
    @DisplayName("两项补贴都享受到才算，0.00 元也是享受")
    void twoMeasuresMustBothBeGranted() {
        Conflict conflict = SideBySide.measures("both", Text.same("both"), "one", "two");

        assertThat(conflict.other()).contains("two");
        assertThat(conflict.between(GRANTED, Optional.of(GRANTED))).isTrue();
        assertThat(conflict.between(GRANTED, Optional.of(REFUSED))).isFalse();
        assertThat(conflict.between(REFUSED, Optional.of(GRANTED))).isFalse();
    }

    @Test
    @DisplayName("另一方是登记事实：本项享受到即算")
    void besideAFactOneIsEnough() {
        Conflict conflict = SideBySide.fact("fact", Text.same("fact"), "one");

        assertThat(conflict.other()).isEmpty();
        assertThat(conflict.between(GRANTED, Optional.empty())).isTrue();
        assertThat(conflict.between(REFUSED, Optional.empty())).isFalse();
        assertThat(conflict.otherUntil(new TianjinTravelAllowance.Case(County.PARK, true, 6), 1))
                .isEmpty();
    }

    @Test
    @DisplayName("五种情形，名称互不相同，所指的措施都在")
    void theFiveOfTheSpecification() {
        List<String> stems =
                Measures.all().stream().map(measure -> measure.stem()).toList();

        assertThat(Measures.conflicts()).hasSize(5);
        assertThat(Measures.conflicts().stream().map(Conflict::stem)).doesNotHaveDuplicates();
        assertThat(Measures.conflicts().stream().map(Conflict::title)).doesNotHaveDuplicates();
        assertThat(stems)
                .containsAll(
                        Measures.conflicts().stream().map(Conflict::measure).toList());
        assertThat(stems)
                .containsAll(Measures.conflicts().stream()
                        .flatMap(conflict -> conflict.other().stream())
                        .toList());
    }
}
