package org.casebook.simulation.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.casebook.policy.Dated;

/** The runs of days in which no variant of a plan changes its terms, numbered in the order of time. */
final class Stretches {

    /** The first day of each but the first, which has been since ever. */
    private final List<LocalDate> starts;

    Stretches(List<Plan.Family> families) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (Plan.Family family : families) {
            addStarts(family.base(), days);
            family.jobs().forEach(job -> addStarts(job.variant(), days));
        }
        this.starts = List.copyOf(days);
    }

    private static void addStarts(Variant variant, NavigableSet<LocalDate> days) {
        for (Dated.Span<Variant.InForce> span : variant.terms().spans()) {
            days.add(span.from());
            if (span.until().isBefore(LocalDate.MAX)) {
                days.add(span.until().plusDays(1));
            }
        }
        variant.other().ifPresent(other -> addStarts(other, days));
    }

    int of(LocalDate day) {
        int stretch = 0;
        while (stretch < starts.size() && !starts.get(stretch).isAfter(day)) {
            stretch++;
        }
        return stretch;
    }

    /** The terms of a variant in every stretch; null in those in which the measure is not in force. */
    Variant.InForce[] terms(Variant variant) {
        Variant.InForce[] terms = new Variant.InForce[starts.size() + 1];
        for (int stretch = 0; stretch < terms.length; stretch++) {
            LocalDate day = stretch == 0 ? LocalDate.MIN : starts.get(stretch - 1);
            terms[stretch] = variant.on(day).orElse(null);
        }
        return terms;
    }
}
