package org.casebook.report.attribution;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.casebook.policy.Fund;
import org.casebook.report.Figures;
import org.casebook.simulation.result.AttributionResult;
import org.casebook.simulation.result.Contribution;
import org.casebook.simulation.result.Contributions;

/**
 * For programs: {@code {"run", "year", "synthetic", "scenarios": [{"scenario", "baseline", "by", "difference", "parts"}]}}.
 * A difference has {@code total}, {@code funds} (strings of yuan with two decimals) and {@code entitled} by measure: whole
 * units; those of a part are exact fractions like {@code "7/2"}.
 */
public final class AttributionJson {

    /** @param out is flushed, not closed */
    public void write(AttributionResult result, Writer out) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("run", result.run().id()).put("year", result.year());
        root.put("synthetic", result.run().synthetic());
        root.set("scenarios", scenarios(result.scenarios()));
        out.write(new ObjectMapper()
                .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
                .writeValueAsString(root));
        out.write('\n');
        out.flush();
    }

    /** The array {@code scenarios} alone, to stand beside other results. */
    public ArrayNode scenarios(List<Contributions> splits) {
        ArrayNode scenarios = JsonNodeFactory.instance.arrayNode();
        splits.forEach(split -> scenario(scenarios.addObject(), split));
        return scenarios;
    }

    private static void scenario(ObjectNode node, Contributions split) {
        node.put("scenario", split.scenario()).put("baseline", split.baseline());
        node.put("by", split.player().name().toLowerCase(Locale.ROOT));
        ObjectNode difference = node.putObject("difference");
        money(difference, split.totalFen(), split.fen());
        ObjectNode entitled = difference.putObject("entitled");
        split.entitled().forEach(entitled::put);
        ArrayNode parts = node.putArray("parts");
        split.parts().forEach(part -> part(parts.addObject(), part));
    }

    private static void part(ObjectNode node, Contribution part) {
        node.put("part", part.name()).put("measure", part.measure());
        part.changes().forEach(node.putArray("changes")::add);
        money(node, part.totalFen(), part.fen());
        ObjectNode entitled = node.putObject("entitled");
        part.entitled().forEach((measure, units) -> entitled.put(measure, units.toString()));
    }

    private static void money(ObjectNode node, long totalFen, SortedMap<Fund, Long> fen) {
        node.put("total", Figures.yuan(totalFen));
        ObjectNode funds = node.putObject("funds");
        fen.forEach((fund, amount) -> funds.put(fund.name(), Figures.yuan(amount)));
    }
}
