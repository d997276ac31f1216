package org.casebook.pipeline.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.casebook.pipeline.warehouse.RunStates.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("哪些运行还需要：每个问题最近的，以及它们所依据的")
class RunStatesTest {

    private static final Map<String, Long> NONE = Map.of();

    private final LedgerEntry intake1 = entry(1, run("i1", "intake", 0, "", NONE, Map.of("registry/person", 0L), ""));
    private final LedgerEntry fold1 = entry(2, run("f1", "fold", 2019, "i1", NONE, Map.of("casebook/a", 0L), ""));
    private final LedgerEntry estimate1 =
            entry(3, run("e1", "estimate", 2019, "f1", Map.of("casebook/a", 0L), NONE, "terms"));
    private final LedgerEntry reform1 =
            entry(4, run("r1", "estimate", 2019, "f1", Map.of("casebook/a", 0L), NONE, "reform"));
    private final LedgerEntry intake2 = entry(5, run("i2", "intake", 0, "", NONE, Map.of("registry/person", 1L), ""));
    private final LedgerEntry fold2 = entry(6, run("f2", "fold", 2019, "i2", NONE, Map.of("casebook/a", 1L), ""));
    private final LedgerEntry estimate2 =
            entry(7, run("e2", "estimate", 2019, "f2", Map.of("casebook/a", 1L), NONE, "terms"));

    @Test
    @DisplayName("新的一轮之后，旧的一轮可清理")
    void anEarlierRoundIsSuperseded() {
        RunStates states = RunStates.of(List.of(intake1, fold1, estimate1, intake2, fold2, estimate2), 1);
        assertThat(states.in(State.SUPERSEDED)).containsExactly(intake1, fold1, estimate1);
        assertThat(states.in(State.NEEDED)).containsExactly(intake2, fold2, estimate2);
    }

    @Test
    @DisplayName("另一套参数的测算还需要，它所依据的旧个案库、旧登记库也需要")
    void whatAnotherQuestionRestsOnIsNeeded() {
        RunStates states = RunStates.of(List.of(intake1, fold1, estimate1, reform1, intake2, fold2, estimate2), 1);
        assertThat(states.in(State.SUPERSEDED)).containsExactly(estimate1);
    }

    @Test
    @DisplayName("每个问题留两次：什么都不清理；别的年度各算各的")
    void keepsAsManyAsAsked() {
        LedgerEntry other = entry(8, run("f3", "fold", 2018, "i1", NONE, Map.of("casebook/a", 2L), ""));
        assertThat(RunStates.of(List.of(intake1, fold1, estimate1, intake2, fold2, estimate2), 2)
                        .in(State.SUPERSEDED))
                .isEmpty();
        assertThat(RunStates.of(List.of(intake1, fold1, intake2, fold2, other), 1)
                        .in(State.SUPERSEDED))
                .containsExactly(fold1);
    }

    @Test
    @DisplayName("同一编号运行了两次：依据的是写出所读版本的那一次")
    void theSameRunTwice() {
        LedgerEntry again = entry(9, run("f1", "fold", 2019, "i1", NONE, Map.of("casebook/a", 5L), ""));
        LedgerEntry next = entry(10, run("e1", "estimate", 2019, "f1", Map.of("casebook/a", 5L), NONE, "terms"));
        assertThat(RunStates.of(List.of(intake1, fold1, estimate1, again), 1).in(State.SUPERSEDED))
                .isEmpty();
        assertThat(RunStates.of(List.of(intake1, fold1, estimate1, again, next), 1)
                        .in(State.SUPERSEDED))
                .containsExactly(fold1, estimate1);
    }

    @Test
    @DisplayName("已清理的记在台账后面的记录里，记录本身一直需要")
    void remembersWhatWasPruned() {
        Run pruned =
                new Run("p", "prune", 0, "", "0", NONE, NONE, Map.of("pruned", fold1.hash() + " " + intake1.hash()));
        LedgerEntry prune = entry(11, pruned);
        RunStates states = RunStates.of(List.of(intake1, fold1, intake2, fold2, prune, entry(12, pruned)), 1);
        assertThat(states.in(State.PRUNED)).containsExactly(intake1, fold1);
        assertThat(states.in(State.SUPERSEDED)).isEmpty();
        assertThat(states.all()).containsEntry(prune, State.NEEDED);
    }

    private static Run run(
            String id,
            String verb,
            int year,
            String data,
            Map<String, Long> reads,
            Map<String, Long> writes,
            String terms) {
        return new Run(id, verb, year, data, "0", reads, writes, Map.of("terms", terms));
    }

    private static LedgerEntry entry(int second, Run run) {
        return new LedgerEntry(run, Instant.ofEpochSecond(second), "");
    }
}
