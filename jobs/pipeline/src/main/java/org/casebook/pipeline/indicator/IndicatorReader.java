package org.casebook.pipeline.indicator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.casebook.policy.BadInput;
import org.casebook.policy.Ratio;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Nearest;
import org.casebook.simulation.config.Node;
import org.casebook.simulation.config.Yaml;
import org.casebook.simulation.result.IndicatorUnit;
import org.casebook.simulation.result.Target;
import org.casebook.simulation.terms.Term;
import org.casebook.simulation.terms.TermReader;
import org.casebook.simulation.terms.TermValue;

/**
 * Reads {@code conf/indicators}: one file per indicator, strictly. A key that nobody knows, a missing one, a value of the
 * wrong type, a code in two parts: each stops the run.
 */
public final class IndicatorReader {

    private static final String VALUES = "values";
    private static final String REFERENCE = "reference";

    private IndicatorReader() {}

    /** @throws BadInput when a file is missing, superfluous or not acceptable */
    public static IndicatorBook read(Path folder) {
        checkNames(folder);
        return new IndicatorBook(Arrays.stream(IndicatorKind.values())
                .map(kind -> read(Yaml.read(folder.resolve(kind.stem() + ".yaml")), kind))
                .toList());
    }

    private static void checkNames(Path folder) {
        List<String> stems = IndicatorKind.stems();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !stems.contains(name.substring(0, name.length() - 5)))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new BadInput(
                                Text.of("没有与文件“%s”对应的指标。", "No indicator belongs to the file '%s'.", name),
                                folder.resolve(name).toString(),
                                Text.of(
                                        "最接近的指标是“%s”；请改名或移走。",
                                        "The nearest indicator is '%s': rename the file or move it away.",
                                        Nearest.to(name, stems)));
                    });
        } catch (IOException e) {
            throw new BadInput(
                    Text.of("读不到指标目录。", "The folder of the indicators can't be read."),
                    folder.toString(),
                    Text.of("请检查 --indicators。", "Check --indicators."));
        }
    }

    private static IndicatorDefinition read(Node.Mapping root, IndicatorKind kind) {
        root.onlyKeys(keys(kind));
        must(root.get("indicator"), kind.stem());
        must(root.get("article"), String.valueOf(kind.article()));
        IndicatorUnit unit = kind.unit();
        must(root.get("unit"), unit.name().toLowerCase(Locale.ROOT));
        List<Term> parts = new ArrayList<>();
        List<Term> references = new ArrayList<>();
        if (kind.parts() != PartType.NONE) {
            readParts(root.get("parts").asMapping(), kind, parts, references);
        }
        return new IndicatorDefinition(
                kind,
                new Text(root.text("title"), root.text("titleEn")),
                List.copyOf(parts),
                List.copyOf(references),
                kind.hasMinimumPeople() ? Optional.of(number(root, "minimumPeople", kind, false)) : Optional.empty(),
                kind.target().map(scope -> number(root, "target", kind, scope == Target.Scope.COUNTY)));
    }

    private static List<String> keys(IndicatorKind kind) {
        List<String> keys = new ArrayList<>(List.of("indicator", "article", "title", "titleEn", "unit"));
        if (kind.parts() != PartType.NONE) {
            keys.add("parts");
        }
        if (kind.hasMinimumPeople()) {
            keys.add("minimumPeople");
        }
        kind.target().ifPresent(scope -> keys.add("target"));
        return keys;
    }

    private static void must(Node node, String expected) {
        if (!node.asText().equals(expected)) {
            throw node.error(
                    Text.of("“%s”与该指标不符。", "'%s' is not this indicator's.", node.asText()),
                    Text.of("应为“%s”。", "It should be '%s'.", expected));
        }
    }

    private static void readParts(Node.Mapping node, IndicatorKind kind, List<Term> parts, List<Term> references) {
        PartType type = kind.parts();
        boolean rates = type == PartType.RATE;
        if (rates) {
            node.onlyKeys(PartType.INSURANCES);
        }
        Map<String, String> owners = new LinkedHashMap<>();
        node.entries().forEach((name, entry) -> {
            checkName(name, entry);
            Node.Mapping part = entry.asMapping()
                    .onlyKeys(
                            rates
                                    ? List.of("label", "labelEn", REFERENCE, VALUES)
                                    : List.of("label", "labelEn", VALUES));
            Term term = TermReader.read(part, kind.stem(), name, VALUES, type::parse, type.expectation());
            parts.add(term);
            if (rates) {
                Term reference = TermReader.read(part, kind.stem(), name, REFERENCE, type::parse, type.expectation());
                checkReduction(part, term, reference);
                references.add(reference);
            } else {
                part.list(VALUES).forEach(item -> checkOwner(item.asMapping().get("value"), type, name, owners));
            }
        });
        if (parts.isEmpty()) {
            throw node.error(Text.of("没有任何一类。", "There is no part."), Text.of("请至少列出一类。", "List at least one."));
        }
    }

    /** It stands in queries and files. */
    private static void checkName(String name, Node entry) {
        if (!name.matches("[A-Z0-9_]+")) {
            throw entry.error(
                    Text.of("“%s”不能作类别名。", "'%s' can't name a part.", name),
                    Text.of("请用大写字母、数字与下划线。", "Use capital letters, digits and underscores."));
        }
    }

    /** An employer that belonged to two parts would be counted twice. */
    private static void checkOwner(Node value, PartType type, String part, Map<String, String> owners) {
        for (String code : type.parse(value.asText())) {
            owners.forEach((other, owner) -> {
                if (!owner.equals(part) && PartType.overlap(code, other)) {
                    throw value.error(
                            Text.of("“%s”与“%s”类的“%s”重叠。", "'%s' overlaps '%3$s' of '%2$s'.", code, owner, other),
                            Text.of("一个代码只能列入一类。", "A code belongs to one part only."));
                }
            });
            owners.put(code, part);
        }
    }

    /** What is saved is never less than nothing. */
    private static void checkReduction(Node.Mapping part, Term rate, Term reference) {
        for (int i = 0; i < rate.values().size(); i++) {
            TermValue now = rate.values().get(i);
            for (TermValue before : reference.values()) {
                boolean together =
                        !now.from().isAfter(before.until()) && !before.from().isAfter(now.until());
                if (together && PartType.rate(now.text()).compareTo(PartType.rate(before.text())) > 0) {
                    throw part.list(VALUES)
                            .get(i)
                            .error(
                                    Text.of(
                                            "费率 %s 高于降费以前的 %s。",
                                            "The rate %s is above %s, the one before the reduction.",
                                            now.text(),
                                            before.text()),
                                    Text.of("请改正 values 或 reference。", "Correct 'values' or 'reference'."));
                }
            }
        }
    }

    private static Term number(Node.Mapping root, String key, IndicatorKind kind, boolean share) {
        Node.Mapping node = root.get(key).asMapping().onlyKeys(List.of("label", "labelEn", VALUES));
        Function<String, Object> parser = share ? IndicatorReader::share : IndicatorReader::positive;
        Text expectation = share
                ? Text.of("不超过 100% 的比例，如 30%", "a share of at most 100% like 30%")
                : Text.of("正整数", "a positive whole number");
        return TermReader.read(node, kind.stem(), key, VALUES, parser, expectation);
    }

    private static Ratio share(String text) {
        Ratio share = Ratio.parse(text);
        if (share.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException(text);
        }
        return share;
    }

    private static Integer positive(String text) {
        if (!text.matches("0*[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(text);
        }
        return Integer.valueOf(text);
    }
}
