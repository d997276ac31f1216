package org.casebook.report.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.casebook.policy.County;
import org.casebook.policy.Text;
import org.casebook.simulation.result.Indicator;
import org.casebook.simulation.result.IndicatorRow;
import org.casebook.simulation.result.IndicatorUnit;
import org.casebook.simulation.result.Indicators;
import org.casebook.simulation.result.RunIdentity;
import org.casebook.simulation.result.Target;

/** Invented figures of four indicators in three counties. */
public final class Watched {

    private static final County JINGNING = new County("620826");
    private static final County JINGCHUAN = new County("620821");

    private static final Indicator SCALE = new Indicator(
            "staff-change-by-scale",
            1,
            new Text("分规模职工净增减", "net change of staff by scale"),
            IndicatorUnit.PEOPLE,
            Optional.empty(),
            "");
    private static final Indicator SAVED = new Indicator(
            "saved-contributions",
            4,
            new Text("少缴社会保险费", "saved contributions"),
            IndicatorUnit.YUAN,
            Optional.empty(),
            "费率执行首日未查到");
    private static final Indicator QUOTA = new Indicator(
            "enterprise-placement-quota",
            18,
            new Text("支企指标", "placements"),
            IndicatorUnit.PLACEMENTS,
            Optional.of(new Target(Target.Scope.COUNTY, "30%")),
            "");
    private static final Indicator BASES = new Indicator(
            "out-of-province-bases",
            19,
            new Text("省外劳务基地", "labour bases"),
            IndicatorUnit.BASES,
            Optional.of(new Target(Target.Scope.CITY, "10")),
            "");

    private Watched() {}

    /** @param farBases bases of 静宁县, beside two of 崆峒区 */
    public static List<IndicatorRow> rows(long farBases) {
        Text large = new Text("大型企业", "large");
        Text micro = new Text("微型企业", "micro");
        return List.of(
                new IndicatorRow(SCALE, County.KONGTONG, "LARGE", large, 1_250, OptionalLong.empty()),
                new IndicatorRow(SCALE, JINGNING, "LARGE", large, -250, OptionalLong.empty()),
                new IndicatorRow(SCALE, County.KONGTONG, "MICRO", micro, -50, OptionalLong.empty()),
                new IndicatorRow(SAVED, County.KONGTONG, "110", Text.same("养老"), 123_456_789, OptionalLong.empty()),
                share(County.KONGTONG, 3, 10),
                share(JINGCHUAN, 299, 1_000),
                share(JINGNING, 0, 4),
                plain(BASES, County.KONGTONG, 2),
                plain(BASES, JINGNING, farBases));
    }

    static Indicators indicators() {
        return new Indicators(
                new RunIdentity("fold01", "intake01", "hash", List.of(), "0.1.0", Map.of(), true), 2019, rows(7));
    }

    private static IndicatorRow share(County county, long value, long whole) {
        return new IndicatorRow(QUOTA, county, "", Text.same(""), value, OptionalLong.of(whole));
    }

    private static IndicatorRow plain(Indicator indicator, County county, long value) {
        return new IndicatorRow(indicator, county, "", Text.same(""), value, OptionalLong.empty());
    }
}
