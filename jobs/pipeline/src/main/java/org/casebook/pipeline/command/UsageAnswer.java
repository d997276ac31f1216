package org.casebook.pipeline.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, in the language of the run, and how the command is used. */
final class UsageAnswer implements IParameterExceptionHandler {

    private final Lang lang;

    UsageAnswer(Lang lang) {
        this.lang = lang;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine line = problem.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(new Text("用法不对：", "Wrong usage: ").in(lang)
                + said(problem, arguments).in(lang));
        err.println();
        line.usage(err);
        err.flush();
        return Casebook.WRONG_USAGE;
    }

    static Text said(ParameterException problem, String... arguments) {
        return SaidBack.of(sentence(problem, arguments));
    }

    private static Text sentence(ParameterException problem, String... arguments) {
        if (problem instanceof UsageError own) {
            return own.text();
        }
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched);
        }
        if (problem instanceof MissingParameterException missing) {
            return missing(missing, List.of(arguments));
        }
        if (problem instanceof OverwrittenOptionException twice) {
            return Text.of("%s 写了不止一次，请只留一个。", "%s is given more than once: keep one.", name(twice.getOverwritten()));
        }
        if (problem instanceof MaxValuesExceededException) {
            return Text.of("给出的内容太多。", "Too much is given.");
        }
        return wrongValue(problem);
    }

    private static Text unknown(UnmatchedArgumentException problem) {
        String first = problem.getUnmatched().get(0);
        CommandSpec spec = problem.getCommandLine().getCommandSpec();
        if (first.startsWith("-")) {
            String nearest = Nearest.to(
                    first.replaceFirst("=.*", ""),
                    spec.options().stream().map(OptionSpec::longestName).toList());
            return Text.of("没有选项“%s”，最接近的是 %s。", "There is no option '%s'; the nearest is %s.", first, nearest);
        }
        if (spec.parent() == null && first.equalsIgnoreCase("help")) {
            return Text.of(
                    "请用 casebook --help，或在命令后面加 --help。", "Use casebook --help, or add --help behind a command.");
        }
        if (spec.parent() == null) {
            return Text.of(
                    "没有命令“%s”，最接近的是 %s。",
                    "There is no command '%s'; the nearest is %s.",
                    first,
                    Nearest.to(first, spec.subcommands().keySet()));
        }
        return Text.of("多写了“%s”。", "'%s' is one word too many.", first);
    }

    private static Text missing(MissingParameterException problem, List<String> arguments) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (ArgSpec argument : problem.getMissing()) {
            boolean bare = argument instanceof OptionSpec option
                    && Arrays.stream(option.names()).anyMatch(arguments::contains);
            zh.add(bare ? name(argument) + " 后面没有值" : "缺少 " + name(argument, Lang.ZH));
            en.add(bare ? name(argument) + " has no value" : name(argument, Lang.EN) + " is missing");
        }
        return new Text(String.join("；", zh) + "。", String.join("; ", en) + ".");
    }

    private static Text wrongValue(ParameterException problem) {
        ArgSpec argument = problem.getArgSpec();
        Text expected = expected(problem);
        if (argument == null) {
            return problem.getCommandLine().getSubcommands().isEmpty()
                    ? Text.of("命令行写法不对。", "That is not how the command is written.")
                    : Text.of("缺少命令。", "The command is missing.");
        }
        return new Text(
                name(argument, Lang.ZH) + " 的值“" + problem.getValue() + "”不合要求。" + expected.zh(),
                (name(argument, Lang.EN) + " can't be '" + problem.getValue() + "'. " + expected.en()).strip());
    }

    private static Text expected(ParameterException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongValue wrong) {
                return wrong.expected();
            }
        }
        ArgSpec argument = problem.getArgSpec();
        if (argument != null && argument.type().isEnum()) {
            String choices = Arrays.stream(argument.type().getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining("、"));
            return new Text("可写：" + choices + "。", "Use one of: " + choices.replace("、", ", ") + ".");
        }
        return argument != null && argument.arity().max() == 0
                ? Text.of("该选项不带值。", "This option takes no value.")
                : Text.same("");
    }

    private static String name(ArgSpec argument) {
        return name(argument, Lang.EN);
    }

    private static String name(ArgSpec argument, Lang lang) {
        return argument instanceof OptionSpec option
                ? option.longestName()
                : ParamLabel.in(lang, argument.paramLabel());
    }
}
