package org.casebook.report.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Sample;
import org.casebook.simulation.result.ChangedTerm;
import org.casebook.simulation.result.CountyChange;
import org.casebook.simulation.result.Dimension;
import org.casebook.simulation.result.Fares;
import org.casebook.simulation.result.Fares.Effect;
import org.casebook.simulation.result.MeasureChange;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.SimulationResult;
import org.casebook.simulation.result.Transition;

/** Invented reforms of the size of real ones, for pages as wide and as long as they get. */
final class CityReforms {

    private static final List<String> NAMES = List.of("带动比例降到20%", "小微企业贷款额度与期限同时放宽-静宁县先行", "收紧失业保险金", "全部一起");

    private CityReforms() {}

    static SimulationResult result() {
        List<ScenarioResult> scenarios = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            scenarios.add(scenario(i));
        }
        return of(scenarios);
    }

    static SimulationResult of(List<ScenarioResult> scenarios) {
        return new SimulationResult(
                Sample.identity(true), 2019, Sample.estimate().rows(), scenarios);
    }

    /** One of many: the further, the more its cost changes, every other time to less. */
    static ScenarioResult numbered(int number) {
        return scenario(
                "s" + number,
                List.of(change(
                        "unemployment-benefit",
                        number % 2 == 0 ? 1 + number : -1 - number,
                        Fund.UNEMPLOYMENT_INSURANCE)));
    }

    private static ScenarioResult scenario(int number) {
        List<MeasureChange> changes = new ArrayList<>();
        if (number != 2) {
            changes.add(change("small-enterprise-loan", 3 + number, Fund.INCLUSIVE_FINANCE, Fund.COUNTY));
        }
        if (number >= 2) {
            changes.add(change("skill-upgrade-subsidy", number, Fund.UNEMPLOYMENT_INSURANCE));
            changes.add(change("unemployment-benefit", -number, Fund.UNEMPLOYMENT_INSURANCE));
            changes.add(change("tianjin-travel-allowance", 1, Fund.CITY));
        }
        return scenario(NAMES.get(number), changes);
    }

    private static ScenarioResult scenario(String name, List<MeasureChange> changes) {
        return new ScenarioResult(
                name,
                new Text(
                        "小微企业新招用人员比例由25%降到20%，全市要多花多少钱，哪些企业受益？",
                        "What does a hiring ratio of 20% instead of 25% cost?"),
                ScenarioResult.POLICY,
                List.of(
                        new ChangedTerm(
                                "small-enterprise-loan",
                                "hiringRatio",
                                "",
                                "20%",
                                new Text("新招用人员占现有在职职工的比例", "hiring ratio"),
                                Text.same("25%"),
                                Text.same("20%")),
                        new ChangedTerm(
                                "small-enterprise-loan",
                                "loanCap",
                                Reforms.JINGNING.code(),
                                "4000000",
                                new Text("贷款最高额度（静宁县）", "loan cap (Jingning)"),
                                new Text("3,000,000元", "3,000,000 yuan"),
                                new Text("4,000,000元", "4,000,000 yuan"))),
                Optional.of(LocalDate.of(2019, 7, 1)),
                new TreeSet<>(),
                rows(name, changes),
                changes);
    }

    private static List<ResultRow> rows(String scenario, List<MeasureChange> changes) {
        return Sample.estimate().rows().stream()
                .map(row -> changes.stream()
                        .filter(change -> change.measure().equals(row.measure()))
                        .filter(change -> change.counties().containsKey(row.county()))
                        .findFirst()
                        .map(change -> changed(
                                scenario,
                                row,
                                Objects.requireNonNull(change.counties().get(row.county()))))
                        .orElse(changed(scenario, row, new CountyChange(0, 0, new TreeMap<>(), Fares.NONE))))
                .toList();
    }

    private static ResultRow changed(String scenario, ResultRow row, CountyChange change) {
        SortedMap<Fund, Money> amounts = new TreeMap<>(row.amounts());
        change.fen()
                .forEach((fund, fen) ->
                        amounts.computeIfPresent(fund, (own, money) -> new Money(Math.max(0, money.fen() + fen))));
        return new ResultRow(
                scenario,
                row.measure(),
                row.article(),
                row.county(),
                amounts,
                row.later(),
                row.assessed(),
                row.entitled() + change.entitled(),
                row.refused(),
                row.assumedByFund(),
                row.parts());
    }

    /** @param size negative where people lose */
    private static MeasureChange change(String measure, int size, Fund... funds) {
        SortedMap<County, CountyChange> counties = new TreeMap<>();
        for (int i = 0; i < County.all().size(); i++) {
            long units = (long) size * (8 - i);
            SortedMap<Fund, Long> fen = new TreeMap<>();
            for (Fund fund : funds) {
                fen.put(fund, units * 12_345L * (fund.ordinal() + 1));
            }
            counties.put(County.all().get(i), new CountyChange(units, 7 * units, fen, fares(units)));
        }
        SortedMap<Dimension, SortedMap<String, Fares>> parts = new TreeMap<>();
        Map<Dimension, List<String>> known = new EnumMap<>(Map.of(
                Dimension.INDUSTRY, List.of("A", "C", "E", "F", "UNKNOWN"),
                Dimension.SCALE, List.of("SMALL", "MICRO"),
                Dimension.AGE, List.of("16-24", "25-34", "35-44", "45-54"),
                Dimension.SEX, List.of("FEMALE", "MALE"),
                Dimension.GROUP, List.of("POOR_HOUSEHOLD", "VETERAN")));
        known.forEach((dimension, names) -> {
            SortedMap<String, Fares> all = new TreeMap<>();
            for (int i = 0; i < names.size(); i++) {
                all.put(names.get(i), fares((long) size * (9 - 2 * i)));
            }
            parts.put(dimension, all);
        });
        return new MeasureChange(
                measure,
                counties,
                parts,
                List.of(
                        new Transition("HIRING_RATIO", Transition.ENTITLED, 31L * Math.abs(size)),
                        new Transition("HIRING_RATIO", "CONTRACTS_TOO_SHORT", 4),
                        new Transition("INSURED_TOO_SHORT", "VOLUNTARY", 17),
                        new Transition(Transition.ENTITLED, "LAYOFFS", 12L * Math.abs(size))));
    }

    private static Fares fares(long units) {
        Effect most = new Effect(Math.abs(units) * 41, Math.abs(units) * 6_543_210);
        Effect some = new Effect(Math.abs(units) * 17, Math.abs(units) * 123_456);
        Effect few = new Effect(Math.abs(units), Math.abs(units) * 4_321);
        return units > 0 ? new Fares(some, few, most, new Effect(0, 0)) : new Fares(few, some, new Effect(0, 0), most);
    }
}
