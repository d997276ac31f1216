package org.casebook.simulation.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("查询的表头写明读哪些月份")
class ReadingTest {

    @Test
    @DisplayName("相对于政策年度；any 表示没有下限；几行都读")
    void readsTheHeader() {
        String query =
                "-- title\n-- months: a 12/year-2 to 11/year; b any to 12/year-1\nSELECT 1\n-- months: c 01/year to 01/year\n";

        assertThat(Reading.of(query, 2019))
                .containsExactly(
                        new Reading("a", Optional.of(YearMonth.of(2017, 12)), YearMonth.of(2019, 11)),
                        new Reading("b", Optional.empty(), YearMonth.of(2018, 12)),
                        new Reading("c", Optional.of(YearMonth.of(2019, 1)), YearMonth.of(2019, 1)));
        assertThat(Reading.of("SELECT 1", 2019)).isEmpty();
    }

    @Test
    @DisplayName("写错即停")
    void refusesWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> Reading.of("-- months: a 2018 to 2019\n", 2019))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Not the months of a table: a 2018 to 2019");
    }
}
