package org.casebook.pipeline.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.fold.CaseReader;
import org.casebook.pipeline.fold.UnitQuery;
import org.casebook.pipeline.fold.UnitViews;
import org.casebook.pipeline.intake.Registry;
import org.casebook.policy.BadInput;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.report.explain.ExplanationJson;
import org.casebook.report.explain.ExplanationText;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.explain.Explainer;
import org.casebook.simulation.explain.Explanation;
import org.casebook.simulation.terms.PolicyBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why one case is or isn't entitled. */
@Command(
        name = "explain",
        description = {
            "逐条说明一个对象为什么符合或不符合条件，并列出依据。",
            "Why one case is or isn't entitled, condition by condition, with sources."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    private static final int MOST = 20;

    @Mixin
    private CommonOptions common;

    @Mixin
    private PolicyOptions policy;

    @Parameters(
            index = "0",
            paramLabel = "MEASURE",
            description = {"措施，如 稳岗返还", "The measure, e.g. job-retention-refund"})
    private String measure;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            required = true,
            description = {
                "单位、证书、岗位、基地的编号，或个人的身份证号、假名",
                "The number of the employer, certificate, post or base, or the person's identity number or pseudonym"
            })
    private String key;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            converter = PolicyYear.class,
            description = {"政策年度。不写则取 --as-of 的年份", "The policy year. Default: the year of --as-of"})
    private Integer asked;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = {"身份信息加密所用的密钥文件", "The key under which identities are hashed"})
    private Path keyFile;

    @Override
    public Integer call() {
        Console console = common.console();
        MeasureDefinition definition = MeasureName.parse(measure, "explain");
        int year = policy.year(asked);
        PolicyBook book = policy.book(common, year);
        Session session = Session.open(common, console);
        Registry registry = Registry.last(session.warehouse());
        List<Explanation> explanations = console.stage(
                Text.of("查找并说明个案", "Finding and explaining the case"),
                () -> explain(registry, session, definition, book, year));
        Output.deliver(common, console, out -> {
            switch (common.format()) {
                case json -> out.write(json(explanations));
                case table, csv -> {
                    for (Explanation explanation : explanations) {
                        out.write(new ExplanationText(console.lang()).render(explanation) + "\n");
                    }
                }
            }
        });
        return Casebook.DONE;
    }

    private List<Explanation> explain(
            Registry registry, Session session, MeasureDefinition definition, PolicyBook book, int year) {
        UnitViews.open(registry, session.warehouse().spark());
        List<Row> units = new UnitQuery(definition)
                .units(session.warehouse().spark(), year)
                .where(UnitKeys.matching(key, keyFile))
                .orderBy(UnitQuery.KEY)
                .limit(MOST)
                .collectAsList();
        if (units.isEmpty()) {
            throw new BadInput(
                    Text.of(
                            "%d 年度“%s”没有这个对象。",
                            "In %d '%s' has no such unit.",
                            year,
                            definition.title().in(common.lang())),
                    "--key",
                    Text.of(
                            "请核对编号与年度；身份证号须与接收数据时的密钥一致。",
                            "Check the number and the year; an identity number needs the key of the intake."));
        }
        Explainer explainer = new Explainer(book, new Assessor(Measures.all(), Measures.interplays(), book));
        CaseReader reader = new CaseReader(definition.facts());
        List<Explanation> explanations = new ArrayList<>();
        units.forEach(unit -> explanations.add(explainer.explain(definition, reader.read(unit), year)));
        return explanations;
    }

    private String json(List<Explanation> explanations) throws java.io.IOException {
        ExplanationJson json = new ExplanationJson(common.lang());
        ArrayNode array = new ObjectMapper().createArrayNode();
        explanations.forEach(explanation -> array.add(json.of(explanation)));
        return new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(array.size() == 1 ? array.get(0) : array);
    }
}
