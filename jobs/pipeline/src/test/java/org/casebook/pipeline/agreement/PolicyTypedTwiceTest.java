package org.casebook.pipeline.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.pipeline.oracle.TermRow;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Ratio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("政策参数录入两遍：conf/policy 与按条文另行录入的 terms.csv 相同")
class PolicyTypedTwiceTest {

    static Stream<Arguments> measures() {
        return Policy.measures();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("measures")
    @DisplayName("参数、取值、起止日逐一相同")
    void isTheSameBothTimes(MeasureDefinition measure) {
        List<TermRow> typedAgain = joined(Oracle.policyInForce().stream()
                .filter(row -> row.measure().equals(measure.stem()))
                .toList());
        List<TermRow> configured = joined(OracleTerms.of(Policy.inForce(), List.of(measure)));
        assertThat(configured.isEmpty()).isEqualTo(measure.isPopulation());
        assertThat(configured).containsExactlyElementsOf(typedAgain);
    }

    /** By term and day; a value that is stated again for the days that follow is one value. */
    private static List<TermRow> joined(List<TermRow> rows) {
        List<TermRow> joined = new ArrayList<>();
        rows.stream()
                .map(PolicyTypedTwiceTest::canonical)
                .sorted(Comparator.comparing(TermRow::term).thenComparing(TermRow::from))
                .forEach(row -> {
                    TermRow last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                    if (last != null && continues(last, row)) {
                        joined.set(
                                joined.size() - 1,
                                new TermRow(row.measure(), row.term(), last.from(), row.until(), row.value()));
                    } else {
                        joined.add(row);
                    }
                });
        return joined;
    }

    private static boolean continues(TermRow last, TermRow row) {
        return row.term().equals(last.term())
                && row.value().equals(last.value())
                && last.until() != null
                && row.from().equals(last.until().plusDays(1));
    }

    /** Ratios in lowest terms, sets of names in the order of the alphabet; lists of numbers and choices stay as they are. */
    private static TermRow canonical(TermRow row) {
        String value = row.value();
        if (value.matches("[A-Z_+]+")) {
            value = Arrays.stream(value.split("\\+")).sorted().collect(Collectors.joining("+"));
        } else if (!value.contains("+") && !value.matches("true|false")) {
            value = Ratio.parse(value).toString();
        }
        return new TermRow(row.measure(), row.term(), row.from(), row.until(), value);
    }
}
