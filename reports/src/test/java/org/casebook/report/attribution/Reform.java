package org.casebook.report.attribution;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.Fund;
import org.casebook.policy.Text;
import org.casebook.simulation.result.AttributionResult;
import org.casebook.simulation.result.Contribution;
import org.casebook.simulation.result.Contributions;
import org.casebook.simulation.result.Fraction;
import org.casebook.simulation.result.Player;
import org.casebook.simulation.result.RunIdentity;

/** An invented reform of three terms: one adds, one saves, one brings units in together with the first. */
final class Reform {

    static final String LOAN = "small-enterprise-loan";
    static final String SKILL = "skill-upgrade-subsidy";

    private Reform() {}

    static AttributionResult byTerm() {
        return result(new Contributions(
                "=relax",
                new Text("放宽多少？", "How far to relax?"),
                "baseline",
                Player.TERM,
                List.of(
                        part(
                                LOAN + ".loanCap",
                                new Text("贷款最高额度", "loan cap"),
                                "4000000",
                                0,
                                56_550_00,
                                units(LOAN, 1, 2)),
                        part(
                                LOAN + ".hiringRatio",
                                new Text("新招用人员比例", "hiring ratio"),
                                "20%",
                                91_350_00,
                                52_200_00,
                                units(LOAN, 5, 2)),
                        part(
                                SKILL + ".level5",
                                new Text("初级补贴标准", "amount for level 5"),
                                "800",
                                0,
                                -1_00,
                                units(SKILL, 0, 1))),
                funds(91_350_00, 108_749_00),
                inTheOrderOfTheLaw()));
    }

    static AttributionResult byMeasure() {
        return result(new Contributions(
                "saves",
                Text.same(""),
                "relax",
                Player.MEASURE,
                List.of(new Contribution(
                        LOAN,
                        LOAN,
                        new Text("小微企业创业担保贷款贴息", "Loan subsidy"),
                        List.of(LOAN + ".loanCap=2000000", LOAN + ".termYears=1"),
                        new TreeMap<>(Map.of(Fund.COUNTY, -12_345_67L)),
                        new TreeMap<>())),
                new TreeMap<>(Map.of(Fund.COUNTY, -12_345_67L)),
                new TreeMap<>()));
    }

    private static AttributionResult result(Contributions split) {
        RunIdentity run = new RunIdentity("run1", "data1", "terms1", List.of(), "0.1.0", Map.of(), true);
        return new AttributionResult(run, 2019, List.of(split));
    }

    private static Contribution part(
            String name, Text label, String value, long central, long county, Map<String, Fraction> entitled) {
        return new Contribution(
                name,
                name.substring(0, name.indexOf('.')),
                label,
                List.of(name + "=" + value),
                funds(central, county),
                entitled);
    }

    private static SortedMap<Fund, Long> funds(long central, long county) {
        return new TreeMap<>(Map.of(Fund.INCLUSIVE_FINANCE, central, Fund.COUNTY, county));
    }

    private static Map<String, Long> inTheOrderOfTheLaw() {
        Map<String, Long> units = new LinkedHashMap<>();
        units.put(LOAN, 3L);
        units.put(SKILL, 0L);
        return units;
    }

    private static Map<String, Fraction> units(String measure, long numerator, long denominator) {
        return Map.of(measure, new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
    }
}
