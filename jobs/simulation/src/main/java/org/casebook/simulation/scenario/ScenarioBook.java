package org.casebook.simulation.scenario;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.casebook.policy.BadInput;
import org.casebook.policy.County;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Nearest;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.Setting;
import org.casebook.simulation.terms.TermPath;

/**
 * The scenarios of a run and the terms of each. A scenario's terms are those of its baseline with its changes, and share
 * with it whatever they leave alone: the book of each county outside, every measure untouched. Immutable.
 */
public final class ScenarioBook {

    private final PolicyBook policy;
    private final List<MeasureDefinition> definitions;
    private final List<Scenario> all;
    private final Map<String, Scenario> scenarios = new LinkedHashMap<>();
    private final Map<String, RegionalTerms> terms = new HashMap<>();
    private final Map<String, TermPath> paths = new HashMap<>();

    private ScenarioBook(List<Scenario> all, PolicyBook policy, List<MeasureDefinition> definitions) {
        this.all = List.copyOf(all);
        this.policy = policy;
        this.definitions = definitions;
        terms.put(Scenario.POLICY, RegionalTerms.everywhere(policy));
    }

    /**
     * @param policy the policy in force
     * @throws BadInput when two scenarios have one name, a baseline is unknown or leads back to its scenario, or changed
     *     terms do not fit together
     */
    public static ScenarioBook of(List<Scenario> scenarios, PolicyBook policy, List<MeasureDefinition> definitions) {
        ScenarioBook book = new ScenarioBook(scenarios, policy, definitions);
        for (Scenario scenario : scenarios) {
            Scenario other = book.scenarios.putIfAbsent(scenario.name(), scenario);
            if (other != null) {
                throw sameName(scenario.name(), other.where(), scenario.where());
            }
        }
        scenarios.forEach(book::resolve);
        return book;
    }

    static BadInput sameName(String name, String one, String other) {
        return new BadInput(
                Text.of("两个方案同名：“%s”。", "Two scenarios are called '%s'.", name),
                one + " / " + other,
                Text.of("请给其中一个换名。", "Give one of them another name."));
    }

    /** In the order of the files. */
    public List<Scenario> all() {
        return all;
    }

    /**
     * @param name of a scenario, or {@link Scenario#POLICY}
     * @throws IllegalArgumentException when there is no such scenario
     */
    public RegionalTerms terms(String name) {
        RegionalTerms found = terms.get(name);
        if (found == null) {
            throw new IllegalArgumentException("No scenario " + name);
        }
        return found;
    }

    /**
     * The terms of a scenario that starts from one of this book without being in it.
     *
     * @throws IllegalArgumentException when its baseline is not in the book
     * @throws BadInput when its changed terms do not fit together
     */
    public RegionalTerms terms(Scenario scenario) {
        return changed(scenario, terms(scenario.baseline()));
    }

    /**
     * What a scenario is compared with.
     *
     * @throws IllegalArgumentException when there is no such scenario
     */
    public RegionalTerms baseline(String name) {
        Scenario scenario = scenarios.get(name);
        if (scenario == null) {
            throw new IllegalArgumentException("No scenario " + name);
        }
        return terms(scenario.baseline());
    }

    /** Baselines first; a chain of them may be longer than the stack. */
    private void resolve(Scenario scenario) {
        Deque<Scenario> pending = new ArrayDeque<>();
        Set<String> names = new LinkedHashSet<>();
        Scenario current = scenario;
        while (!terms.containsKey(current.name())) {
            if (!names.add(current.name())) {
                throw circle(current, names);
            }
            pending.push(current);
            if (terms.containsKey(current.baseline())) {
                break;
            }
            Scenario baseline = scenarios.get(current.baseline());
            if (baseline == null) {
                throw unknown(current);
            }
            current = baseline;
        }
        pending.forEach(next -> terms.put(next.name(), changed(next, terms(next.baseline()))));
    }

    private RegionalTerms changed(Scenario scenario, RegionalTerms baseline) {
        List<Setting> settings = scenario.changes().stream()
                .map(change -> setting(scenario, change))
                .toList();
        IdentityHashMap<PolicyBook, PolicyBook> changed = new IdentityHashMap<>();
        UnaryOperator<PolicyBook> change =
                before -> changed.computeIfAbsent(before, book -> with(scenario, settings, book));
        Map<County, PolicyBook> own = new TreeMap<>(baseline.own());
        if (scenario.counties().isEmpty()) {
            own.replaceAll((county, book) -> change.apply(book));
            return new RegionalTerms(Collections.unmodifiableMap(own), change.apply(baseline.elsewhere()));
        }
        scenario.counties().forEach(county -> own.put(county, change.apply(baseline.in(county))));
        return new RegionalTerms(Collections.unmodifiableMap(own), baseline.elsewhere());
    }

    private Setting setting(Scenario scenario, Change change) {
        TermPath path = paths.computeIfAbsent(
                change.path(),
                text -> TermPath.parse(
                        text,
                        policy,
                        definitions,
                        (what, remedy) -> new BadInput(what, scenario.where() + " " + text, remedy)));
        String asked =
                change.text() + scenario.start().map(day -> ", start " + day).orElse("");
        return new Setting(path, change.value(), asked, scenario.name(), scenario.where());
    }

    private static PolicyBook with(Scenario scenario, List<Setting> settings, PolicyBook book) {
        try {
            return book.with(settings, scenario.start().orElse(LocalDate.MIN));
        } catch (BadInput unfit) {
            throw new BadInput(
                    unfit.what(), scenario.where() + " " + scenario.name() + ": " + unfit.where(), unfit.remedy());
        }
    }

    private static BadInput circle(Scenario scenario, Set<String> names) {
        List<String> round = new ArrayList<>(names);
        round.subList(0, round.indexOf(scenario.name())).clear();
        round.add(scenario.name());
        return new BadInput(
                Text.of("方案以自己为基准：%s。", "A scenario is its own baseline: %s.", String.join(" → ", round)),
                scenario.where() + " baseline",
                Text.of("请让其中一个以现行政策（baseline）为基准。", "Let one of them start from the policy in force ('baseline')."));
    }

    private BadInput unknown(Scenario scenario) {
        String name = scenario.baseline();
        List<String> expanded = scenarios.keySet().stream()
                .filter(other -> other.startsWith(name + "["))
                .toList();
        String where = scenario.where() + " baseline";
        if (!expanded.isEmpty()) {
            return new BadInput(
                    Text.of(
                            "“%s”展开成 %d 个方案，不能整个作基准。",
                            "'%s' stands for %d scenarios and can't be a baseline as a whole.", name, expanded.size()),
                    where,
                    Text.of("请写其中一个，例如“%s”。", "Name one of them, e.g. '%s'.", expanded.get(0)));
        }
        List<String> known = new ArrayList<>(scenarios.keySet());
        known.add(Scenario.POLICY);
        return new BadInput(
                Text.of("没有名为“%s”的方案。", "There is no scenario '%s'.", name),
                where,
                Text.of("最接近的是“%s”。", "The nearest is '%s'.", Nearest.to(name, known)));
    }
}
