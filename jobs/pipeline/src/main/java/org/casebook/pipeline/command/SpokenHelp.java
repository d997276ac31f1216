package org.casebook.pipeline.command;

import java.util.List;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.IHelpFactory;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The help of all commands in one language. Every {@code description} of a command, option or parameter has two entries, the
 * Chinese text and the English one.
 */
final class SpokenHelp implements IHelpFactory {

    private static final Text HELP = Text.of("显示本说明", "Show this help");
    private static final Text VERSION = Text.of("显示程序版本", "Show the version of the program");

    private final Lang lang;

    private SpokenHelp(Lang lang) {
        this.lang = lang;
    }

    /** Lets a command and those below it speak a language. */
    static void speak(CommandLine line, Lang lang) {
        line.setHelpFactory(new SpokenHelp(lang));
        translate(line, lang);
    }

    private static void translate(CommandLine line, Lang lang) {
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.description(half(lang, usage.description()));
        usage.synopsisHeading(Text.of("用法：", "Usage: ").in(lang));
        usage.synopsisSubcommandLabel(Text.of("命令", "COMMAND").in(lang));
        usage.parameterListHeading(Text.of("%n参数：%n", "%nParameters:%n").in(lang));
        usage.optionListHeading(Text.of("%n选项：%n", "%nOptions:%n").in(lang));
        usage.commandListHeading(Text.of("%n命令：%n", "%nCommands:%n").in(lang));
        line.getSubcommands().values().forEach(command -> translate(command, lang));
    }

    /** The text in one language; all of it where there are not two. */
    static String[] half(Lang lang, String... description) {
        return description.length == 2 ? new String[] {description[lang == Lang.ZH ? 0 : 1]} : description;
    }

    @Override
    public Help create(CommandSpec spec, ColorScheme scheme) {
        return new Help(spec, scheme) {

            @Override
            public IOptionRenderer createDefaultOptionRenderer() {
                IOptionRenderer plain = super.createDefaultOptionRenderer();
                return (option, labels, own) -> plain.render(spoken(option), labels, own);
            }

            @Override
            public IParameterRenderer createDefaultParameterRenderer() {
                IParameterRenderer plain = super.createDefaultParameterRenderer();
                return (parameter, labels, own) -> plain.render(
                        PositionalParamSpec.builder(parameter)
                                .description(half(lang, parameter.description()))
                                .build(),
                        labels,
                        own);
            }

            @Override
            public IParamLabelRenderer createDefaultParamLabelRenderer() {
                return spoken(super.createDefaultParamLabelRenderer());
            }

            @Override
            public IParamLabelRenderer parameterLabelRenderer() {
                return spoken(super.createDefaultParamLabelRenderer());
            }
        };
    }

    private OptionSpec spoken(OptionSpec option) {
        String[] description = option.usageHelp()
                ? new String[] {HELP.in(lang)}
                : option.versionHelp() ? new String[] {VERSION.in(lang)} : half(lang, option.description());
        return OptionSpec.builder(option).description(description).build();
    }

    private Help.IParamLabelRenderer spoken(Help.IParamLabelRenderer plain) {
        return new Help.IParamLabelRenderer() {

            @Override
            public Help.Ansi.Text renderParameterLabel(
                    ArgSpec argument, Help.Ansi ansi, List<Help.Ansi.IStyle> styles) {
                return plain.renderParameterLabel(translated(argument), ansi, styles);
            }

            @Override
            public String separator() {
                return plain.separator();
            }
        };
    }

    private ArgSpec translated(ArgSpec argument) {
        String label = ParamLabel.in(lang, argument.paramLabel());
        return argument instanceof OptionSpec option
                ? OptionSpec.builder(option).paramLabel(label).build()
                : PositionalParamSpec.builder((PositionalParamSpec) argument)
                        .paramLabel(label)
                        .build();
    }
}
