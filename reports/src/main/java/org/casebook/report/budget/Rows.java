package org.casebook.report.budget;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Part;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.result.EarlierYears;
import org.casebook.simulation.result.EarlierYears.MissingYear;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.ResultRow;

/**
 * Some rows of an estimate and what they add up to, exact to the fen.
 *
 * @param earlier what falls due in the policy year beside the rows
 * @param coverage which of them rest on months that the registry lacks
 */
record Rows(List<ResultRow> rows, EarlierYears earlier, DataCoverage coverage) {

    static Rows of(Estimate estimate) {
        return new Rows(estimate.rows(), estimate.earlier(), estimate.run().coverage());
    }

    /** The mark behind what these rows come to if some of their measures is incomplete; nothing where none is. */
    String mark() {
        return mark(coverage::touches);
    }

    /** The same of a county, also where its rows are missing. */
    String mark(County county) {
        return mark(measure -> coverage.touches(measure, county));
    }

    private String mark(Predicate<String> touched) {
        return measures().stream().anyMatch(touched) ? DataCoverage.MARK : "";
    }

    Rows of(String measure) {
        return where(row -> row.measure().equals(measure));
    }

    Rows in(County county) {
        return where(row -> row.county().equals(county));
    }

    /** Those of measures that some fund pays. */
    Rows paid() {
        return where(row -> !row.amounts().isEmpty());
    }

    /** Those of measures that a fund pays, alone or with others. */
    Rows drawing(Fund fund) {
        return where(row -> row.amounts().containsKey(fund));
    }

    /** Those of populations: counted, not paid. */
    Rows counted() {
        return where(row -> row.amounts().isEmpty());
    }

    private Rows where(Predicate<ResultRow> condition) {
        return new Rows(rows.stream().filter(condition).toList(), earlier, coverage);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Money amount() {
        return rows.stream().map(ResultRow::amount).reduce(Money.ZERO, Money::plus);
    }

    Money amount(Fund fund) {
        return rows.stream()
                .map(row -> row.amounts().getOrDefault(fund, Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
    }

    /** How many years after the policy year the last payment falls due. */
    int lastYearLater() {
        return rows.stream()
                .filter(row -> !row.later().isEmpty())
                .mapToInt(row -> row.later().lastKey())
                .max()
                .orElse(0);
    }

    /** What a fund pays so many years after the policy year. */
    Money due(Fund fund, int yearsLater) {
        return yearsLater > 0
                ? later(fund, yearsLater)
                : IntStream.rangeClosed(1, lastYearLater())
                        .mapToObj(later -> later(fund, later))
                        .reduce(amount(fund), Money::minus);
    }

    Money due(int yearsLater) {
        return funds().stream().map(fund -> due(fund, yearsLater)).reduce(Money.ZERO, Money::plus);
    }

    /** What falls due in the policy year: of its own applications and of earlier ones. */
    Money dueInYear() {
        return funds().stream().map(this::dueInYear).reduce(Money.ZERO, Money::plus);
    }

    Money dueInYear(Fund fund) {
        return due(fund, 0).plus(instalments(fund));
    }

    /** What a fund pays in the policy year for applications of earlier years. */
    Money instalments(Fund fund) {
        return rows.stream()
                .flatMap(row -> earlier.of(row).stream())
                .map(instalment -> instalment.due().getOrDefault(fund, Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
    }

    Money instalments() {
        return funds().stream().map(this::instalments).reduce(Money.ZERO, Money::plus);
    }

    /** The earlier years whose instalments {@link #dueInYear()} lacks. */
    List<MissingYear> missing() {
        return measures().stream()
                .flatMap(measure -> earlier.missing(measure).stream())
                .toList();
    }

    /** Whether what falls due in the policy year is, or may be, another figure than the amount. */
    boolean isPaidOverYears() {
        return lastYearLater() > 0 || !instalments().isZero() || !missing().isEmpty();
    }

    private Money later(Fund fund, int years) {
        return rows.stream()
                .map(row -> row.later().getOrDefault(years, Collections.emptySortedMap()))
                .map(due -> due.getOrDefault(fund, Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
    }

    Money assumed() {
        return rows.stream().map(ResultRow::assumed).reduce(Money.ZERO, Money::plus);
    }

    Money assumed(Fund fund) {
        return rows.stream()
                .map(row -> row.assumedByFund().getOrDefault(fund, Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
    }

    long assessed() {
        return sum(ResultRow::assessed);
    }

    /** What is counted apart in a population. */
    List<Part> parts() {
        return rows.stream()
                .flatMap(row -> row.parts().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    long units(Part part) {
        return sum(row -> row.parts().getOrDefault(part, 0L));
    }

    long entitled() {
        return sum(ResultRow::entitled);
    }

    private long sum(ToLongFunction<ResultRow> count) {
        return rows.stream().mapToLong(count).reduce(0, Math::addExact);
    }

    /** File stems in the order of the rows, which is that of the law. */
    List<String> measures() {
        return rows.stream().map(ResultRow::measure).distinct().toList();
    }

    /** The article of the first row. */
    int article() {
        return rows.get(0).article();
    }

    List<Fund> funds() {
        Collection<Fund> named = new TreeSet<>();
        rows.forEach(row -> named.addAll(row.amounts().keySet()));
        return Arrays.stream(Fund.values()).filter(named::contains).toList();
    }

    /** All areas of the city, and after them those from elsewhere that occur. */
    List<County> counties() {
        return Stream.concat(County.all().stream(), rows.stream().map(ResultRow::county))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Units by ground.
     *
     * @param order the grounds in the order of the law; others follow as they occur
     */
    Map<String, Long> refused(List<String> order) {
        Map<String, Long> units = new LinkedHashMap<>();
        order.forEach(ground -> units.put(ground, 0L));
        rows.forEach(row -> row.refused().forEach((ground, count) -> units.merge(ground, count, Math::addExact)));
        units.values().removeIf(count -> count == 0);
        return units;
    }
}
