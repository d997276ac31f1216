package org.casebook.pipeline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The second implementation")
class OracleTest {

    private static final List<String> STEMS = List.of(
            "job-retention-refund",
            "distressed-employer-refund",
            "small-enterprise-loan",
            "skill-upgrade-subsidy",
            "unemployment-benefit",
            "tianjin-travel-allowance");

    @Test
    @DisplayName("every measure runs on an empty registry")
    void runsOnNothing() throws Exception {
        try (Oracle oracle = Oracle.open().loadPolicyInForce()) {
            for (String stem : STEMS) {
                assertThat(oracle.cases(stem, 2019)).as(stem).isEmpty();
                assertThat(oracle.outcomes(stem, 2019)).as(stem).isEmpty();
            }
        }
    }
}
