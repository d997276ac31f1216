package org.casebook.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.casebook.policy.Lang;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

@DisplayName("用法：说明与出错提示用本次的语言；命令行上乱写什么都有回答，Spark 没有启动")
class UsageTest {

    /** Three English words in a row are a sentence; file names, formats and examples are not. */
    private static final Pattern ENGLISH = Pattern.compile("\\b[A-Za-z]+ [a-z]+ [a-z]+\\b");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "estimat | 没有命令“estimat”，最接近的是 estimate。",
                "--lang fr estimate --year 2019 | --lang 的值“fr”不合要求。可写：zh（中文）、en（英文）。",
                "--lang zh | 缺少命令。",
                "help | 请用 casebook --help，或在命令后面加 --help。",
                "estimate --yaer 2019 | 没有选项“--yaer”，最接近的是 --year。",
                "estimate --year | --year 后面没有值。",
                "estimate | --year 或 --as-of 须给出一个。",
                "estimate --year abc | --year 的值“abc”不合要求。应为 1990 至 2100 之间的年份，如 2019。",
                "estimate --year 02019 | --year 的值“02019”不合要求。年份应为四位数字，如 2019。",
                "estimate --year 1900 | --year 的值“1900”不合要求。应为 1990 至 2100 之间的年份，如 2019。",
                "estimate --year 0 | --year 的值“0”不合要求。应为 1990 至 2100 之间的年份，如 2019。",
                "estimate --year 99999 | --year 的值“99999”不合要求。应为 1990 至 2100 之间的年份，如 2019。",
                "fold --year -2019 | --year 的值“-2019”不合要求。应为 1990 至 2100 之间的年份，如 2019。",
                "fold --year ٢٠١٩ | --year 的值“٢٠١٩”不合要求。应为 1990 至 2100 之间的年份，如 2019。",
                "estimate --as-of 1850-01-01 | 1850 年不能作政策年度；请另写 --year。",
                "estimate --year 2019 --year 2018 | --year 写了不止一次，请只留一个。",
                "estimate 2019 | 多写了“2019”。",
                "estimate --year 2019 --by 性格 | --by 的值“性格”不合要求。可写：industry（行业）、scale（企业划型）、age（年龄段）、sex（性别）、group（人员类别），几个之间用逗号。",
                "estimate --year 2019 --by 性别，民族 | --by 的值“民族”不合要求。可写：industry（行业）、scale（企业划型）、age（年龄段）、sex（性别）、group（人员类别），几个之间用逗号。",
                "estimate --year 2019 --by 性别 --out x.html | --by 的结果不写成网页：--out 请以 .txt .csv .xlsx .json 结尾。",
                "estimate --year 2019 --export= | --export 的值“”不合要求。不能为空。",
                "estimate --year 2019 --strict=maybe | --strict 的值“maybe”不合要求。该选项不带值。",
                "estimate --lang fr --year 2019 | --lang 的值“fr”不合要求。可写：zh（中文）、en（英文）。",
                "estimate --year 2019 --out= | --out 的值“”不合要求。不能为空。",
                "fold | 缺少 --year。",
                "sweep --year 2019 | 缺少 措施.参数=起点..终点:步长。",
                "explain --year 2019 --key 1 | 缺少 措施。",
                "catalogue --format html | --format 的值“html”不合要求。可写：table、csv、json、markdown。",
                "catalogue --article 26 | --article 应为 1 至 25，没有第 26 条。",
                "catalogue --article 八条 | --article 的值“八条”不合要求。应为整数。",
                "solve x.y --year 2019 | --budget 与 --entitled 须给出一个，且只给一个。",
                "solve x.y --budget NaN | --budget 的值“NaN”不合要求。应为金额，至多精确到分，如 8000000、800万、八百万元。",
                "solve x.y --budget -5 | --budget 的值“-5”不合要求。应为金额，至多精确到分，如 8000000、800万、八百万元。",
                "solve x.y --budget 1 --fund 财政 | --fund 的值“财政”不合要求。应为以下之一：unemployment-insurance（失业保险基金）、employment-subsidy（就业补助资金）、inclusive-finance（普惠金融发展专项资金）、city（市财政）、county（县（市、区）财政）、province（省财政）。",
                "optimise --budget 5 | 缺少 --scenarios。",
                "optimise --budget 5 --scenarios x --aim money | --aim 的值“money”不合要求。可写：people（惠及人数）、new-hires（扶持的新招用人员）、entitled（符合条件的对象）。",
                "simulate --scenarios x --by all | --by 的值“all”不合要求。可写：term（按参数）、measure（按措施）。",
                "intake --input x --delivered-on 昨天 | --delivered-on 的值“昨天”不合要求。应为日期，如 2019-01-09 或 2019年1月9日。",
                "generate --out x --scale 99 | --scale 应为 0.0001 至 10，--defects 应为 0 至 0.1。",
                "generate --out x --seed 99999999999999999999 | --seed 的值“99999999999999999999”不合要求。应为整数。",
                "generate | 缺少 --out：写到哪个目录。",
            })
    @DisplayName("用法不对：退出码 2，一句中文说清，后附用法")
    void answersInChinese(String line, String said) {
        assertThat(run(line.split(" "))).isEqualTo(Casebook.WRONG_USAGE);
        assertThat(err.toString().lines().findFirst()).contains("用法不对：" + said);
        assertThat(err.toString()).contains("\n用法：casebook").doesNotContainPattern(ENGLISH);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "estimat --lang en | There is no command 'estimat'; the nearest is estimate.",
                "--lang en estimat | There is no command 'estimat'; the nearest is estimate.",
                "estimate --lang=en --yaer 2019 | There is no option '--yaer'; the nearest is --year.",
                "estimate --year abc --lang EN | --year can't be 'abc'. Write a year from 1990 to 2100, like 2019.",
                "--lang en estimate | One of --year and --as-of is needed.",
                "fold --lang en | --year is missing.",
                "estimate --by height --lang en | --by can't be 'height'. Use industry (industry), scale (scale of the employer), age (age band), sex (sex), group (group); commas between several.",
                "sweep --lang=en | MEASURE.TERM=FROM..TO:STEP is missing.",
                "optimise --budget x --lang en | --budget can't be 'x'. Write an amount like 8000000 or 800万 (yuan, no fractions of a fen).",
            })
    @DisplayName("--lang en：英文，写在哪里都行")
    void answersInEnglish(String line, String said) {
        assertThat(run(line.split(" "))).isEqualTo(Casebook.WRONG_USAGE);
        assertThat(err.toString().lines().findFirst()).contains("Wrong usage: " + said);
        assertThat(err.toString().replace("800万", ""))
                .contains("\nUsage: casebook")
                .doesNotContainPattern(CHINESE);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("每个命令的 --help 只有一种语言")
    void helpSpeaksOneLanguage(Lang lang) {
        for (CommandSpec spec : commands(lang)) {
            String help = spec.commandLine().getUsageMessage();
            assertThat(help)
                    .as(spec.name())
                    .doesNotContain("${")
                    .doesNotContainPattern(lang == Lang.ZH ? ENGLISH : CHINESE);
            assertThat(help)
                    .as(spec.name())
                    .contains(lang == Lang.ZH ? "用法：" : "Usage: ", lang == Lang.ZH ? "选项：" : "Options:");
        }
    }

    @Test
    @DisplayName("每个命令、选项、参数都有中文说明和英文说明：description = {\"中文\", \"English\"}")
    void everythingIsDescribedTwice() {
        for (CommandSpec spec : commands(Lang.ZH)) {
            assertDescribed(spec.name(), spec.usageMessage().description());
            for (ArgSpec argument : arguments(spec)) {
                boolean standard =
                        argument instanceof OptionSpec option && (option.usageHelp() || option.versionHelp());
                if (!standard) {
                    String name = spec.name() + " " + name(argument);
                    assertDescribed(name, argument.description());
                    assertLabelled(name, argument);
                }
            }
        }
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static void assertDescribed(String name, String... description) {
        assertThat(description).as(name).hasSize(2);
        assertThat(description[0]).as(name).containsPattern(CHINESE).doesNotContainPattern(ENGLISH);
        assertThat(description[1]).as(name).isNotBlank().doesNotContainPattern(CHINESE);
    }

    private static void assertLabelled(String name, ArgSpec argument) {
        if (argument.arity().max() > 0) {
            assertThat(argument.paramLabel()).as(name).doesNotStartWith("<");
            assertThat(ParamLabel.WORD.matcher(argument.paramLabel()).results().map(word -> word.group()))
                    .as(name + ": words that ParamLabel has no Chinese for")
                    .allMatch(ParamLabel::isKnown);
        }
    }

    @Test
    @DisplayName("每个选项、参数 × 每种乱写：要么是值，要么是用法错误")
    void everyOptionAnswers() {
        List<String> nasty = new ArrayList<>(List.of(
                "",
                " ",
                "\u3000",
                "\u200b",
                "=",
                "-",
                "--",
                "-5",
                "+6",
                "0",
                "１２",
                "٦",
                "६",
                "𝟔",
                "NaN",
                "1e9",
                "99999999999999999999",
                "二十万",
                "三万五",
                "20％",
                "2019年",
                "2019-02-30",
                "9999-99-99",
                "2019年13月1日",
                "\u0000",
                "\n",
                "'",
                "\"",
                "\\",
                "%s%n",
                "${x}",
                "$(date)",
                "@file",
                "@",
                "小微",
                "补贴",
                "😀",
                "\uD83D",
                "true",
                "null",
                ":",
                "://",
                "file:",
                "hdfs://",
                "../..",
                "x".repeat(5_000)));
        CommandLine line = Casebook.commandLine(Clock.systemUTC(), Lang.ZH);
        Set<String> seen = new HashSet<>();
        int accepted = 0;
        for (CommandSpec spec : commands(Lang.ZH)) {
            for (ArgSpec argument : arguments(spec)) {
                boolean asked = !seen.add(argument.type() + " " + argument.paramLabel() + name(argument));
                for (String value : asked ? List.<String>of() : nasty) {
                    String word = argument instanceof OptionSpec option ? option.longestName() + "=" + value : value;
                    accepted +=
                            (spec.parent() == null ? accepts(line, word) : accepts(line, spec.name(), word)) ? 1 : 0;
                }
            }
        }
        assertThat(accepted).isPositive();
    }

    private static boolean accepts(CommandLine line, String... typed) {
        try {
            line.parseArgs(typed);
            return true;
        } catch (CommandLine.ParameterException e) {
            assertThat(UsageAnswer.said(e, typed).zh()).containsPattern(CHINESE);
            return false;
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "estimate --year 2019 --set small-enterprise-loan.contractMonths=+6 | 取值“+6”不合要求",
                "estimate --year 2019 --set small-enterprise-loan.contractMonths=٦ | 取值“٦”不合要求",
                "estimate --year 2019 --set 小微.合同期限=99999999999999999999 | 不合要求",
                "estimate --year 2019 --set unemployment-benefit.durations=24+18+12 | 须从小到大",
                "estimate --year 2019 --set 小微.合同期限=6 --set small-enterprise-loan.contractMonths=7 | 设了两次",
                "estimate --year 2019 --set 小微 | 写法不对",
                "estimate --year ２０１９年 --set 小微.合同期限= | 取值“”不合要求",
                "near-misses 补贴 --year 2019 | 可以是不止一个措施",
                "near-misses 小薇贷款 --year 2019 | 最接近的是“小微企业创业担保贷款贴息”",
                "near-misses 融资担保 --year 2019 | 只计数",
                "explain 困难 --key 1 --year 2019 | 可以是不止一个措施",
                "solve 小微.新招用比率 --budget 二十万 --year 2019 | 最接近的是“新招用比例”",
                "sweep 小微.新招用比例 --year 2019 | 没有取值范围",
                "sweep 小微.新招用比例=30%..10%:5% --year 2019 | 一个取值也没有",
                "sweep 小微.新招用比例=10%..30%:0% --year 2019 | 步长为零",
                "sweep 小微.新招用比例=0%..100%:0.000001% --year 2019 | 最多",
                "sweep 小微.新招用比例=+10%..30%:5% --year 2019 | 取值“+10%”不合要求",
                "sweep 小微.新招用比例=10%..30%:5% small-enterprise-loan.hiringRatio=1%..2%:1% --year 2019 | 写了两次",
            })
    @DisplayName("数据写错：退出码 1，在 Spark 启动之前")
    void answersBeforeSpark(String line, String said) {
        assertThat(run(line.split(" "))).isEqualTo(Casebook.BAD_INPUT);
        assertThat(err.toString()).contains("错误：", said, "办法：").doesNotContain("启动 Spark");
    }

    @Test
    @DisplayName("--scenarios 是目录、空文件、二进制文件、自己套自己的文件，或根本没有")
    void answersWhatIsNoScenarioFile() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.yaml"));
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {0, (byte) 0xFF, (byte) 0xFE, 1});
        Path circle = Files.writeString(folder.resolve("circle.yaml"), "question: &a [*a]\n");
        for (Path file : List.of(folder, empty, binary, circle, folder.resolve("none.yaml"))) {
            err.getBuffer().setLength(0);
            assertThat(run("simulate", "--year", "2019", "--scenarios", file.toString()))
                    .as(file.toString())
                    .isEqualTo(Casebook.BAD_INPUT);
            assertThat(err.toString()).contains("错误：", file.toString()).doesNotContain("启动 Spark");
        }
    }

    private static List<CommandSpec> commands(Lang lang) {
        CommandLine line = Casebook.commandLine(Clock.systemUTC(), lang);
        List<CommandSpec> commands = new ArrayList<>(List.of(line.getCommandSpec()));
        line.getSubcommands().values().forEach(command -> commands.add(command.getCommandSpec()));
        return commands;
    }

    private static List<ArgSpec> arguments(CommandSpec spec) {
        List<ArgSpec> arguments = new ArrayList<>(spec.options());
        arguments.addAll(spec.positionalParameters());
        return arguments;
    }

    private int run(String... arguments) {
        return Casebook.run(new PrintWriter(out), new PrintWriter(err), Arrays.copyOf(arguments, arguments.length));
    }
}
