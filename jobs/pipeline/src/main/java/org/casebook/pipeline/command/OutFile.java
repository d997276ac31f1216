package org.casebook.pipeline.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casebook.policy.Text;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Whether a result can be written to {@code --out}: asked before anything is computed. */
final class OutFile {

    /** What other programs read; nothing of ours may carry their name. */
    private static final Set<String> OF_OTHERS = Set.of(
            ".xls",
            ".xlsm",
            ".xlsb",
            ".ods",
            ".et",
            ".doc",
            ".docx",
            ".wps",
            ".odt",
            ".pdf",
            ".ppt",
            ".pptx",
            ".png",
            ".jpg",
            ".svg",
            ".xml",
            ".zip",
            ".gz",
            ".rar",
            ".7z",
            ".yaml",
            ".parquet");

    private final CommandSpec spec;
    private final Path out;
    private final NamedFile file;

    private OutFile(CommandSpec spec, Path out) {
        this.spec = spec;
        this.out = out;
        this.file = new NamedFile(spec, "--out", out);
    }

    /** Checks the verb's {@code --out} and what it writes beside it, then runs the verb. */
    static int checkedThenRun(ParseResult parsed) {
        ParseResult verb = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        if (!verb.isUsageHelpRequested() && !verb.isVersionHelpRequested()) {
            shared(verb.commandSpec())
                    .filter(shared -> shared.out() != null)
                    .ifPresent(shared -> new OutFile(verb.commandSpec(), shared.out()).check());
            NamedFile.checkBeside(verb.commandSpec());
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static Optional<SharedOptions> shared(CommandSpec spec) {
        return spec.mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(SharedOptions.class::isInstance)
                .map(SharedOptions.class::cast)
                .findFirst();
    }

    /** The form that {@code --format} names, else the one that the name of {@code --out} ends with, else a table. */
    static Form form(CommandSpec spec, Path out) {
        return asked(spec).or(() -> Optional.ofNullable(out).flatMap(Form::of)).orElse(Form.table);
    }

    private void check() {
        if (writes().map(Writes::folder).orElse(false)) {
            checkFolder();
        } else {
            checkForm();
            file.checkFile(form(spec, out).ending());
        }
        file.checkPlace();
    }

    private void checkFolder() {
        String ending = Form.ending(out);
        if (!Files.isDirectory(out) && (Form.of(out).isPresent() || OF_OTHERS.contains(ending)) && !Files.exists(out)) {
            throw file.wrong(Text.of(
                    "--out %s：%s 写出的是一个文件夹，请写文件夹名（不带 %s）。",
                    "--out %s: %s writes a folder; give the name of a folder (without %s).", out, spec.name(), ending));
        }
    }

    private void checkForm() {
        Optional<Form> asked = asked(spec);
        Optional<Form> named = Form.of(out);
        String ending = Form.ending(out);
        if (named.isPresent() && !forms().contains(named.get())) {
            throw file.wrong(Text.of(
                    "--out %s：%s 不能写成 %s 文件；可以是 %s。",
                    "--out %s: %s can't write a %s file; it can write %s.", out, spec.name(), ending, endings()));
        }
        if (named.isPresent() && asked.isPresent() && named.get() != asked.get()) {
            throw file.wrong(Text.of(
                    "--out %s 与 --format %s 不一致：请去掉 --format，或令文件名以 %s 结尾。",
                    "--out %s and --format %s disagree: leave --format out, or let the name end with %s.",
                    out,
                    asked.get(),
                    asked.get().ending()));
        }
        if (named.isEmpty() && (OF_OTHERS.contains(ending) || (asked.isEmpty() && !ending.isEmpty()))) {
            throw file.wrong(Text.of(
                    "--out %s：不能写成 %s 文件；%s 可以写 %s，以文件名结尾区分。",
                    "--out %s: a %s file can't be written; %s can write %s, told apart by the ending of the name.",
                    out,
                    ending,
                    spec.name(),
                    endings()));
        }
    }

    private Optional<Writes> writes() {
        return Optional.ofNullable(spec.userObject().getClass().getAnnotation(Writes.class));
    }

    private String endings() {
        return forms().stream().map(Form::ending).collect(Collectors.joining(" "));
    }

    /** All that the verb can write. */
    private Set<Form> forms() {
        Set<Form> forms = EnumSet.noneOf(Form.class);
        OptionSpec format = spec.findOption("--format");
        if (format != null) {
            for (Object constant : format.type().getEnumConstants()) {
                forms.add(Form.valueOf(((Enum<?>) constant).name()));
            }
        }
        if (forms.contains(Form.csv)) {
            forms.add(Form.workbook);
        }
        if (writes().map(Writes::page).orElse(false)) {
            forms.add(Form.page);
        }
        return forms;
    }

    private static Optional<Form> asked(CommandSpec spec) {
        return Optional.ofNullable(spec.findOption("--format"))
                .map(OptionSpec::<Object>getValue)
                .map(value -> Form.valueOf(((Enum<?>) value).name()));
    }
}
