package org.casebook.pipeline.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.casebook.policy.BadInput;
import org.casebook.policy.Fund;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Names;
import picocli.CommandLine.ITypeConverter;

/** A fund on the command line: {@code unemployment-insurance}, {@code UNEMPLOYMENT_INSURANCE} or {@code 失业保险基金}. */
final class FundName implements ITypeConverter<Fund> {

    @Override
    public Fund convert(String text) {
        Names<Fund> names = new Names<>(Text.of("资金来源", "fund"));
        List.of(Fund.values())
                .forEach(fund ->
                        names.with(fund, written(fund), List.of(fund.label().zh())));
        try {
            return names.find(text.replace('_', '-'), (what, remedy) -> new BadInput(what, "--fund", remedy));
        } catch (BadInput e) {
            throw new WrongValue(
                    new Text(
                            "应为以下之一："
                                    + all(
                                            "、",
                                            fund -> written(fund) + "（"
                                                    + fund.label().zh() + "）") + "。",
                            "Use one of: "
                                    + all(
                                            ", ",
                                            fund -> written(fund) + " ("
                                                    + fund.label().en() + ")") + "."),
                    e);
        }
    }

    private static String all(String between, java.util.function.Function<Fund, String> name) {
        return List.of(Fund.values()).stream().map(name).collect(Collectors.joining(between));
    }

    private static String written(Fund fund) {
        return fund.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
