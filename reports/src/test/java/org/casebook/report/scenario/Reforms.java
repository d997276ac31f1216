package org.casebook.report.scenario;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Text;
import org.casebook.report.RowBuilder;
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

/**
 * Two reforms small enough to be added up by hand, in yuan. Policy: refund 12,345.67; loans 65,250 in 崆峒区 and 20,000 in
 * 静宁县; skills 7,500 in 静宁县; together 105,095.67. The first, {@code ratio-20}, adds two loans of together 130,500 in
 * 崆峒区 and one of 10,000 in 静宁县, all paid by the counties: 245,595.67. The second, {@code strict}, is compared with the
 * first and holds in 静宁县 from July on: one loan is cut by 2,000, one of 8,000 goes, four skill subsidies grow by 500, one
 * of 1,500 comes and another is refused for another reason: -10,000 + 3,500, together 239,095.67.
 */
final class Reforms {

    static final County JINGNING = new County("620826");

    static final String LOAN = "small-enterprise-loan";
    static final String SKILL = "skill-upgrade-subsidy";

    private static final Effect NOBODY = new Effect(0, 0);

    private Reforms() {}

    static SimulationResult result() {
        return of(List.of(ratio(), strict()));
    }

    static SimulationResult of(List<ScenarioResult> scenarios) {
        return new SimulationResult(Sample.identity(true), 2019, policy(), scenarios);
    }

    static List<ResultRow> policy() {
        String policy = ScenarioResult.POLICY;
        return List.of(
                refund(policy),
                loan(County.KONGTONG, 4, 1, 4_567_500, 1_957_500)
                        .refused("HIRING_RATIO", 3)
                        .result(policy),
                loan(JINGNING, 6, 2, 1_400_000, 600_000)
                        .refused("CONTRACTS_TOO_SHORT", 1)
                        .refused("HIRING_RATIO", 3)
                        .result(policy),
                skill(5, 750_000)
                        .refused("NOT_EMPLOYED", 1)
                        .refused("INSURED_TOO_SHORT", 2)
                        .result(policy));
    }

    static ScenarioResult ratio() {
        String name = "ratio-20";
        return new ScenarioResult(
                name,
                new Text("小微企业新招比例降到20%，要多花多少钱？", "What does a hiring ratio of 20% cost?"),
                ScenarioResult.POLICY,
                List.of(new ChangedTerm(
                        LOAN,
                        "hiringRatio",
                        "",
                        "20%",
                        new Text("新招用人员比例", "hiring ratio"),
                        Text.same("25%"),
                        Text.same("20%"))),
                Optional.empty(),
                new TreeSet<>(),
                List.of(
                        refund(name),
                        loan(County.KONGTONG, 4, 3, 4_567_500, 15_007_500)
                                .refused("HIRING_RATIO", 1)
                                .result(name),
                        loan(JINGNING, 6, 3, 1_400_000, 1_600_000)
                                .refused("CONTRACTS_TOO_SHORT", 1)
                                .refused("HIRING_RATIO", 2)
                                .result(name),
                        skill(5, 750_000)
                                .refused("NOT_EMPLOYED", 1)
                                .refused("INSURED_TOO_SHORT", 2)
                                .result(name)),
                List.of(new MeasureChange(
                        LOAN,
                        new TreeMap<>(Map.of(
                                County.KONGTONG,
                                new CountyChange(2, 30, loanFen(0, 13_050_000), enter(2, 13_050_000)),
                                JINGNING,
                                new CountyChange(1, 12, loanFen(0, 1_000_000), enter(1, 1_000_000)))),
                        parts(Map.of(
                                Dimension.INDUSTRY,
                                Map.of("C", enter(2, 13_050_000), "F", enter(1, 1_000_000)),
                                Dimension.SCALE,
                                Map.of("MICRO", enter(2, 7_525_000), "SMALL", enter(1, 6_525_000)))),
                        List.of(new Transition("HIRING_RATIO", Transition.ENTITLED, 3)))));
    }

    static ScenarioResult strict() {
        String name = "strict";
        return new ScenarioResult(
                name,
                new Text("静宁县下半年收紧贷款、放宽技能补贴会怎样？", "What if Jingning tightens loans and widens skills?"),
                "ratio-20",
                List.of(
                        new ChangedTerm(
                                LOAN,
                                "loanCap",
                                "",
                                "2000000",
                                new Text("贷款最高额度", "loan cap"),
                                new Text("3,000,000元", "3,000,000 yuan"),
                                new Text("2,000,000元", "2,000,000 yuan")),
                        new ChangedTerm(
                                SKILL,
                                "minimumInsuredMonths",
                                JINGNING.code(),
                                "6",
                                new Text("最少参保月数（静宁县）", "insured months (Jingning)"),
                                new Text("12个月", "12 months"),
                                new Text("6个月", "6 months"))),
                Optional.of(LocalDate.of(2019, 7, 1)),
                new TreeSet<>(List.of(JINGNING)),
                List.of(
                        refund(name),
                        loan(County.KONGTONG, 4, 3, 4_567_500, 15_007_500)
                                .refused("HIRING_RATIO", 1)
                                .result(name),
                        loan(JINGNING, 6, 2, 1_260_000, 740_000)
                                .refused("CONTRACTS_TOO_SHORT", 2)
                                .refused("HIRING_RATIO", 2)
                                .result(name),
                        skill(6, 1_100_000).refused("NOT_EMPLOYED", 2).result(name)),
                List.of(
                        new MeasureChange(
                                LOAN,
                                new TreeMap<>(Map.of(
                                        JINGNING,
                                        new CountyChange(
                                                -1,
                                                -9,
                                                loanFen(-140_000, -860_000),
                                                new Fares(
                                                        NOBODY,
                                                        new Effect(1, 200_000),
                                                        NOBODY,
                                                        new Effect(1, 800_000))))),
                                parts(Map.of(
                                        Dimension.INDUSTRY,
                                        Map.of(
                                                "A",
                                                new Fares(
                                                        NOBODY,
                                                        new Effect(1, 200_000),
                                                        NOBODY,
                                                        new Effect(1, 800_000))))),
                                List.of(new Transition(Transition.ENTITLED, "CONTRACTS_TOO_SHORT", 1))),
                        new MeasureChange(
                                SKILL,
                                new TreeMap<>(Map.of(
                                        JINGNING,
                                        new CountyChange(
                                                1,
                                                1,
                                                new TreeMap<>(Map.of(Fund.UNEMPLOYMENT_INSURANCE, 350_000L)),
                                                gainAndEnter(4, 200_000, 1, 150_000)))),
                                parts(Map.of(
                                        Dimension.AGE,
                                        Map.of(
                                                "25-34",
                                                gainAndEnter(3, 150_000, 1, 150_000),
                                                "35-44",
                                                gainAndEnter(1, 50_000, 0, 0)),
                                        Dimension.SEX,
                                        Map.of(
                                                "FEMALE",
                                                gainAndEnter(2, 100_000, 0, 0),
                                                "MALE",
                                                gainAndEnter(2, 100_000, 1, 150_000)),
                                        Dimension.GROUP,
                                        Map.of(
                                                "POOR_HOUSEHOLD",
                                                enter(1, 150_000),
                                                "VETERAN",
                                                gainAndEnter(1, 50_000, 0, 0)))),
                                List.of(
                                        new Transition("INSURED_TOO_SHORT", Transition.ENTITLED, 1),
                                        new Transition("INSURED_TOO_SHORT", "NOT_EMPLOYED", 1)))));
    }

    /** A scenario of another name and question, changes and figures as {@link #ratio()}. */
    static ScenarioResult called(String name, String question) {
        ScenarioResult ratio = ratio();
        return new ScenarioResult(
                name,
                Text.same(question),
                ratio.baseline(),
                ratio.changes(),
                ratio.start(),
                ratio.counties(),
                ratio.rows(),
                ratio.differences());
    }

    private static ResultRow refund(String scenario) {
        return Sample.row("job-retention-refund", 6, County.KONGTONG, 10, 3, 1_234_567)
                .with(Fund.UNEMPLOYMENT_INSURANCE, 100)
                .refused("LAYOFFS", 7)
                .result(scenario);
    }

    private static RowBuilder loan(County county, long assessed, long entitled, long central, long local) {
        return Sample.row(LOAN, 8, county, assessed, entitled, central + local)
                .paidBy(Fund.INCLUSIVE_FINANCE, central)
                .paidBy(Fund.COUNTY, local);
    }

    private static RowBuilder skill(long entitled, long fen) {
        return Sample.row(SKILL, 13, JINGNING, 8, entitled, fen).with(Fund.UNEMPLOYMENT_INSURANCE, 100);
    }

    private static SortedMap<Fund, Long> loanFen(long central, long local) {
        return new TreeMap<>(Map.of(Fund.INCLUSIVE_FINANCE, central, Fund.COUNTY, local));
    }

    private static Fares enter(long units, long fen) {
        return new Fares(NOBODY, NOBODY, new Effect(units, fen), NOBODY);
    }

    private static Fares gainAndEnter(long gain, long gainFen, long enter, long enterFen) {
        return new Fares(new Effect(gain, gainFen), NOBODY, new Effect(enter, enterFen), NOBODY);
    }

    private static SortedMap<Dimension, SortedMap<String, Fares>> parts(Map<Dimension, Map<String, Fares>> parts) {
        SortedMap<Dimension, SortedMap<String, Fares>> sorted = new TreeMap<>();
        new EnumMap<>(parts).forEach((dimension, all) -> sorted.put(dimension, new TreeMap<>(all)));
        return sorted;
    }
}
