package org.casebook.simulation.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
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
        List<String> names = Arrays.asList(sides[0].split("\\."));
        Optional<County> county = names.size() == 3 ? Optional.of(new County(names.get(2))) : Optional.empty();
        return new Change(names.get(0), names.get(1), county, sides[1]);
    }

    /** The terms that a scenario makes of the policy. */
    public static RegionalTerms terms(PolicyBook policy, Scenario scenario) {
        PolicyBook book = policy.with(
                scenario.changes().stream()
                        .map(change -> change.path() + "=" + change.value())
                        .toList(),
                Measures.all());
        if (scenario.counties().isEmpty()) {
            return RegionalTerms.everywhere(book);
        }
        Map<County, PolicyBook> own = new TreeMap<>();
        scenario.counties().forEach(county -> own.put(county, book));
        return new RegionalTerms(own, policy);
    }
}
