package org.casebook.pipeline.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.casebook.policy.Fund;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A fund on the command line: {@code unemployment-insurance}, {@code UNEMPLOYMENT_INSURANCE} or {@code 失业保险基金}. */
final class FundName implements ITypeConverter<Fund> {

    @Override
    public Fund convert(String text) {
        return Arrays.stream(Fund.values())
                .filter(fund -> fund.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_'))
                        || fund.label().zh().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "“" + text + "”不是资金来源，应为以下之一 / '" + text + "' is no fund, use one of: " + all()));
    }

    private static String all() {
        return Arrays.stream(Fund.values())
                .map(fund -> written(fund) + "（" + fund.label().zh() + "）")
                .collect(Collectors.joining("、"));
    }

    private static String written(Fund fund) {
        return fund.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
