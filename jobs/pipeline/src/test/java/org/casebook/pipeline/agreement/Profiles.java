package org.casebook.pipeline.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.policy.MeasureDefinition;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.result.Dimension;
import org.casebook.simulation.result.Parts;

/** The profiles of a measure's cases as either implementation gives them: units by {@code DIMENSION part}, per facts. */
public final class Profiles {

    /** Person and employer of each unit, by measure, out of its key where that names them; incubators have neither. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("job-retention-refund", employer("unit_key")),
            Map.entry("distressed-employer-refund", employer("unit_key")),
            Map.entry("guarantee-eligibility", employer("unit_key")),
            Map.entry(
                    "personal-startup-loan",
                    "SELECT unit_key, s.person_id, NULL AS employer_id FROM cases JOIN startup s ON startup_id = unit_key"),
            Map.entry("small-enterprise-loan", employer("unit_key")),
            Map.entry(
                    "internship-subsidy",
                    "SELECT unit_key, split_part(unit_key, '|', 1) AS person_id,"
                            + " split_part(unit_key, '|', 2) AS employer_id FROM cases"),
            Map.entry("on-the-job-training-support", employer("unit_key")),
            Map.entry("training-subsidy", person("split_part(unit_key, '|', 1)")),
            Map.entry("training-living-allowance", person("unit_key")),
            Map.entry(
                    "skill-upgrade-subsidy",
                    "SELECT unit_key, w.person_id, w.employer_id"
                            + " FROM cases JOIN workplace_at_issue w ON certificate_no = unit_key"),
            Map.entry("residence-registration", person("split_part(unit_key, '|', 1)")),
            Map.entry("unemployment-benefit", person("split_part(unit_key, '|', 1)")),
            Map.entry("hardship-allowance", person("split_part(unit_key, '|', 1)")),
            Map.entry(
                    "labour-base-award",
                    "SELECT unit_key, NULL AS person_id, b.operator_employer_id AS employer_id"
                            + " FROM cases JOIN labour_base b ON base_id = unit_key"),
            Map.entry("public-welfare-post", person("split_part(unit_key, '|', 2)")),
            Map.entry(
                    "social-insurance-subsidy",
                    "SELECT unit_key, split_part(unit_key, '|', 1) AS person_id,"
                            + " split_part(unit_key, '|', 2) AS employer_id FROM cases"),
            Map.entry("tianjin-travel-allowance", person("unit_key")));

    private static final String PERSON_PARTS =
            "SELECT unit_key, dimension, coalesce(part, 'UNKNOWN') AS part FROM (%s) AS unit CROSS JOIN"
                    + " (VALUES ('SEX'), ('AGE'), ('GROUP')) AS d(dimension)"
                    + " LEFT JOIN person_part USING (person_id, dimension)";

    private static final String EMPLOYER_PARTS =
            "SELECT unit_key, dimension, coalesce(part, 'UNKNOWN') AS part FROM (%s) AS unit CROSS JOIN"
                    + " (VALUES ('INDUSTRY'), ('SCALE')) AS d(dimension)"
                    + " LEFT JOIN employer_part USING (employer_id, dimension)";

    private Profiles() {}

    private static String person(String key) {
        return "SELECT unit_key, " + key + " AS person_id, NULL AS employer_id FROM cases";
    }

    private static String employer(String key) {
        return "SELECT unit_key, NULL AS person_id, " + key + " AS employer_id FROM cases";
    }

    /** An empty registry with what profiles read. */
    public static Oracle oracle() throws SQLException {
        Oracle oracle = Oracle.open();
        try (var statements = Profiles.class.getResourceAsStream("/oracle/profile/registry.sql")) {
            oracle.execute(new String(statements.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return oracle;
    }

    /** Parts that do not overlap have all units between them, groups at least all; every part has a name. */
    public static void addsUp(FoldedCase folded) {
        folded.profile().forEach((dimension, parts) -> {
            long sum = parts.values().stream().mapToLong(Long::longValue).sum();
            assertThat(Parts.of(dimension)).containsAll(parts.keySet());
            assertThat(parts.values()).allMatch(units -> units > 0 && units <= folded.units());
            assertThat(sum).isGreaterThanOrEqualTo(folded.units());
            assertThat(sum == folded.units() || dimension == Dimension.GROUP).isTrue();
        });
    }

    /** Of the fold. */
    public static Map<String, Map<String, Long>> of(MeasureDefinition measure, List<FoldedCase> cases, int year) {
        Map<String, Map<String, Long>> profiles = new TreeMap<>();
        for (FoldedCase folded : cases) {
            Map<String, Long> profile = new TreeMap<>();
            profile.put("units", folded.units());
            folded.profile()
                    .forEach((dimension, parts) ->
                            parts.forEach((part, units) -> profile.put(dimension + " " + part, units)));
            profiles.put(
                    Comparison.plain(OracleCases.columns(measure, folded.facts(), year, ""))
                            .toString(),
                    profile);
        }
        return profiles;
    }

    /** Of the second implementation, unit by unit. */
    public static Map<String, Map<String, Long>> of(MeasureDefinition measure, Oracle oracle, int year)
            throws SQLException {
        Map<String, Map<String, Long>> profiles = new TreeMap<>();
        Map<Object, Map<String, Long>> byUnit = new TreeMap<>();
        for (Map<String, Object> facts : oracle.cases(measure.stem(), year)) {
            Object key = facts.put("unit_key", "");
            if (Boolean.FALSE.equals(facts.get("distressed"))) {
                facts.remove("year_due_fen");
            }
            Map<String, Long> profile =
                    profiles.computeIfAbsent(Comparison.plain(facts).toString(), distinct -> new TreeMap<>());
            profile.merge("units", 1L, Long::sum);
            byUnit.put(key, profile);
        }
        for (Map<String, Object> row : parts(measure, oracle)) {
            byUnit.get(row.get("unit_key")).merge(row.get("dimension") + " " + row.get("part"), 1L, Long::sum);
        }
        return profiles;
    }

    /**
     * Every part of every unit of the second implementation: {@code unit_key, dimension, part}.
     *
     * @param oracle was asked for the units of the measure last
     */
    public static List<Map<String, Object>> parts(MeasureDefinition measure, Oracle oracle) throws SQLException {
        List<Map<String, Object>> parts = new ArrayList<>();
        String units = UNITS.get(measure.stem());
        if (units != null && !units.contains("NULL AS person_id")) {
            parts.addAll(oracle.rows(PERSON_PARTS.formatted(units)));
        }
        if (units != null && !units.contains("NULL AS employer_id")) {
            parts.addAll(oracle.rows(EMPLOYER_PARTS.formatted(units)));
        }
        return parts;
    }
}
