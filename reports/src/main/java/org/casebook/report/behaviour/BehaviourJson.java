package org.casebook.report.behaviour;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.SortedMap;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.simulation.result.BehaviourAssumption;
import org.casebook.simulation.result.BehaviourResult;
import org.casebook.simulation.result.BehaviourRow;
import org.casebook.simulation.result.ScenarioBehaviour;

/**
 * For programs: {@code {"run", "year", "behaviour": {"assumptions", "scenarios": [{"scenario", "baseline", "before",
 * "after"}]}}}. A row has {@code static} and {@code behavioural} figures apart; units with responses are exact fractions
 * like {@code "7/2"}, money is a string of yuan with two decimals.
 */
public final class BehaviourJson {

    private final Lang lang;

    public BehaviourJson(Lang lang) {
        this.lang = lang;
    }

    /** @param out is flushed, not closed */
    public void write(BehaviourResult result, Writer out) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("run", result.run().id()).put("year", result.year());
        root.put("synthetic", result.run().synthetic());
        root.set("behaviour", behaviour(result));
        out.write(new ObjectMapper()
                .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
                .writeValueAsString(root));
        out.write('\n');
        out.flush();
    }

    /** The object {@code behaviour} alone, to stand beside static results. */
    public ObjectNode behaviour(BehaviourResult result) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode assumptions = node.putArray("assumptions");
        result.assumptions().forEach(assumption -> assumption(assumptions.addObject(), assumption));
        ArrayNode scenarios = node.putArray("scenarios");
        for (ScenarioBehaviour found : result.scenarios()) {
            ObjectNode scenario = scenarios.addObject();
            scenario.put("scenario", found.scenario()).put("baseline", found.baseline());
            rows(scenario.putArray("before"), found.before());
            rows(scenario.putArray("after"), found.after());
        }
        return node;
    }

    private void assumption(ObjectNode node, BehaviourAssumption assumption) {
        node.put("response", assumption.response())
                .put("name", assumption.name())
                .put("label", assumption.label().in(lang))
                .put("value", assumption.value())
                .put(assumption.literature() ? "literature" : "assumption", assumption.source());
    }

    private static void rows(ArrayNode array, List<BehaviourRow> rows) {
        for (BehaviourRow row : rows) {
            ObjectNode node = array.addObject();
            node.put("response", row.response())
                    .put("measure", row.measure())
                    .put("county", row.county().code());
            node.put("nearMisses", row.nearMisses())
                    .put("responding", row.responding().toString())
                    .put("steps", row.steps().toString());
            ObjectNode statically = node.putObject("static");
            statically.put("entitled", row.entitled());
            amounts(statically.putObject("amounts"), row.amounts());
            ObjectNode behaviourally = node.putObject("behavioural");
            behaviourally.put("entitled", row.behaviouralEntitled().toString());
            amounts(behaviourally.putObject("amounts"), row.behavioural());
        }
    }

    private static void amounts(ObjectNode node, SortedMap<Fund, Money> amounts) {
        amounts.forEach((fund, amount) -> node.put(fund.name(), amount.toString()));
    }
}
