package org.casebook.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All values of a term over time, for measures that need more than the value of one day.
 *
 * @param spans in the order of time, without overlap; between them the term has no value
 */
public record Dated<V>(List<Span<V>> spans) implements Serializable {

    /** A value from its first to its last day, both included; {@code until} is {@link LocalDate#MAX} while it is open. */
    public record Span<V>(LocalDate from, LocalDate until, V value) implements Serializable {

        private static final int MONTHS = 12;

        /** The first month from {@code earliest} on that begins in the span or later; months count from year 0. */
        public long firstMonth(long earliest) {
            return Math.max(earliest, month(from) + (from.getDayOfMonth() > 1 ? 1 : 0));
        }

        /** The last month up to {@code latest} that begins in the span or earlier; months count from year 0. */
        public long lastMonth(long latest) {
            return Math.min(latest, month(until));
        }

        private static long month(LocalDate day) {
            return (long) day.getYear() * MONTHS + day.getMonthValue() - 1;
        }
    }

    public static <V> Dated<V> always(V value) {
        return new Dated<>(List.of(new Span<>(LocalDate.MIN, LocalDate.MAX, value)));
    }

    public Optional<V> on(LocalDate day) {
        for (Span<V> span : spans) {
            if (!day.isBefore(span.from) && !day.isAfter(span.until)) {
                return Optional.of(span.value);
            }
        }
        return Optional.empty();
    }
}
