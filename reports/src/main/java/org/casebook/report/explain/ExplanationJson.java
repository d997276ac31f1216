package org.casebook.report.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.casebook.policy.Lang;
import org.casebook.simulation.explain.Calculation;
import org.casebook.simulation.explain.Calculation.Line;
import org.casebook.simulation.explain.Condition;
import org.casebook.simulation.explain.Condition.Change;
import org.casebook.simulation.explain.Condition.Shown;
import org.casebook.simulation.explain.Explanation;

/** An explanation as one JSON object; amounts are yuan with two decimals. A population has no reference date. */
public final class ExplanationJson {

    private final Lang lang;

    public ExplanationJson(Lang lang) {
        this.lang = lang;
    }

    public ObjectNode of(Explanation explanation) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("measure", explanation.measure()).put("article", explanation.article());
        root.put("county", explanation.county().code()).put("year", explanation.year());
        if (!explanation.counted()) {
            root.put("referenceDate", explanation.referenceDate().toString());
        }
        explanation.changes().forEach(root.putArray("changes")::add);
        root.put("entitled", explanation.entitled());
        ObjectNode amounts = root.putObject("amounts");
        explanation.amounts().forEach((fund, amount) -> amounts.put(fund.name(), amount.toString()));
        ArrayNode conditions = root.putArray("conditions");
        explanation.conditions().forEach(condition -> condition(conditions.addObject(), condition));
        changes(root.putArray("eligibleAfter"), explanation.eligibleAfter(), lang);
        explanation.calculation().ifPresent(calculation -> calculation(root, calculation, explanation.year()));
        ArrayNode delivered = root.putArray("delivered");
        explanation
                .delivered()
                .forEach(row -> delivered
                        .addObject()
                        .put("table", row.table())
                        .put("file", row.file())
                        .put("place", row.place().in(lang))
                        .put("rows", row.rows())
                        .put("values", row.values().in(lang)));
        return root;
    }

    private void condition(ObjectNode node, Condition condition) {
        node.put("ground", condition.ground()).put("label", condition.label().in(lang));
        node.put("met", condition.met().in(lang));
        node.put("clause", condition.clause()).put("status", condition.status().name());
        shown(node.putArray("facts"), condition.facts());
        shown(node.putArray("measured"), condition.measured());
        shown(node.putArray("terms"), condition.terms());
        changes(node.putArray("changes"), condition.change(), lang);
    }

    private void calculation(ObjectNode root, Calculation calculation, int year) {
        ObjectNode node = root.putObject("calculation");
        node.put("formula", calculation.formula());
        node.put("amount", calculation.amount().toString());
        ArrayNode lines = node.putArray("lines");
        calculation.lines().forEach(line -> line(lines.addObject(), line));
        shown(node.putArray("terms"), calculation.terms());
        ArrayNode payments = node.putArray("payments");
        calculation
                .payments()
                .forEach(payment -> payments.addObject()
                        .put("fund", payment.fund().name())
                        .put("year", year + payment.yearsLater())
                        .put("amount", payment.amount().toString()));
    }

    private void line(ObjectNode node, Line line) {
        node.put("name", line.name().in(lang)).put("formula", line.formula().in(lang));
        node.put("value", line.value().in(lang));
        if (!line.before().in(lang).isEmpty()) {
            node.put("beforeRounding", line.before().in(lang));
        }
        ArrayNode choice = node.putArray("choice");
        line.choice()
                .forEach(option -> choice.addObject()
                        .put("formula", option.formula().in(lang))
                        .put("value", option.value().in(lang))
                        .put("chosen", option.chosen()));
    }

    private void shown(ArrayNode array, List<Shown> values) {
        for (Shown value : values) {
            ObjectNode node = array.addObject();
            node.put("name", value.name())
                    .put("label", value.label().in(lang))
                    .put("value", value.value().in(lang));
            if (!value.source().in(lang).isEmpty()) {
                node.put("source", value.source().in(lang));
            }
        }
    }

    static void changes(ArrayNode array, List<Change> changes, Lang lang) {
        for (Change change : changes) {
            array.addObject()
                    .put("fact", change.fact())
                    .put("label", change.label().in(lang))
                    .put("from", change.from().in(lang))
                    .put("to", change.to().in(lang));
        }
    }
}
