package org.casebook.pipeline.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.casebook.simulation.result.IndicatorUnit;
import org.casebook.simulation.result.Target;

/**
 * The indicators in the order of the articles, each with what its query gives and what it needs from its file. The stem
 * names both: {@code sql/indicators/<stem>.sql} and {@code conf/indicators/<stem>.yaml}.
 */
public enum IndicatorKind {
    /** 第一条: 「鼓励支持中小微企业吸纳就业」. */
    SCALE("staff-change-by-scale", 1, IndicatorUnit.PEOPLE, PartType.SCALE),
    /** 第二条: 「深入实施十大生态产业发展专项行动计划」. */
    ECOLOGICAL_INDUSTRY("ecological-industry-staff-change", 2, IndicatorUnit.PEOPLE, PartType.INDUSTRY),
    /** 第二条: 「平台经济、众包经济、共享经济」. */
    FLEXIBLE_WORK("flexible-work-staff-change", 2, IndicatorUnit.PEOPLE, PartType.OWNERSHIP_OR_INDUSTRY),
    /** 第三条: 「外贸领域出口稳定、就业稳定」. */
    EXPORTER("exporter-staff-change", 3, IndicatorUnit.PEOPLE, PartType.NONE),
    /** 第四条: 「减税降费」. */
    SAVED_CONTRIBUTIONS("saved-contributions", 4, IndicatorUnit.YUAN, PartType.RATE),
    /** 第五条: 「大力支持民营企业发展」. */
    PRIVATE_ENTERPRISE("private-enterprise-staff-change", 5, IndicatorUnit.PEOPLE, PartType.OWNERSHIP),
    /** 第十八条: 「30%以上的指标专门用于安置农村贫困家庭高校毕业生」. */
    PLACEMENT_QUOTA(
            "enterprise-placement-quota",
            18,
            IndicatorUnit.PLACEMENTS,
            PartType.NONE,
            Optional.of(Target.Scope.COUNTY),
            false),
    /** 第十九条: 「年输转千人以上省外劳务基地10个左右」. */
    OUT_OF_PROVINCE_BASES(
            "out-of-province-bases", 19, IndicatorUnit.BASES, PartType.NONE, Optional.of(Target.Scope.CITY), true);

    private final String stem;
    private final int article;
    private final IndicatorUnit unit;
    private final PartType parts;
    private final Optional<Target.Scope> target;
    private final boolean minimumPeople;

    IndicatorKind(String stem, int article, IndicatorUnit unit, PartType parts) {
        this(stem, article, unit, parts, Optional.empty(), false);
    }

    IndicatorKind(
            String stem,
            int article,
            IndicatorUnit unit,
            PartType parts,
            Optional<Target.Scope> target,
            boolean minimumPeople) {
        this.stem = stem;
        this.article = article;
        this.unit = unit;
        this.parts = parts;
        this.target = target;
        this.minimumPeople = minimumPeople;
    }

    public String stem() {
        return stem;
    }

    int article() {
        return article;
    }

    IndicatorUnit unit() {
        return unit;
    }

    PartType parts() {
        return parts;
    }

    /** Who has to reach its target, where it has one. */
    Optional<Target.Scope> target() {
        return target;
    }

    /** Whether what it counts must have a least number of people. */
    boolean hasMinimumPeople() {
        return minimumPeople;
    }

    static List<String> stems() {
        return Arrays.stream(values()).map(IndicatorKind::stem).toList();
    }
}
