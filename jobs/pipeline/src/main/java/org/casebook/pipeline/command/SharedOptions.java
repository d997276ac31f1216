package org.casebook.pipeline.command;

import java.nio.file.Path;
import java.util.Locale;
import org.casebook.policy.Lang;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every verb understands, whatever the form of its results. */
public class SharedOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--warehouse",
            paramLabel = "DIR|URI",
            defaultValue = "./warehouse",
            description = "Where the Delta tables live (file:, hdfs: …). Default: ${DEFAULT-VALUE}")
    private String warehouse;

    @Option(
            names = "--policy",
            paramLabel = "DIR",
            description = "The terms of the policy. Default: conf/policy of the installation")
    private Path policy;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "Write the result there instead of printing it; the ending of the name chooses the form")
    private Path out;

    @Option(
            names = "--lang",
            defaultValue = "zh",
            description = "Language of results and messages: zh, en. Default: zh")
    private String lang;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "The Spark cluster. Default: all cores of this machine")
    private String master;

    public String warehouse() {
        return warehouse;
    }

    public Path policy() {
        return policy != null ? policy : Home.directory().resolve("conf/policy");
    }

    /** Null when the result goes to standard output. */
    public Path out() {
        return out;
    }

    /** In which form the result is wanted. */
    Form form() {
        return OutFile.form(spec, out);
    }

    /** Null when spark-submit or this machine decides. */
    public String master() {
        return master;
    }

    public Lang lang() {
        return switch (lang.toLowerCase(Locale.ROOT)) {
            case "zh" -> Lang.ZH;
            case "en" -> Lang.EN;
            default ->
                throw new picocli.CommandLine.ParameterException(spec.commandLine(), "--lang: zh | en (" + lang + ")");
        };
    }

    public Console console() {
        return new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), lang());
    }
}
