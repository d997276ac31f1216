package org.casebook.pipeline.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.pipeline.oracle.Outcome;
import org.casebook.policy.Facts;
import org.casebook.policy.Ground;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.RandomCases;
import org.casebook.simulation.RandomSettings;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("两套独立实现（Java 与 DuckDB）对随机案例、随机参数的结论一致，分毫不差")
class RandomCaseAgreementTest {

    private static final int BOOKS = 51;
    private static final int CASES = 2_000;
    private static final int FIRST_YEAR = 2015;
    private static final int YEARS = 6;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path dir;

    static Stream<Arguments> measures() {
        return Policy.measures();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("measures")
    @DisplayName("现行政策与五十种改动，每种两千个案例：理由与各项资金金额逐案相同")
    void agreesCaseByCase(MeasureDefinition measure) throws Exception {
        PolicyBook inForce = Policy.inForce();
        Random random = new Random(measure.stem().hashCode());
        RandomSettings settings = new RandomSettings(random);
        Set<String> seen = new TreeSet<>();
        try (Oracle oracle = Oracle.open()) {
            for (int i = 0; i < BOOKS; i++) {
                PolicyBook book = i == 0 ? inForce : settings.reform(inForce, Measures.all());
                int year = FIRST_YEAR + (i + 4) % YEARS;
                seen.addAll(compare(oracle, measure, book, year, random));
            }
        }
        Set<String> everyAnswer = measure.grounds().stream().map(Ground::name).collect(Collectors.toSet());
        everyAnswer.add(Answer.GRANTED);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(everyAnswer);
    }

    /** Answers the grounds that occurred. */
    private Set<String> compare(Oracle oracle, MeasureDefinition measure, PolicyBook book, int year, Random random)
            throws IOException, SQLException {
        List<Facts> cases = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int k = 0; k < CASES; k++) {
            Facts facts = RandomCases.random(measure, year, random);
            cases.add(facts);
            lines.add(JSON.writeValueAsString(OracleCases.columns(measure, facts, year, key(k))));
        }
        oracle.loadTerms(OracleTerms.of(book, Measures.all()));
        List<Outcome> second = oracle.outcomesOf(measure.stem(), year, Files.write(dir.resolve("cases.json"), lines));
        assertThat(second).hasSize(CASES);
        Assessor assessor = new Assessor(Measures.all(), Measures.interplays(), book);
        Set<String> seen = new TreeSet<>();
        for (int k = 0; k < CASES; k++) {
            Facts facts = cases.get(k);
            Answer ours = Answer.of(facts.county().code(), assessor.assess(measure.stem(), facts, year));
            seen.add(ours.ground());
            assertThat(second.get(k).unitKey()).isEqualTo(key(k));
            Answer theirs = Answer.of(second.get(k));
            if (!ours.equals(theirs)) {
                assertThat(theirs)
                        .as("%d, %s, terms %s", year, facts, assessor.terms(measure.stem(), facts, year))
                        .isEqualTo(ours);
            }
        }
        return seen;
    }

    private static String key(int position) {
        return "%06d".formatted(position);
    }
}
