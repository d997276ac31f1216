package org.casebook.simulation.terms;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.casebook.policy.BadInput;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Nearest;
import org.casebook.simulation.config.Node;
import org.casebook.simulation.config.Yaml;

/**
 * Reads {@code conf/policy}: one file per measure, strictly. A key that nobody knows, a missing one, a duplicate, a value
 * of the wrong type or outside the term's range, a day in force without a value or with two: each stops the run.
 */
public final class TermReader {

    private static final List<String> MEASURE_KEYS = List.of("measure", "article", "inForce", "terms");
    private static final List<String> SPAN_KEYS = List.of("from", "until", "source");
    private static final List<String> TERM_KEYS = List.of("label", "labelEn", "called", "unit", "range", "values");
    private static final List<String> VALUE_KEYS =
            List.of("from", "until", "value", "policy", "regulation", "assumption", "verified");

    private TermReader() {}

    /** The terms of these measures; the folder must hold a file for each but the populations, and no other. */
    public static PolicyBook read(Path folder, List<MeasureDefinition> definitions) {
        checkNames(folder, definitions);
        Map<String, MeasureTerms> measures = new LinkedHashMap<>();
        for (MeasureDefinition definition : definitions) {
            measures.put(
                    definition.stem(),
                    definition.isPopulation()
                            ? MeasureTerms.ofPopulation(definition.stem())
                            : read(Yaml.read(folder.resolve(definition.stem() + ".yaml")), definition));
        }
        return new PolicyBook(measures, List.of());
    }

    private static void checkNames(Path folder, List<MeasureDefinition> definitions) {
        List<String> stems = definitions.stream()
                .filter(definition -> !definition.isPopulation())
                .map(MeasureDefinition::stem)
                .toList();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !stems.contains(name.substring(0, name.length() - 5)))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new BadInput(
                                Text.of("没有与文件“%s”对应的措施。", "No measure belongs to the file '%s'.", name),
                                folder.resolve(name).toString(),
                                Text.of(
                                        "最接近的措施是“%s”；请改名或移走。",
                                        "The nearest measure is '%s': rename the file or move it away.",
                                        Nearest.to(name, stems)));
                    });
        } catch (java.io.IOException e) {
            throw new BadInput(
                    Text.of("读不到政策参数目录。", "The folder of policy terms can't be read."),
                    folder.toString(),
                    Text.of("请检查 --policy。", "Check --policy."));
        }
    }

    static MeasureTerms read(Node.Mapping root, MeasureDefinition definition) {
        root.onlyKeys(MEASURE_KEYS);
        Node stem = root.get("measure");
        if (!stem.asText().equals(definition.stem())) {
            throw stem.error(
                    Text.of("措施名与文件名不一致。", "The measure is not the one of the file name."),
                    Text.of("应为“%s”。", "It should be '%s'.", definition.stem()));
        }
        Node article = root.get("article");
        if (!article.asText().equals(String.valueOf(definition.article()))) {
            throw article.error(
                    Text.of("条号与措施不符。", "The article is not the measure's."),
                    Text.of("应为 %d。", "It should be %d.", definition.article()));
        }
        Node.Mapping span = root.get("inForce").asMapping().onlyKeys(SPAN_KEYS);
        LocalDate from = date(span.get("from"));
        LocalDate until = span.find("until").map(TermReader::date).orElse(LocalDate.MAX);
        Node.Mapping given = root.get("terms").asMapping();
        List<RecordComponent> components = Arrays.asList(definition.terms().getRecordComponents());
        given.onlyKeys(components.stream().map(RecordComponent::getName).toList());
        Map<String, Term> terms = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            Node.Mapping node = given.get(component.getName()).asMapping().onlyKeys(TERM_KEYS);
            Term term = term(node, definition, component.getName());
            if (!TermType.isDated(component.getGenericType())) {
                checkCoverage(node, term, from, until);
            }
            terms.put(term.name(), term);
        }
        MeasureTerms read = new MeasureTerms(definition.stem(), from, until, span.text("source"), terms);
        read.bind(definition.terms());
        return read;
    }

    private static Term term(Node.Mapping node, MeasureDefinition definition, String name) {
        TermType type = type(definition, name);
        String unit = node.text("unit");
        String range =
                type.isNumeric() ? node.text("range") : node.findText("range").orElse("");
        if (!range.isEmpty() && !type.isRange(range)) {
            throw node.get("range")
                    .error(
                            Text.of("“%s”不是该参数的取值范围。", "'%s' is no range of this term.", range),
                            Text.of(
                                    "请写成 下限..上限，例如 0..12；非数值参数不写范围。",
                                    "Write lowest..highest, e.g. 0..12; a term that is no number has no range."));
        }
        List<TermValue> values = values(node.get("values"), (raw, place) -> checked(type, unit, raw, range, place));
        return new Term(
                definition.stem(),
                name,
                new Text(node.text("label"), node.text("labelEn")),
                node.findText("called").orElse(""),
                unit,
                range,
                values);
    }

    private static RawValue checked(TermType type, String unit, RawValue raw, String range, Node place) {
        RawValue written = written(type, unit, raw, place::error);
        check(type, written, range, place::error);
        return written;
    }

    /**
     * A number, list or target outside the law that is configured like a term: {@code label}, {@code labelEn} and dated
     * {@code values}, each with one source.
     *
     * @param owner the file stem that it belongs to
     * @param parser throws {@link IllegalArgumentException} or {@link ArithmeticException} on a text that is no value
     */
    public static Term read(
            Node.Mapping node, String owner, String name, String key, Function<String, ?> parser, Text expectation) {
        return new Term(
                owner,
                name,
                new Text(node.text("label"), node.text("labelEn")),
                "",
                "",
                "",
                values(node.get(key), (raw, value) -> {
                    value.as(parser, expectation);
                    return raw;
                }));
    }

    /** Dated values in the order of time, without overlap; {@code reader} ends the run where one is not acceptable. */
    private static List<TermValue> values(Node list, BiFunction<RawValue, Node, RawValue> reader) {
        List<TermValue> values = new ArrayList<>();
        List<Node> items = list.asList();
        for (int i = 0; i < items.size(); i++) {
            Node.Mapping item = items.get(i).asMapping().onlyKeys(VALUE_KEYS);
            Optional<LocalDate> next = i + 1 < items.size()
                    ? Optional.of(date(items.get(i + 1).asMapping().get("from")))
                    : Optional.empty();
            values.add(value(item, reader, next));
        }
        if (values.isEmpty()) {
            throw list.error(Text.of("没有任何取值。", "There is no value."), Text.of("请至少给出一个。", "Give at least one."));
        }
        return List.copyOf(values);
    }

    private static TermValue value(
            Node.Mapping item, BiFunction<RawValue, Node, RawValue> reader, Optional<LocalDate> next) {
        LocalDate from = date(item.get("from"));
        LocalDate until = item.find("until")
                .map(TermReader::date)
                .orElse(next.map(day -> day.minusDays(1)).orElse(LocalDate.MAX));
        if (from.isAfter(until) || (next.isPresent() && !until.isBefore(next.get()))) {
            throw item.error(
                    Text.of("取值的起止日期颠倒或与下一个取值重叠。", "The days of this value are reversed or overlap the next one."),
                    Text.of("请改正 from 与 until。", "Correct 'from' and 'until'."));
        }
        Node valueNode = item.get("value");
        RawValue raw = reader.apply(raw(valueNode), valueNode);
        Provenance provenance = provenance(item);
        String verified = item.find("verified")
                .map(TermReader::date)
                .map(LocalDate::toString)
                .orElse("");
        return new TermValue(
                from, until, raw, provenance, item.text(provenance.key()), verified, item.file() + ":" + item.line());
    }

    private static RawValue raw(Node node) {
        if (node instanceof Node.Mapping mapping) {
            Map<String, String> parts = new LinkedHashMap<>();
            mapping.entries().forEach((key, part) -> parts.put(key, part.asText()));
            return new RawValue(parts);
        }
        return RawValue.of(node.asText());
    }

    private static Provenance provenance(Node.Mapping item) {
        List<Provenance> given = Stream.of(Provenance.POLICY, Provenance.REGULATION, Provenance.ASSUMPTION)
                .filter(candidate -> item.find(candidate.key()).isPresent())
                .toList();
        if (given.size() != 1) {
            throw item.error(
                    Text.of("每个取值须且只须有一个来源。", "A value has exactly one source."),
                    Text.of("请写 policy、regulation、assumption 之一。", "Give one of policy, regulation, assumption."));
        }
        return given.get(0);
    }

    private static void checkCoverage(Node.Mapping node, Term term, LocalDate from, LocalDate until) {
        LocalDate day = from;
        for (TermValue value : term.values()) {
            if (value.until().isBefore(day)) {
                continue;
            }
            if (value.from().isAfter(day)) {
                break;
            }
            if (!value.until().isBefore(until)) {
                return;
            }
            day = value.until().plusDays(1);
        }
        throw node.error(
                Text.of(
                        "“%s”在 %s 没有取值，而措施当日在执行。",
                        "'%s' has no value on %s although the measure is in force.", term.name(), day),
                Text.of(
                        "请补上该日的取值及来源，或改正 inForce。",
                        "Add the value of that day with its source, or correct 'inForce'."));
    }

    /** What somebody wrote in the form that the type has; else the error that {@code place} makes of it. */
    static RawValue written(TermType type, String unit, RawValue raw, BiFunction<Text, Text, BadInput> place) {
        try {
            return new TypedValue(type, unit).written(raw);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw unacceptable(type, raw, place);
        }
    }

    private static BadInput unacceptable(TermType type, RawValue raw, BiFunction<Text, Text, BadInput> place) {
        Text expected = type.expectation();
        return place.apply(
                Text.of("取值“%s”不合要求。", "The value '%s' is not acceptable.", raw.text()),
                new Text("应为：" + expected.zh() + "。", "Expected: " + expected.en() + "."));
    }

    /**
     * Whether a value is of the type, in order, not too fine and within the range; else the error that {@code place} makes of
     * it.
     */
    static void check(TermType type, RawValue raw, String range, BiFunction<Text, Text, BadInput> place) {
        try {
            type.parse(raw);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw unacceptable(type, raw, place);
        }
        type.disorder(raw).ifPresent(what -> {
            throw place.apply(what, Text.of("请改正，或查看是否漏写、多写。", "Correct it; look for one too many or too few."));
        });
        type.tooFine(raw).ifPresent(share -> {
            throw place.apply(
                    Text.of("比例“%s”过细，算不出精确的金额。", "The share '%s' is too fine for exact amounts.", share),
                    Text.of(
                            "百分数至多写六位小数；分数的分母至多为一亿。",
                            "Give a percentage of at most six decimals, or a fraction whose denominator is at most 100,000,000."));
        });
        if (!range.isEmpty()) {
            int dots = range.indexOf("..");
            type.outside(raw, range.substring(0, dots), range.substring(dots + 2))
                    .ifPresent(number -> {
                        throw place.apply(
                                Text.of("取值“%s”超出允许范围。", "The value '%s' is out of range.", number),
                                new Text("允许范围：" + range + "。", "Range: " + range + "."));
                    });
        }
    }

    static TermType type(MeasureDefinition definition, String term) {
        return RecordShape.of(definition.terms()).type(term);
    }

    private static LocalDate date(Node node) {
        return node.as(LocalDate::parse, Text.of("日期，如 2019-01-09", "a date like 2019-01-09"));
    }
}
