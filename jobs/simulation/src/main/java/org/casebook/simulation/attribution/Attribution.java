package org.casebook.simulation.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.casebook.policy.BadInput;
import org.casebook.policy.Fund;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Text;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.Contribution;
import org.casebook.simulation.result.Contributions;
import org.casebook.simulation.result.Fraction;
import org.casebook.simulation.result.Player;
import org.casebook.simulation.scenario.Change;
import org.casebook.simulation.scenario.RegionalTerms;
import org.casebook.simulation.scenario.Scenario;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermPath;

/**
 * Splits what a scenario changes against its baseline among its changed terms, or among the measures to which they belong
 * . Every package of the parts is a question of the same pass; none of them decides an order.
 */
public final class Attribution {

    /** Into so many parts a reform is split at most: 1,024 packages. */
    public static final int MOST_PARTS = 10;

    private final Scenario scenario;
    private final Player player;
    private final List<List<Change>> parts;

    private Attribution(Scenario scenario, Player player, List<List<Change>> parts) {
        this.scenario = scenario;
        this.player = player;
        this.parts = parts;
    }

    /** @throws BadInput when the scenario has more than {@link #MOST_PARTS} parts */
    public static Attribution of(Scenario scenario, Player player) {
        Map<String, List<Change>> parts = scenario.changes().stream()
                .collect(Collectors.groupingBy(
                        change -> player == Player.TERM ? change.path() : change.measure(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (parts.size() > MOST_PARTS) {
            throw tooMany(scenario, player, parts.size());
        }
        return new Attribution(scenario, player, List.copyOf(parts.values()));
    }

    private static BadInput tooMany(Scenario scenario, Player player, int parts) {
        return new BadInput(
                new Text(
                        String.format(
                                "方案“%s”改动了 %d 个%s，最多能分解 %d 个。",
                                scenario.name(), parts, player.label().zh(), MOST_PARTS),
                        String.format(
                                "'%s' changes %d %ss, and at most %d can be told apart.",
                                scenario.name(), parts, player.label().en(), MOST_PARTS)),
                scenario.where(),
                player == Player.TERM
                        ? Text.of(
                                "请用 --by measure 按措施分解，或拆成几个方案。", "Use --by measure, or make several scenarios of it.")
                        : Text.of("请拆成几个方案。", "Make several scenarios of it."));
    }

    /**
     * One question for every package of the parts, none and all included; measures that a package leaves alone are not
     * assessed for it.
     *
     * @param terms of a scenario that changes less than this one and is like it otherwise
     * @param baseline the terms of this scenario's baseline
     * @throws BadInput when some of the changes fit together only with others
     */
    public List<Question> questions(Function<Scenario, RegionalTerms> terms, RegionalTerms baseline) {
        List<Question> questions = new ArrayList<>();
        questions.add(new Question(name(0), baseline, baseline));
        for (int members = 1; members < packages(); members++) {
            questions.add(new Question(name(members), terms(members, terms), baseline));
        }
        return List.copyOf(questions);
    }

    private RegionalTerms terms(int members, Function<Scenario, RegionalTerms> terms) {
        List<Change> changes = scenario.changes().stream()
                .filter(change -> IntStream.range(0, parts.size())
                        .anyMatch(part ->
                                (members & 1 << part) != 0 && parts.get(part).contains(change)))
                .toList();
        try {
            return terms.apply(new Scenario(
                    name(members),
                    scenario.question(),
                    scenario.baseline(),
                    changes,
                    scenario.start(),
                    scenario.counties(),
                    scenario.where()));
        } catch (BadInput unfit) {
            throw player == Player.MEASURE ? unfit : inseparable(unfit);
        }
    }

    private BadInput inseparable(BadInput unfit) {
        return new BadInput(
                new Text(
                        "改动的参数不能逐个分开：" + unfit.what().zh(),
                        "The changed terms can't be told apart one by one: "
                                + unfit.what().en()),
                unfit.where(),
                Text.of("请用 --by measure 按措施分解。", "Use --by measure."));
    }

    /** How many packages its parts make, none and all of them included. */
    public int packages() {
        return 1 << parts.size();
    }

    private String name(int members) {
        return IntStream.range(0, parts.size())
                .filter(part -> (members & 1 << part) != 0)
                .mapToObj(part -> String.valueOf(part + 1))
                .collect(Collectors.joining("+", scenario.name() + "{" + player + " ", "}"));
    }

    /**
     * @param simulation of a plan with all {@link #questions}
     * @param definitions of the plan
     * @param policy knows what the terms are called
     */
    public Contributions of(Simulation simulation, List<MeasureDefinition> definitions, PolicyBook policy) {
        SortedMap<Fund, List<Long>> fen = new TreeMap<>();
        SortedMap<Fund, Long> totalFen = new TreeMap<>();
        for (Fund fund : Fund.values()) {
            long[] worth = worth(name -> simulation.fen(name, fund));
            if (varies(worth)) {
                fen.put(fund, LargestRemainder.round(ShapleyValue.of(worth)));
                totalFen.put(fund, Math.subtractExact(worth[worth.length - 1], worth[0]));
            }
        }
        Map<String, List<Fraction>> entitled = new LinkedHashMap<>();
        Map<String, Long> totalEntitled = new LinkedHashMap<>();
        for (MeasureDefinition definition : definitions) {
            long[] worth = worth(name -> simulation.entitled(name, definition.stem()));
            if (varies(worth)) {
                entitled.put(definition.stem(), ShapleyValue.of(worth));
                totalEntitled.put(definition.stem(), Math.subtractExact(worth[worth.length - 1], worth[0]));
            }
        }
        List<Contribution> contributions = IntStream.range(0, parts.size())
                .mapToObj(part -> {
                    List<Change> changes = parts.get(part);
                    return new Contribution(
                            player == Player.TERM
                                    ? changes.get(0).path()
                                    : changes.get(0).measure(),
                            changes.get(0).measure(),
                            label(changes.get(0), definitions, policy),
                            changes.stream().map(Change::text).toList(),
                            of(fen, part, new TreeMap<>()),
                            of(entitled, part, new LinkedHashMap<>()));
                })
                .toList();
        return new Contributions(
                scenario.name(),
                scenario.question(),
                scenario.baseline(),
                player,
                contributions,
                totalFen,
                totalEntitled);
    }

    private long[] worth(ToLongFunction<String> figure) {
        return IntStream.range(0, packages())
                .mapToLong(members -> figure.applyAsLong(name(members)))
                .toArray();
    }

    private static boolean varies(long[] worth) {
        return LongStream.of(worth).anyMatch(own -> own != worth[0]);
    }

    private static <K, V, M extends Map<K, V>> M of(Map<K, List<V>> all, int part, M own) {
        all.forEach((key, values) -> own.put(key, values.get(part)));
        return own;
    }

    private Text label(Change change, List<MeasureDefinition> definitions, PolicyBook policy) {
        TermPath path = TermPath.parse(
                change.path(), policy, definitions, (what, remedy) -> new BadInput(what, scenario.where(), remedy));
        return player == Player.TERM ? path.label() : path.definition().title();
    }
}
