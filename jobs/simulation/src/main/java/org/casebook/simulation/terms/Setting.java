package org.casebook.simulation.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.casebook.policy.BadInput;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Typed;

/**
 * One term given another value, for a run or in a scenario.
 *
 * @param value as it would stand in the policy file; checked
 * @param asked how it was asked for, as {@link PolicyBook#changes} names it
 * @param source what the new value rests on: {@code --set}, or the name of the scenario
 * @param where for error messages: the setting itself, or file and line
 */
public record Setting(TermPath path, String value, String asked, String source, String where) {

    static final String OPTION = "--set ";

    /** @throws BadInput when the value is not of the term's type or outside its range */
    public Setting {
        path.check(value, place(where));
    }

    /**
     * Reads {@code measure.term[.county]=value}, as written on the command line, in English or Chinese.
     *
     * @throws BadInput when a name or the value is not acceptable
     */
    static Setting parse(String text, PolicyBook book, List<MeasureDefinition> definitions) {
        String where = OPTION + text;
        String plain = Typed.plain(text);
        int equals = plain.indexOf('=');
        if (equals < 0) {
            throw new BadInput(
                    Text.of("写法不对。", "That is not how a term is set."),
                    where,
                    new Text(
                            "请写成 措施.参数=值，例如 小微企业创业担保贷款贴息.新招用比例=20%。",
                            "Write measure.term=value, e.g. small-enterprise-loan.hiringRatio=20%."));
        }
        TermPath path = TermPath.parse(plain.substring(0, equals), book, definitions, place(where));
        String value = path.written(plain.substring(equals + 1), place(where));
        return new Setting(path, value, OPTION + path + "=" + value, OPTION.strip(), where);
    }

    /** Whether nothing would be left of an earlier setting after this one: two of them contradict each other. */
    boolean replaces(Setting earlier) {
        return path.term().path().equals(earlier.path.term().path())
                && (path.part().isEmpty() || path.part().equals(earlier.path.part()));
    }

    /** The term, the county where it is only one's, and the value, as people read them. */
    Text inWords() {
        Text shown = ValueText.of(this);
        return new Text(path.label().zh() + " " + shown.zh(), path.label().en() + " " + shown.en());
    }

    private static BiFunction<Text, Text, BadInput> place(String where) {
        return (what, remedy) -> new BadInput(what, where, remedy);
    }

    /** The term with this value on all its days from {@code start} on; earlier days keep theirs. */
    Term apply(Term before, LocalDate start) {
        List<TermValue> values = new ArrayList<>();
        for (TermValue value : before.values()) {
            if (value.from().isBefore(start)) {
                LocalDate last = value.until().isBefore(start) ? value.until() : start.minusDays(1);
                values.add(value.during(value.from(), last));
            }
            if (!value.until().isBefore(start)) {
                LocalDate first = value.from().isBefore(start) ? start : value.from();
                values.add(changed(value.during(first, value.until())));
            }
        }
        return before.with(List.copyOf(values));
    }

    private TermValue changed(TermValue before) {
        return path.part().isEmpty() ? whole(before) : partly(before);
    }

    private TermValue whole(TermValue before) {
        return new TermValue(before.from(), before.until(), RawValue.of(value), Provenance.SCENARIO, source, "", where);
    }

    /** The other counties' values still rest on what they rested on, so the whole does. */
    private TermValue partly(TermValue before) {
        return new TermValue(
                before.from(),
                before.until(),
                before.raw().with(path.part(), value),
                before.provenance(),
                before.source() + "；" + Provenance.SCENARIO.label().zh() + "："
                        + inWords().zh(),
                before.verifiedOn(),
                before.where());
    }
}
