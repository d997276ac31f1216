package org.casebook.pipeline.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.fold.CaseReader;
import org.casebook.pipeline.fold.CoverageFold;
import org.casebook.pipeline.fold.DeliveredRows;
import org.casebook.pipeline.fold.Fold;
import org.casebook.pipeline.fold.UnitQuery;
import org.casebook.pipeline.fold.UnitViews;
import org.casebook.pipeline.intake.InstallationKey;
import org.casebook.pipeline.intake.Registry;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.policy.BadInput;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.report.CoverageJson;
import org.casebook.report.explain.CaseListReports;
import org.casebook.report.explain.ExplanationCsv;
import org.casebook.report.explain.ExplanationJson;
import org.casebook.report.explain.ExplanationText;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.explain.Explainer;
import org.casebook.simulation.explain.Explanation;
import org.casebook.simulation.explain.ListedCases;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.terms.PolicyBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private PolicyOptions policy;

    @Mixin
    private CoverageOptions coverage;

    @Parameters(
            index = "0",
            paramLabel = "MEASURE",
            description = {"措施，如 稳岗返还", "The measure, e.g. job-retention-refund"})
    private String measure;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = {
                "单位、证书、岗位、基地的编号，或个人的身份证号、假名",
                "The number of the employer, certificate, post or base, or the person's identity number or pseudonym"
            })
    private String key;

    @Mixin
    private ListOptions listing;

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
        checkWhat();
        MeasureDefinition definition = MeasureName.parse(measure, "explain");
        int year = policy.year(asked);
        PolicyBook book = policy.book(common, year);
        CaseFinder.Choice choice = listing.choice(definition, common.form(), console.lang());
        checkRefuses(definition);
        Session session = Session.open(common, console);
        Registry registry = Registry.last(session.warehouse());
        DeliveredRows delivered = new DeliveredRows(registry, Contracts.read(Home.contracts()), definition);
        Dataset<Row> units = units(registry, session, definition, year);
        Covered covered =
                coverage.of(covered(session, year), session, year, console).of(List.of(definition.stem()));
        Assessor assessor = new Assessor(Measures.all(), Measures.interplays(), book);
        Explainer explainer = new Explainer(book, assessor);
        if (listing.list()) {
            deliver(
                    console.stage(
                            Text.of("查找对象", "Finding cases"),
                            () -> new CaseFinder(definition, assessor, explainer)
                                    .find(units.orderBy(UnitQuery.KEY).toLocalIterator(), year, choice)),
                    covered,
                    console);
        } else {
            deliver(
                    console.stage(
                            Text.of("查找并说明个案", "Finding and explaining the case"),
                            () -> explain(units, definition, explainer, delivered, year)),
                    covered,
                    console);
        }
        return Casebook.DONE;
    }

    private void checkWhat() {
        if (listing.list() == (key != null) || (key != null && key.isBlank())) {
            throw new UsageError(
                    spec.commandLine(),
                    Text.of(
                            "请用 --key 指明一个对象（单位编号、证书编号、身份证号等），或用 --list 列出未通过的对象供选择；两者用其一。",
                            "Name a case with --key (number of an employer or certificate, identity number …), or"
                                    + " list the refused ones to choose from with --list; one of the two."));
        }
    }

    private void checkRefuses(MeasureDefinition definition) {
        if (listing.list() && definition.isPopulation()) {
            throw new BadInput(
                    Text.of("“%s”只计数，不拒绝任何对象。", "'%s' only counts: it refuses nobody.", measure),
                    "explain " + measure + " --list",
                    Text.of("请选一项有条件的措施。", "Choose a measure with conditions."));
        }
    }

    private static Dataset<Row> units(Registry registry, Session session, MeasureDefinition definition, int year) {
        SparkSession spark = session.warehouse().spark();
        UnitViews.open(registry, spark);
        return new UnitQuery(definition).units(spark, year);
    }

    /** As the casebook of the year knows it, if that is of this registry; else counted. */
    private static DataCoverage covered(Session session, int year) {
        String registry = session.intake().id();
        return session.warehouse()
                .ledger()
                .last(Fold.VERB, year)
                .filter(fold -> fold.data().equals(registry) && fold.writes().containsKey(CoverageFold.TABLE))
                .map(fold -> CoverageFold.read(session.warehouse(), fold))
                .orElseGet(() -> CoverageFold.of(session.warehouse().spark(), year));
    }

    private Map<String, Explanation> explain(
            Dataset<Row> all, MeasureDefinition definition, Explainer explainer, DeliveredRows delivered, int year) {
        UnitKeys keys = new UnitKeys(
                () -> InstallationKey.find(keyFile, System.getenv(InstallationKey.VARIABLE), Home.keyFile()));
        List<Row> units =
                all.where(keys.matching(key)).orderBy(UnitQuery.KEY).limit(MOST).collectAsList();
        if (units.isEmpty()) {
            throw new BadInput(
                    Text.of(
                            "%d 年度“%s”没有这个对象。",
                            "In %d '%s' has no such unit.",
                            year,
                            definition.title().in(common.lang())),
                    "--key",
                    Text.of(
                            "请核对编号与年度（身份证号须与接收数据时的密钥一致），或用 --list 列出未通过的对象。",
                            "Check the number and the year (an identity number needs the key of the intake), or list the"
                                    + " refused ones with --list."));
        }
        CaseReader reader = new CaseReader(definition.facts());
        Map<String, Explanation> explanations = new LinkedHashMap<>();
        units.forEach(unit -> explanations.put(
                UnitKeys.shown(unit.getAs(UnitQuery.KEY)),
                explainer.explain(definition, reader.read(unit), year).with(delivered.behind(unit, year))));
        return explanations;
    }

    private void deliver(Map<String, Explanation> explanations, Covered covered, Console console) {
        Output.deliver(common, console, out -> {
            switch (common.format()) {
                case json -> out.write(json(explanations, covered.coverage()));
                case csv -> new ExplanationCsv(console.lang()).write(explanations, covered.coverage(), out);
                case table -> {
                    for (Map.Entry<String, Explanation> one : explanations.entrySet()) {
                        out.write(Text.of("编号：%s%n", "Key: %s%n", one.getKey()).in(console.lang()));
                        out.write(new ExplanationText(console.lang()).render(one.getValue()) + "\n");
                    }
                    if (explanations.values().stream().anyMatch(one -> isIncomplete(one, covered.coverage()))) {
                        out.write(covered.line());
                    }
                }
            }
        });
        if (explanations.size() == MOST) {
            console.notice(Text.of(
                    "只说明了前 %d 个对象，请写全编号。", "Only the first %d units are explained; give the whole number.", MOST));
        }
    }

    private void deliver(ListedCases refused, Covered covered, Console console) {
        CaseListReports reports = new CaseListReports(console.lang());
        Output.deliver(common, console, out -> {
            switch (common.format()) {
                case json -> out.write(pretty(covering(reports.json(refused), covered.coverage())));
                case csv -> reports.csv(refused, covered.coverage(), out);
                case table -> out.write(reports.table(refused) + covered.line());
            }
        });
    }

    private String json(Map<String, Explanation> explanations, DataCoverage coverage) throws IOException {
        ExplanationJson json = new ExplanationJson(common.lang());
        ArrayNode array = new ObjectMapper().createArrayNode();
        explanations.forEach((shown, explanation) -> {
            ObjectNode one = json.of(explanation).put("key", shown);
            array.add(isIncomplete(explanation, coverage) ? covering(one, coverage) : one);
        });
        return pretty(array.size() == 1 ? array.get(0) : array);
    }

    private static boolean isIncomplete(Explanation explanation, DataCoverage coverage) {
        return coverage.touches(explanation.measure(), explanation.county());
    }

    private static ObjectNode covering(ObjectNode node, DataCoverage coverage) {
        if (!coverage.isComplete()) {
            node.put(CoverageJson.INCOMPLETE, true).set(CoverageJson.FIELD, CoverageJson.node(coverage));
        }
        return node;
    }

    private static String pretty(JsonNode node) throws IOException {
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }
}
