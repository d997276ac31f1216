package org.casebook.pipeline.command;

import java.math.BigDecimal;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Written;
import picocli.CommandLine.ITypeConverter;

/** An amount on the command line: {@code 8000000}, {@code 8,000,000元}, {@code 800万}, {@code 八百万元}. */
final class Amount implements ITypeConverter<Money> {

    @Override
    public Money convert(String text) {
        try {
            return Money.ofYuan(new BigDecimal(Written.amount(text)));
        } catch (NumberFormatException | ArithmeticException e) {
            throw new WrongValue(
                    Text.of(
                            "应为金额，至多精确到分，如 8000000、800万、八百万元。",
                            "Write an amount like 8000000 or 800万 (yuan, no fractions of a fen)."),
                    e);
        }
    }
}
