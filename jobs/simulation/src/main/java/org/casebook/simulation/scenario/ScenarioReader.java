package org.casebook.simulation.scenario;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casebook.policy.BadInput;
import org.casebook.policy.County;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Node;
import org.casebook.simulation.config.WrittenDay;
import org.casebook.simulation.config.Yaml;
import org.casebook.simulation.terms.CountyName;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermPath;

/**
 * Reads scenario files strictly: {@code conf/scenarios/README.md} says what may stand in them. Every name and value is
 * checked, and the scenarios are counted, before any is made.
 */
public final class ScenarioReader {

    /** As many scenarios as one run takes without being asked twice. */
    public static final BigInteger LIMIT = BigInteger.valueOf(1_000_000);

    private static final int INT_BITS = 31;
    private static final String SEVERAL = "scenarios";
    private static final List<String> KEYS = List.of(
            "name",
            "title",
            "titleEn",
            "question",
            "questionEn",
            "baseline",
            "changes",
            "combine",
            "names",
            "start",
            "counties",
            SEVERAL);

    private final PolicyBook policy;
    private final List<MeasureDefinition> definitions;

    public ScenarioReader(PolicyBook policy, List<MeasureDefinition> definitions) {
        this.policy = policy;
        this.definitions = definitions;
    }

    /**
     * The scenarios of these files, in their order.
     *
     * @param yes whether more than a million are wanted
     * @throws BadInput when anything in the files is not acceptable, or there are more than a million without {@code yes}
     */
    public List<Scenario> read(List<Path> files, boolean yes) {
        List<ScenarioGrid> grids = new ArrayList<>();
        files.forEach(file -> grids.addAll(grids(file)));
        checkNames(grids);
        checkCount(grids, yes);
        return grids.stream().flatMap(grid -> grid.scenarios().stream()).toList();
    }

    private List<ScenarioGrid> grids(Path file) {
        Node.Mapping root = Yaml.read(file).onlyKeys(KEYS);
        if (!root.entries().containsKey(SEVERAL)) {
            return List.of(grid(root, Optional.of(stem(file))));
        }
        if (root.entries().size() > 1) {
            throw root.error(
                    Text.of("scenarios 之外不能再有其他键。", "No other key may stand beside 'scenarios'."),
                    Text.of("请把其他键移入各个方案。", "Move the other keys into the scenarios."));
        }
        Node list = root.get(SEVERAL);
        if (list.asList().isEmpty()) {
            throw list.error(Text.of("一个方案也没有。", "There is no scenario."), Text.of("请至少写一个。", "Write at least one."));
        }
        List<String> keys = KEYS.stream().filter(key -> !key.equals(SEVERAL)).toList();
        return list.asList().stream()
                .map(item -> grid(item.asMapping().onlyKeys(keys), Optional.empty()))
                .toList();
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }

    private ScenarioGrid grid(Node.Mapping node, Optional<String> stem) {
        String name = stem.isPresent() ? node.findText("name").orElse(stem.get()) : node.text("name");
        String title = node.findText("title").orElse(name);
        String question = node.text("question");
        boolean zip = node.find("combine")
                .map(combine -> combine.as(ScenarioReader::isZip, Text.same("cross | zip")))
                .orElse(false);
        SortedSet<County> counties = counties(node);
        List<VariedTerm> terms = terms(node.get("changes"), zip, counties);
        if (zip) {
            checkLengths(node.get("combine"), terms);
        }
        return new ScenarioGrid(
                name,
                new Text(title, node.findText("titleEn").orElse(title)),
                new Text(question, node.findText("questionEn").orElse(question)),
                node.findText("baseline").orElse(Scenario.POLICY),
                terms,
                zip,
                names(node, zip, terms),
                node.find("start")
                        .map(day -> day.as(WrittenDay::parse, Text.of("日期，如 2019-07-01", "a date like 2019-07-01"))),
                counties,
                node.file() + ":" + node.line());
    }

    private List<VariedTerm> terms(Node changes, boolean zip, SortedSet<County> counties) {
        Map<String, VariedTerm> terms = new LinkedHashMap<>();
        changes.asMapping().entries().forEach((key, value) -> {
            TermPath path = TermPath.parse(key, policy, definitions, value::error);
            checkCounty(path, counties, value);
            boolean overridden = path.part().isEmpty()
                    && terms.values().stream()
                            .anyMatch(other -> other.path().term().equals(path.term()));
            if (overridden || terms.putIfAbsent(path.toString(), VariedTerm.read(path, value, zip)) != null) {
                throw value.error(
                        Text.of("参数“%s”改了两次。", "The term '%s' is changed twice.", path),
                        Text.of(
                                "请只留一个；分县的取值写在整个参数之后。",
                                "Keep one of them; a county's value stands after that of the whole term."));
            }
        });
        if (terms.isEmpty()) {
            throw changes.error(
                    Text.of("没有改动任何参数。", "No term is changed."),
                    Text.of("请至少写一个：措施.参数: 值。", "Write at least one: 'measure.term: value'."));
        }
        return List.copyOf(terms.values());
    }

    private static void checkCounty(TermPath path, SortedSet<County> counties, Node value) {
        path.county()
                .filter(county -> !counties.isEmpty() && !counties.contains(county))
                .ifPresent(county -> {
                    throw value.error(
                            new Text(
                                    "方案不在" + county.label().zh() + "施行，改它的取值没有作用。",
                                    "The scenario does not hold in "
                                            + county.label().en() + ": a value of that county changes nothing."),
                            Text.of("请把该县加入 counties，或删除这一项。", "Add the county to 'counties', or delete the change."));
                });
    }

    private static void checkLengths(Node combine, List<VariedTerm> terms) {
        List<VariedTerm> varying = terms.stream().filter(VariedTerm::varies).toList();
        if (varying.stream().map(VariedTerm::count).distinct().count() > 1) {
            String counts = varying.stream()
                    .map(term -> term.path() + " " + term.count())
                    .collect(Collectors.joining(", "));
            throw combine.error(
                    Text.of(
                            "zip 的各参数取值个数不等：%s。",
                            "Terms that are zipped have different numbers of values: %s.", counts),
                    Text.of("请补齐；不变的参数只写一个值。", "Give as many values to each; a term that does not vary has one."));
        }
    }

    private static boolean isZip(String text) {
        return switch (text) {
            case "zip" -> true;
            case "cross" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static List<String> names(Node.Mapping node, boolean zip, List<VariedTerm> terms) {
        Optional<Node> given = node.find("names");
        if (given.isEmpty()) {
            return List.of();
        }
        if (!zip) {
            throw given.get()
                    .error(
                            Text.of("names 只用于 combine: zip。", "'names' goes with 'combine: zip' only."),
                            Text.of("请删除 names。", "Delete 'names'."));
        }
        List<String> names = given.get().asList().stream()
                .map(Node::asText)
                .map(String::strip)
                .toList();
        BigInteger count = terms.stream().map(VariedTerm::count).reduce(BigInteger.ONE, BigInteger::max);
        long different =
                names.stream().filter(name -> !name.isEmpty()).distinct().count();
        if (names.size() != different || !BigInteger.valueOf(different).equals(count)) {
            throw given.get()
                    .error(
                            Text.of("names 与各组取值不能一一对应。", "'names' does not name each combination once."),
                            Text.of("请写 %d 个不同的名称。", "Give %d different names.", count));
        }
        return names;
    }

    private static SortedSet<County> counties(Node.Mapping node) {
        SortedSet<County> counties = new TreeSet<>();
        Optional<Node> given = node.find("counties");
        for (Node item : given.map(Node::asList).orElse(List.of())) {
            if (!counties.add(CountyName.parse(item.asText(), item::error))) {
                throw item.error(
                        Text.of("“%s”列了两次。", "'%s' is listed twice.", item.asText()),
                        Text.of("请删除其中一个。", "Delete one of them."));
            }
        }
        if (given.isPresent() && counties.isEmpty()) {
            throw given.get()
                    .error(
                            Text.of("没有列出任何县。", "No county is listed."),
                            Text.of("全市适用时请删除 counties。", "Delete 'counties' where the change holds everywhere."));
        }
        return Collections.unmodifiableSortedSet(counties);
    }

    private static void checkNames(List<ScenarioGrid> grids) {
        Map<String, String> places = new LinkedHashMap<>();
        for (ScenarioGrid grid : grids) {
            if (grid.name().equals(Scenario.POLICY)) {
                throw new BadInput(
                        Text.of("“baseline”是现行政策的名称。", "'baseline' is the name of the policy in force."),
                        grid.where() + " name",
                        Text.of("请换一个名称。", "Choose another name."));
            }
            String other = places.putIfAbsent(grid.name(), grid.where());
            if (other != null) {
                throw ScenarioBook.sameName(grid.name(), other, grid.where());
            }
        }
    }

    private static void checkCount(List<ScenarioGrid> grids, boolean yes) {
        BigInteger count = grids.stream().map(ScenarioGrid::count).reduce(BigInteger.ZERO, BigInteger::add);
        if (count.compareTo(LIMIT) <= 0 || (yes && count.bitLength() <= INT_BITS)) {
            return;
        }
        ScenarioGrid largest =
                grids.stream().max(Comparator.comparing(ScenarioGrid::count)).orElseThrow();
        throw new BadInput(
                Text.of(
                        "共有 %,d 个方案，超过 %,d 个。",
                        "There are %,d scenarios, more than %,d.",
                        count,
                        yes ? BigInteger.valueOf(Integer.MAX_VALUE) : LIMIT),
                largest.where() + " " + largest.name(),
                yes
                        ? Text.of("请减少取值。", "Give fewer values.")
                        : Text.of("确要全部计算，请加 --yes；否则请减少取值。", "Add --yes to compute them all, or give fewer values."));
    }
}
