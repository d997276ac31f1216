package org.casebook.pipeline.command;

import java.nio.file.Path;
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
            description = {
                "数据仓库所在位置（file:、hdfs: 等）。不写则为 ${DEFAULT-VALUE}",
                "Where the Delta tables live (file:, hdfs: …). Default: ${DEFAULT-VALUE}"
            })
    private String warehouse;

    @Option(
            names = "--policy",
            paramLabel = "DIR",
            description = {
                "政策参数所在目录。不写则为安装目录下的 conf/policy",
                "The terms of the policy. Default: conf/policy of the installation"
            })
    private Path policy;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = {
                "结果写入该文件，不在屏幕上显示；后缀决定形式",
                "Write the result there instead of printing it; the ending of the name chooses the form"
            })
    private Path out;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            converter = LangName.class,
            description = {"结果与提示的语言：zh 中文，en 英文。不写则为 zh", "Language of results and messages: zh, en. Default: zh"})
    private Lang lang;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = {"Spark 集群地址。不写则用本机的全部处理器", "The Spark cluster. Default: all cores of this machine"})
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
        return lang;
    }

    public Console console() {
        return new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), lang());
    }
}
