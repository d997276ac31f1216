package org.casebook.pipeline.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.casebook.pipeline.intake.AcceptedFiles;
import org.casebook.pipeline.intake.InstallationKey;
import org.casebook.pipeline.intake.Intake;
import org.casebook.pipeline.intake.IntakeRequest;
import org.casebook.pipeline.intake.IntakeResult;
import org.casebook.pipeline.intake.Stages;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.policy.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casebook intake}: extracts → registry and quarantine. */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = {
            "接收各部门的文件，并入登记库：同一路径替换原内容，本次没有的文件保留；只读新的或有变化的文件。",
            "Adds the bureaus' files to the registry: the same path replaces, what is absent stays. Only new or changed files"
                    + " are read."
        })
public final class IntakeCommand implements Callable<Integer> {

    private static final String ALL_FILES = "*";

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(
            names = "--input",
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
            names = "--withdraw",
            arity = "1..*",
            paramLabel = "PATH",
            description = {
                "撤回以往交付的文件（目录下的路径）；可以不与 --input 同用",
                "Files of earlier deliveries that are taken back, by their paths below the input. Also without --input"
            })
    private List<String> withdrawn = List.of();

    @Option(
            names = "--mirror",
            description = {
                "本目录即全部文件：不在其中的以往交付的文件一并撤回",
                "The directory is the whole truth: files of earlier deliveries that are not in it are taken back"
            })
    private boolean mirror;

    @Option(
            names = "--accept-bad-files",
            arity = "0..1",
            fallbackValue = ALL_FILES,
            paramLabel = "PATH[,PATH]",
            description = {
                "接受这些有问题的文件（目录下的路径）：不能用的跳过（以前接收过的沿用以前的内容），问题行过多的只用其中好的行。不写路径则对全部文件有效",
                "Accept these files as they are (paths below the input): those that can't be used are left out (or keep their"
                        + " earlier content), of those with too many bad rows the good ones are used. Without a path: any file"
            })
    private List<String> acceptBadFiles = List.of();

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
        if (input == null && (mirror || withdrawn.isEmpty())) {
            throw new UsageError(
                    spec.commandLine(),
                    mirror
                            ? Text.of("--mirror 须与 --input 同用", "--mirror goes with --input")
                            : Text.of(
                                    "请用 --input 给出目录，或用 --withdraw 给出要撤回的文件",
                                    "name a directory with --input, or files to be taken back with --withdraw"));
        }
        Console console = common.console();
        InstallationKey key = InstallationKey.find(keyFile, System.getenv(InstallationKey.VARIABLE), Home.keyFile());
        Session session = Session.make(common, console);
        IntakeResult result = new Intake(session.warehouse(), key, Clock.systemUTC(), stages(console))
                .run(new IntakeRequest(
                        input,
                        Home.contracts(),
                        deliveredOn,
                        acceptBadFiles.contains(ALL_FILES) ? AcceptedFiles.ALL : AcceptedFiles.of(acceptBadFiles),
                        mirror,
                        withdrawn));
        result.changes().notices().forEach(console::notice);
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
