package org.casebook.pipeline.synthetic;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Node;
import org.casebook.simulation.config.Written;

/** One figure of the configuration: a value, named values or rows, with the file and line for messages. */
record Figure(Node.Mapping node) {

    private static final Text NUMBER = Text.of("数字", "a number");
    private static final Text WHOLE = Text.of("整数", "a whole number");

    int whole() {
        return node.get("value").as(Figure::parseWhole, WHOLE);
    }

    double number() {
        return node.get("value").as(Figure::parse, NUMBER);
    }

    String text() {
        return node.text("value");
    }

    /** The figure of the whole city, brought to a scale, but never below the minimum if one is given. */
    int at(Scale scale) {
        int minimum =
                node.find("minimum").map(n -> n.as(Figure::parseWhole, WHOLE)).orElse(0);
        return Math.max(scale.of(whole()), minimum);
    }

    /** Named numbers, in the order of the file. */
    Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        node.get("values").asMapping().entries().forEach((key, n) -> numbers.put(key, n.as(Figure::parse, NUMBER)));
        return numbers;
    }

    /** Named texts, in the order of the file. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        node.get("values").asMapping().entries().forEach((key, n) -> texts.put(key, n.asText()));
        return texts;
    }

    /** The rows of a table, each a list of scalars. */
    List<List<String>> rows() {
        return node.get("rows").asList().stream()
                .map(row -> row.asList().stream().map(Node::asText).toList())
                .toList();
    }

    /** A single list of words. */
    List<String> words() {
        return node.get("rows").asList().stream().map(Node::asText).toList();
    }

    private static int parseWhole(String text) {
        return Integer.parseInt(Written.whole(text, ""));
    }

    private static double parse(String text) {
        return new BigDecimal(text).doubleValue();
    }
}
