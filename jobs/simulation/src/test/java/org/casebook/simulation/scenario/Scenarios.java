package org.casebook.simulation.scenario;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.casebook.policy.County;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.simulation.terms.PolicyBook;

/** Scenarios written as on the command line, for tests that are not about scenario files. */
public final class Scenarios {

    private Scenarios() {}

    public static Scenario of(String name, List<String> changes, County... counties) {
        SortedSet<County> where = new TreeSet<>(List.of(counties));
        return new Scenario(
                name,
                Text.same(name + "?"),
                Scenario.POLICY,
                changes.stream().map(Scenarios::change).toList(),
                Optional.empty(),
                where,
                "test.yaml:1");
    }

    private static Change change(String text) {
        String[] sides = text.split("=", 2);
        String[] names = sides[0].split("\\.");
        return new Change(names[0], names[1], names.length == 3 ? names[2] : "", sides[1]);
    }

    /** The terms that a scenario makes of the policy. */
    public static RegionalTerms terms(PolicyBook policy, Scenario scenario) {
        return ScenarioBook.of(List.of(), policy, Measures.all()).terms(scenario);
    }
}
