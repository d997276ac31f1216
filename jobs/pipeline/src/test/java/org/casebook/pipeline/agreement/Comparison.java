package org.casebook.pipeline.agreement;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.terms.PolicyBook;

/** Compares what Spark and Java say of the units of a registry with what the second implementation says of them. */
final class Comparison {

    private static final int SHOWN = 5;

    private final Units units;
    private final Oracle oracle;
    private final Assessor assessor;

    /** @param oracle holds the same registry and the same policy */
    Comparison(Units units, Oracle oracle, PolicyBook book) {
        this.units = units;
        this.oracle = oracle;
        this.assessor = new Assessor(Measures.all(), Measures.interplays(), book);
    }

    /** The first few units whose facts differ, or that only one of the two knows. */
    List<String> facts(MeasureDefinition measure, int year) throws SQLException {
        Map<String, Object> ours = new TreeMap<>();
        for (Units.Unit unit : units.of(measure, year)) {
            String key = key(unit);
            if (ours.put(key, plain(OracleCases.columns(measure, unit.facts(), year, key))) != null) {
                return List.of(key + " is there twice");
            }
        }
        Map<String, Object> theirs = new TreeMap<>();
        for (Map<String, Object> facts : oracle.cases(measure.stem(), year)) {
            if (Boolean.FALSE.equals(facts.get("distressed"))) {
                facts.remove("year_due_fen");
            }
            theirs.put((String) facts.get("unit_key"), plain(facts));
        }
        return differences(ours, theirs);
    }

    /** The first few units whose county, ground or amounts differ. */
    List<String> outcomes(MeasureDefinition measure, int year) throws SQLException {
        Map<String, Answer> ours = new TreeMap<>();
        for (Units.Unit unit : units.of(measure, year)) {
            String county = unit.facts().county().code();
            ours.put(key(unit), Answer.of(county, assessor.assess(measure.stem(), unit.facts(), year)));
        }
        Map<String, Answer> theirs = new TreeMap<>();
        oracle.outcomes(measure.stem(), year).forEach(outcome -> theirs.put(outcome.unitKey(), Answer.of(outcome)));
        return differences(ours, theirs);
    }

    /** The second implementation joins person and day with a bar. */
    private static String key(Units.Unit unit) {
        return unit.key().replace(' ', '|');
    }

    /** The same text for equal facts of either implementation. */
    static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, part) -> sorted.put((String) key, plain(part)));
            return sorted;
        }
        return value instanceof List<?> list
                ? list.stream().map(Comparison::plain).toList()
                : String.valueOf(value);
    }

    private static List<String> differences(Map<String, ?> ours, Map<String, ?> theirs) {
        TreeSet<String> keys = new TreeSet<>(ours.keySet());
        keys.addAll(theirs.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            if (!Objects.equals(ours.get(key), theirs.get(key)) && differences.size() < SHOWN) {
                differences.add(key + "\n  Spark+Java " + ours.get(key) + "\n  DuckDB     " + theirs.get(key));
            }
        }
        return differences;
    }
}
