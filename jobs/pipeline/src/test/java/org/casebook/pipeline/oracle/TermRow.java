package org.casebook.pipeline.oracle;

import java.time.LocalDate;

/**
 * One dated value of a term, as text: money in fen, ratios {@code 25%}, {@code 0.25} or {@code 1/4}, lists joined with
 * {@code +}, Booleans {@code true} and {@code false}.
 *
 * @param from first day in force
 * @param until last day in force; null means open
 */
public record TermRow(String measure, String term, LocalDate from, LocalDate until, String value) {}
