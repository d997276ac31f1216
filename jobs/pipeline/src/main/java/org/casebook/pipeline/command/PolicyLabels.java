package org.casebook.pipeline.command;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.intake.contract.FileVerdict;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.policy.Ground;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.policy.interplay.Conflict;
import org.casebook.report.Labels;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.result.Dimension;
import org.casebook.simulation.result.Parts;

/** The names of measures and grounds as the law has them, of tables as their contracts have them. */
final class PolicyLabels implements Labels {

    private static final Text UNEMPLOYMENT_CONTRIBUTION = new Text("失业保险缴费", "unemployment insurance contribution");

    private final Map<String, Text> tables;
    private final DataCoverage coverage;

    private PolicyLabels(Map<String, Text> tables, DataCoverage coverage) {
        this.tables = tables;
        this.coverage = coverage;
    }

    /** The same names, with a mark behind those of measures that rest on months which the registry lacks. */
    PolicyLabels marking(DataCoverage known) {
        return new PolicyLabels(tables, known);
    }

    /** For results that name no table of the registry. */
    static PolicyLabels ofMeasures() {
        return new PolicyLabels(Map.of(), DataCoverage.UNKNOWN);
    }

    static PolicyLabels withTables(Contracts contracts) {
        Map<String, Text> tables = new HashMap<>();
        for (Contract contract : contracts.tables().values()) {
            tables.put(
                    contract.table(),
                    new Text(contract.title(), contract.table().replace('_', ' ')));
        }
        tables.put("unemployment_contribution", UNEMPLOYMENT_CONTRIBUTION);
        return new PolicyLabels(tables, DataCoverage.UNKNOWN);
    }

    @Override
    public Text measure(String stem) {
        Text title = Measures.get(stem).title();
        return new Text(title.zh() + coverage.mark(stem), title.en() + coverage.mark(stem));
    }

    @Override
    public Text unit(String stem) {
        return Measures.get(stem).unit();
    }

    @Override
    public List<String> grounds(String stem) {
        return Measures.get(stem).grounds().stream().map(Ground::name).toList();
    }

    @Override
    public Text ground(String stem, String ground) {
        MeasureDefinition definition = Measures.get(stem);
        return definition.grounds().stream()
                .filter(candidate -> candidate.name().equals(ground))
                .map(candidate -> candidate.reason().label())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No ground " + ground + " of " + stem));
    }

    @Override
    public Text part(Dimension dimension, String part) {
        return Parts.label(dimension, part);
    }

    @Override
    public List<String> parts(Dimension dimension) {
        return Parts.of(dimension);
    }

    @Override
    public Text conflict(String stem) {
        return Measures.conflicts().stream()
                .filter(candidate -> candidate.stem().equals(stem))
                .map(Conflict::title)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No conflict " + stem));
    }

    @Override
    public Text table(String table) {
        return tables.getOrDefault(table, Text.same(table));
    }

    @Override
    public Text verdict(String verdict) {
        return FileVerdict.valueOf(verdict).label();
    }

    @Override
    public List<String> reasons() {
        return Arrays.stream(Reason.values()).map(Enum::name).toList();
    }

    @Override
    public Text reason(String reason) {
        return Reason.valueOf(reason).label();
    }

    @Override
    public List<String> suspicions() {
        return Arrays.stream(Suspicion.Kind.values()).map(Enum::name).toList();
    }

    @Override
    public Text suspicion(String kind) {
        return Suspicion.Kind.valueOf(kind).label();
    }
}
