package org.casebook.report.optimise;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.casebook.report.CoverageJson;
import org.casebook.report.Figures;
import org.casebook.simulation.result.FrontierPoint;
import org.casebook.simulation.result.Optimum;
import org.casebook.simulation.result.OptimumResult;
import org.casebook.simulation.result.PackageOutcome;

/**
 * For programs: {@code aim}, {@code budget}, {@code measures}, the {@code best} package, the {@code baseline}, and the
 * {@code frontier} by cost. Money is a string of yuan with two decimals; {@code marginalCost} is exact yuan as a fraction.
 */
public final class OptimumJson {

    private static final int FEN_PER_YUAN = 100;

    /** @param out is flushed, not closed */
    public void write(OptimumResult result, Writer out) throws IOException {
        Optimum found = result.optimum();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("run", result.run().id()).put("year", result.year());
        root.put("synthetic", result.run().synthetic());
        root.put("aim", found.aim().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        root.put("budget", found.budget().toString());
        found.fund().ifPresent(fund -> root.put("fund", fund.name()));
        found.measures().forEach(root.putArray("measures")::add);
        root.put("packages", found.packages().size());
        outcome(root.putObject("best"), found.best());
        outcome(root.putObject("baseline"), found.baseline());
        ArrayNode frontier = root.putArray("frontier");
        found.frontier().forEach(point -> point(frontier.addObject(), point));
        if (!result.run().coverage().isComplete()) {
            root.set(CoverageJson.FIELD, CoverageJson.node(result.run().coverage()));
        }
        out.write(new ObjectMapper()
                .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
                .writeValueAsString(root));
        out.write('\n');
        out.flush();
    }

    private static void outcome(ObjectNode node, PackageOutcome outcome) {
        node.put("scenario", outcome.scenario())
                .put("cost", Figures.yuan(outcome.fen()))
                .put("reached", outcome.reached());
    }

    private static void point(ObjectNode node, FrontierPoint point) {
        outcome(node, point.outcome());
        point.alike().forEach(node.putArray("alike")::add);
        point.marginalFen()
                .ifPresent(fen ->
                        node.put("marginalCost", fen.dividedBy(FEN_PER_YUAN).toString()));
    }
}
