package org.casebook.pipeline.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Typed;
import picocli.CommandLine.ITypeConverter;

/** A language on the command line: {@code zh} or {@code en}. */
final class LangName implements ITypeConverter<Lang> {

    private static final String OPTION = "--lang";

    @Override
    public Lang convert(String typed) {
        return find(typed)
                .orElseThrow(() -> new WrongValue(Text.of("可写：zh（中文）、en（英文）。", "Use zh (Chinese) or en (English).")));
    }

    private static Optional<Lang> find(String typed) {
        String code = Typed.plain(typed).toLowerCase(Locale.ROOT);
        return Arrays.stream(Lang.values())
                .filter(lang -> lang.code().equals(code))
                .findFirst();
    }

    /** The language of a command line, also of one that can't be understood as a whole: Chinese unless English is asked for. */
    static Lang askedFor(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String value = arguments[i].startsWith(OPTION + "=")
                    ? arguments[i].substring(OPTION.length() + 1)
                    : arguments[i].equals(OPTION) && i + 1 < arguments.length ? arguments[i + 1] : "";
            if (find(value).filter(Lang.EN::equals).isPresent()) {
                return Lang.EN;
            }
        }
        return Lang.ZH;
    }
}
