package org.casebook.simulation.behaviour;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.policy.BadInput;
import org.casebook.policy.Ground;
import org.casebook.policy.Label;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Money;
import org.casebook.policy.Ratio;
import org.casebook.policy.Text;
import org.casebook.policy.fact.HireTally;
import org.casebook.simulation.config.Names;
import org.casebook.simulation.config.Nearest;
import org.casebook.simulation.config.Node;
import org.casebook.simulation.config.Written;
import org.casebook.simulation.config.Yaml;
import org.casebook.simulation.result.BehaviourAssumption;
import org.casebook.simulation.terms.MeasureNames;
import org.casebook.simulation.terms.PolicyBook;

/** Reads {@code conf/behaviour} strictly; its README says what may stand in the files. */
public final class BehaviourReader {

    private static final String HIRE = "hire-up-to-ratio";
    private static final String WAIT = "wait-for-threshold";
    private static final List<String> RESPONSES = List.of(HIRE, WAIT);
    private static final List<String> HIRE_KEYS =
            List.of("response", "measure", "hires", "staff", "mostHires", "elasticity", "annualCostPerHire");
    private static final List<String> THRESHOLD_KEYS =
            List.of("measure", "term", "months", "day", "atMost", "mostMonths", "elasticity", "monthlyCost");
    private static final List<String> SOURCES = List.of("literature", "assumption");
    private static final Ratio LARGEST_ELASTICITY = Ratio.of(10, 1);
    private static final int MOST_STEPS = 60;

    private final List<MeasureDefinition> definitions;
    private final Optional<PolicyBook> policy;
    private final List<Response> responses = new ArrayList<>();
    private final List<BehaviourAssumption> assumptions = new ArrayList<>();
    private final Set<String> measures = new HashSet<>();

    private BehaviourReader(List<MeasureDefinition> definitions, Optional<PolicyBook> policy) {
        this.definitions = definitions;
        this.policy = policy;
    }

    /**
     * @param folder holds at most one file for each kind of response
     * @param policy knows what terms are called in Chinese
     * @throws BadInput when anything in it is not acceptable, or nothing is there
     */
    public static BehaviourBook read(Path folder, List<MeasureDefinition> definitions, PolicyBook policy) {
        return read(folder, new BehaviourReader(definitions, Optional.of(policy)));
    }

    /** As {@link #read(Path, List, PolicyBook)}, with terms by their keys alone. */
    public static BehaviourBook read(Path folder, List<MeasureDefinition> definitions) {
        return read(folder, new BehaviourReader(definitions, Optional.empty()));
    }

    private static BehaviourBook read(Path folder, BehaviourReader reader) {
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            throw new BadInput(
                    Text.of("没有任何行为假设文件。", "There is no file of responses."),
                    folder.toString(),
                    Text.of("请提供 %s。", "Provide %s.", String.join(".yaml, ", RESPONSES) + ".yaml"));
        }
        files.forEach(reader::read);
        return new BehaviourBook(reader.responses, reader.assumptions);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BadInput(
                    Text.of("读不到行为假设目录。", "The folder of responses can't be read."),
                    folder.toString(),
                    Text.of("请检查路径。", "Check the path."));
        }
    }

    private void read(Path file) {
        String stem = file.getFileName().toString().replaceFirst("\\.yaml$", "");
        Node.Mapping root = Yaml.read(file);
        String response = root.text("response");
        if (!RESPONSES.contains(response) || !response.equals(stem)) {
            String nearest = Nearest.to(stem, RESPONSES);
            throw root.get("response")
                    .error(
                            Text.of(
                                    "不认识的行为“%s”，或与文件名不一致。",
                                    "'%s' is no response, or not that of the file name.", response),
                            Text.of(
                                    "最接近的是“%s”；文件名与之相同。",
                                    "The nearest is '%s'; the file is called the same.", nearest));
        }
        if (response.equals(HIRE)) {
            hire(root.onlyKeys(HIRE_KEYS));
        } else {
            root.onlyKeys(List.of("response", "thresholds"))
                    .get("thresholds")
                    .asList()
                    .forEach(item -> threshold(item.asMapping().onlyKeys(THRESHOLD_KEYS)));
        }
    }

    private void hire(Node.Mapping node) {
        MeasureDefinition measure = measure(node);
        String hires = fact(node, "hires", measure, HireTally.class);
        String staff = fact(node, "staff", measure, int.class);
        Incentive incentive = new Incentive(
                most(node, "mostHires", HIRE, Text.of("最多多招人数", "hires more, at most")),
                elasticity(node, HIRE),
                cost(node, "annualCostPerHire", HIRE, Text.of("每人每年用工成本（元）", "yearly cost of a hire (yuan)")));
        Set<Ground> grounds = grounds(
                node.get("hires"), measure, ground -> ground.reason().facts().contains(hires));
        responses.add(new HireUpToRatio(HIRE, measure.stem(), hires, staff, grounds, incentive));
    }

    private void threshold(Node.Mapping node) {
        MeasureDefinition measure = measure(node);
        String name = WAIT + "/" + measure.stem();
        String term = known(
                node.get("term"),
                components(measure.terms(), type -> type == int.class),
                component -> termNames(measure, component));
        String months = fact(node, "months", measure, int.class);
        Optional<String> day = node.find("day").map(given -> fact(given, measure, LocalDate.class));
        OptionalInt atMost = node.find("atMost")
                .map(given -> OptionalInt.of(number(given, 1, Integer.MAX_VALUE)))
                .orElse(OptionalInt.empty());
        Incentive incentive = new Incentive(
                most(node, "mostMonths", name, Text.of("最多等待月数", "months waited, at most")),
                elasticity(node, name),
                cost(node, "monthlyCost", name, Text.of("每等一个月的代价（元）", "cost of a month of waiting (yuan)")));
        Set<Ground> grounds = grounds(
                node.get("months"),
                measure,
                ground -> ground.reason().facts().contains(months)
                        && ground.reason().terms().contains(term));
        responses.add(new WaitForThreshold(name, measure.stem(), months, day, atMost, grounds, incentive));
    }

    private MeasureDefinition measure(Node.Mapping node) {
        Node given = node.get("measure");
        MeasureDefinition measure = MeasureNames.find(
                given.asText(),
                definitions.stream()
                        .filter(definition -> !definition.isPopulation())
                        .toList(),
                (what, remedy) -> misfit(given, remedy));
        String stem = measure.stem();
        if (!measures.add(stem)) {
            throw given.error(
                    Text.of("措施“%s”写了两种反应。", "There are two responses to '%s'.", stem),
                    Text.of("请只留一个：一个对象只能有一种反应。", "Keep one: a unit responds in one way."));
        }
        return measure;
    }

    private static String fact(Node.Mapping node, String key, MeasureDefinition measure, Class<?> type) {
        return fact(node.get(key), measure, type);
    }

    private static String fact(Node node, MeasureDefinition measure, Class<?> type) {
        return known(
                node,
                components(measure.facts(), type::equals),
                component -> Optional.ofNullable(component.getAnnotation(Label.class)).map(Label::zh).stream()
                        .toList());
    }

    private static List<RecordComponent> components(Class<?> of, Predicate<Class<?>> fits) {
        return Arrays.stream(of.getRecordComponents())
                .filter(component -> fits.test(component.getType()))
                .toList();
    }

    private List<String> termNames(MeasureDefinition measure, RecordComponent component) {
        return policy.map(book ->
                        book.of(measure.stem()).term(component.getName()).chineseNames())
                .orElse(List.of());
    }

    private static String known(
            Node node, List<RecordComponent> components, Function<RecordComponent, List<String>> chinese) {
        if (components.isEmpty()) {
            throw misfit(node, Text.of("该措施没有适用的。", "This measure has none that does."));
        }
        Names<String> names = new Names<>(Text.of("名称", "name"));
        components.forEach(component -> names.with(component.getName(), component.getName(), chinese.apply(component)));
        return names.find(node.asText(), (what, remedy) -> misfit(node, remedy));
    }

    private static BadInput misfit(Node node, Text remedy) {
        return node.error(Text.of("“%s”在这里不适用。", "'%s' does not fit here.", node.asText()), remedy);
    }

    private static Set<Ground> grounds(Node node, MeasureDefinition measure, Predicate<Ground> fits) {
        Set<Ground> grounds = measure.grounds().stream().filter(fits).collect(Collectors.toUnmodifiableSet());
        if (grounds.isEmpty()) {
            throw node.error(
                    Text.of("该措施没有因此拒绝的理由。", "The measure refuses nobody for that."),
                    Text.of("请改正事实或参数的名称。", "Correct the names of the fact or the term."));
        }
        return grounds;
    }

    private int most(Node.Mapping node, String key, String response, Text label) {
        return assumption(
                node, key, response, label, value -> number(value, 1, MOST_STEPS), text -> Written.whole(text, ""));
    }

    private Ratio elasticity(Node.Mapping node, String response) {
        return assumption(
                node,
                "elasticity",
                response,
                Text.of("弹性", "elasticity"),
                value -> {
                    Ratio elasticity =
                            value.as(text -> Ratio.parse(Written.share(text)), Text.of("数，如 0.3", "a number like 0.3"));
                    if (elasticity.compareTo(LARGEST_ELASTICITY) > 0) {
                        throw outside(value, "0..10");
                    }
                    return elasticity;
                },
                Written::share);
    }

    private Money cost(Node.Mapping node, String key, String response, Text label) {
        return assumption(
                node,
                key,
                response,
                label,
                value -> {
                    Money cost = value.as(
                            text -> Money.ofYuan(new BigDecimal(Written.amount(text))),
                            Text.of("金额（元），如 6000", "yuan, e.g. 6000"));
                    if (cost.isZero()) {
                        throw outside(value, "0.01..");
                    }
                    return cost;
                },
                Written::amount);
    }

    /** @param form brings the text of the value into the form of the files, so that results never hold another */
    private <T> T assumption(
            Node.Mapping node,
            String key,
            String response,
            Text label,
            Function<Node, T> parser,
            UnaryOperator<String> form) {
        Node.Mapping item = node.get(key).asMapping().onlyKeys(List.of("value", "literature", "assumption"));
        List<String> sources =
                SOURCES.stream().filter(source -> item.find(source).isPresent()).toList();
        if (sources.size() != 1) {
            throw item.error(
                    Text.of("须且只须有一个来源。", "There must be exactly one source."),
                    Text.of(
                            "请写 literature（文献）或 assumption（假设及理由）。",
                            "Give 'literature', or 'assumption' with its reason."));
        }
        T value = parser.apply(item.get("value"));
        assumptions.add(new BehaviourAssumption(
                response,
                key,
                label,
                form.apply(item.text("value")),
                sources.get(0).equals("literature"),
                item.text(sources.get(0))));
        return value;
    }

    private static int number(Node node, int least, int most) {
        int number = node.as(text -> Integer.valueOf(Written.whole(text, "")), Text.of("整数", "a whole number"));
        if (number < least || number > most) {
            throw outside(node, least + ".." + (most == Integer.MAX_VALUE ? "" : most));
        }
        return number;
    }

    private static BadInput outside(Node node, String range) {
        return node.error(
                Text.of("取值“%s”超出允许范围。", "The value '%s' is out of range.", node.asText()),
                new Text("允许范围：" + range + "。", "Range: " + range + "."));
    }
}
