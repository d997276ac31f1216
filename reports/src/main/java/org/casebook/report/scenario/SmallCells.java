package org.casebook.report.scenario;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.casebook.report.InternalUse;
import org.casebook.simulation.result.CountyChange;
import org.casebook.simulation.result.Fares;
import org.casebook.simulation.result.MeasureChange;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.Transition;

/** Whether a count of the page could point at somebody. */
final class SmallCells {

    private SmallCells() {}

    static boolean in(List<Overview.Line> lines) {
        return lines.stream()
                .flatMap(line -> line.measures().stream())
                .anyMatch(measure -> InternalUse.isNeeded(
                        LongStream.concat(LongStream.of(measure.entitled()), units(measure.fares()))));
    }

    static boolean in(ScenarioResult scenario) {
        return scenario.differences().stream().anyMatch(SmallCells::in);
    }

    static boolean in(Beside beside) {
        return beside.unmoved().stream()
                        .anyMatch(unmoved ->
                                InternalUse.isNeeded(unmoved.counts().stream().mapToLong(Long::longValue)))
                || beside.behaviour().stream()
                        .flatMap(result -> result.scenarios().stream())
                        .flatMap(found -> Stream.concat(found.before().stream(), found.after().stream()))
                        .anyMatch(row -> InternalUse.isNeeded(LongStream.of(row.entitled(), row.nearMisses())));
    }

    private static boolean in(MeasureChange change) {
        LongStream counties = change.counties().values().stream().flatMapToLong(SmallCells::counts);
        LongStream parts = change.parts().values().stream()
                .flatMap(all -> all.values().stream())
                .flatMapToLong(SmallCells::units);
        LongStream states = change.transitions().stream().mapToLong(Transition::units);
        return InternalUse.isNeeded(Stream.of(counties, parts, states).flatMapToLong(counts -> counts));
    }

    private static LongStream counts(CountyChange county) {
        return LongStream.concat(LongStream.of(county.entitled(), county.people()), units(county.fares()));
    }

    private static LongStream units(Fares fares) {
        return Stream.of(Kind.values()).mapToLong(kind -> kind.of(fares).units());
    }
}
