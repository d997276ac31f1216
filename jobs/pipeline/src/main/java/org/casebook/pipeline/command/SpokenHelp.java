package org.casebook.pipeline.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Lines;
import org.casebook.report.TextTable;
import picocli.CommandLine;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The help of all commands in one language, in columns that hold where characters are two wide. Every {@code description}
 * of a command, option or parameter has two entries, the Chinese text and the English one.
 */
final class SpokenHelp {

    private static final int WIDTH = 100;
    private static final int WIDEST_NAME = 34;
    private static final String INDENT = "  ";
    private static final Text HELP = Text.of("显示本说明", "Show this help");
    private static final Text VERSION = Text.of("显示程序版本", "Show the version of the program");

    private final Lang lang;

    private SpokenHelp(Lang lang) {
        this.lang = lang;
    }

    /** Lets a command and those below it speak a language. */
    static void speak(CommandLine line, Lang lang) {
        SpokenHelp own = new SpokenHelp(lang);
        IHelpSectionRenderer page = help -> own.page(help.commandSpec());
        line.setHelpSectionKeys(List.of("page"));
        line.setHelpSectionMap(Map.of("page", page));
    }

    /** The text in one language; all of it where there are not two. */
    static String half(Lang lang, String... description) {
        return description.length == 2 ? description[lang == Lang.ZH ? 0 : 1] : String.join(" ", description);
    }

    private String page(CommandSpec spec) {
        StringBuilder page = new StringBuilder();
        lines(page, Text.of("用法：", "Usage: ").in(lang) + synopsis(spec));
        lines(page, half(lang, spec.usageMessage().description()));
        section(page, Text.of("参数：", "Parameters:"), parameters(spec));
        section(page, Text.of("选项：", "Options:"), options(spec));
        section(page, Text.of("命令：", "Commands:"), commands(spec));
        return page.toString();
    }

    private String synopsis(CommandSpec spec) {
        List<String> words = new ArrayList<>(List.of(spec.qualifiedName()));
        words.add("[" + Text.of("选项", "OPTIONS").in(lang) + "]");
        spec.options().stream().filter(OptionSpec::required).map(this::named).forEach(words::add);
        spec.positionalParameters().stream()
                .map(parameter -> parameter.required() ? label(parameter) : "[" + label(parameter) + "]")
                .forEach(words::add);
        if (!spec.subcommands().isEmpty()) {
            words.add(Text.of("命令", "COMMAND").in(lang));
        }
        return String.join(" ", words);
    }

    private Map<String, String> parameters(CommandSpec spec) {
        Map<String, String> rows = new LinkedHashMap<>();
        spec.positionalParameters().forEach(parameter -> rows.put(label(parameter), described(parameter)));
        return rows;
    }

    private Map<String, String> options(CommandSpec spec) {
        Map<String, String> rows = new LinkedHashMap<>();
        spec.options().stream()
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .forEach(option -> rows.put(named(option), described(option)));
        return rows;
    }

    private Map<String, String> commands(CommandSpec spec) {
        Map<String, String> rows = new LinkedHashMap<>();
        spec.subcommands()
                .forEach((name, command) -> rows.put(
                        name, half(lang, command.getCommandSpec().usageMessage().description())));
        return rows;
    }

    private String named(OptionSpec option) {
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + "=" + label(option);
    }

    private String label(ArgSpec argument) {
        return ParamLabel.in(lang, argument.paramLabel()) + (argument.arity().max() > 1 ? "..." : "");
    }

    private String described(ArgSpec argument) {
        if (argument instanceof OptionSpec option && (option.usageHelp() || option.versionHelp())) {
            return (option.usageHelp() ? HELP : VERSION).in(lang);
        }
        String text = half(lang, argument.description()).replace("%%", "%");
        return lang == Lang.ZH ? text.replace(", ", "、") : text;
    }

    /** A name that is too wide for its column has a line of its own. */
    private void section(StringBuilder page, Text heading, Map<String, String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.append('\n').append(heading.in(lang)).append('\n');
        int names = rows.keySet().stream()
                .mapToInt(TextTable::width)
                .filter(width -> width <= WIDEST_NAME)
                .max()
                .orElse(0);
        rows.forEach((name, text) -> {
            List<String> lines = Lines.wrap(text, WIDTH - names - 2 * INDENT.length());
            boolean beside = TextTable.width(name) <= names;
            page.append(INDENT).append(name);
            page.append(beside ? " ".repeat(names - TextTable.width(name)) : "\n" + INDENT + " ".repeat(names));
            page.append(INDENT).append(lines.get(0)).append('\n');
            lines.stream()
                    .skip(1)
                    .forEach(line -> page.append(INDENT.repeat(2))
                            .append(" ".repeat(names))
                            .append(line)
                            .append('\n'));
        });
    }

    private static void lines(StringBuilder page, String text) {
        Lines.wrap(text, WIDTH).forEach(line -> page.append(line).append('\n'));
    }
}
