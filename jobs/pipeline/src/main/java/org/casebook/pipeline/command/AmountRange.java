package org.casebook.pipeline.command;

import org.casebook.policy.Money;
import org.casebook.policy.Text;
import picocli.CommandLine.ITypeConverter;

/** Amounts from one to another, both included. */
record AmountRange(Money least, Money most) {

    static final AmountRange ALL = new AmountRange(Money.ZERO, new Money(Long.MAX_VALUE));

    boolean contains(Money amount) {
        return amount.compareTo(least) >= 0 && amount.compareTo(most) <= 0;
    }

    /** {@code 1万..5万}, {@code 3000元..}, {@code ..20000}, or one amount. */
    static final class Converter implements ITypeConverter<AmountRange> {

        @Override
        public AmountRange convert(String text) {
            int dots = text.indexOf("..");
            if (dots < 0) {
                Money one = new Amount().convert(text);
                return new AmountRange(one, one);
            }
            String from = text.substring(0, dots).strip();
            String to = text.substring(dots + 2).strip();
            AmountRange range = new AmountRange(
                    from.isEmpty() ? ALL.least : new Amount().convert(from),
                    to.isEmpty() ? ALL.most : new Amount().convert(to));
            if (range.least.compareTo(range.most) > 0) {
                throw new WrongValue(Text.of(
                        "应从小到大，如 1万..5万、3000元..、..20000。",
                        "Write the smaller amount first, e.g. 10000..50000, 3000.., ..20000."));
            }
            return range;
        }
    }
}
