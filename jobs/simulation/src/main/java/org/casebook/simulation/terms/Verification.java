package org.casebook.simulation.terms;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casebook.policy.BadInput;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;

/**
 * Whether somebody has checked the values of the policy against their sources within the last year. A value that
 * the user gave for the run is the user's own and needs no check.
 *
 * @param today the day on which the question is asked
 */
public record Verification(LocalDate today) {

    private static final int YEARS = 1;
    private static final int SHOWN = 8;

    private record Used(Term term, TermValue value) {}

    /** @throws BadInput when a value is said to be checked on a day that has not come yet */
    public void checkDays(PolicyBook book) {
        for (Used used : all(book)) {
            if (used.value.verified().filter(day -> day.isAfter(today)).isPresent()) {
                throw new BadInput(
                        Text.of(
                                "核实日期 %s 晚于今天（%s）。",
                                "'verified' says %s, which is after today (%s).", used.value.verifiedOn(), today),
                        used.value.where() + " " + used.term.path(),
                        Text.of("请改为实际核实之日。", "Write the day on which the value was checked."));
            }
        }
    }

    /**
     * Refuses a run that would rest on values which nobody has checked within the last year.
     *
     * @param year the policy year; values that hold on none of its days do not count
     * @throws BadInput when there is such a value; lists the first of them
     */
    public void require(PolicyBook book, int year) {
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        List<Used> unchecked = all(book).stream()
                .filter(used -> used.value.provenance() != Provenance.SCENARIO)
                .filter(used -> inForce(book.of(used.term.measure()), used.value, first, last))
                .filter(used -> used.value
                        .verified()
                        .filter(day -> !day.isBefore(today.minusYears(YEARS)))
                        .isEmpty())
                .toList();
        if (!unchecked.isEmpty()) {
            throw new BadInput(
                    new Text(
                            "将用到的取值中有 " + unchecked.size() + " 个从未核实，或核实已超过一年：" + list(unchecked, Lang.ZH),
                            unchecked.size() + " of the values in use were never checked, or more than a year ago:"
                                    + list(unchecked, Lang.EN)),
                    "--strict",
                    Text.of(
                            "请对照来源核实，在该行写上 verified: 核实之日；或用 --set 给出取值；或不用 --strict。",
                            "Check them against their sources and write 'verified: <day>' on the line; or give the value"
                                    + " with --set; or leave --strict out."));
        }
    }

    private static boolean inForce(MeasureTerms measure, TermValue value, LocalDate first, LocalDate last) {
        LocalDate from = measure.from().isAfter(first) ? measure.from() : first;
        LocalDate until = measure.until().isBefore(last) ? measure.until() : last;
        return !from.isAfter(until) && value.touches(from, until);
    }

    private static List<Used> all(PolicyBook book) {
        List<Used> all = new ArrayList<>();
        for (MeasureTerms measure : book.measures().values()) {
            for (Term term : measure.terms().values()) {
                term.values().forEach(value -> all.add(new Used(term, value)));
            }
        }
        return all;
    }

    private static String list(List<Used> unchecked, Lang lang) {
        Function<Used, String> line = used -> Text.of(
                        "%n  %s  %s = %s（%s）",
                        "%n  %s  %s = %s (%s)",
                        used.value.where(),
                        used.term.path(),
                        used.value.text(),
                        used.value
                                .verified()
                                .map(day -> Text.of("核实于 %s", "checked on %s", day))
                                .orElse(Text.of("从未核实", "never checked"))
                                .in(lang))
                .in(lang);
        String shown = unchecked.stream().limit(SHOWN).map(line).collect(Collectors.joining());
        int others = unchecked.size() - SHOWN;
        return others > 0
                ? shown + Text.of("%n  …… 另有 %d 个", "%n  … and %d more", others).in(lang)
                : shown;
    }
}
