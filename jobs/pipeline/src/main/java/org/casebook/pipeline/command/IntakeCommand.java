package org.casebook.pipeline.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.casebook.pipeline.intake.InstallationKey;
import org.casebook.pipeline.intake.Intake;
import org.casebook.pipeline.intake.IntakeRequest;
import org.casebook.pipeline.intake.IntakeResult;
import org.casebook.pipeline.intake.Stages;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.policy.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casebook intake}: extracts → registry and quarantine. */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = {
            "接收各部门的文件，写入登记库；只读新的或有变化的文件。",
            "Takes the bureaus' files into the registry; only new or changed files are read."
        })
public final class IntakeCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "DIR|URI",
            description = {
                "存放 social-insurance/、employment/、labour-export/、finance/ 的目录",
                "The directory that holds social-insurance/, employment/, labour-export/, finance/"
            })
    private String input;

    @Option(
            names = "--delivered-on",
            paramLabel = "DATE",
            description = {
                "交付日期。不写则为各文件最后修改之日",
                "The day of delivery. Default: the day on which each file was last modified"
            })
    private LocalDate deliveredOn;

    @Option(
            names = "--accept-bad-files",
            description = {
                "不能用的文件跳过；问题行过多的文件只用其中好的行",
                "Go on without files that can't be used, and with those that have too many bad rows"
            })
    private boolean acceptBadFiles;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = {
                "身份信息加密所用的密钥文件。不写则取环境变量 CASEBOOK_KEY，再没有则为安装目录下的 conf/casebook.key",
                "The key under which identities are hashed. Default: the variable CASEBOOK_KEY, else conf/casebook.key of the installation"
            })
    private Path keyFile;

    @Override
    public Integer call() {
        Console console = common.console();
        InstallationKey key = InstallationKey.find(keyFile, System.getenv(InstallationKey.VARIABLE), Home.keyFile());
        Session session = Session.open(common, console);
        IntakeResult result = new Intake(session.warehouse(), key, Clock.systemUTC(), stages(console))
                .run(new IntakeRequest(input, Home.contracts(), deliveredOn, acceptBadFiles));
        if (result.unchanged()) {
            console.notice(Text.of(
                    "文件没有变化，登记库已是最新，未作任何改动。",
                    "Nothing has changed since the last intake; the registry is up to date."));
        }
        PolicyLabels labels = PolicyLabels.withTables(Contracts.read(Home.contracts()));
        IntakeSummary summary = new IntakeSummary(result, labels, console.lang());
        Output.deliver(common, console, out -> summary.write(common.format(), out));
        return Casebook.DONE;
    }

    /** The stages of intake as the console shows them. */
    static Stages stages(Console console) {
        return new Stages() {
            @Override
            public <T> T stage(Text name, Supplier<T> work) {
                return console.stage(name, work);
            }
        };
    }
}
