package org.casebook.pipeline.command;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.casebook.pipeline.Program;
import org.casebook.pipeline.warehouse.Damage;
import org.casebook.policy.BadInput;
import org.casebook.policy.Lang;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The program: one verb per job. Exit codes: 0 done, 1 the data or the configuration is at fault, 2 wrong usage, 3 the
 * program is at fault.
 */
@Command(
        name = "casebook",
        description = {
            "测算就业政策每一条所需资金，以及任何一处改动的影响。",
            "Costs every article of an employment policy, and every change somebody might make to it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Casebook.Version.class,
        subcommands = {
            DemoCommand.class,
            GenerateCommand.class,
            IntakeCommand.class,
            QuarantineCommand.class,
            FoldCommand.class,
            EstimateCommand.class,
            SimulateCommand.class,
            SweepCommand.class,
            SolveCommand.class,
            NearMissesCommand.class,
            OptimiseCommand.class,
            IndicatorsCommand.class,
            ExplainCommand.class,
            CatalogueCommand.class,
            RunsCommand.class
        })
public final class Casebook {

    static final int DONE = 0;
    static final int BAD_INPUT = 1;
    static final int WRONG_USAGE = 2;
    static final int PROGRAM_FAULT = 3;

    @Option(
            names = LangName.OPTION,
            paramLabel = "zh|en",
            converter = LangName.class,
            description = {"结果与提示的语言：zh 中文，en 英文。不写则为 zh", "Language of results and messages: zh, en. Default: zh"})
    private Lang lang;

    private Casebook() {}

    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, false, StandardCharsets.UTF_8),
                arguments));
    }

    /** Runs one command line and answers the exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(out, err, Clock.systemUTC(), arguments);
    }

    /** @param clock tells commands what day it is */
    static int run(PrintWriter out, PrintWriter err, Clock clock, String... arguments) {
        Lang lang = LangName.askedFor(arguments);
        CommandLine line = commandLine(clock, lang)
                .setOut(out)
                .setErr(err)
                .setExecutionStrategy(OutFile::checkedThenRun)
                .setExecutionExceptionHandler((problem, command, parsed) -> report(problem, err, lang));
        if (arguments.length == 0) {
            line.usage(err);
            err.flush();
            return WRONG_USAGE;
        }
        int code = line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    /** All commands, speaking one language. Arguments are what was typed: a leading {@code @} opens no file. */
    static CommandLine commandLine(Clock clock, Lang lang) {
        CommandLine line = new CommandLine(new Casebook(), new ClockFactory(clock))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(new UsageAnswer(lang))
                .setDefaultValueProvider(option -> LangName.isAskedBy(option) ? lang.code() : null);
        Values.register(line);
        SpokenHelp.speak(line, lang);
        line.getSubcommands().values().forEach(verb -> verb.getCommandSpec().versionProvider(new Version()));
        return line;
    }

    private static int report(Throwable problem, PrintWriter err, Lang lang) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadInput bad) {
                err.println(bad.message(lang));
                return BAD_INPUT;
            }
        }
        Optional<BadInput> damage = Damage.in(problem);
        if (damage.isPresent()) {
            err.println(damage.get().message(lang));
            return BAD_INPUT;
        }
        err.println(
                lang == Lang.ZH
                        ? "程序出错（不是数据的问题），请将下列信息报告给维护者："
                        : "The program is at fault, not the data. Please report what follows:");
        problem.printStackTrace(err);
        return PROGRAM_FAULT;
    }

    /** Hands the clock to the commands and options whose constructor asks for it. */
    private record ClockFactory(Clock clock) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Clock.class})) {
                    return type.cast(constructor.newInstance(clock));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"casebook " + Program.version()};
        }
    }
}
