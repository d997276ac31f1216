package org.casebook.pipeline.command;

import org.casebook.policy.Text;
import org.casebook.simulation.config.Typed;
import picocli.CommandLine.ITypeConverter;

/** A policy year on the command line: {@code 2019}, {@code ２０１９}, {@code 2019年}, {@code 二〇一九年}. */
final class PolicyYear implements ITypeConverter<Integer> {

    static final int FIRST = 1990;
    static final int LAST = 2100;

    @Override
    public Integer convert(String typed) {
        String text = typed.strip();
        String number = text.endsWith("年") ? text.substring(0, text.length() - 1) : text;
        int year = whole(number);
        if (!isPolicyYear(year)) {
            throw new WrongValue(expected());
        }
        if (Typed.plain(number).startsWith("0")) {
            throw new WrongValue(Text.of("年份应为四位数字，如 %d。", "A year has four digits, like %d.", year));
        }
        return year;
    }

    private static int whole(String number) {
        try {
            return Values.whole(number);
        } catch (WrongValue e) {
            throw new WrongValue(expected(), e);
        }
    }

    static boolean isPolicyYear(int year) {
        return year >= FIRST && year <= LAST;
    }

    private static Text expected() {
        return Text.of("应为 %d 至 %d 之间的年份，如 2019。", "Write a year from %d to %d, like 2019.", FIRST, LAST);
    }
}
