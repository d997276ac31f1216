package org.casebook.pipeline.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casebook.pipeline.intake.value.Halfwidth;
import org.casebook.policy.County;
import org.casebook.policy.Ground;
import org.casebook.policy.Lang;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Nearest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which refused cases are listed. */
public final class ListOptions {

    private static final int ON_A_SCREEN = 20;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--list",
            description = {
                "列出未通过的对象供选择；与 --entitled 或 --amount 同用则列出可享受的",
                "List refused cases to choose from; with --entitled or --amount the entitled ones"
            })
    private boolean list;

    @Option(
            names = "--county",
            paramLabel = "COUNTY",
            description = {"与 --list 同用：只看这个县（市、区），名称或代码", "With --list: those of this county, name or code"})
    private String county;

    @Option(
            names = "--ground",
            paramLabel = "GROUND",
            description = {"与 --list 同用：只看因这一条件未通过的", "With --list: those refused on this condition"})
    private String ground;

    @Option(
            names = "--entitled",
            description = {"与 --list 同用：列出可享受的，而不是未通过的", "With --list: the entitled cases, not the refused"})
    private boolean entitled;

    @Option(
            names = "--amount",
            paramLabel = "FROM..TO",
            converter = AmountRange.Converter.class,
            description = {
                "与 --list 同用：列出可享受金额在此范围内的，如 1万..5万、3000元..、..20000",
                "With --list: the cases entitled to amounts from one to the other, e.g. 10000..50000, 3000.., ..20000"
            })
    private AmountRange amount;

    @Option(
            names = "--from",
            paramLabel = "N",
            defaultValue = "1",
            description = {
                "与 --list 同用：从第几个开始。不写则为 ${DEFAULT-VALUE}",
                "With --list: begin with this one. Default: ${DEFAULT-VALUE}"
            })
    private long from;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = {
                "与 --list 同用：最多列出几个。不写则表格 20 个，其他形式全部",
                "With --list: at most so many. Default: 20 in a table, else all"
            })
    private Integer limit;

    boolean list() {
        return list;
    }

    /** @throws UsageError when there is no such county, condition or place */
    CaseFinder.Choice choice(MeasureDefinition definition, Form form, Lang lang) {
        if (from < 1 || (limit != null && limit < 1)) {
            throw wrong(Text.of("--from 和 --limit 须为正整数。", "--from and --limit are whole numbers from 1 on."));
        }
        if (ground != null && (entitled || amount != null)) {
            throw wrong(Text.of(
                    "--ground 只用于未通过的对象，不能与 --entitled、--amount 同用。",
                    "--ground is for refused cases: not together with --entitled or --amount."));
        }
        int most = Optional.ofNullable(limit).orElse(form == Form.table ? ON_A_SCREEN : Integer.MAX_VALUE);
        return new CaseFinder.Choice(
                Optional.ofNullable(county).map(name -> county(name, lang)),
                Optional.ofNullable(ground).map(name -> ground(definition, name, lang)),
                amount == null && entitled ? Optional.of(AmountRange.ALL) : Optional.ofNullable(amount),
                from,
                most);
    }

    /** By code, by name, or by a part of the Chinese name that only one of them has. */
    private County county(String typed, Lang lang) {
        String name = Halfwidth.of(typed).strip();
        List<County> having = County.all().stream()
                .filter(one -> one.code().equals(name)
                        || (!name.isEmpty() && one.label().zh().contains(name))
                        || one.label().en().equalsIgnoreCase(name))
                .toList();
        if (having.size() == 1) {
            return having.get(0);
        }
        throw wrong(Text.of(
                "--county：没有这个县（市、区）；可以是 %s。",
                "--county: there is no such county; use one of %s.",
                County.all().stream()
                        .map(one -> one.label().in(lang) + " " + one.code())
                        .collect(Collectors.joining(lang == Lang.ZH ? "、" : ", "))));
    }

    private Ground ground(MeasureDefinition definition, String name, Lang lang) {
        return definition.grounds().stream()
                .filter(one -> one.name().equalsIgnoreCase(name.replace('-', '_'))
                        || one.reason().label().zh().equals(name)
                        || one.reason().label().en().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> wrong(Text.of(
                        "--ground：该措施没有这个条件；最接近的是“%s”。",
                        "--ground: the measure has no such condition; the nearest is '%s'.",
                        Nearest.to(
                                name,
                                definition.grounds().stream()
                                        .flatMap(one -> java.util.stream.Stream.of(
                                                one.name(), one.reason().label().in(lang)))
                                        .toList()))));
    }

    private UsageError wrong(Text text) {
        return new UsageError(spec.commandLine(), text);
    }
}
